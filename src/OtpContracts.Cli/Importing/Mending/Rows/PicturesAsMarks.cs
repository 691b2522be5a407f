using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Mending.Rows;

/// <summary>Small pictures in front of lines, where other lists have the marks of their items, and at the ends of headings. Those that say yes or no stay.</summary>
internal static class PicturesAsMarks
{
    /// <summary>Writes a mark in place of the pictures in front of an item, and takes those around headings away. What stands behind the colon of an item is no cell: tabs part none there.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Replace(List<(string Text, int Line)> lines) =>
        lines.ConvertAll(line => (Heading.IsMatch(line.Text) ? Around.Replace(line.Text, "${marks}") : WithoutTabs(InFront.Replace(line.Text, "- ")), line.Line));

    private static string WithoutTabs(string text) => text is ['-', ' ', ..] && text.Contains(':', StringComparison.Ordinal) ? text.Replace('\t', ' ') : text;

    private const string Picture = @"([\uD83C-\uD83E][\uDC00-\uDFFF]|[\u2190-\u21FF\u2300-\u27BF\u2900-\u297F\u2B00-\u2BFF](?=\uFE0F)|[#*0-9](?=\uFE0F?\u20E3))[\uFE0F\u20E3\u200D]*";

    private static readonly Regex Heading = PagePattern.Of(@"^\s*#{1,6}\s");

    private static readonly Regex Around = PagePattern.Of(@"(?<marks>^\s*#{1,6}\s+)(" + Picture + @"\s*)+|\s*(" + Picture + @"\s*)+(?=(</?br\s*/?>\s*)?$)");

    private static readonly Regex InFront = PagePattern.Of(@"^\s*(?!\uD83D\uDD34|\uD83D\uDFE2)(" + Picture + @"\s*)+(?=[A-Za-z_$])");
}
