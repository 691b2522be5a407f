using System.Text.RegularExpressions;

namespace OtpContracts.Cli.Importing.Mending.Rows;

/// <summary>Rows of pipes that a copy broke: a cell over several lines, a pipe alone on a line; or ran together.</summary>
internal static partial class BrokenRows
{
    /// <summary>Makes each row a line.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Join(List<(string Text, int Line)> lines)
    {
        var joined = new List<(string Text, int Line)>();
        var isOpen = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var text = lines[i].Text.Replace('\u00A0', ' ').Replace('\u3000', ' ').Replace("\u200B", "", StringComparison.Ordinal).TrimEnd();
            if (isOpen)
            {
                joined[^1] = (joined[^1].Text + " " + text.TrimStart(), joined[^1].Line);
                isOpen = false;
            }
            else if (CellOfLines(joined, lines, i) is var more and > 0)
            {
                joined.Add((string.Join(' ', lines.Skip(i).Take(more + 1).Select(line => line.Text.Trim())), lines[i].Line));
                i += more;
            }
            else if (text.Trim() == "|" && joined.Count > 0 && joined[^1].Text.Length > 0)
            {
                // It may be the border of an empty cell at the row's end.
                joined[^1] = (joined[^1].Text + " |", joined[^1].Line);
                isOpen = (joined.Count < 2 || Pipes(joined[^1].Text) != Pipes(joined[^2].Text)) && !(i + 1 < lines.Count && lines[i + 1].Text.Trim() is ['|', _, .., '|']);
            }
            else
            {
                joined.AddRange(RowsRunTogether().IsMatch(text) ? RowBorder().Split(text).Select(row => (row, lines[i].Line)) : [(text, lines[i].Line)]);
            }
        }

        return joined;
    }

    /// <summary>How many further lines a row takes of which a cell was written on several: up to as many pipes as the row above has; 0 where it is whole.</summary>
    private static int CellOfLines(List<(string Text, int Line)> joined, List<(string Text, int Line)> lines, int at)
    {
        var above = joined.Count > 0 ? joined[^1].Text.TrimEnd() : "";
        var whole = above.EndsWith('|') ? Pipes(above) : 0;
        var (pipes, isFramed) = (Pipes(lines[at].Text), lines[at].Text.TrimStart().StartsWith('|'));
        if (pipes == 0 || pipes >= whole || isFramed != above.TrimStart().StartsWith('|') || lines[at].Text.Trim() == "|")
        {
            return 0;
        }

        for (var end = at + 1; end < lines.Count && end - at <= MendedLines.MostOfCell && lines[end].Text.Trim() is { Length: > 0 } text && !(text.Length > 1 && text.StartsWith('|')); end++)
        {
            pipes += Pipes(text);
            if (pipes >= whole)
            {
                return pipes == whole && text.EndsWith('|') ? end - at : 0;
            }
        }

        return 0;
    }

    private static int Pipes(string text) => text.AsSpan().Count('|') - text.AsSpan().Count("\\|");

    // A copy may lose the line breaks between rows; the separator row gives them away.
    [GeneratedRegex(@"\|\s*\|\s*:?-{3,}:?\s*\|", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RowsRunTogether();

    [GeneratedRegex(@"(?<=\|)\s+(?=\|)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RowBorder();
}
