using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Facts;

/// <summary>Viewers that set a mark below what must be sent, and below nothing else, mark none of a query of which all may be left out.</summary>
internal static class UnmarkedRows
{
    /// <summary>Takes the typed rows below the title of a query as such that may be left out, where rows below other titles than that of a path, which all must be sent, are marked, and tells of it.</summary>
    /// <param name="rows">The rows of parameters.</param>
    /// <param name="sections">The parts of the page.</param>
    /// <param name="page">The page.</param>
    /// <param name="findings">Where findings go.</param>
    public static void Settle(List<ParameterRow> rows, IReadOnlyList<PageSection> sections, Page page, List<PageFinding> findings)
    {
        var apart = Lines(sections.Where(section => section is { Kind: SectionKind.Parameters, Place: "path" }));
        var below = sections.Where(section => section is { Kind: SectionKind.Parameters, Place: not "path" }).SelectMany(section => section.Blocks).OfType<TextLine>().Select(line => RequiredWords.ReadLine(line.Text)).OfType<RequiredMark>();
        var beside = rows.Where(row => !apart.Contains(row.Line) && row.Required == RequiredMark.Required).Select(row => row.Required);
        if (!below.Concat(beside).ToHashSet().SetEquals([RequiredMark.Required]))
        {
            return;
        }

        foreach (var section in sections.Where(section => section is { Kind: SectionKind.Parameters, Place: "query" } && section.Blocks.All(block => block is TextLine || IsHeadless(block))))
        {
            var lines = Lines([section]);
            var unmarked = rows.FindAll(row => lines.Contains(row.Line));
            if (unmarked.Count == 0 || !unmarked.TrueForAll(row => row is { Type: not null, Required: RequiredMark.Unknown }))
            {
                continue;
            }

            for (var i = 0; i < rows.Count; i++)
            {
                rows[i] = lines.Contains(rows[i].Line) && !RequiredWords.IsConditional(rows[i].Description, rows[i].Name) ? rows[i] with { Required = RequiredMark.Optional } : rows[i];
            }

            findings.Add(new PageFinding(FindingKind.Guess, page.Path, section.Line, $"\"{section.Title}\": nothing there is marked as required, where the page marks others: {PageFinding.Quoted(unmarked.Select(row => row.Name))} are taken as such that may be left out."));
        }
    }

    private static HashSet<int> Lines(IEnumerable<PageSection> sections) =>
        [.. sections.SelectMany(section => section.Blocks).SelectMany(block => block is PageTable table ? table.Rows.Select(row => row.Line) : [block.Line])];

    // Viewers set the mark below the name, and head no column with it.
    private static bool IsHeadless(PageBlock block) => block is PageTable table && TableRows.Columns(table, out var isHeaded) is not null && !isHeaded;
}
