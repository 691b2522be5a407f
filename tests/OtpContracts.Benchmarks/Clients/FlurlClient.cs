using Flurl.Http;
using Flurl.Http.Configuration;

namespace OtpContracts.Benchmarks.Clients;

/// <summary>Flurl.Http, with System.Text.Json without reflection.</summary>
internal sealed class FlurlClient(HttpClient http) : ResendClient<WireVerification>(http)
{
    private readonly Flurl.Http.FlurlClient _client = new(http) { Settings = { JsonSerializer = new DefaultJsonSerializer(WireJson.Default.Options) } };

    protected override async Task<WireVerification> CallAsync(string verificationId) =>
        (await _client.Request("verification", "resend").PostJsonAsync(new WireRequest(verificationId, Channel)).ReceiveJson<WireReply>()).RequireData();

    protected override Resent Say(WireVerification reply) => new(reply.VerificationId, reply.To, reply.Channel);
}
