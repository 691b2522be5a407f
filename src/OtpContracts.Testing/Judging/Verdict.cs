using OtpContracts.Spec.Model;
using Kind = OtpContracts.Spec.Model.StatusKind;

namespace OtpContracts.Testing.Judging;

/// <summary>What one check of a request found.</summary>
/// <param name="Check">The check's name.</param>
/// <param name="Reasons">What is wrong, with its place; empty where the check passed. Never a secret or a personal value.</param>
/// <param name="Refusal">What kind of status the vendor answers with where the check failed.</param>
/// <param name="Remarks">What is odd but accepted.</param>
internal sealed record Verdict(string Check, IReadOnlyList<string> Reasons, Kind Refusal, IReadOnlyList<string> Remarks)
{
    public bool Passed => Reasons.Count == 0;

    public static Verdict Pass(string check, params string[] remarks) => new(check, [], Kind.Success, remarks);

    public static Verdict Fail(string check, Kind refusal, params IReadOnlyList<string> reasons) => new(check, reasons, refusal, []);
}
