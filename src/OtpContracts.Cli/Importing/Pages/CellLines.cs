using System.Text.RegularExpressions;

namespace OtpContracts.Cli.Importing.Pages;

/// <summary>Joins the rows of tables of pipes of which a copy put each cell on a line of its own.</summary>
internal static partial class CellLines
{
    private const int MostLinesOfCell = 20;

    /// <summary>Joins the rows.</summary>
    /// <param name="lines">The lines of a page.</param>
    /// <returns>The lines with their numbers; a joined row has that of its first cell.</returns>
    public static List<(string Text, int Line)> Join(IReadOnlyList<string> lines)
    {
        var joined = new List<(string Text, int Line)>();
        for (var i = 0; i < lines.Count; i++)
        {
            joined.Add((lines[i], i + 1));
            var columns = Separator().IsMatch(lines[i]) ? lines[i].Trim().Trim('|').Split('|').Length : 0;
            if (columns < 2 || joined.Count <= columns || !joined.Skip(joined.Count - 1 - columns).Take(columns).All(line => Cell().IsMatch(line.Text)))
            {
                continue;
            }

            var first = joined.Count - 1 - columns;
            var header = (string.Concat(joined.Skip(first).Take(columns).Select(line => line.Text)), joined[first].Line);
            first -= first > 0 && joined[first - 1].Text.Trim() == "|" ? 1 : 0;
            joined.RemoveRange(first, joined.Count - first);
            joined.Add(header);
            joined.Add((lines[i], i + 1));
            while (Row(lines, i + 1, columns, out var row, out var end))
            {
                joined.Add(row);
                i = end;
            }
        }

        return joined;
    }

    /// <summary>A row: its first cell is whole, others may go over several lines.</summary>
    private static bool Row(IReadOnlyList<string> lines, int at, int columns, out (string Text, int Line) row, out int end)
    {
        var start = at < lines.Count && lines[at].Trim() == "|" ? at + 1 : at;
        (row, end) = (("", start + 1), start - 1);
        if (start >= lines.Count || !Cell().IsMatch(lines[start]) || lines[start].Trim() == "|")
        {
            return false;
        }

        while (row.Text.Count(character => character == '|') < columns && end + 1 < lines.Count && end - start < columns * MostLinesOfCell)
        {
            row = ($"{row.Text} {lines[++end].Trim()}", row.Line);
        }

        return row.Text.Count(character => character == '|') == columns;
    }

    [GeneratedRegex(@"^\s*\|?(\s*:?-{2,}:?\s*\|)+\s*(:?-{2,}:?)?\s*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^[^|]*\|\s*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Cell();
}
