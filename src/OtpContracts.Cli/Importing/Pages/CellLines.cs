using System.Globalization;
using System.Text.RegularExpressions;

namespace OtpContracts.Cli.Importing.Pages;

/// <summary>Mends tables of pipes of which a copy broke the rows: into lines that are cells or parts of them, or all into one line.</summary>
internal static partial class CellLines
{
    private const int MostLinesOfCell = 20;

    /// <summary>Joins the rows.</summary>
    /// <param name="lines">The lines of a page.</param>
    /// <returns>The lines with their numbers; a joined row has that of its first cell.</returns>
    public static List<(string Text, int Line)> Join(IReadOnlyList<string> lines) => JoinBrokenRows(JoinCells(JoinGrids(WithoutNumbers(lines))));

    /// <summary>A copy of code may bear the numbers of its lines: <c>1. {</c>.</summary>
    private static string[] WithoutNumbers(IReadOnlyList<string> lines)
    {
        var plain = lines.ToArray();
        for (var i = 0; i < plain.Length; i++)
        {
            var count = 0;
            while (i + count < plain.Length && Number().Match(plain[i + count]) is { Success: true } number && number.Groups["number"].Value == (count + 1).ToString(CultureInfo.InvariantCulture))
            {
                count++;
            }

            // Items of a list hold no brackets alone on a line.
            if (plain.Skip(i).Take(count).Any(line => Bracket().IsMatch(line)))
            {
                for (var end = i + count; i < end; i++)
                {
                    plain[i] = plain[i][Number().Match(plain[i]).Length..];
                }

                i--;
            }
        }

        return plain;
    }

    /// <summary>Joins the lines of each row of a grid: <c>+---+</c> parts them.</summary>
    private static List<(string Text, int Line)> JoinGrids(string[] lines)
    {
        var joined = new List<(string Text, int Line)>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (i + 1 >= lines.Length || !Border().IsMatch(lines[i]) || !lines[i + 1].TrimStart().StartsWith('|'))
            {
                joined.Add((lines[i], i + 1));
                continue;
            }

            string[] row = [];
            for (var start = ++i; i < lines.Length && (lines[i].TrimStart().StartsWith('|') || Border().IsMatch(lines[i])); i++)
            {
                if (Border().IsMatch(lines[i]))
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

    /// <summary>Joins the rows of tables whose headings, and then each cell, stand on lines of their own.</summary>
    private static List<(string Text, int Line)> JoinCells(List<(string Text, int Line)> written)
    {
        var lines = written.ConvertAll(line => line.Text);
        var joined = new List<(string Text, int Line)>();
        for (var i = 0; i < lines.Count; i++)
        {
            joined.Add(written[i]);
            var columns = Separator().IsMatch(lines[i]) ? lines[i].Trim().Trim('|').Split('|').Length : 0;
            if (columns < 2 || joined.Count <= columns || !joined.Skip(joined.Count - 1 - columns).Take(columns).All(line => Cell().IsMatch(line.Text)))
            {
                continue;
            }

            var first = joined.Count - 1 - columns;
            var header = (string.Concat(joined.Skip(first).Take(columns).Select(line => line.Text)), joined[first].Line);
            first -= first > 0 && joined[first - 1].Text.Trim() == "|" ? 1 : 0;
            joined.RemoveRange(first, joined.Count - first);
            joined.Add(header);
            joined.Add(written[i]);
            while (Row(lines, i + 1, columns, out var row, out var end))
            {
                joined.Add((row, written[i + 1].Line));
                i = end;
            }
        }

        return joined;
    }

    /// <summary>A row: its first cell is whole, others may go over several lines.</summary>
    private static bool Row(List<string> lines, int at, int columns, out string row, out int end)
    {
        var start = at < lines.Count && lines[at].Trim() == "|" ? at + 1 : at;
        (row, end) = ("", start - 1);
        if (start >= lines.Count || !Cell().IsMatch(lines[start]) || lines[start].Trim() == "|")
        {
            return false;
        }

        while (row.Count(character => character == '|') < columns && end + 1 < lines.Count && end - start < columns * MostLinesOfCell)
        {
            row = $"{row} {lines[++end].Trim()}";
        }

        return row.Count(character => character == '|') == columns;
    }

    /// <summary>A copied table may break between a cell and its pipe, which then stands alone on a line.</summary>
    private static List<(string Text, int Line)> JoinBrokenRows(List<(string Text, int Line)> lines)
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
            else if (CellOfLines(lines, i) is var more and > 0)
            {
                joined.Add((string.Join(' ', lines.Skip(i).Take(more + 1).Select(line => line.Text.Trim())), lines[i].Line));
                i += more;
            }
            else if (text.Trim() == "|" && joined.Count > 0 && joined[^1].Text.Length > 0)
            {
                joined[^1] = (joined[^1].Text + " |", joined[^1].Line);
                isOpen = true;
            }
            else
            {
                joined.AddRange(RowsRunTogether().IsMatch(text) ? RowBorder().Split(text).Select(row => (row, lines[i].Line)) : [(text, lines[i].Line)]);
            }
        }

        return joined;
    }

    /// <summary>How many further lines a row takes of which a cell was written on several: up to as many pipes as the row above has; 0 where it is whole.</summary>
    private static int CellOfLines(List<(string Text, int Line)> lines, int at)
    {
        var whole = at > 0 && lines[at - 1].Text.TrimEnd().EndsWith('|') ? Pipes(lines[at - 1].Text) : 0;
        var (pipes, isFramed) = (Pipes(lines[at].Text), lines[at].Text.TrimStart().StartsWith('|'));
        if (pipes == 0 || pipes >= whole || isFramed != lines[at - 1].Text.TrimStart().StartsWith('|') || lines[at].Text.Trim() == "|" || (isFramed && lines[at].Text.TrimEnd().EndsWith('|')))
        {
            return 0;
        }

        for (var end = at + 1; end < lines.Count && end - at <= MostLinesOfCell && lines[end].Text.Trim() is { Length: > 0 } text && !(text.Length > 1 && text.StartsWith('|')); end++)
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

    [GeneratedRegex(@"^\s*(?<number>\d{1,3})\.\s?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"^\s*\d{1,3}\.\s*[{}\[\]],?\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Bracket();

    [GeneratedRegex(@"^\s*\+([\-=]{2,}\+)+\s*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Border();

    // A copy may lose the line breaks between rows; the separator row gives them away.
    [GeneratedRegex(@"\|\s*\|\s*:?-{3,}:?\s*\|", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RowsRunTogether();

    [GeneratedRegex(@"(?<=\|)\s+(?=\|)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RowBorder();

    [GeneratedRegex(@"^\s*\|?(\s*:?-{2,}:?\s*\|)+\s*(:?-{2,}:?)?\s*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^[^|]*\|\s*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Cell();
}
