using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Mending;

/// <summary>Members of objects that Markdown sets as quotations, to indent them: <c>&gt; **attributes.ip** `string`</c>.</summary>
internal static class QuotedMembers
{
    /// <summary>Takes the marks of such quotations away.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Free(List<(string Text, int Line)> lines)
    {
        var freed = new List<(string Text, int Line)>(lines.Count);
        var isMember = false;
        foreach (var (text, line) in lines)
        {
            var quoted = Quoted.Match(text);
            isMember = quoted.Success && (isMember || Member.IsMatch(quoted.Groups["text"].Value));
            freed.Add((isMember ? quoted.Groups["text"].Value : text, line));
        }

        return freed;
    }

    private static readonly Regex Quoted = PagePattern.Of(@"^\s{0,3}>\s?(?<text>.*)$");

    private static readonly Regex Member = PagePattern.Of(@"^\*\*[A-Za-z_][\w.\[\]]*(\\?\*)?\*\*\s+`\w[\w<>\[\] ]*`");
}
