using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Mending.Rows;

/// <summary>Tables drawn as a grid, of which <c>+---+</c> parts the rows.</summary>
internal static class GridRows
{
    /// <summary>Joins the lines of each row.</summary>
    /// <param name="lines">The lines of a page.</param>
    /// <returns>The lines with their numbers.</returns>
    public static List<(string Text, int Line)> Join(string[] lines)
    {
        var joined = new List<(string Text, int Line)>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (i + 1 >= lines.Length || !Border.IsMatch(lines[i]) || !lines[i + 1].TrimStart().StartsWith('|'))
            {
                joined.Add((lines[i], i + 1));
                continue;
            }

            string[] row = [];
            for (var start = ++i; i < lines.Length && (lines[i].TrimStart().StartsWith('|') || Border.IsMatch(lines[i])); i++)
            {
                if (Border.IsMatch(lines[i]))
                {
                    joined.Add(($"| {string.Join(" | ", row)} |", start + 1));
                    if (lines[i].Contains('='))
                    {
                        joined.Add((lines[i].Replace('=', '-').Replace('+', '|').Trim(), i + 1));
                    }

                    (row, start) = ([], i + 1);
                    continue;
                }

                var cells = lines[i].Trim().Trim('|').Split('|');
                row = row.Length == cells.Length ? [.. row.Zip(cells, (above, cell) => $"{above} {cell.Trim()}".Trim())] : [.. cells.Select(cell => cell.Trim())];
            }

            i--;
        }

        return joined;
    }

    private static readonly Regex Border = PagePattern.Of(@"^\s*\+([\-=]{2,}\+)+\s*$");
}
