using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Mending.Cells;

/// <summary>Tables of pipes whose headings, and then each cell, stand on lines of their own.</summary>
internal static class CellsOnLines
{
    /// <summary>Joins the cells of each row.</summary>
    /// <param name="written">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Join(List<(string Text, int Line)> written)
    {
        written = WithoutGaps(written);
        var lines = written.ConvertAll(line => line.Text);
        var joined = new List<(string Text, int Line)>();
        for (var i = 0; i < lines.Count; i++)
        {
            joined.Add(written[i]);
            var isBare = IsBareHeader(lines, i);
            var columns = isBare || Separator.IsMatch(lines[i]) ? lines[i].Trim().Trim('|').Split('|').Length : 0;
            if (columns < 2 || !(isBare || JoinHeader(joined, columns) || HasWholeHeader(joined, columns)))
            {
                continue;
            }

            while (Row(lines, i + 1, columns, out var row, out var end))
            {
                joined.Add((row, written[i + 1].Line));
                i = end;
            }
        }

        return joined;
    }

    /// <summary>Whether a line is a cell in front of a pipe, with none in front of it.</summary>
    /// <param name="text">The line.</param>
    public static bool IsOpenCell(string text) => OpenCell.IsMatch(text);

    /// <summary>A copy may leave a blank line between cells.</summary>
    private static List<(string Text, int Line)> WithoutGaps(List<(string Text, int Line)> lines)
    {
        var kept = new List<(string Text, int Line)>();
        for (var i = 0; i < lines.Count; i++)
        {
            var isGap = lines[i].Text.Trim().Length == 0 && kept.Count > 0 && Cell.IsMatch(kept[^1].Text) && i + 1 < lines.Count && (Cell.IsMatch(lines[i + 1].Text) || Separator.IsMatch(lines[i + 1].Text));
            if (!isGap)
            {
                kept.Add(lines[i]);
            }
        }

        return kept;
    }

    /// <summary>Whole headings of parameters without a separator, and cells on lines of their own below.</summary>
    private static bool IsBareHeader(List<string> lines, int at) =>
        lines[at].Trim() is ['|', .., '|'] header && at + 2 < lines.Count && IsOpenCell(lines[at + 1]) && Cell.IsMatch(lines[at + 2])
        && ColumnWords.Header([.. header.Trim('|').Split('|')], isFirst: true) is not null;

    /// <summary>Joins the headings above a separator, where each stands on a line, or some of them share one.</summary>
    private static bool JoinHeader(List<(string Text, int Line)> joined, int columns)
    {
        var (first, cells) = (joined.Count - 1, 0);
        while (first > 0 && cells < columns && Cells.IsMatch(joined[first - 1].Text))
        {
            cells += joined[--first].Text.Count(character => character == '|');
        }

        if (cells != columns || first == joined.Count - 2)
        {
            return false;
        }

        var (separator, header) = (joined[^1], (string.Concat(joined.Skip(first).SkipLast(1).Select(line => line.Text)), joined[first].Line));
        first -= first > 0 && joined[first - 1].Text.Trim() == "|" ? 1 : 0;
        joined.RemoveRange(first, joined.Count - first);
        joined.Add(header);
        joined.Add(separator);
        return true;
    }

    private static bool HasWholeHeader(List<(string Text, int Line)> joined, int columns) =>
        joined.Count > 1 && joined[^2].Text.Trim().TrimStart('|') is [.., '|'] header && header.Count(character => character == '|') == columns;

    /// <summary>A row: its first cell is whole, others may go over several lines.</summary>
    private static bool Row(List<string> lines, int at, int columns, out string row, out int end)
    {
        var start = at < lines.Count && lines[at].Trim() == "|" ? at + 1 : at;
        (row, end) = ("", start - 1);
        if (start >= lines.Count || !(Cell.IsMatch(lines[start]) || IsNameOverPipe(lines, start)) || lines[start].Trim() == "|")
        {
            return false;
        }

        while (row.Count(character => character == '|') < columns && end + 1 < lines.Count && end - start < columns * MendedLines.MostOfCell)
        {
            row = $"{row} {lines[++end].Trim()}";
        }

        return row.Count(character => character == '|') == columns;
    }

    /// <summary>The pipe behind a name may stand on the next line.</summary>
    private static bool IsNameOverPipe(List<string> lines, int at) => at + 1 < lines.Count && lines[at + 1].Trim() == "|" && ParameterNames.IsName(lines[at].Trim());

    private static readonly Regex Separator = PagePattern.Of(@"^\s*(\|\s*)?(:?-{2,}:?\s*\|\s*)+(:?-{2,}:?\s*)?$");

    private static readonly Regex OpenCell = PagePattern.Of(@"^\s*[^|\s][^|]*\|\s*$");

    private static readonly Regex Cells = PagePattern.Of(@"^\s*[^|\s].*\|\s*$|^\s*\|\s*$");

    private static readonly Regex Cell = PagePattern.Of(@"^[^|]*\|\s*$");
}
