using System.Globalization;
using System.Text;
using OtpContracts.Spec.Comparison;
using OtpContracts.Spec.Naming;

namespace OtpContracts.Cli.Diffing;

/// <summary>Writes a comparison as Markdown for a pull request.</summary>
internal static class MarkdownDiff
{
    public static string Of(DiffReport report)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"## Contract changes: {Code(report.Before)} → {Code(report.After)}\n\n");
        if (report.NothingInWords is { } nothing)
        {
            return text.Append(nothing).Append(report.AdviceInWords is { } elsewhere ? $" {elsewhere}\n" : "\n").ToString();
        }

        text.Append(string.Join(" · ", DiffReport.Severities.Select(severity => $"**{report.Count(severity)}** {ContractWord.Of(severity)}"))).Append("\n\n");
        if (report.AdviceInWords is { } advice)
        {
            text.Append(advice).Append("\n\n");
        }

        foreach (var severity in DiffReport.Severities)
        {
            WriteSection(text, severity, [.. report.Counted.Where(change => change.Severity == severity)]);
        }

        WriteWaived(text, [.. report.Changes.Where(change => change.Waived is not null)]);
        return text.ToString();
    }

    private static void WriteSection(StringBuilder text, ChangeSeverity severity, List<ReportedChange> changes)
    {
        if (changes.Count == 0)
        {
            return;
        }

        var isQuiet = severity < ChangeSeverity.Risky;
        var title = $"{char.ToUpperInvariant(ContractWord.Of(severity)[0])}{ContractWord.Of(severity)[1..]} ({changes.Count})";
        text.Append(isQuiet ? $"<details><summary>{title}</summary>\n\n" : $"### {title}\n\n");
        text.Append("| where | what | source | wire | behaviour |\n|---|---|---|---|---|\n");
        foreach (var reported in changes)
        {
            var change = reported.Change;
            var more = new[] { reported.Pages.InWords, change.Note, TextDiff.Affected(change), isQuiet ? null : change.Rule.Advice, isQuiet ? null : $"{Code(change.Rule.Id)} {Code(change.Fingerprint)}" }.Where(part => !string.IsNullOrEmpty(part));
            text.Append(CultureInfo.InvariantCulture, $"| {string.Join("<br>", change.Places.Select(Code))}<br>{Cell(reported.Span.ToString())} ");
            text.Append(CultureInfo.InvariantCulture, $"| {string.Join("<br>", more.Select((part, index) => part!.StartsWith('`') ? part : Cell(part)).Prepend(What(change)))} ");
            text.Append(CultureInfo.InvariantCulture, $"| {TextDiff.Words(change.Impact.Source)} | {TextDiff.Words(change.Impact.Wire)} | {TextDiff.Words(change.Impact.Behaviour)} |\n");
        }

        text.Append(isQuiet ? "\n</details>\n\n" : "\n");
    }

    private static string What(ContractChange change) =>
        Cell(change.Rule.Title) + (change.Sides.Count == 0 ? "" : $": {string.Join(" → ", change.Sides.Select(side => side is null ? ContractChange.Nothing : Code(side)))}");

    private static void WriteWaived(StringBuilder text, List<ReportedChange> changes)
    {
        if (changes.Count == 0)
        {
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"<details><summary>Waived ({changes.Count})</summary>\n\n");
        foreach (var reported in changes)
        {
            text.Append(CultureInfo.InvariantCulture, $"- {Code(reported.Change.Place)} {Code(reported.Change.Rule.Id)}: {Cell(reported.Waived!)}\n");
        }

        text.Append("\n</details>\n");
    }

    // What a contract says is a vendor's text: it may hold anything that Markdown or HTML would take for its own.
    private static string Cell(string text)
    {
        var escaped = new StringBuilder();
        foreach (var character in text.ReplaceLineEndings(" "))
        {
            escaped.Append(character switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                '|' or '`' or '*' or '_' or '[' or ']' or '\\' or '#' or '~' or '@' => $"\\{character}",
                _ => character.ToString(),
            });
        }

        return escaped.ToString();
    }

    private static string Code(string text) => $"`{text.ReplaceLineEndings(" ").Replace("`", "'", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal)}`";
}
