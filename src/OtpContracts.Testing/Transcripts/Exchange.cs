using OtpContracts.Testing.Judging;
using OtpContracts.Testing.Replies;

namespace OtpContracts.Testing.Transcripts;

/// <summary>A request, what was found, and the reply.</summary>
internal sealed record Exchange(ReceivedRequest Request, string? Endpoint, IReadOnlyList<Verdict> Verdicts, SandboxReply Reply);
