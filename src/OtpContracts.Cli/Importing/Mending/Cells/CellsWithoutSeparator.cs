using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Mending.Cells;

/// <summary>Tables of which each heading and each cell stands on a line of its own in front of a pipe, and no row parts the two: <c>Name |</c>, <c>Value |</c>, <c>Description |</c>.</summary>
internal static class CellsWithoutSeparator
{
    private const int FewestColumns = 2;
    private const int MostColumns = 8;
    private const int FewestRows = 2;

    // So many known headings below each other are those of a table of one row, too.
    private const int Certain = 4;

    /// <summary>Joins the cells of each row.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Join(List<(string Text, int Line)> lines)
    {
        var joined = new List<(string Text, int Line)>();
        for (var i = 0; i < lines.Count;)
        {
            var header = Header(lines, i, out var end);
            var rows = header.Count < FewestColumns || ColumnWords.Header(header) is null ? [] : Rows(lines, header.Count, ref end);
            if (rows.Count < (header.Count < Certain ? FewestRows : 1))
            {
                joined.Add(lines[i++]);
                continue;
            }

            joined.Add(($"|{string.Join('|', header)}|", lines[i].Line));
            joined.Add(($"|{string.Concat(Enumerable.Repeat("---|", header.Count))}", lines[i].Line));
            joined.AddRange(rows);
            i = end;
        }

        return joined;
    }

    /// <summary>The headings that begin here, as far as their words are known. The pipe behind the first may have gone to the next line.</summary>
    private static List<string> Header(List<(string Text, int Line)> lines, int at, out int end)
    {
        var (cells, kinds) = (new List<string>(), new HashSet<ColumnKind>());
        for (end = at; end < lines.Count && cells.Count < MostColumns; end++)
        {
            var isSplit = cells.Count == 0 && end + 1 < lines.Count && !lines[end].Text.Contains('|') && lines[end + 1].Text.Trim() == "|";

            if (cells is [_] && kinds.Contains(ColumnKind.Code) && lines[end].Text.Trim().TrimEnd('|').Trim().Equals("error", StringComparison.OrdinalIgnoreCase))
            {
                // Beside the code, it is what went wrong.
                cells.Add("Error message");
                kinds.Add(ColumnKind.Description);
                continue;
            }

            // The first name below may read like one more heading, such as "code".
            if ((!isSplit && !CellsOnLines.IsOpenCell(lines[end].Text)) || ColumnWords.KindOf(lines[end].Text.Trim().TrimEnd('|')) is not { } kind || (kind == ColumnKind.Code && kinds.Contains(ColumnKind.Name)) || !kinds.Add(kind))
            {
                break;
            }

            cells.Add(lines[end].Text.Trim().TrimEnd('|').Trim());
            end += isSplit ? 1 : 0;
        }

        return cells;
    }

    /// <summary>The rows below, each of as many cells as there are headings; a cell may go over several lines, or be empty, and the first row may have lost its name.</summary>
    private static List<(string Text, int Line)> Rows(List<(string Text, int Line)> lines, int columns, ref int end)
    {
        var rows = new List<(string Text, int Line)>();
        while (end < lines.Count && ((rows.Count == 0 && columns >= Certain && lines[end].Text.Trim() == "|") || (CellsOnLines.IsOpenCell(lines[end].Text) && (NameCell.Read(lines[end].Text.Trim().TrimEnd('|')).Name.Length > 0 || StatusCodes.IsCode(lines[end].Text.Trim().TrimEnd('|').Trim())))))
        {
            var (row, pipes, at) = ("|", 0, end);
            for (; pipes < columns && at < lines.Count && at - end < columns * MendedLines.MostOfCell; at++)
            {
                row += " " + lines[at].Text.Trim();
                pipes += lines[at].Text.Count(character => character == '|');
            }

            if (pipes != columns)
            {
                break;
            }

            rows.Add((row, lines[end].Line));
            end = at;
        }

        return rows;
    }
}
