using System.Net.Http.Json;
using System.Text.Json.Serialization;

namespace OtpContracts.Benchmarks.Clients;

/// <summary>What one writes who knows .NET well: no reflection, no text between bytes and objects.</summary>
internal sealed class HandWrittenClient(HttpClient http) : ResendClient<WireVerification>(http)
{
    private static readonly Uri Address = new("verification/resend", UriKind.Relative);

    protected override async Task<WireVerification> CallAsync(string verificationId)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Address)
        {
            Content = JsonContent.Create(new WireRequest(verificationId, Channel), WireJson.Default.WireRequest),
        };
        Account.Sign(request);
        using var response = await Http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync(WireJson.Default.WireReply)).RequireData();
    }

    protected override Resent Say(WireVerification reply) => new(reply.VerificationId, reply.To, reply.Channel);
}

internal sealed record WireRequest(string VerificationId, string Channel);

internal sealed record WireReply(int Status, string? Reason = null, WireVerification? Data = null);

/// <summary>The data of a success. What must be there is asked for by System.Text.Json itself.</summary>
internal sealed record WireVerification(string VerificationId, string To, string Channel, Uri? SnaUrl = null);

/// <summary>As strict and as lenient as the contract: members that must be there and not be null, and a status that is a number or the text of one.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(WireRequest))]
[JsonSerializable(typeof(WireReply))]
internal sealed partial class WireJson : JsonSerializerContext;

internal static class WireReplies
{
    /// <summary>The data of a success; throws for anything else.</summary>
    public static WireVerification RequireData(this WireReply? reply) => reply switch
    {
        { Status: 0, Data: { } data } => data,
        { Status: not 0 } => throw new InvalidOperationException($"status {reply.Status}: {reply.Reason}"),
        _ => throw new InvalidOperationException("a success without data"),
    };
}
