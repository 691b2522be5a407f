using Refit;

namespace OtpContracts.Benchmarks.Clients;

/// <summary>Refit with its own generator, and System.Text.Json without reflection.</summary>
internal sealed class RefitClient(HttpClient http) : ResendClient<WireVerification>(http)
{
    private readonly IRefitResend _api = RestService.ForGenerated<IRefitResend>(http, new RefitSettings(new SystemTextJsonContentSerializer(WireJson.Default.Options)));

    protected override async Task<WireVerification> CallAsync(string verificationId) => (await _api.ResendAsync(new WireRequest(verificationId, Channel))).RequireData();

    protected override Resent Say(WireVerification reply) => new(reply.VerificationId, reply.To, reply.Channel);
}

internal interface IRefitResend
{
    [Post("/verification/resend")]
    Task<WireReply> ResendAsync([Body] WireRequest request);
}
