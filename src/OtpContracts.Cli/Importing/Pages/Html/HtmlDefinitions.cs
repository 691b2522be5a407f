using AngleSharp.Dom;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Pages.Html;

/// <summary>Reads lists of definitions that hold one parameter each: their terms are what columns are headed with, "Name", "Type", "Description".</summary>
internal static class HtmlDefinitions
{
    private static readonly ColumnKind[] Columns = [ColumnKind.Name, ColumnKind.Type, ColumnKind.Required, ColumnKind.Default, ColumnKind.Example, ColumnKind.Description];

    private static readonly string[] Headings = Array.ConvertAll(Columns, column => column.ToString());

    /// <summary>The row that a list stands for; null where it defines something else.</summary>
    /// <param name="list">The element.</param>
    public static TableRow? Read(IElement list)
    {
        var cells = Columns.ToDictionary(column => column, _ => "");
        ColumnKind? kind = null;
        foreach (var child in list.Children)
        {
            var text = HtmlText.OfCell(child).Trim();
            if (child.LocalName == "dt")
            {
                kind = ColumnWords.KindOf(text) is { } named and not ColumnKind.Optional ? named : ColumnKind.Required;
                if (!cells.TryGetValue(kind.Value, out var known) || known.Length > 0 || ColumnWords.KindOf(text) is null)
                {
                    return null;
                }
            }
            else if (kind is { } column)
            {
                cells[column] = $"{cells[column]} {text}".Trim();
            }
        }

        var isParameter = ParameterNames.IsName(cells[ColumnKind.Name]) && cells.Values.Count(cell => cell.Length > 0) > 1;
        return isParameter ? new TableRow([.. Columns.Select(column => cells[column])], Nested: null, list.SourceReference?.Position.Line ?? 1) : null;
    }

    /// <summary>The table that a list of parameters stands for of which some hold lists of their own; null where no definition holds one, or a term is no parameter.</summary>
    /// <param name="list">The element.</param>
    public static PageTable? ReadNested(IElement list) => list.QuerySelector("dd dl") is null ? null : Table(list);

    private static PageTable? Table(IElement list)
    {
        var line = list.SourceReference?.Position.Line ?? 1;
        var rows = new List<TableRow> { new(["Name", "Type", "Required", "Description"], Nested: null, line) };
        foreach (var child in list.Children)
        {
            if (child.LocalName == "dt" && HtmlText.OfCell(child).Trim() is var term && InlineRow.Read(term, line, isCell: true) is { Description.Length: 0 } row && term.Split(' ', 2) is [_, var facts])
            {
                var mark = facts.Split(' ')[^1] is var last && RequiredWords.Read(last) is not null ? last : "";
                rows.Add(new TableRow([row.Name, facts[..^mark.Length].Trim(), mark, ""], Nested: null, child.SourceReference?.Position.Line ?? line));
            }
            else if (child.LocalName == "dd" && rows.Count > 1)
            {
                var inner = child.QuerySelector("dl") is { } own ? Table(own) : null;
                var words = string.Join(' ', child.ChildNodes.Where(node => node is not IElement { LocalName: "dl" }).Select(node => node.TextContent.Trim()));
                rows[^1] = rows[^1] with { Cells = [.. rows[^1].Cells.SkipLast(1), HtmlText.Squeeze($"{rows[^1].Cells[^1]} {words}").Replace('\n', ' ')], Nested = inner ?? rows[^1].Nested };
            }
            else if (child.LocalName == "dt")
            {
                return null;
            }
        }

        return rows.Count > 1 ? new PageTable(rows, line) : null;
    }

    /// <summary>The pieces of a page with one more of such rows: those right below each other are one table.</summary>
    /// <param name="blocks">The pieces.</param>
    /// <param name="row">The row.</param>
    public static void Add(List<PageBlock> blocks, TableRow row)
    {
        if (blocks is [.., PageTable { Rows: [{ Cells: var headings }, ..] } above] && headings.SequenceEqual(Headings, StringComparer.Ordinal))
        {
            blocks[^1] = above with { Rows = [.. above.Rows, row] };
            return;
        }

        blocks.Add(new PageTable([new TableRow(Headings, Nested: null, row.Line), row], row.Line));
    }
}
