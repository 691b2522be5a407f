using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Sections;

/// <summary>One table may hold what is sent and what is answered, each below a row with the word for it: <c>REQUEST</c>, <c>RESPONSE</c>.</summary>
internal static class TitledRows
{
    private const int FewestColumns = 3;

    /// <summary>Cuts such tables: each word becomes a heading, and the rows below it a table with the headings of the whole.</summary>
    /// <param name="blocks">The pieces of a page.</param>
    public static IReadOnlyList<PageBlock> Cut(IReadOnlyList<PageBlock> blocks) =>
        blocks.Any(block => block is PageTable table && Titles(table).Any()) ? [.. blocks.SelectMany(block => block is PageTable table ? Cut(table) : [block])] : blocks;

    private static IEnumerable<PageBlock> Cut(PageTable table)
    {
        var titles = Titles(table).ToArray();
        if (titles.Length == 0 || titles[0] > 1)
        {
            yield return titles.Length == 0 ? table : table with { Rows = [.. table.Rows.Take(titles[0])] };
        }

        foreach (var (at, end) in titles.Zip(titles.Skip(1).Append(table.Rows.Count)))
        {
            var title = table.Rows[at];
            yield return new TextLine(title.Cells[0].Trim(), Level: 0, title.Line);
            if (end > at + 1)
            {
                yield return new PageTable([table.Rows[0], .. table.Rows.Skip(at + 1).Take(end - at - 1)], title.Line);
            }
        }
    }

    private static IEnumerable<int> Titles(PageTable table) =>
        table.Rows.Count == 0 || table.Rows[0].Cells.Count < FewestColumns ? []
        : Enumerable.Range(1, table.Rows.Count - 1).Where(at => table.Rows[at].Cells is var cells && cells.Skip(1).All(string.IsNullOrWhiteSpace) && cells[0].Trim().ToUpperInvariant() is "REQUEST" or "RESPONSE");
}
