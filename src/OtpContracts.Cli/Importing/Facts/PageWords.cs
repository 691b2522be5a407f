using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections;

namespace OtpContracts.Cli.Importing.Facts;

/// <summary>Finds what a call is called and what it does, in the page's words.</summary>
internal static class PageWords
{
    private const int LongestTitle = 120;

    /// <summary>Gives a call its title and summary.</summary>
    /// <param name="endpoint">The call.</param>
    /// <param name="sections">The parts of the page.</param>
    /// <param name="page">The page.</param>
    public static void Describe(ImportedEndpoint endpoint, IReadOnlyList<PageSection> sections, Page page)
    {
        var lines = sections.TakeWhile(section => section.Kind == SectionKind.Overview).SelectMany(section => section.Blocks).OfType<TextLine>().ToArray();
        var title = Array.Find(lines, line => line.Level == 1) ?? Array.Find(lines, line => line.Level > 0 && HeadingWords.Read(line.Text, isHeading: true) is null) ?? Array.Find(lines, IsTitle);
        if (title is not null && IsTitle(title))
        {
            endpoint.Titles[page.Language] = title.Text;
        }

        var prose = Array.Find(lines, line => line != title && IsProse(line, title));
        if (prose is not null)
        {
            endpoint.Summaries[page.Language] = prose.Text;
        }
    }

    private static bool IsTitle(TextLine line) => line.Text.Length <= LongestTitle && !Address.IsMatch(line.Text) && !line.Text.Contains('|') && !Label.IsMatch(line.Text);

    private static bool IsProse(TextLine line, TextLine? title) =>
        line.Level == 0 && line.Text != title?.Text && line.Text.Length is >= 5 and <= 400 && !Address.IsMatch(line.Text) && !Label.IsMatch(line.Text) && !line.Text.Contains('|')
        && (line.Text.Contains(' ') || line.Text.Any(character => character > 0x2E80));

    private static readonly Regex Address = PagePattern.Of(@"https?://|^\W*(GET|POST|PUT|DELETE|PATCH)\b");

    private static readonly Regex Label = PagePattern.Of(@"[:\uFF1A]\s*$|^[^\s:\uFF1A]{1,20}( [^\s:\uFF1A]{1,12})?\s*[:\uFF1A]\s*\S+( \S+)?$|^[\d.]+\s");
}
