using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Mending.Rows;

/// <summary>A row with tabs between, whose last cell goes on on further lines: the empty cells in front of it are tabs there, too.</summary>
internal static class CellsGoneOn
{
    /// <summary>Puts each such row on one line.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Join(List<(string Text, int Line)> lines)
    {
        var joined = new List<(string Text, int Line)>(lines.Count);
        foreach (var line in lines)
        {
            if (joined is [.., var row] && Further.Match(line.Text) is { Success: true } further && Row.IsMatch(row.Text) && row.Text.AsSpan().Count('\t') >= further.Groups["empty"].Length)
            {
                joined[^1] = ($"{row.Text} {further.Groups["text"].Value.Trim()}", row.Line);
            }
            else
            {
                joined.Add(line);
            }
        }

        return joined;
    }

    private static readonly Regex Further = PagePattern.Of(@"^(?<empty>\t{2,})(?<text>[^\t]+)$");

    private static readonly Regex Row = PagePattern.Of(@"^[^\t\s][^\t]*(\t[^\t]*){2,}$");
}
