using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Mending.Cells;

/// <summary>Tables of numbered rows of which each cell stands on a line, headings and all: the number begins a row, and says within which other it stands.</summary>
internal static class NumberedCells
{
    private const int MostColumns = 7;
    private const int FewestRows = 1;

    /// <summary>Joins the cells of each row.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Join(List<(string Text, int Line)> lines)
    {
        var joined = new List<(string Text, int Line)>();
        for (var at = 0; at < lines.Count;)
        {
            var rows = Heads(lines, at) is { Count: > 0 } heads ? Rows(lines, heads) : [];
            if (rows.Count <= FewestRows)
            {
                joined.Add(lines[at++]);
                continue;
            }

            joined.AddRange(PipeRow.Head(rows[0].Cells, rows[0].Line));
            joined.AddRange(rows.Skip(1).Select(row => (PipeRow.Write(row.Cells), row.Line)));
            at = rows[^1].End;
        }

        return joined;
    }

    /// <summary>The lines of headings that begin with one for numbers and one for names, with a number right below them; else none.</summary>
    private static List<int> Heads(List<(string Text, int Line)> lines, int at)
    {
        var heads = new List<int>();
        for (var i = at; i >= 0 && heads.Count <= MostColumns && !Number.IsMatch(lines[i].Text); i = Next(lines, i))
        {
            if (ColumnWords.KindLike(lines[i].Text.Trim()) is not { } kind || (heads.Count == 0 && kind != ColumnKind.Other) || (heads.Count == 1 && kind != ColumnKind.Name))
            {
                return [];
            }

            heads.Add(i);
        }

        return heads.Count is > 3 and <= MostColumns && Next(lines, heads[^1]) is > 0 and var first && Starts(lines, first) ? heads : [];
    }

    private static List<(string[] Cells, int Line, int End)> Rows(List<(string Text, int Line)> lines, List<int> heads)
    {
        var rows = new List<(string[] Cells, int Line, int End)> { ([.. heads.Select(head => lines[head].Text.Trim())], lines[heads[0]].Line, heads[^1] + 1) };
        for (var at = Next(lines, heads[^1]); at > 0 && Starts(lines, at);)
        {
            var start = at;
            var cells = new List<string>();
            for (; at > 0 && cells.Count < heads.Count && !(cells.Count > 0 && Starts(lines, at)); at = Next(lines, at))
            {
                cells.Add(lines[at].Text.Trim());
                rows[^1] = rows[^1] with { End = start };
            }

            // What stands between two rows goes on with the last cell of the first.
            var next = at;
            while (next > 0 && !Starts(lines, next) && !Caption.IsMatch(lines[next].Text) && next - start < MendedLines.MostOfCell)
            {
                next = Next(lines, next);
            }

            if (next > 0 && Starts(lines, next))
            {
                cells[^1] = string.Join(' ', lines.Skip(at).Take(next - at).Select(line => line.Text.Trim()).Where(text => text.Length > 0).Prepend(cells[^1]));
                at = next;
            }

            // Behind the last row, only words of limits are sure to be its own.
            for (; at > 0 && LimitAlone.IsMatch(lines[at].Text); at = Next(lines, at))
            {
                cells[^1] = $"{cells[^1]} {lines[at].Text.Trim()}";
            }

            rows.Add(([.. cells.Concat(Enumerable.Repeat("", heads.Count - cells.Count))], lines[start].Line, at > 0 ? at : lines.Count));
        }

        return rows;
    }

    private static bool Starts(List<(string Text, int Line)> lines, int at) =>
        Number.IsMatch(lines[at].Text) && Next(lines, at) is > 0 and var name && NameCell.Read(lines[name].Text.Trim()) is { Name.Length: > 0, Rest.Length: 0 };

    private static int Next(List<(string Text, int Line)> lines, int at) => lines.FindIndex(at + 1, line => !string.IsNullOrWhiteSpace(line.Text));

    private static readonly Regex Number = PagePattern.Of(@"^\s*\d{1,2}(\.\d{1,2}){0,5}\s*$");

    private static readonly Regex LimitAlone = PagePattern.AnyCase(@"^\s*(取值|长度|長度|默认|默認|缺省|预设|預設|范围|範圍|最[大小长短多少]|枚举|可选值|(values?|defaults?|range|length|max(imum)?|min(imum)?)\b.*\d)");

    private static readonly Regex Caption = PagePattern.AnyCase(@"^\s*(表|table)\s*\d+|^#");
}
