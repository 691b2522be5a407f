using RestSharp;
using RestSharp.Serializers.Json;

namespace OtpContracts.Benchmarks.Clients;

/// <summary>RestSharp, with System.Text.Json without reflection.</summary>
internal sealed class RestSharpClient(HttpClient http) : ResendClient<WireVerification>(http)
{
    private readonly RestClient _client = new(http, configureSerialization: serialization => serialization.UseSystemTextJson(WireJson.Default.Options));

    public override void Dispose()
    {
        _client.Dispose();
        base.Dispose();
    }

    protected override async Task<WireVerification> CallAsync(string verificationId)
    {
        var request = new RestRequest("verification/resend", Method.Post).AddJsonBody(new WireRequest(verificationId, Channel));
        return (await _client.PostAsync<WireReply>(request)).RequireData();
    }

    protected override Resent Say(WireVerification reply) => new(reply.VerificationId, reply.To, reply.Channel);
}
