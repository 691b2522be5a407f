using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Mending.Viewers;

/// <summary>Properties as a browser copies them from viewers that mark personal data: name and type run together, and below them the mark, whether it is personal, the words and the limits, each on a line.</summary>
internal static class MarkedProperties
{
    private static readonly string[] Headings = ["Name", "Type", "Required", "Description"];

    /// <summary>Writes them as tables with pipes.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Join(List<(string Text, int Line)> lines)
    {
        var joined = new List<(string Text, int Line)>(lines.Count);
        for (var at = 0; at < lines.Count;)
        {
            if (!Heading.IsMatch(lines[at].Text) || MarkOf(lines, WrittenLines.From(lines, at + 1)) == 0)
            {
                joined.Add(lines[at++]);
                continue;
            }

            joined.AddRange(PipeRow.Head(Headings, lines[at].Line));
            for (at = WrittenLines.From(lines, at + 1); MarkOf(lines, at) is > 0 and var mark;)
            {
                var (first, row) = (at, Row.Match(lines[at].Text.Trim()));
                at = WrittenLines.From(lines, mark + 1);
                at = at < lines.Count && Personal.IsMatch(lines[at].Text) ? WrittenLines.From(lines, at + 1) : at;
                var words = new List<string>();
                while (at < lines.Count && MarkOf(lines, at) == 0 && !IsBehind(lines, at, words.Count > 0))
                {
                    at = AddWords(lines, at, words);
                }

                var type = row.Groups["type"].Value is ['S', ..] ? "string" : row.Groups["type"].Value;
                joined.Add((PipeRow.Write([row.Groups["name"].Value, type, lines[mark].Text.Trim(), string.Join(' ', words)]), lines[first].Line));
            }
        }

        return joined;
    }

    /// <summary>Adds a line, or values that stand each on one.</summary>
    /// <returns>The line behind it.</returns>
    private static int AddWords(List<(string Text, int Line)> lines, int at, List<string> words)
    {
        var text = lines[at].Text.Trim();
        if (text == "Possible values:")
        {
            var values = lines.Skip(at + 1).TakeWhile(line => Value.IsMatch(line.Text)).Select(line => line.Text.Trim()).ToArray();
            words.Add($"Possible values: {string.Join(", ", values)}.");
            return at + 1 + values.Length;
        }

        words.AddRange(text.Length == 0 ? [] : [Pattern.IsMatch(text) ? Pattern.Replace(text, "Pattern: `${pattern}`") : text[^1] is '.' or ':' ? text : text + "."]);
        return at + 1;
    }

    /// <summary>Whether something else than the row goes on here: behind its words, a line of which none is a limit.</summary>
    private static bool IsBehind(List<(string Text, int Line)> lines, int at, bool hasWords) =>
        hasWords && lines[at].Text.Trim().Length > 0 && lines[at - 1].Text.Trim().Length == 0 && !Limit.IsMatch(lines[at].Text);

    /// <summary>The line with the mark of the property that begins at a line; 0 where none does.</summary>
    private static int MarkOf(List<(string Text, int Line)> lines, int at) =>
        at < lines.Count && Row.IsMatch(lines[at].Text.Trim()) && WrittenLines.From(lines, at + 1) is var mark && mark < lines.Count && Mark.IsMatch(lines[mark].Text) ? mark : 0;

    private static readonly Regex Heading = PagePattern.Of(@"^\s*(Property|Parameter) nameTypeRequired(PII)?Description(Child properties)?\s*$");

    private static readonly Regex Row = PagePattern.Of(@"^(?<name>[A-Za-z_]\w*?)(?<type>(string|integer|number|boolean|object|array|enum)(<[\w\-]+>)?|SID<\w+>)$");

    private static readonly Regex Mark = PagePattern.AnyCase(@"^\s*(required|optional)\s*$");

    private static readonly Regex Personal = PagePattern.Of(@"^\s*(Not PII|PII\b.{0,40})\s*$");

    // In a table of Markdown it is code: no mark is taken out of it.
    private static readonly Regex Pattern = PagePattern.Of(@"^Pattern:\s*(?<pattern>\S+)$");

    private static readonly Regex Limit = PagePattern.Of(@"^\s*(Pattern|Min length|Max length|Minimum|Maximum|Min|Max|Default|Possible values|Example)\s*:");

    private static readonly Regex Value = PagePattern.Of(@"^\s*[\w.\-]{1,40}\s*$");
}
