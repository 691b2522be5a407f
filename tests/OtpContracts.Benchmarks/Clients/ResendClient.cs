namespace OtpContracts.Benchmarks.Clients;

/// <summary>One way to resend a code by ITNIO's API: signed, its reply read into objects and checked.</summary>
internal interface IResendClient : IDisposable
{
    /// <summary>Makes the call; what it answers is dropped. This is what is measured.</summary>
    /// <exception cref="Exception">The vendor refused, or its reply lacks what it must have.</exception>
    Task ResendAsync(string verificationId);

    /// <summary>Makes the same call.</summary>
    /// <returns>What the reply said, whatever the client's own types are.</returns>
    Task<Resent> ReadAsync(string verificationId);
}

/// <summary>What the reply of a resend says.</summary>
internal sealed record Resent(string VerificationId, string To, string Channel);

/// <typeparam name="TReply">What the client makes of a reply.</typeparam>
internal abstract class ResendClient<TReply>(HttpClient http) : IResendClient
{
    protected const string Channel = "sms";

    protected HttpClient Http { get; } = http;

    public virtual void Dispose() => Http.Dispose();

    public Task ResendAsync(string verificationId) => CallAsync(verificationId);

    public async Task<Resent> ReadAsync(string verificationId) => Say(await CallAsync(verificationId));

    protected abstract Task<TReply> CallAsync(string verificationId);

    protected abstract Resent Say(TReply reply);

    protected static InvalidOperationException Refused(string? status, string? reason) => new($"status {status}: {reason}");
}
