using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections;

namespace OtpContracts.Cli.Importing.Mending.Rows;

/// <summary>Rows of names and words with a tab between, of which a cell has several lines: <c>kind&#9;N or M</c>, <c>N = Note | M = Mail</c>.</summary>
internal static class TabRowsOnLines
{
    private const int FewestRows = 3;

    /// <summary>Puts each such row on one line.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Join(List<(string Text, int Line)> lines)
    {
        var joined = new List<(string Text, int Line)>(lines.Count);
        for (var at = 0; at < lines.Count;)
        {
            var end = at;
            while (end < lines.Count && lines[end].Text.Trim().Length > 0 && !IsTitle(lines[end].Text))
            {
                end++;
            }

            joined.AddRange(Block(lines[at..end]));
            joined.AddRange(lines[end..Math.Min(end + 1, lines.Count)]);
            at = end + 1;
        }

        return joined;
    }

    // "Optional parameters" ends the rows above.
    private static bool IsTitle(string text) => !text.Contains('\t', StringComparison.Ordinal) && HeadingWords.Read(text, isHeading: false) is { Kind: SectionKind.Parameters or SectionKind.Reply or SectionKind.Statuses };

    /// <summary>Joins within lines that neither a blank one nor a title parts.</summary>
    private static List<(string Text, int Line)> Block(List<(string Text, int Line)> lines)
    {
        var first = lines.FindIndex(line => Row.IsMatch(line.Text));
        if (first < 0 || lines.Count(line => Row.IsMatch(line.Text)) < FewestRows || lines.TrueForAll(line => line.Text.Contains('\t', StringComparison.Ordinal)) || lines.Skip(first).Any(line => line.Text.Contains('\t', StringComparison.Ordinal) && !Row.IsMatch(line.Text)))
        {
            return lines;
        }

        // Behind the last row, what begins something else ends its cell.
        var last = lines.FindLastIndex(line => Row.IsMatch(line.Text));
        var end = lines.FindIndex(last + 1, line => Next.IsMatch(line.Text)) is >= 0 and var next ? next : lines.Count;
        var joined = lines[..first];
        foreach (var line in lines[first..end])
        {
            if (Row.IsMatch(line.Text))
            {
                joined.Add(line);
            }
            else
            {
                joined[^1] = ($"{joined[^1].Text} {line.Text.Trim()}", joined[^1].Line);
            }
        }

        return [.. joined, .. lines[end..]];
    }

    private static readonly Regex Next = PagePattern.AnyCase(@"[:\uFF1A]\s*$|^\s*([{\[<#]|curl\b|https?:|(GET|POST|PUT|PATCH|DELETE)\s)");

    private static readonly Regex Row = PagePattern.Of(@"^\s*[a-z][A-Za-z0-9_]*\t+[^\t]*\S\s*$");
}
