using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Sections;

/// <summary>A page may list the types that it describes, each with a word on it, above the headings of these: no row of the list is a parameter.</summary>
internal static class TypeIndex
{
    private const int FewestTypes = 2;

    /// <summary>The sections without such lists.</summary>
    /// <param name="sections">The sections of a page.</param>
    public static IReadOnlyList<PageSection> Without(IReadOnlyList<PageSection> sections)
    {
        var headings = sections.SelectMany(section => section.Blocks.OfType<TextLine>().Where(line => line.Level > 0).Select(line => line.Text).Append(section.Level > 0 ? section.Title : "")).Where(text => text.Length > 0).ToHashSet(StringComparer.Ordinal);
        bool IsList(PageBlock block) => block is PageTable { Rows: { Count: > FewestTypes } rows } && rows.Skip(1).All(row => row.Cells.Count == 2 && char.IsAsciiLetterUpper(row.Cells[0].Trim().FirstOrDefault()) && headings.Contains(row.Cells[0].Trim()));
        return [.. sections.Select(section => section.Blocks.Any(IsList) ? section with { Blocks = [.. section.Blocks.Where(block => !IsList(block))] } : section)];
    }
}
