namespace OtpContracts.Benchmarks.Clients;

/// <summary>Signs what a library that can't sign is about to send.</summary>
internal sealed class SigningHandler(HttpMessageHandler network) : DelegatingHandler(network)
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Account.Sign(request);
        return base.SendAsync(request, cancellationToken);
    }
}
