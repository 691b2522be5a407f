using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace OtpContracts.Cli.Importing.Pages.Html;

/// <summary>Reads an HTML table: spans expanded, nested tables kept with their row.</summary>
internal static class HtmlTable
{
    private const int LargestSpan = 200;
    private const int MostColumns = 60;
    private const int LongestOwnText = 400;

    // How far components indent one level.
    private const int PixelsOfLevel = 15;
    private const int DeepestLevel = 10;

    // What an object holds is one table, perhaps with one more of its values.
    private const int FewestTables = 3;

    /// <summary>Reads a table.</summary>
    /// <param name="table">The element.</param>
    /// <returns>The rows; null where the table only lays out the page, or frames one text.</returns>
    public static PageTable? Read(IElement table)
    {
        var rows = table.QuerySelectorAll("tr").Where(row => row.Closest("table") == table).ToArray();
        if (rows.Length == 0 || IsLayout(rows) || rows is [{ Children.Length: 1 }])
        {
            return null;
        }

        var result = new List<TableRow>();
        var hanging = new Dictionary<int, (string Text, int Rows)>();
        foreach (var row in rows)
        {
            var cells = new List<string>();
            PageTable? nested = null;
            foreach (var cell in row.Children.Where(cell => cell.LocalName is "td" or "th"))
            {
                FillHanging(hanging, cells);
                nested = cell.QuerySelectorAll("table").Select(Read).OfType<PageTable>().FirstOrDefault() ?? nested;
                var text = (cells.Count == 0 ? Indent(row, cell) : "") + HtmlText.OfCell(cell);
                var (columns, span) = (Span(cell, "colspan"), Span(cell, "rowspan"));
                for (var i = 0; i < columns && cells.Count < MostColumns; i++)
                {
                    if (span > 1)
                    {
                        hanging[cells.Count] = (text, span - 1);
                    }

                    cells.Add(text);
                }
            }

            FillHanging(hanging, cells);
            if (nested is not null && result is [.., { Nested: null } above] && cells.TrueForAll(cell => cell.Length == 0 || Frame.IsMatch(cell)))
            {
                // What an object holds may stand in a row of its own below it.
                result[^1] = above with { Nested = nested };
                continue;
            }

            if (cells.Exists(cell => cell.Length > 0) || nested is not null)
            {
                result.Add(new TableRow(cells, nested, row.SourceReference?.Position.Line ?? 1));
            }
        }

        return result.Count == 0 ? null : new PageTable(WithoutSpanned(WithoutGroups(result)), result[0].Line);
    }

    /// <summary>The blanks in front of a name that components show by the level of its row, or by an empty element of some width.</summary>
    private static string Indent(IElement row, IElement cell)
    {
        var level = Level.Match(row.ClassName ?? "") is { Success: true } said ? int.Parse(said.Groups["level"].Value, CultureInfo.InvariantCulture)
            : cell.QuerySelectorAll("span,i").FirstOrDefault(element => element.TextContent.Length == 0 && Width.IsMatch(element.GetAttribute("style") ?? "")) is { } blank ? int.Parse(Width.Match(blank.GetAttribute("style")!).Groups["width"].Value, CultureInfo.InvariantCulture) / PixelsOfLevel : 0;
        return new string(' ', Math.Min(level, DeepestLevel) * 2);
    }

    // "el-table__row--level-2", "ant-table-row-level-1"
    private static readonly Regex Level = PagePattern.Of(@"(?<![\w])[a-z\-_]*row-+level-(?<level>\d{1,2})(?!\d)");

    private static readonly Regex Width = PagePattern.Of(@"(padding-left|margin-left)\s*:\s*(?<width>\d{1,3})px");

    /// <summary>Headings of two rows, of which the first spans those of a group in the second: the second says what each column holds.</summary>
    private static List<TableRow> WithoutGroups(List<TableRow> rows)
    {
        if (rows.Count < 3 || rows[0].Cells.Count != rows[1].Cells.Count)
        {
            return rows;
        }

        var (groups, headings) = (rows[0].Cells, rows[1].Cells);
        bool IsOfGroup(int i) => (i > 0 && groups[i] == groups[i - 1]) || (i + 1 < groups.Count && groups[i] == groups[i + 1]);
        var split = Enumerable.Range(0, groups.Count).Where(i => groups[i] != headings[i]).ToArray();
        return split.Length > 1 && split.Length < groups.Count && Array.TrueForAll(split, IsOfGroup) ? rows[1..] : rows;
    }

    /// <summary>Columns at the end that no row tells from the one before them are those of cells that span several.</summary>
    private static List<TableRow> WithoutSpanned(List<TableRow> rows)
    {
        var columns = rows.Max(row => row.Cells.Count);
        if (rows.Count < 2 || rows.Exists(row => row.Cells.Count != columns))
        {
            return rows;
        }

        var kept = columns;
        while (kept > 2 && rows.TrueForAll(row => row.Cells[kept - 1] == row.Cells[kept - 2]))
        {
            kept--;
        }

        return kept == columns ? rows : rows.ConvertAll(row => row with { Cells = [.. row.Cells.Take(kept)] });
    }

    /// <summary>Cells that hold whole tables or samples below headings, or several tables, or one cell in all, are no table but a frame around them, unless each says a little of one parameter.</summary>
    private static bool IsLayout(IElement[] rows) =>
        rows.SelectMany(row => row.Children).Any(cell => (cell.QuerySelector("h1,h2,h3") is not null && cell.QuerySelector("table,pre") is not null) || TablesIn(cell) >= FewestTables) || IsFrame(rows);

    /// <summary>How many tables stand in a cell, those within them not counted.</summary>
    private static int TablesIn(IElement cell) => cell.QuerySelectorAll("table").Count(table => table.ParentElement?.Closest("td,th") == cell);

    private static bool IsFrame(IElement[] rows) =>
        Array.TrueForAll(rows, row => row.Children.Length <= 1) && Array.Exists(rows, row => row.QuerySelector("table,pre") is not null)
        && !(rows.Length > 1 && Array.TrueForAll(rows, row => row.QuerySelector("pre,h1,h2,h3,h4,h5,h6") is null && HtmlText.OfCell(row).Length is > 0 and < LongestOwnText));

    private static void FillHanging(Dictionary<int, (string Text, int Rows)> hanging, List<string> cells)
    {
        while (hanging.TryGetValue(cells.Count, out var above))
        {
            if (above.Rows == 1)
            {
                hanging.Remove(cells.Count);
            }
            else
            {
                hanging[cells.Count] = (above.Text, above.Rows - 1);
            }

            cells.Add(above.Text);
        }
    }

    private static int Span(IElement cell, string attribute) =>
        int.TryParse(cell.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, LargestSpan) : 1;

    // "Array (<= 100 items)" around the members of its objects
    private static readonly Regex Frame = PagePattern.Of(@"^(Array|Object)(\s*\([^()]{0,30}\))?\s*\[?\s*\]?$");
}
