using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using OtpContracts.Benchmarks.Clients.Peers.Kiota;
using OtpContracts.Benchmarks.Clients.Peers.Kiota.Models;

namespace OtpContracts.Benchmarks.Clients;

/// <summary>What Kiota generates from an OpenAPI document of the call. It asks for no member, so that is done here.</summary>
internal sealed class KiotaClient(HttpClient http) : ResendClient<Verification>(http)
{
    private readonly ResendKiotaClient _client = new(new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: http) { BaseUrl = http.BaseAddress!.AbsoluteUri.TrimEnd('/') });

    protected override async Task<Verification> CallAsync(string verificationId)
    {
        var reply = await _client.Verification.Resend.PostAsync(new ResendRequest { VerificationId = verificationId, Channel = Channel });
        return reply switch
        {
            { Status: "0", Data: { VerificationId: not null, To: not null, Channel: not null } data } => data,
            { Status: not "0" } => throw Refused(reply.Status, reply.Reason),
            _ => throw new InvalidOperationException("a success without data"),
        };
    }

    protected override Resent Say(Verification reply) => new(reply.VerificationId!, reply.To!, reply.Channel!);
}
