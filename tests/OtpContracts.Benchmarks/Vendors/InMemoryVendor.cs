using System.Net;

namespace OtpContracts.Benchmarks.Vendors;

/// <summary>A vendor without a network: takes the request's bytes as a connection would, and answers at once.</summary>
/// <param name="reply">The body of each answer.</param>
internal sealed class InMemoryVendor(byte[] reply) : IVendor
{
    public Uri Server { get; } = new("https://api.itniotech.com/otp/");

    public HttpMessageHandler CreateNetwork() => new Network(reply);

    private sealed class Network(byte[] reply) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            // Some clients write their body only now.
            await request.Content!.CopyToAsync(Stream.Null, cancellationToken).ConfigureAwait(false);
            var content = new ByteArrayContent(reply);
            content.Headers.TryAddWithoutValidation("Content-Type", VendorReply.ContentType);
            return new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = content };
        }
    }
}
