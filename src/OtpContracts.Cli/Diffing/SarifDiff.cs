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
            string.Join(" ", new[] { $"{string.Join(", ", reported.Change.Places)}: {reported.Change.Message}.", reported.Pages.InWords is { } pages ? pages + "." : null, reported.Change.Note, TextDiff.Affected(reported.Change), reported.Change.Rule.Advice }.Where(text => !string.IsNullOrEmpty(text))),
            reported.Span,
            reported.Change.Fingerprint,
            reported.Waived,

            // A page that went away with its lines can't be shown.
            reported.Pages.IsGone ? [] : [.. reported.Pages.Lines.Select(line => (InRepository(report.After, line.Page), line.Line))])));

    private static string InRepository(string contract, string page) => contract[..(contract.LastIndexOfAny(['/', '\\', ':']) + 1)] + page;
}
