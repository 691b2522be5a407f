using OtpContracts.Cli.Output;
using OtpContracts.Spec.Comparison;

namespace OtpContracts.Cli.Diffing;

/// <summary>Writes a comparison as SARIF.</summary>
internal static class SarifDiff
{
    public static string Of(DiffReport report) => SarifLog.Of(
        report.Changes.Select(reported => reported.Change.Rule).Distinct().OrderBy(rule => rule.Id, StringComparer.Ordinal).Select(rule => (rule.Id, rule.Title, rule.Advice)),
        report.Changes.Select(reported => new SarifResult(
            reported.Change.Rule.Id,
            reported.Severity switch
            {
                ChangeSeverity.Breaking => "error",
                ChangeSeverity.Risky => "warning",
                _ => "note",
            },
            string.Join(" ", new[] { $"{string.Join(", ", reported.Change.Places)}: {reported.Change.Message}.", reported.Change.Note, TextDiff.Affected(reported.Change), reported.Change.Rule.Advice }.Where(text => !string.IsNullOrEmpty(text))),
            reported.Span,
            reported.Change.Fingerprint,
            reported.Waived)));
}
