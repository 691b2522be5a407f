using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Mending.Cells;

/// <summary>Tables of pipes without a separator row, of which only the first cell of each row stands in a frame: <c>| Name |</c>, <c>Type |</c>, <c>Description |</c>.</summary>
internal static class CellsBelowFirst
{
    private const int FewestColumns = 3;

    /// <summary>Joins the cells of each row.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Join(List<(string Text, int Line)> lines)
    {
        var joined = new List<(string Text, int Line)>();
        for (var i = 0; i < lines.Count;)
        {
            var header = Row(lines, i, out var end);
            var cells = header.Trim().Trim('|').Split('|');
            if (cells.Length < FewestColumns || end - i != cells.Length || ColumnWords.Header(cells) is null)
            {
                joined.Add(lines[i++]);
                continue;
            }

            joined.Add((header, lines[i].Line));
            joined.Add(($"|{string.Concat(Enumerable.Repeat("---|", cells.Length))}", lines[i].Line));
            i = end;
            while (Row(lines, i, out end) is { Length: > 0 } row && row.Count(character => character == '|') == cells.Length + 1)
            {
                joined.Add((row, lines[i].Line));
                i = end;
            }
        }

        return joined;
    }

    /// <summary>The row that begins here with a framed cell, up to where the next one begins or no cell ends; empty where none begins.</summary>
    private static string Row(List<(string Text, int Line)> lines, int at, out int end)
    {
        end = at;
        if (at >= lines.Count || !First.IsMatch(lines[at].Text))
        {
            return "";
        }

        for (end = at + 1; end < lines.Count && end - at <= MendedLines.MostOfCell && !First.IsMatch(lines[end].Text); end++)
        {
        }

        var last = lines.FindLastIndex(end - 1, end - at, line => line.Text.TrimEnd().EndsWith('|'));
        end = last + 1;
        return string.Join(' ', lines.Skip(at).Take(end - at).Select(line => line.Text.Trim()));
    }

    private static readonly Regex First = PagePattern.Of(@"^\s*\|\s*[^|\s][^|]*\|\s*$");
}
