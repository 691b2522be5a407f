using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Statuses;

/// <summary>Rows of statuses that begin with the status of HTTP and go on with a code in capitals: <c>400 BAD_NUMBER The number is none.</c></summary>
internal static class HttpRows
{
    /// <summary>Whether lines are such rows: of a phrase of HTTP in capitals, no status would stand in two rows.</summary>
    /// <param name="lines">The lines of a section of statuses.</param>
    public static bool AreIn(IReadOnlyList<TextLine> lines)
    {
        var rows = lines.Select(line => Row.Match(line.Text)).Where(match => match.Success).ToArray();
        return Array.Exists(rows, row => row.Groups["code"].Value.Contains('_', StringComparison.Ordinal))
            && rows.GroupBy(row => row.Groups["http"].Value, row => row.Groups["code"].Value).Any(codes => codes.Distinct(StringComparer.Ordinal).Skip(1).Any());
    }

    private static readonly Regex Row = PagePattern.Of(@"^(?<http>[1-5]\d\d)\s+(?<code>[A-Z][A-Z0-9_]{2,})\s+\S");
}
