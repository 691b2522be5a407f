using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Mending.Calls;

/// <summary>JSON of which each line is an item of a list: <c>• {</c>, <c>• "to": "1"</c>, <c>• }</c>.</summary>
internal static class JsonInItems
{
    /// <summary>Takes the marks of items away from such lines.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Free(List<(string Text, int Line)> lines)
    {
        var freed = new List<(string Text, int Line)>(lines);
        for (var at = 0; at < lines.Count; at++)
        {
            var end = Open.IsMatch(lines[at].Text) ? lines.FindIndex(at + 1, line => line.Text.Trim().Length > 0 && !Item.IsMatch(line.Text)) is var next && next < 0 ? lines.Count : next : at;
            if (lines[at..end].Any(line => Close.IsMatch(line.Text)))
            {
                for (; at < end; at++)
                {
                    freed[at] = (Mark.Replace(lines[at].Text, ""), lines[at].Line);
                }
            }
        }

        return freed;
    }

    private const string Marked = @"^\s*[•*\-]\s+";

    private static readonly Regex Open = PagePattern.Of(Marked + @"[{\[]\s*$");

    private static readonly Regex Close = PagePattern.Of(Marked + @"[}\]],?\s*$");

    private static readonly Regex Item = PagePattern.Of(Marked + @"[{}\[\]""“”]");

    private static readonly Regex Mark = PagePattern.Of(Marked);
}
