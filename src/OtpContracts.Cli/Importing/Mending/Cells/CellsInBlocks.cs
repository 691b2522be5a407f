using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Mending.Cells;

/// <summary>Tables whose cells are parted by blank lines, headings and all: so many blocks make a row as there are headings, whatever stands in them.</summary>
internal static class CellsInBlocks
{
    private const int MostColumns = 6;
    private const int MostLinesOfCell = 12;
    private const int MostLinesBetween = 3;

    /// <summary>Joins the cells of each row.</summary>
    /// <param name="lines">The lines of a page.</param>
    public static List<(string Text, int Line)> Join(List<(string Text, int Line)> lines)
    {
        var joined = new List<(string Text, int Line)>();
        for (var at = 0; at < lines.Count;)
        {
            var heads = Heads(lines, at);
            var rows = heads.Count == 0 ? [] : Rows(lines, heads[^1].End, heads.Count);
            if (rows.Count < 2)
            {
                joined.Add(lines[at++]);
                continue;
            }

            joined.Add((Row(lines, heads), lines[at].Line));
            joined.Add((PipeRow.Separator(heads.Count), lines[at].Line));
            joined.AddRange(rows.Select(row => (Row(lines, row), lines[row[0].Start].Line)));
            at = rows[^1][^1].End;
        }

        return joined;
    }

    /// <summary>The blocks from here that are headings of names and what they are; those of types and marks are read by what stands below them.</summary>
    private static List<(int Start, int End)> Heads(List<(string Text, int Line)> lines, int at)
    {
        if (at + 1 < lines.Count && lines[at + 1].Text.AsSpan().Trim().Length > 0)
        {
            return [];
        }

        var heads = new List<(int Start, int End)>();
        var kinds = new List<ColumnKind>();
        for (var block = Block(lines, at); heads.Count < MostColumns && block.End - block.Start == 1; block = Block(lines, block.End))
        {
            if ((heads.Count == 0 && block.Start > at) || ColumnWords.KindOf(lines[block.Start].Text) is not { } kind || kinds.Contains(kind))
            {
                break;
            }

            heads.Add(block);
            kinds.Add(kind);
        }

        return kinds is [ColumnKind.Name, _, _, ..] && kinds.Exists(kind => kind is ColumnKind.Description or ColumnKind.Example) && !kinds.Exists(kind => kind is ColumnKind.Type or ColumnKind.Required or ColumnKind.Optional or ColumnKind.Code) ? heads : [];
    }

    private static List<List<(int Start, int End)>> Rows(List<(string Text, int Line)> lines, int at, int columns)
    {
        var rows = new List<List<(int Start, int End)>>();
        while (true)
        {
            var row = new List<(int Start, int End)>();
            for (var block = Block(lines, at); block.End > block.Start && row.Count < columns; block = Block(lines, block.End))
            {
                row.Add(block);
            }

            if (row.Count < columns || !StartsRow(lines, row[0]) || row.Exists(cell => !IsCell(lines, cell)))
            {
                return rows;
            }

            rows.Add(row);
            at = row[^1].End;
        }
    }

    private static bool StartsRow(List<(string Text, int Line)> lines, (int Start, int End) block) =>
        block.End - block.Start == 1 && NameCell.Read(lines[block.Start].Text.Trim()) is { Name.Length: > 0, Rest.Length: 0 } && HeadingWords.Read(lines[block.Start].Text, isHeading: false) is null;

    private static bool IsCell(List<(string Text, int Line)> lines, (int Start, int End) block) =>
        block.End - block.Start <= MostLinesOfCell && lines[block.Start].Text.TrimStart() is not (['#', ..] or ['{', ..] or ['[', ..] or ['<', ..] or ['`', ..] or ['|', ..]);

    /// <summary>The next lines that are not blank, as many as may be a cell and one more; none where they stand far away.</summary>
    private static (int Start, int End) Block(List<(string Text, int Line)> lines, int at)
    {
        var start = at;
        while (start < lines.Count && start - at < MostLinesBetween && string.IsNullOrWhiteSpace(lines[start].Text))
        {
            start++;
        }

        var end = start;
        while (end < lines.Count && end - start <= MostLinesOfCell && !string.IsNullOrWhiteSpace(lines[end].Text))
        {
            end++;
        }

        return (start, end);
    }

    private static string Row(List<(string Text, int Line)> lines, List<(int Start, int End)> cells) =>
        PipeRow.Write(cells.Select(cell => string.Join(' ', lines.Skip(cell.Start).Take(cell.End - cell.Start).Select(line => line.Text.Trim()))));
}
