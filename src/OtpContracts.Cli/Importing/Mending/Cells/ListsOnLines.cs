using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Mending.Cells;

/// <summary>Values in brackets that a copy gave a line each: <c>Possible values: [sms</c> over <c>, call</c> over <c>]</c>.</summary>
internal static class ListsOnLines
{
    private const int MostLines = 60;

    /// <summary>Joins such lines.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Join(List<(string Text, int Line)> lines)
    {
        var joined = new List<(string Text, int Line)>(lines.Count);
        for (var at = 0; at < lines.Count; at++)
        {
            var (text, line) = lines[at];
            var end = Open.IsMatch(text) ? lines.FindIndex(at + 1, Math.Min(MostLines, lines.Count - at - 1), below => !GoesOn.IsMatch(below.Text)) : -1;
            if (end > at + 1 && lines[end - 1].Text.TrimEnd().EndsWith(']'))
            {
                text += string.Concat(lines[(at + 1)..end].Select(below => below.Text.Trim()));
                at = end - 1;
            }

            joined.Add((text, line));
        }

        return joined;
    }

    private static readonly Regex Open = PagePattern.AnyCase(@"\b(possible|allowed|accepted) values\s*:\s*\[[^\[\]]*$");

    private static readonly Regex GoesOn = PagePattern.Of(@"^\s*(,\s*[^\s\[\],]+|\])\s*\]?\s*$");
}
