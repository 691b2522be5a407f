using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Mending.Rows;

/// <summary>Tables of which a line of dashes below the headings says how wide each column is, as converters of documents write them: <c>---- --------</c>.</summary>
internal static class RuledRows
{
    // Headings of more lines are none.
    private const int MostLinesOfHeader = 3;
    private const int MostLines = 1000;
    private const char FirstWide = '\u2E80';

    /// <summary>Writes the rows with pipes.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Join(List<(string Text, int Line)> lines)
    {
        var joined = new List<(string Text, int Line)>();
        var read = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            if (!Ruler.IsMatch(lines[i].Text) || Header(lines, i) is not var (first, isFramed, columns, cells) || first <= read)
            {
                joined.Add(lines[i]);
                continue;
            }

            joined.RemoveRange(joined.Count - (i - first), i - first);
            joined.Add((PipeRow.Write(cells), lines[first].Line));
            joined.Add((PipeRow.Separator(cells.Count), lines[i].Line));
            i = read = ReadRows(lines, i + 1, isFramed, columns, joined);
        }

        return joined;
    }

    /// <summary>The headings above a ruler: in a frame of dashes they may take several lines.</summary>
    private static (int First, bool IsFramed, List<int> Columns, List<string> Cells)? Header(List<(string Text, int Line)> lines, int ruler)
    {
        var frame = Enumerable.Range(1, MostLinesOfHeader).Select(above => ruler - 1 - above).FirstOrDefault(at => at >= 0 && Frame.IsMatch(lines[at].Text) && IsBlank(lines, at - 1) && !IsBlank(lines, at + 1), -1);
        var first = frame >= 0 ? frame : ruler - 1;
        if (IsBlank(lines, first))
        {
            return null;
        }

        var columns = Dashes.Matches(lines[ruler].Text).Select(match => match.Index).ToList();
        var cells = Joined(lines, frame >= 0 ? frame + 1 : first, ruler, columns);
        return ColumnWords.Header(cells, isFirst: true) is null ? null : (first, frame >= 0, columns, cells);
    }

    /// <summary>Reads rows up to the line that closes the frame, or to a blank one where none does.</summary>
    /// <returns>The last line of the table.</returns>
    private static int ReadRows(List<(string Text, int Line)> lines, int at, bool isFramed, List<int> columns, List<(string Text, int Line)> joined)
    {
        var close = isFramed ? lines.FindIndex(at, Math.Min(MostLines, lines.Count - at), line => Frame.IsMatch(line.Text)) : -1;
        var end = close >= 0 ? close : lines.FindIndex(at, IsBlank);
        end = end < 0 ? lines.Count : end;

        // In a frame, blank lines may part rows of several lines.
        var areParted = lines.Skip(at).Take(end - at).SkipLast(1).Any(IsBlank);
        for (var start = at; at < end; at++)
        {
            if (!IsBlank(lines, at) && (!areParted || at + 1 == end || IsBlank(lines, at + 1)))
            {
                joined.Add((PipeRow.Write(Joined(lines, start, at + 1, columns)), lines[start].Line));
                start = at + 1;
            }
            else if (IsBlank(lines, at))
            {
                start = at + 1;
            }
        }

        return close >= 0 ? close : end - 1;
    }

    private static bool IsBlank(List<(string Text, int Line)> lines, int at) => at < 0 || IsBlank(lines[at]);

    private static bool IsBlank((string Text, int Line) line) => line.Text.Trim().Length == 0;

    private static List<string> Joined(List<(string Text, int Line)> lines, int from, int to, List<int> columns)
    {
        var rows = lines.GetRange(from, to - from).ConvertAll(line => Cut(line.Text, columns));
        return [.. columns.Select((_, i) => rows.Select(row => row[i]).Where(cell => cell.Length > 0).Aggregate("", (above, cell) => above.Length == 0 ? cell : above[^1] >= FirstWide && cell[0] >= FirstWide ? above + cell : $"{above} {cell}"))];
    }

    /// <summary>The cells of a line. A letter of a Chinese text is two wide.</summary>
    private static List<string> Cut(string text, List<int> columns)
    {
        var (cells, width) = (columns.ConvertAll(_ => new System.Text.StringBuilder()), 0);
        foreach (var character in text)
        {
            var column = columns.FindLastIndex(start => start <= width);
            cells[Math.Max(column, 0)].Append(character);
            width += character >= FirstWide ? 2 : 1;
        }

        return cells.ConvertAll(cell => cell.ToString().Trim());
    }

    private static readonly Regex Ruler = PagePattern.Of(@"^\s*-{2,}(\s+-{2,})+\s*$");

    private static readonly Regex Frame = PagePattern.Of(@"^\s*-{10,}\s*$");

    private static readonly Regex Dashes = PagePattern.Of("-+");
}
