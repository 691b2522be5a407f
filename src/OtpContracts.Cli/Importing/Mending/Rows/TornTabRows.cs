using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Mending.Rows;

/// <summary>Rows with tabs between below headings, of which a cell has several lines or paragraphs: a copy breaks the row there, and its last cells stand behind the last line.</summary>
internal static class TornTabRows
{
    /// <summary>Puts each such row on one line.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Join(List<(string Text, int Line)> lines)
    {
        var joined = new List<(string Text, int Line)>(lines.Count);
        for (var at = 0; at < lines.Count;)
        {
            joined.Add(lines[at++]);
            if (ColumnsOf(joined[^1].Text) is > 1 and var columns)
            {
                while (Row(lines, at, columns, out var end) is { } row)
                {
                    joined.Add((row, lines[at].Line));
                    at = end;
                }
            }
        }

        return joined;
    }

    /// <summary>How many columns a line of headings has; 0 where it is none.</summary>
    private static int ColumnsOf(string text) =>
        text.Contains('\t', StringComparison.Ordinal) && text.Trim().Split('\t') is var cells && ColumnWords.Header(cells) is not null ? cells.Length : 0;

    /// <summary>The row that begins at a line, and the line behind it; null where none begins there, or none that has all of its cells.</summary>
    private static string? Row(List<(string Text, int Line)> lines, int at, int columns, out int end)
    {
        end = at;
        if (at >= lines.Count || !Begins(lines[at].Text) || Tabs(lines[at].Text) >= columns)
        {
            return null;
        }

        var (row, tabs) = (lines[at].Text, Tabs(lines[at].Text));
        for (end = at + 1; end < lines.Count && end - at <= MendedLines.MostOfCell; end++)
        {
            var text = lines[end].Text;
            if (tabs == columns - 1 && !GoesOn(lines, end, isEmpty: row.EndsWith('\t')))
            {
                break;
            }

            if (tabs < columns - 1 && Begins(text))
            {
                return null;
            }

            tabs += Tabs(text);
            row = text.Trim(' ').Length == 0 ? row : row.EndsWith('\t') ? row + text.Trim(' ') : $"{row} {text.Trim(' ')}";
        }

        return tabs == columns - 1 ? row : null;
    }

    /// <summary>Whether the last cell of a row goes on at a line: another row stands below, or nothing but a line parts the two.</summary>
    private static bool GoesOn(List<(string Text, int Line)> lines, int at, bool isEmpty)
    {
        if (Tabs(lines[at].Text) > 0)
        {
            return false;
        }

        for (var below = at; below < lines.Count && below - at < MendedLines.MostOfCell && !IsOther(lines[below].Text); below++)
        {
            if (Tabs(lines[below].Text) > 0)
            {
                return ColumnsOf(lines[below].Text) == 0 && Begins(lines[below].Text);
            }
        }

        return lines[at].Text.Trim().Length > 0 ? (isEmpty || lines[at - 1].Text.Trim().Length > 0) && !IsOther(lines[at].Text) : isEmpty && at + 1 < lines.Count && !IsOther(lines[at + 1].Text);
    }

    private static bool Begins(string text) => text.IndexOf('\t', StringComparison.Ordinal) is > 0 and var tab && FirstCell.IsMatch(text[..tab]) && ColumnsOf(text) == 0;

    /// <summary>Whether a line begins something that is no part of a row.</summary>
    private static bool IsOther(string text) => Other.IsMatch(text) || HeadingWords.Read(text, isHeading: false) is not null;

    private static int Tabs(string text) => text.AsSpan().Count('\t');

    private static readonly Regex FirstCell = PagePattern.Of(@"^\s*(-?\d{1,6}|[A-Za-z_$][\w.\-\[\]$]*\*?)\s*$");

    private static readonly Regex Other = PagePattern.AnyCase(@"^\s*([{\[<#]|```|curl\b|https?:|(GET|POST|PUT|PATCH|DELETE)\s|\d+(\.\d+)*\.?\s+\p{L}{2,}[^.。]{0,20}$)");
}
