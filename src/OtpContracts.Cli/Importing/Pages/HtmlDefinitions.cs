using AngleSharp.Dom;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Pages;

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
