using System.Text.RegularExpressions;

namespace OtpContracts.Cli.Importing.Mending;

/// <summary>Markdown of which a copy lost all breaks of lines: <c># Send ## Parameters |Name|Type| |-|-| |to|string| ``` {…} ```</c>.</summary>
internal static partial class MarkdownOnOneLine
{
    /// <summary>Cuts such a line in front of headings, rows and samples.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Cut(List<(string Text, int Line)> lines) =>
        [.. lines.SelectMany(line => IsWhole(line.Text) ? Border().Split(line.Text).Where(part => part.Trim().Length > 0).Select(part => (Unquoted().Replace(part, ""), line.Line)) : [line])];

    // A heading and a table or sample on one line are never written so.
    private static bool IsWhole(string text) => Heading().IsMatch(text) && (SeparatorBehind().IsMatch(text) || text.AsSpan().Count("```") > 1 || text.AsSpan().Count("~~~") > 1 || HeadingsBehind().IsMatch(text));

    [GeneratedRegex(@"(^|\s)(>\s*(\[\w+\])?\s*)?#{1,6}\s?\S", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\|\s+\|\s*:?-+:?\s*\|", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SeparatorBehind();

    // Nor are two headings behind a first.
    [GeneratedRegex(@"^#{1,3}\s\S.*\s#{2,6}\s[A-Z].*\s#{2,6}\s[A-Z]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HeadingsBehind();

    [GeneratedRegex(@"(?<=\s)(?=(>\s*(\[\w+\])?\s*)?#{1,6}\s?[^\s#])|(?<=\|)\s+(?=\|)|\s+(?=\|[^|]+(\|[^|]+){0,30}\|\s+\|\s*:?-+:?\s*\|)(?<!\|[^#`~]*)|(?<=\|)\s+(?=>\s*\[)|(?<=```|~~~)\s+|\s+(?=```|~~~)|\s+(?=-\s(`|\*\*)[\w.\[\]]+(`|\*\*)\s+\()|\s+(?=-\s[A-Z][^-:]{2,60}:\s+https?://)|\s+(?=\*\*(GET|POST|PUT|PATCH|DELETE)\s+/[^\s*]+\*\*)|\s+(?=Endpoint:\s*(GET|POST|PUT|PATCH|DELETE)\s/)|(?<=Endpoint:\s*(GET|POST|PUT|PATCH|DELETE)\s+/\S*)\s+", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Border();

    [GeneratedRegex(@"^\s*>\s*(\[\w+\])?\s*(?=#)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Unquoted();
}
