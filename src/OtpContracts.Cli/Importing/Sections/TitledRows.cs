using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Samples;
using OtpContracts.Cli.Importing.Sections.Addresses;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Sections;

/// <summary>One table may hold what is sent and what is answered, each below a row with the word for it, <c>REQUEST</c>, <c>RESPONSE</c>; or beside the word a whole sample or table. One that says where a call goes may hold what is sent below headings of its own.</summary>
internal static class TitledRows
{
    private const int FewestColumns = 3;

    // Below any heading around the table.
    private const int LowestLevel = 6;

    /// <summary>Cuts such tables: each word becomes a heading, and the rows below it a table with the headings of the whole; so does what stands beside it.</summary>
    /// <param name="blocks">The pieces of a page.</param>
    public static IReadOnlyList<PageBlock> Cut(IReadOnlyList<PageBlock> blocks) =>
        [.. blocks.SelectMany(block => block is not PageTable table ? [block] : Titles(table).Any() ? Cut(table) : Headings(table).Any() ? CutAtHeadings(table) : table.Rows.Any(row => Beside(row) is not null) ? CutBeside(table) : [table])];

    private static IEnumerable<PageBlock> Cut(PageTable table)
    {
        var titles = Titles(table).ToArray();
        if (titles[0] > 1)
        {
            yield return table with { Rows = [.. table.Rows.Take(titles[0])] };
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

    private static IEnumerable<PageBlock> CutAtHeadings(PageTable table)
    {
        var starts = Headings(table).Prepend(0).ToArray();
        return starts.Zip(starts.Skip(1).Append(table.Rows.Count), (start, end) => new PageTable([.. table.Rows.Take(end).Skip(start)], table.Rows[start].Line));
    }

    private static IEnumerable<int> Headings(PageTable table) =>
        table.Rows.Count == 0 || !table.Rows[0].Cells.All(AddressReader.HeadsCalls) ? []
        : Enumerable.Range(1, table.Rows.Count - 1).Where(at => ColumnWords.Header([.. table.Rows[at].Cells.Where(cell => cell.Trim().Length > 0)], isFirst: true) is { } kinds && kinds.Contains(ColumnKind.Name));

    private static IEnumerable<PageBlock> CutBeside(PageTable table)
    {
        var plain = new List<TableRow>();
        foreach (var row in table.Rows)
        {
            if (Beside(row) is not { } beside)
            {
                plain.Add(row);
                continue;
            }

            if (plain.Count > 0)
            {
                yield return new PageTable([.. plain], plain[0].Line);
                plain.Clear();
            }

            yield return new TextLine(row.Cells[0].Trim().TrimEnd(':', '\uFF1A'), LowestLevel, row.Line);
            yield return beside;
        }

        if (plain.Count > 0)
        {
            yield return new PageTable([.. plain], plain[0].Line);
        }
    }

    /// <summary>The sample or the table that stands beside the word for it, and nothing else; or null.</summary>
    private static PageBlock? Beside(TableRow row) =>
        row.Cells is not [var label, var value] || label.Trim().Length == 0 || HeadingWords.Read(label.Trim(), isHeading: true) is not { Kind: not (SectionKind.Overview or SectionKind.Signing or SectionKind.Callback) } ? null
        : value.Trim() is ['{' or '[', ..] sample && SampleJson.Read(sample, row.Line) is not null ? new SampleBlock(sample, row.Line)
        : value.Trim().Length == 0 ? row.Nested : null;
}
