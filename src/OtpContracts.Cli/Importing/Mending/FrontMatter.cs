using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Mending;

/// <summary>Where Markdown says of itself, in front of the page and between two rules, that it stands: that is no address of a call.</summary>
internal static class FrontMatter
{
    private const int LongestMatter = 60;

    /// <summary>Leaves such addresses out.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Remove(List<(string Text, int Line)> lines)
    {
        var end = lines.Count > 1 && lines[0].Text.Trim() == "---" ? lines.FindIndex(1, Math.Min(LongestMatter, lines.Count - 1), line => line.Text.Trim() == "---") : -1;
        return end > 1 ? [.. lines.Where((line, i) => i >= end || !OwnAddress.IsMatch(line.Text))] : lines;
    }

    private static readonly Regex OwnAddress = PagePattern.AnyCase(@"^\s*(url|slug|source|canonical(_?url)?|permalink|image|link|href|redirect_from)\s*:");
}
