using System.Text;

namespace OtpContracts.Cli.Importing;

/// <summary>Tells what an import found: as lines like a compiler's, and as a Markdown report.</summary>
internal static class ImportReport
{
    /// <summary>A finding as a line.</summary>
    /// <param name="finding">The finding.</param>
    public static string Line(PageFinding finding) => $"{finding.Page}({finding.Line},1): {Word(finding.Kind)}: {finding.Message}";

    /// <summary>The report.</summary>
    /// <param name="contract">The contract's file.</param>
    /// <param name="result">What came of the import.</param>
    public static string Markdown(string contract, ImportResult result)
    {
        var findings = result.Findings;
        var text = new StringBuilder($"# Import into {Path.GetFileName(contract)}\n");
        Section(text, "Changes", result.Changes.Select(change => $"- {change}"), "Nothing changed.");
        Section(text, "Calls as they were read, to hold against their pages (* must be sent)", result.Calls.Select(call => $"- {call}"), "None.");
        Section(text, "To settle: contradictions", Rows(findings, FindingKind.Contradiction), "None.");
        Section(text, "To settle: not understood", Rows(findings, FindingKind.NotUnderstood), "None.");
        Section(text, "Guesses, with their evidence", Rows(findings, FindingKind.Guess), "None.");
        return text.ToString();
    }

    private static IEnumerable<string> Rows(IReadOnlyList<PageFinding> findings, FindingKind kind) =>
        findings.Where(finding => finding.Kind == kind).Select(finding => $"- `{finding.Page}:{finding.Line}` {finding.Message}");

    private static void Section(StringBuilder text, string title, IEnumerable<string> lines, string none)
    {
        text.Append('\n').Append("## ").Append(title).Append("\n\n");
        var any = false;
        foreach (var line in lines)
        {
            any = true;
            text.Append(line).Append('\n');
        }

        text.Append(any ? "" : none + "\n");
    }

    private static string Word(FindingKind kind) => kind switch
    {
        FindingKind.Contradiction => "contradiction",
        FindingKind.NotUnderstood => "not understood",
        _ => "guess",
    };
}
