using OtpContracts.Cli.Importing.Drafts;
using OtpContracts.Cli.Importing.Samples;

namespace OtpContracts.Cli.Importing.Writing;

/// <summary>The exchange that a page documents, as far as it fits what the page says.</summary>
internal static class DocumentedExample
{
    /// <summary>What it is called in a contract.</summary>
    public const string Name = "documented";

    /// <summary>The body of its request as JSON, or null.</summary>
    /// <param name="endpoint">The call.</param>
    public static string? Body(DraftEndpoint endpoint) =>
        endpoint.Imported is { RequestSample: { Kind: SampleKind.Object } request, IsRequestSampleOdd: false } imported && request.Members.All(member => imported.Parameters.Exists(field => field.Name == member.Key && field.Place == "body")) && request.IsJson() ? request.ToJson() : null;

    /// <summary>The body of its reply as JSON, or null.</summary>
    /// <param name="endpoint">The call.</param>
    public static string? Reply(DraftEndpoint endpoint) =>
        endpoint.Imported is { ReplySample: { } reply, IsReplySampleOdd: false } && reply.IsJson() ? reply.ToJson() : null;
}
