using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Mending;

/// <summary>Marks that an editor has escaped when it wrote Markdown, though they mean nothing there: <c># 2\.1 Send \(HTTP\)</c>.</summary>
internal static class EscapedMarks
{
    /// <summary>Takes the escapes away on a page whose headings have them: elsewhere they may be those of a pattern.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Restore(List<(string Text, int Line)> lines)
    {
        if (!lines.Exists(line => Heading.IsMatch(line.Text)))
        {
            return lines;
        }

        var inCode = false;
        return lines.ConvertAll(line =>
        {
            inCode ^= Fence.Is(line.Text);
            return inCode ? line : (Escaped.Replace(line.Text, "${mark}"), line.Line);
        });
    }

    private static readonly Regex Heading = PagePattern.Of(@"^#{1,6}\s.*\\[.\-()&]");

    private static readonly Regex Escaped = PagePattern.Of(@"\\(?<mark>[.\-()&~#+!{}=])");
}
