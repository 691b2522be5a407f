using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Mending.Rows;

/// <summary>A copy may have a ruler below each row of a table, not the first alone: <c>a | b</c>, <c>---|</c>, <c>c | d</c>, <c>---|</c>.</summary>
internal static class RulesBelowRows
{
    private const int Fewest = 3;

    /// <summary>Drops all rulers of such a table but the first.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Drop(List<(string Text, int Line)> lines)
    {
        if (lines.Count(line => Ruler.IsMatch(line.Text)) < Fewest)
        {
            return lines;
        }

        var kept = new List<(string Text, int Line)>();
        var isRuled = false;
        foreach (var line in lines)
        {
            var isRuler = Ruler.IsMatch(line.Text);
            if (line.Text.Trim() == "|" && kept is [.., { Text.Length: > 0 } row])
            {
                // The border of the row above.
                kept[^1] = (row.Text.TrimEnd() + " |", row.Line);
            }
            else if (!(isRuled && isRuler))
            {
                kept.Add(line);
            }

            isRuled = line.Text.Trim().Length > 0 && (isRuled || isRuler);
        }

        return kept;
    }

    private static readonly Regex Ruler = PagePattern.Of(@"^\s*\|?\s*-{3,}\s*\|\s*$");
}
