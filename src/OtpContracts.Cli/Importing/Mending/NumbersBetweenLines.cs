using System.Globalization;
using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Mending;

/// <summary>A copy of code may have the number of each line on a line of its own, above it: <c>1</c>, <c>{</c>, <c>2</c>, <c>"id": "7"</c>.</summary>
internal static class NumbersBetweenLines
{
    private const int FewestNumbers = 3;

    /// <summary>Takes the numbers out.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Remove(List<(string Text, int Line)> lines)
    {
        var kept = new List<(string Text, int Line)>(lines.Count);
        for (var at = 0; at < lines.Count;)
        {
            var count = 0;
            while (at + (2 * count) + 1 < lines.Count && lines[at + (2 * count)].Text.Trim() == (count + 1).ToString(CultureInfo.InvariantCulture) && lines[at + (2 * count) + 1].Text.Trim().Length > 0)
            {
                count++;
            }

            var code = Enumerable.Range(0, count).Select(i => lines[at + (2 * i) + 1]).ToArray();
            if (count >= FewestNumbers && Array.Exists(code, line => OfCode.IsMatch(line.Text)))
            {
                kept.AddRange(code);
                at += 2 * count;
            }
            else
            {
                kept.Add(lines[at++]);
            }
        }

        return kept;
    }

    // Rows of a table that are numbered hold no brackets alone.
    private static readonly Regex OfCode = PagePattern.Of(@"^\s*([{}\[\]],?|curl\s.*)\s*$");
}
