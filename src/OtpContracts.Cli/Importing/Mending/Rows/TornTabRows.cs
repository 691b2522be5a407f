using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Mending.Rows;

/// <summary>Rows with tabs between below headings, of which a cell has several lines or paragraphs: a copy breaks the row there, and its last cells stand behind the last line, or on lines of their own.</summary>
internal static class TornTabRows
{
    /// <summary>Puts each such row on one line.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Join(List<(string Text, int Line)> lines)
    {
        var joined = new List<(string Text, int Line)>(lines.Count);
        for (var at = 0; at < lines.Count;)
        {
            joined.Add(lines[at++]);
            if (ColumnsOf(joined[^1].Text) is not { } columns)
            {
                continue;
            }

            var (rows, end) = WholeRows(lines, at, columns);
            (rows, at) = rows.Count > 0 ? (rows, end) : ShortRows(lines, at, columns);
            joined.AddRange(rows);
        }

        return joined;
    }

    /// <summary>The columns of a line of headings; null where it is none.</summary>
    private static IReadOnlyList<ColumnKind>? ColumnsOf(string text) => text.Contains('\t', StringComparison.Ordinal) ? ColumnWords.Header(text.Trim().Split('\t')) : null;

    /// <summary>The rows that have all of their cells, and the line behind the last.</summary>
    private static (List<(string Text, int Line)> Rows, int End) WholeRows(List<(string Text, int Line)> lines, int at, IReadOnlyList<ColumnKind> columns)
    {
        var rows = new List<(string Text, int Line)>();
        while (Row(lines, at, columns, out var end) is { } row)
        {
            rows.Add((row, lines[at].Line));
            at = end;
        }

        return (rows, at);
    }

    /// <summary>The row that begins at a line, and the line behind it; null where none begins there, or none that has all of its cells.</summary>
    private static string? Row(List<(string Text, int Line)> lines, int at, IReadOnlyList<ColumnKind> columns, out int end)
    {
        end = at;
        if (at >= lines.Count || !Begins(lines[at].Text) || Tabs(lines[at].Text) >= columns.Count)
        {
            return null;
        }

        var (row, tabs) = (lines[at].Text, Tabs(lines[at].Text));
        for (end = at + 1; end < lines.Count && end - at <= MendedLines.MostOfCell; end++)
        {
            var text = lines[end].Text;
            var isEmpty = row.EndsWith('\t');
            if (tabs == columns.Count - 1 && !((isEmpty || columns[^1] is not (ColumnKind.Type or ColumnKind.Required or ColumnKind.Optional)) && GoesOn(lines, end, isEmpty)))
            {
                break;
            }

            if (tabs < columns.Count - 1 && Begins(text))
            {
                return null;
            }

            tabs += Tabs(text);
            row = text.Trim(' ').Length == 0 ? row : isEmpty ? row + text.Trim(' ') : row + Between(lines, end) + text.Trim(' ');
        }

        if (tabs != columns.Count - 1)
        {
            return null;
        }

        // Behind the last row of all, limits go on with what it says.
        while (Enumerable.Range(end, Math.Min(2, lines.Count - end)).FirstOrDefault(below => lines[below].Text.Trim().Length > 0, lines.Count) is var label && label + 1 < lines.Count && LimitAlone.IsMatch(lines[label].Text) && lines[label + 1].Text.Trim() is { Length: > 0 } value && Tabs(value) == 0)
        {
            row += $" {lines[label].Text.Trim()} {value}.";
            end = label + 2;
        }

        return row;
    }

    /// <summary>Rows whose first cells have tabs between, and the others stand below, a paragraph each; and the line behind the last.</summary>
    private static (List<(string Text, int Line)> Rows, int End) ShortRows(List<(string Text, int Line)> lines, int first, IReadOnlyList<ColumnKind> columns)
    {
        var (rows, at, fewest) = (new List<(string Text, int Line)>(), first, int.MaxValue);
        var (mark, words) = (columns.ColumnOf(ColumnKind.Required), columns.ColumnOf(ColumnKind.Description));
        while (mark > 0 && words > mark && at < lines.Count && Begins(lines[at].Text) && lines[at].Text.Trim().Split('\t') is var cells && cells.Length <= mark)
        {
            var next = Enumerable.Range(at + 1, Math.Min(MendedLines.MostOfCell, lines.Count - at - 1)).FirstOrDefault(below => Tabs(lines[below].Text) > 0, lines.Count);
            var isLast = next == lines.Count || !Begins(lines[next].Text) || Enumerable.Range(at + 1, next - at - 1).Any(below => IsOther(lines[below].Text));
            var (end, paragraphs) = Paragraphs(lines, at + 1, isLast ? Math.Min(fewest, columns.Count - cells.Length) : int.MaxValue, next);
            var below = Enumerable.Range(at + 1, end - at - 1).Where(line => lines[line].Text.Trim().Length > 0).ToArray();
            if (below.Length == 0 || RequiredWords.ReadLine(lines[below[0]].Text) is null)
            {
                break;
            }

            var row = cells.Concat(Enumerable.Repeat("", columns.Count - cells.Length)).ToArray();
            row[mark] = lines[below[0]].Text.Trim();
            row[words] = string.Concat(below.Skip(1).Select(line => Between(lines, line) + lines[line].Text.Trim())).Trim();
            rows.Add((string.Join('\t', row), lines[at].Line));
            (at, fewest) = (end, Math.Min(fewest, paragraphs));
            if (isLast)
            {
                break;
            }
        }

        return (rows, at);
    }

    /// <summary>The line behind so many paragraphs, or what ends them, and how many there are.</summary>
    private static (int End, int Count) Paragraphs(List<(string Text, int Line)> lines, int at, int most, int end)
    {
        var count = 0;
        for (; at < end && !(most < int.MaxValue && IsOther(lines[at].Text)); at++)
        {
            count += lines[at].Text.Trim().Length > 0 && !Limit.IsMatch(lines[at].Text) && lines[at - 1].Text.Trim(' ') is "" or [.., '\t'] ? 1 : 0;
            if (count > most)
            {
                break;
            }
        }

        return (at, count);
    }

    /// <summary>Whether the last cell of a row goes on at a line: another row stands below, or nothing but a line parts the two.</summary>
    private static bool GoesOn(List<(string Text, int Line)> lines, int at, bool isEmpty)
    {
        if (Tabs(lines[at].Text) > 0)
        {
            return false;
        }

        for (var below = at; below < lines.Count && below - at < MendedLines.MostOfCell && !IsOther(lines[below].Text); below++)
        {
            if (Tabs(lines[below].Text) > 0)
            {
                return ColumnsOf(lines[below].Text) is null && Begins(lines[below].Text);
            }
        }

        return lines[at].Text.Trim().Length > 0 ? (isEmpty || (lines[at - 1].Text.Trim().Length > 0 && Sentence.IsMatch(lines[at].Text))) && !IsOther(lines[at].Text) : isEmpty && at + 1 < lines.Count && !IsOther(lines[at + 1].Text);
    }

    private static bool Begins(string text) => text.IndexOf('\t', StringComparison.Ordinal) is > 0 and var tab && FirstCell.IsMatch(text[..tab]) && ColumnsOf(text) is null;

    /// <summary>Whether a line begins something that is no part of a row.</summary>
    private static bool IsOther(string text) => Other.IsMatch(text) || HeadingWords.Read(text, isHeading: false) is not null;

    /// <summary>What stands in place of the end of the line above: words of a list, each on a line of its own, have commas between.</summary>
    private static string Between(List<(string Text, int Line)> lines, int at) => Word.IsMatch(lines[at].Text) && Word.IsMatch(lines[at - 1].Text) ? ", " : " ";

    private static int Tabs(string text) => text.AsSpan().Count('\t');

    // A few words below a whole row may head what comes next.
    private static readonly Regex Sentence = PagePattern.Of(@"[,.;:!(，。；：！（]|\S.{24}");

    private static readonly Regex Word = PagePattern.Of(@"^\s*[\w\-]+\s*$");

    // A paragraph with limits goes on with the words above it.
    private static readonly Regex Limit = PagePattern.AnyCase(@"^\s*(pattern|(min|max)(imum)?( length)?|possible values|default|example|format)\s*:");

    private static readonly Regex LimitAlone = PagePattern.AnyCase(@"^\s*(pattern|(min|max)(imum)? length|default( value)?)\s*:\s*$");

    private static readonly Regex FirstCell = PagePattern.Of(@"^\s*(-?\d{1,6}|[A-Za-z_$][\w.\-\[\]$]*\*?)\s*$");

    private static readonly Regex Other = PagePattern.AnyCase(@"^\s*([{\[<#]|```|curl\b|https?:|(GET|POST|PUT|PATCH|DELETE)\s|\d+(\.\d+)*\.?\s+\p{L}{2,}[^.。]{0,20}$)");
}
