using OtpContracts.Benchmarks.Clients.Itnio;

namespace OtpContracts.Benchmarks.Clients;

/// <summary>What this project generates from spec/itnio-otp.contract.yaml.</summary>
internal sealed class GeneratedClient(HttpClient http) : ResendClient<Verification>(http)
{
    private readonly ItnioOtpClient _client = new(http, new ItnioOtpCredentials(Account.ApiKey, Account.ApiSecret));

    protected override Task<Verification> CallAsync(string verificationId) => _client.ResendVerificationAsync(verificationId, Itnio.Channel.Sms);

    protected override Resent Say(Verification reply) => new(reply.VerificationId, reply.To, reply.Channel.Value);
}
