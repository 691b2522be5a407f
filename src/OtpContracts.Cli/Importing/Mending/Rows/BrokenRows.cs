using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Mending.Rows;

/// <summary>Rows of pipes that a copy broke: a cell over several lines, a pipe alone on a line; or ran together.</summary>
internal static class BrokenRows
{
    /// <summary>Makes each row a line.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Join(List<(string Text, int Line)> lines)
    {
        lines = WithoutBlanks(WithinCells(lines));
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
                joined.AddRange(RowsRunTogether.IsMatch(text) ? RowBorder.Split(text).Select(row => (row, lines[i].Line)) : [(text, lines[i].Line)]);
            }
        }

        return joined;
    }

    /// <summary>Pipes without a blank at their sides are those of a value, where those of the table's first row have blanks, and a row has more than that one.</summary>
    private static List<(string Text, int Line)> WithinCells(List<(string Text, int Line)> lines)
    {
        int? whole = null;
        return lines.ConvertAll(line =>
        {
            var (pipes, own) = (Pipes(line.Text), Unparted.Count(line.Text));
            whole = pipes == 0 ? null : whole ?? (Parted.IsMatch(line.Text) ? pipes : 0);
            return whole > 2 && pipes > whole && pipes - own <= whole ? (Unparted.Replace(line.Text, "\\|"), line.Line) : line;
        });
    }

    /// <summary>A copy may have a blank line behind each row: that between the headings and their separator gives it away.</summary>
    private static List<(string Text, int Line)> WithoutBlanks(List<(string Text, int Line)> lines)
    {
        var kept = new List<(string Text, int Line)>();
        var isApart = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var isRow = IsFramed(lines[i].Text);
            if (isRow && SeparatorAlone.IsMatch(lines[i].Text) && kept is [.., var above, { Text: "" }] && IsFramed(above.Text))
            {
                kept.RemoveAt(kept.Count - 1);
                isApart = true;
            }

            if (isApart && lines[i].Text.Trim().Length == 0 && i + 1 < lines.Count && IsFramed(lines[i + 1].Text) && IsFramed(kept[^1].Text))
            {
                continue;
            }

            isApart &= isRow || lines[i].Text.Trim().Length == 0;
            kept.Add(lines[i].Text.Trim().Length == 0 ? ("", lines[i].Line) : lines[i]);
        }

        return kept;
    }

    private static bool IsSeparator(string text) => text.Contains("---", StringComparison.Ordinal) && !text.AsSpan().ContainsAnyExcept("|:- \t");

    private static bool IsFramed(string text) => text.Trim() is ['|', _, .., '|'];

    /// <summary>How many further lines a row takes of which a cell was written on several: up to as many pipes as the row above has; 0 where it is whole.</summary>
    private static int CellOfLines(List<(string Text, int Line)> joined, List<(string Text, int Line)> lines, int at)
    {
        // The separator below headings may have one column for all of them.
        var last = joined.Count > 1 && IsSeparator(joined[^1].Text) && Pipes(joined[^1].Text) < Pipes(joined[^2].Text) ? joined.Count - 2 : joined.Count - 1;
        var above = last >= 0 ? joined[last].Text.TrimEnd() : "";
        var whole = above.EndsWith('|') ? Pipes(above) : 0;

        // A value may hold pipes of its own: the row before it tells how many a row has.
        whole = last > 0 && !IsSeparator(joined[last - 1].Text) && Pipes(joined[last - 1].Text) is > 1 and var usual && usual < whole ? usual : whole;
        var (pipes, isFramed) = (Pipes(lines[at].Text), lines[at].Text.TrimStart().StartsWith('|'));
        if (pipes == 0 || pipes >= whole || isFramed != above.TrimStart().StartsWith('|') || lines[at].Text.Trim() == "|")
        {
            return 0;
        }

        // Where the row lacks its border alone, its last cell may be of several paragraphs.
        for (var end = at + 1; end < lines.Count && end - at <= MendedLines.MostOfCell && lines[end].Text.Trim() is var text && (text.Length > 0 || pipes == whole - 1) && !(isFramed && text.Length > 1 && text.StartsWith('|')); end++)
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

    private static readonly Regex Parted = PagePattern.Of(@"^\s*\|(\s[^|]*(?<=\s)\|)+\s*$");

    private static readonly Regex Unparted = PagePattern.Of(@"(?<=[^\s|\\])\|(?=[^\s|])");

    private static readonly Regex SeparatorAlone = PagePattern.Of(@"^\s*\|(\s*:?-+:?\s*\|){2,}\s*$");

    // A copy may lose the line breaks between rows; the separator row gives them away.
    private static readonly Regex RowsRunTogether = PagePattern.Of(@"\|\s*\|\s*:?-{3,}:?\s*\|");

    private static readonly Regex RowBorder = PagePattern.Of(@"(?<=\|)\s+(?=\|)");
}
