using OtpContracts.Testing.Judging;
using OtpContracts.Testing.Replies;

namespace OtpContracts.Testing.Transcripts;

/// <summary>A request, what was found, and the reply.</summary>
internal sealed record Exchange(ReceivedRequest Request, string? Endpoint, IReadOnlyList<Verdict> Verdicts, SandboxReply Reply)
{
    /// <summary>What befell the reply on its way.</summary>
    public Fault? Fault { get; init; }

    /// <summary>The request with what is known of it.</summary>
    public ReceivedRequest Judged => Request with
    {
        Endpoint = Endpoint,
        Problems = [.. Verdicts.SelectMany(verdict => verdict.Reasons)],
        Remarks = [.. Verdicts.SelectMany(verdict => verdict.Remarks)],
    };
}
