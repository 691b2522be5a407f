using OtpContracts.Benchmarks.Clients.Peers.NSwag;

namespace OtpContracts.Benchmarks.Clients;

/// <summary>What NSwag generates from an OpenAPI document of the call.</summary>
internal sealed class NSwagClient(HttpClient http) : ResendClient<Verification>(http)
{
    private readonly ResendNSwagClient _client = new(http) { BaseUrl = http.BaseAddress!.AbsoluteUri };

    protected override async Task<Verification> CallAsync(string verificationId)
    {
        var reply = await _client.ResendVerificationAsync(new ResendRequest { VerificationId = verificationId, Channel = Channel });
        return reply.Status == "0" ? reply.Data ?? throw new InvalidOperationException("a success without data") : throw Refused(reply.Status, reply.Reason);
    }

    protected override Resent Say(Verification reply) => new(reply.VerificationId, reply.To, reply.Channel);
}
