using System.Globalization;
using System.Text;
using OtpContracts.Spec.Comparison;
using OtpContracts.Spec.Naming;

namespace OtpContracts.Cli.Diffing;

/// <summary>Writes a comparison as compilers write their findings.</summary>
internal static class TextDiff
{
    private const int MostNames = 6;

    public static string Of(DiffReport report)
    {
        var text = new StringBuilder();
        foreach (var reported in report.Changes)
        {
            var change = reported.Change;
            text.Append(CultureInfo.InvariantCulture, $"{reported.Span}: {ContractWord.Of(reported.Severity)} {change.Rule.Id}: {change.Places[0]}: {change.Message}\n");
            Line(text, reported.Pages.InWords);
            Line(text, change.Note);
            Line(text, change.Places.Count > 1 ? $"Also at {Names(change.Places.Skip(1))}." : null);
            Line(text, Affected(change));
            Line(text, reported.Severity >= ChangeSeverity.Risky && change.Rule.Advice.Length > 0 ? change.Rule.Advice : null);
            Line(text, reported.Waived is { } reason ? $"Waived: {reason}" : reported.Severity >= ChangeSeverity.Risky ? $"source {Words(change.Impact.Source)}, wire {Words(change.Impact.Wire)}, behaviour {Words(change.Impact.Behaviour)}; change {change.Fingerprint}" : null);
        }

        var waived = report.Changes.Count - report.Counted.Count();
        text.Append(report.NothingInWords
            ?? string.Join(", ", DiffReport.Severities.Select(severity => $"{report.Count(severity)} {ContractWord.Of(severity)}")) + (waived == 0 ? "." : $", {waived} waived."));
        return text.Append(report.AdviceInWords is { } advice ? $" {advice}\n" : "\n").ToString();
    }

    /// <summary>Whom a change reaches, in a sentence; or null where it is nobody.</summary>
    public static string? Affected(ContractChange change) => change.Affects.Count switch
    {
        0 => null,
        1 => change.Place.StartsWith($"endpoints.{change.Affects[0]}", StringComparison.Ordinal) || change.Place.StartsWith($"callbacks.{change.Affects[0]}", StringComparison.Ordinal) ? null : $"Affects {change.Affects[0]}.",
        _ => $"Affects {change.Affects.Count} endpoints: {Names(change.Affects)}.",
    };

    /// <summary>An impact in words.</summary>
    public static string Words(Impact impact) => impact switch
    {
        Impact.Breaks => "breaks",
        Impact.MayBreak => "may break",
        _ => "fine",
    };

    private static string Names(IEnumerable<string> names)
    {
        var all = names.ToList();
        return string.Join(", ", all.Take(MostNames)) + (all.Count > MostNames ? $" and {all.Count - MostNames} more" : "");
    }

    private static void Line(StringBuilder text, string? line)
    {
        if (line is not null)
        {
            text.Append("    ").Append(line).Append('\n');
        }
    }
}
