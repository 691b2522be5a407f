using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.FlatTables;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Samples;
using OtpContracts.Cli.Importing.Sections;

namespace OtpContracts.Cli.Importing.Facts;

/// <summary>What a page tells of a resource above the calls on it, which have parameters of their own, is what they answer.</summary>
internal static class ResourceProperties
{
    private const int FewestNames = 4;

    /// <summary>The sections, those of such properties as ones of a reply.</summary>
    /// <param name="sections">The parts of the page that describe a call.</param>
    /// <param name="shown">The samples of the call.</param>
    public static IReadOnlyList<PageSection> AsReplies(IReadOnlyList<PageSection> sections, IReadOnlyList<ShownSample> shown)
    {
        var answered = shown.Where(sample => sample is { IsSaidReply: true, IsFailed: false }).SelectMany(sample => sample.Value.Members).Select(member => member.Key).ToHashSet(StringComparer.Ordinal);
        var described = sections.Index().Where(section => section.Item.Kind == SectionKind.Parameters).Select(section => section.Index).ToArray();

        // "Attributes" of an object above what is sent are those of the reply.
        var isOfObject = described is [var attributes, _, ..] && Attributes.IsMatch(sections[attributes].Title) && Describes(sections[attributes], answered);
        var parameters = described.Length == 0 ? -1 : described[isOfObject ? 1 : 0];
        return parameters < 1 || answered.Count < FewestNames ? sections : [.. sections.Select((section, i) => i < parameters && section.Kind is SectionKind.Overview or SectionKind.Parameters && Describes(section, answered) ? section with { Kind = SectionKind.Reply, Place = "" } : section)];
    }

    private static readonly Regex Attributes = PagePattern.AnyCase(@"^\W*(attributes|properties|fields)\W*$");

    /// <summary>Whether the rows of a table, or lines below headings one below the other, are called as most members of the reply.</summary>
    private static bool Describes(PageSection section, HashSet<string> answered)
    {
        var lines = section.Blocks.OfType<TextLine>().ToList();
        return section.Blocks.OfType<PageTable>().Any(table => AreMost(table.Rows.Select(row => row.In(0)).ToHashSet(StringComparer.Ordinal)))
            || (Enumerable.Range(0, lines.Count).Any(at => FlatHeader.Stacked(lines, at) is not null) && AreMost(lines.Select(line => line.Text.Trim()).ToHashSet(StringComparer.Ordinal)));

        bool AreMost(HashSet<string> names) => answered.Count(names.Contains) * 2 > answered.Count;
    }
}
