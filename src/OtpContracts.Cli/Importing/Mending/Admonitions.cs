using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Mending;

/// <summary>Boxes of Markdown for notes, <c>:::danger Required</c> over <c>:::</c>, and the names that headings have as targets of links: <c>### to {#to}</c>.</summary>
internal static class Admonitions
{
    /// <summary>Leaves the words of each box, and of headings what is shown.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Open(List<(string Text, int Line)> lines) =>
        lines.Exists(line => Box.IsMatch(line.Text) || Anchor.IsMatch(line.Text))
            ? [.. lines.Where(line => !End.IsMatch(line.Text)).Select(line => (Anchor.Replace(Box.Replace(line.Text, "${title}"), "${heading}"), line.Line))]
            : lines;

    private static readonly Regex Box = PagePattern.Of(@"^\s*:::+\s*[a-z]+(\s+(?<title>\S.*))?$");

    private static readonly Regex End = PagePattern.Of(@"^\s*:::+\s*$");

    private static readonly Regex Anchor = PagePattern.Of(@"^(?<heading>#{1,6}\s[^{}]{1,200}?)\s*\{#[\w\-]{1,80}\}\s*$");
}
