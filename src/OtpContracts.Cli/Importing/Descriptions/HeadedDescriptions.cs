using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Descriptions;

/// <summary>What stands below headings that are the names of rows: a page may list its parameters, and describe each once more under its name.</summary>
internal static class HeadedDescriptions
{
    private const int FewestHeadings = 2;

    /// <summary>Gives rows what the words below such headings say: whether they must be sent, what is taken where they are left out, and a description where they have none.</summary>
    /// <param name="rows">The rows of parameters.</param>
    /// <param name="sections">The parts of the page.</param>
    public static void Add(List<ParameterRow> rows, IReadOnlyList<PageSection> sections)
    {
        var headed = sections.Where(section => section.Kind is SectionKind.Overview or SectionKind.Parameters).SelectMany(section => Below(section.Blocks)).ToLookup(part => part.Name, part => part.Words, StringComparer.Ordinal);
        var at = Enumerable.Range(0, rows.Count).Where(i => rows[i].Depth is null or 0 && headed[rows[i].Name].Count() == 1 && rows.Count(row => row.Name == rows[i].Name) == 1).ToArray();
        foreach (var i in at.Length < FewestHeadings ? [] : at)
        {
            // What limits the parameter stands in its row.
            var words = headed[rows[i].Name].Single();
            rows[i] = rows[i] with
            {
                Description = rows[i].Description.Length == 0 ? words : rows[i].Description,
                Default = rows[i].Default.Length == 0 && Default.Match(words) is { Success: true } said ? said.Groups["value"].Value : rows[i].Default,
                Required = rows[i].Required == RequiredMark.Unknown ? RequiredWords.InDescription(words) ?? RequiredMark.Unknown : rows[i].Required,
            };
        }
    }

    /// <summary>The headings that can be names, each with the words up to what is no line of text.</summary>
    private static IEnumerable<(string Name, string Words)> Below(IReadOnlyList<PageBlock> blocks)
    {
        for (var at = 0; at < blocks.Count; at++)
        {
            if (blocks[at] is TextLine { Level: > 0 } heading && ParameterNames.IsName(heading.Text.Trim()) && string.Join(' ', blocks.Skip(at + 1).TakeWhile(block => block is TextLine { Level: 0 }).Select(block => ((TextLine)block).Text)) is { Length: > 0 } words)
            {
                yield return (heading.Text.Trim(), words);
            }
        }
    }

    private static readonly Regex Default = PagePattern.AnyCase(@"\bdefault value is (?<value>[\w\-.]*\w)");
}
