using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Mending.Rows;

/// <summary>Rows with tabs between below headings, of which a cell holds paragraphs: a copy breaks the row there, and its last cells stand behind the last line.</summary>
internal static class TornTabRows
{
    private const int FewestHeadings = 3;

    /// <summary>Puts each such row on one line.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Join(List<(string Text, int Line)> lines)
    {
        var joined = new List<(string Text, int Line)>(lines.Count);
        var tabs = 0;
        for (var at = 0; at < lines.Count; at++)
        {
            var (text, line) = lines[at];
            var own = Tabs(text);
            if (own > 0 && Array.TrueForAll(text.Split('\t'), cell => ColumnWords.KindOf(cell.Trim()) is not null))
            {
                tabs = own >= FewestHeadings - 1 ? own : 0;
            }
            else if (own == 0 && text.Trim().Length > 0)
            {
                tabs = 0;
            }
            else if (own > 0 && own < tabs && ParameterNames.IsName(text[..text.IndexOf('\t', StringComparison.Ordinal)].Trim()) && End(lines, at, tabs - own) is { } end)
            {
                joined.Add((string.Join(' ', lines[at..(end + 1)].Select(part => part.Text.Trim(' ')).Where(part => part.Length > 0)), line));
                at = end;
                continue;
            }

            joined.Add(lines[at]);
        }

        return joined;
    }

    /// <summary>The line that ends a row, which has all tabs that the row lacks; or null.</summary>
    private static int? End(List<(string Text, int Line)> lines, int start, int lacking)
    {
        for (var at = start + 1; at < lines.Count && at - start <= MendedLines.MostOfCell; at++)
        {
            if (Tabs(lines[at].Text) is var tabs and > 0)
            {
                return tabs == lacking && !ParameterNames.IsName(lines[at].Text.Split('\t')[0].Trim()) ? at : null;
            }
        }

        return null;
    }

    private static int Tabs(string text) => text.AsSpan().Count('\t');
}
