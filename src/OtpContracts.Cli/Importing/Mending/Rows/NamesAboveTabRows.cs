using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Mending.Rows;

/// <summary>Rows with tabs below headings, of which the name stands alone on a line, perhaps above its mark: the other cells stand below, and go on there.</summary>
internal static class NamesAboveTabRows
{
    private const int FewestTorn = 2;

    /// <summary>Puts each such row on one line.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Join(List<(string Text, int Line)> lines)
    {
        var joined = new List<(string Text, int Line)>(lines.Count);
        for (var at = 0; at < lines.Count;)
        {
            var cells = lines[at].Text.Split('\t');
            joined.Add(lines[at++]);
            if (cells.Length > 2 && ColumnWords.KindOf(cells[0].Trim()) == ColumnKind.Name && ColumnWords.KindOf(cells[1].Trim()) == ColumnKind.Type && Rows(lines, at, cells.Length, out var end) is { } rows)
            {
                joined.AddRange(rows);
                at = end;
            }
        }

        return joined;
    }

    /// <summary>The rows below headings, up to the last that begins with a name; null where too few of them are torn.</summary>
    private static List<(string Text, int Line)>? Rows(List<(string Text, int Line)> lines, int first, int columns, out int end)
    {
        var (rows, torn) = (new List<(string Text, int Line)>(), 0);
        end = first;
        for (var at = first; at < lines.Count && at - end <= MendedLines.MostOfCell; at++)
        {
            if (IsWhole(lines[at].Text, columns))
            {
                rows.Add(lines[at]);
                end = at + 1;
            }
            else if (CellsBelow(lines, at, columns) is > 0 and var below)
            {
                rows.Add((string.Join(' ', lines[at..below].Select(line => line.Text.Trim())) + "\t" + lines[below].Text.Trim(), lines[at].Line));
                torn++;
                at = below;
                end = at + 1;
            }
            else if (rows.Count > 0 && lines[at].Text.Trim().Length > 0 && GoesOn(lines, at, columns))
            {
                rows[^1] = ($"{rows[^1].Text} {lines[at].Text.Trim()}", rows[^1].Line);
                end = at + 1;
            }
        }

        return torn >= FewestTorn ? rows : null;
    }

    private static bool IsWhole(string text, int columns) => text.AsSpan().Count('\t') == columns - 1;

    /// <summary>Whether a further row stands below a line that goes on with the last cell.</summary>
    private static bool GoesOn(List<(string Text, int Line)> lines, int at, int columns) =>
        !lines[at].Text.Contains('\t', StringComparison.Ordinal) && Enumerable.Range(at + 1, Math.Max(0, Math.Min(MendedLines.MostOfCell, lines.Count - at - 1))).Any(below => IsWhole(lines[below].Text, columns) || CellsBelow(lines, below, columns) > 0);

    /// <summary>The line that has the other cells of the name at a line, its type first; 0 where none does.</summary>
    private static int CellsBelow(List<(string Text, int Line)> lines, int at, int columns)
    {
        var below = at + 1 < lines.Count && Mark.IsMatch(lines[at + 1].Text) ? at + 2 : at + 1;
        return below < lines.Count && ParameterNames.IsName(lines[at].Text.Trim()) && lines[below].Text.Split('\t') is var cells && cells.Length == columns - 1 && (TypeWords.Read(cells[0].Trim(), isColumn: true) is not null || cells[0].Trim() == lines[at].Text.Trim()) ? below : 0;
    }

    private static readonly Regex Mark = PagePattern.AnyCase(@"^\s*\(?(optional|required|mandatory)\)?\s*$");
}
