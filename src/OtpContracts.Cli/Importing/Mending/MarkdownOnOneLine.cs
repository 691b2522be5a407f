using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Mending;

/// <summary>Markdown of which a copy lost all breaks of lines: <c># Send ## Parameters |Name|Type| |-|-| |to|string| ``` {…} ```</c>.</summary>
internal static class MarkdownOnOneLine
{
    /// <summary>Cuts such a line in front of headings, rows and samples.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Cut(List<(string Text, int Line)> lines) =>
        [.. lines.SelectMany(line => IsWhole(line.Text) ? Border.Split(line.Text).Where(part => part.Trim().Length > 0).Select(part => (Unquoted.Replace(part, ""), line.Line)) : [line])];

    // A heading and a table or sample on one line are never written so.
    private static bool IsWhole(string text) => Heading.IsMatch(text) && (SeparatorBehind.IsMatch(text) || text.AsSpan().Count("```") > 1 || text.AsSpan().Count("~~~") > 1 || HeadingsBehind.IsMatch(text));

    private static readonly Regex Heading = PagePattern.Of(@"(^|\s)(>\s*(\[\w+\])?\s*)?#{1,6}\s?\S");

    private static readonly Regex SeparatorBehind = PagePattern.Of(@"\|\s+\|\s*:?-+:?\s*\|");

    // Nor are two headings behind a first.
    private static readonly Regex HeadingsBehind = PagePattern.Of(@"^#{1,3}\s\S.*\s#{2,6}\s[A-Z].*\s#{2,6}\s[A-Z]");

    private static readonly Regex Border = PagePattern.Of(@"(?<=\s)(?=(>\s*(\[\w+\])?\s*)?#{1,6}\s?[^\s#])|(?<=\|)\s+(?=\|)|\s+(?=\|[^|]+(\|[^|]+){0,30}\|\s+\|\s*:?-+:?\s*\|)(?<!\|[^#`~]*)|(?<=\|)\s+(?=>\s*\[)|(?<=```|~~~)\s+|\s+(?=```|~~~)|\s+(?=-\s(`|\*\*)[\w.\[\]]+(`|\*\*)\s+\()|\s+(?=-\s[A-Z][^-:]{2,60}:\s+https?://)|\s+(?=\*\*(GET|POST|PUT|PATCH|DELETE)\s+/[^\s*]+\*\*)|\s+(?=Endpoint:\s*(GET|POST|PUT|PATCH|DELETE)\s/)|(?<!\s)\s+(?<=Endpoint:\s*(GET|POST|PUT|PATCH|DELETE)\s+/\S*\s+)");

    private static readonly Regex Unquoted = PagePattern.Of(@"^\s*>\s*(\[\w+\])?\s*(?=#)");
}
