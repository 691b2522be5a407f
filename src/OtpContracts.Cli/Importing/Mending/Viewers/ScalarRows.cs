using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections.Addresses;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Mending.Viewers;

/// <summary>Calls and parameters as a browser copies them from Scalar: each name above <c>Copy link to name</c>, and below it the type, the limits and the words, each on a line.</summary>
internal static class ScalarRows
{
    private static readonly string[] Headings = ["Name", "Type", "Required", "Description"];

    /// <summary>Writes calls below their titles, and their parameters as tables with pipes.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Join(List<(string Text, int Line)> lines)
    {
        if (!lines.Exists(line => Request.IsMatch(line.Text)))
        {
            return lines;
        }

        var joined = new List<(string Text, int Line)>(lines.Count);
        var isTable = false;
        for (var at = 0; at < lines.Count;)
        {
            if (BodyOf(lines, at) is > 0 and var body)
            {
                joined.AddRange(isTable ? [] : PipeRow.Head(Headings, lines[at].Line));
                var line = lines[at].Line;
                joined.Add((Row(lines, at, body, out at), line));
                isTable = true;
            }
            else if (OfMembers.IsMatch(lines[at].Text))
            {
                at++;
            }
            else
            {
                isTable &= lines[at].Text.Trim().Length == 0;
                var listed = Listed(lines, at);
                joined.AddRange(isTable ? [] : IsTitle(lines, at) ? Title(lines, at) : listed > 0 || LinkAlone.IsMatch(lines[at].Text) ? [] : [lines[at]]);
                at += Math.Max(listed, 1);
            }
        }

        return joined;
    }

    /// <summary>The line of the type of the name that stands at a line, perhaps with the words of a link between; 0 where none does.</summary>
    private static int BodyOf(List<(string Text, int Line)> lines, int at)
    {
        var type = at + 1 < lines.Count && lines[at + 1].Text.Trim() == $"Copy link to {lines[at].Text.Trim()}" ? at + 2 : at + 1;
        return type < lines.Count && TypeLine.IsMatch(lines[type].Text.Trim()) && ParameterNames.IsName(lines[at].Text.Trim()) ? type : 0;
    }

    private static bool IsTitle(List<(string Text, int Line)> lines, int at) => at + 1 < lines.Count && lines[at].Text.Trim().Length > 0 && LinkAlone.IsMatch(lines[at + 1].Text);

    /// <summary>How many lines a call of the list has that Scalar shows above those it has opened; 0 where none stands here.</summary>
    private static int Listed(List<(string Text, int Line)> lines, int at) =>
        ListedCall.IsMatch(lines[at].Text) ? 1 : at + 1 < lines.Count && CallMethods.MethodAlone.IsMatch(lines[at].Text.Trim()) && lines[at + 1].Text.Trim() is ['/', ..] ? 2 : 0;

    /// <summary>A title, and below it the call whose sample stands in front of the next title; that of a call that was not opened is left out.</summary>
    private static IEnumerable<(string Text, int Line)> Title(List<(string Text, int Line)> lines, int at)
    {
        var next = Enumerable.Range(at + 1, lines.Count - at - 1).FirstOrDefault(i => IsTitle(lines, i), lines.Count);
        var request = lines.Skip(at).Take(next - at).Select(line => Request.Match(line.Text)).FirstOrDefault(match => match.Success);
        var isClosed = lines.Skip(at + 2).Take(next - at - 2).FirstOrDefault(line => line.Text.Trim().Length > 0).Text is { } first && Closed.IsMatch(first);
        return request is not null ? [($"## {lines[at].Text.Trim()}", lines[at].Line), ($"{request.Groups["method"].Value.ToUpperInvariant()} {request.Groups["path"].Value}", lines[at].Line)] : isClosed ? [] : [lines[at]];
    }

    private static string Row(List<(string Text, int Line)> lines, int at, int body, out int end)
    {
        var (called, type, mark, facts) = (lines[at].Text.Trim(), "", "No", new List<string>());
        var isListed = false;
        var below = new List<string>();
        for (end = body; end < lines.Count && BodyOf(lines, end) == 0 && !IsTitle(lines, end) && !End.IsMatch(lines[end].Text); end++)
        {
            var text = lines[end].Text.Trim();
            if (TypeLine.Match(text) is { Success: true } said && type.Length == 0)
            {
                // "array string[]" says it twice.
                type = said.Groups["type"].Value.Replace("array ", "", StringComparison.Ordinal);
            }
            else if (Fact.Match(text) is { Success: true } fact)
            {
                var value = fact.Groups["value"].Value;
                end += value.Length == 0 && end + 1 < lines.Count ? 1 : 0;
                value = value.Length == 0 ? lines[end].Text.Trim() : value;
                facts.AddRange(fact.Groups["name"].Value switch { "Example" or "Examples" => [], "const" => [$"Value: \"{value.Trim('"')}\"."], var name => [$"{name}: {value.Trim('"')}."] });
            }
            else if (Count.Match(text) is { Success: true } count)
            {
                facts.Add(type.EndsWith(']') ? $"Min items: {count.Groups["low"].Value}. Max items: {count.Groups["high"].Value}." : $"{count.Groups["low"].Value}-{count.Groups["high"].Value} characters.");
            }
            else if (text is "required" or "enum")
            {
                mark = text == "required" ? "Yes" : mark;
                isListed |= text == "enum";
            }
            else
            {
                below.Add(text);
            }
        }

        // The values stand behind the words.
        while (below is [.., ""])
        {
            below.RemoveAt(below.Count - 1);
        }

        var values = isListed ? Math.Max(below.LastIndexOf(""), below.LastIndexOf("Values")) + 1 : below.Count;
        facts.AddRange(below.Take(values).Where(text => text.Length > 0 && !(isListed && text == "Values")).Select(text => text[^1] is '.' or ':' or ',' ? text : text + "."));
        facts.AddRange(values < below.Count ? [$"Allowed values: {string.Join(", ", below.Skip(values))}."] : []);
        return PipeRow.Write([called, type, mark, string.Join(' ', facts)]);
    }

    private static readonly Regex Request = PagePattern.Of(@"^\s*Request Example for\s*(?<method>get|post|put|patch|delete)\s*(?<path>/\S*)\s*$");

    private static readonly Regex ListedCall = PagePattern.Of(@"^\s*(get|post|put|patch|delete)/\S*$");

    private static readonly Regex LinkAlone = PagePattern.Of(@"^[\s\u200B]*Copy link\s*$");

    private static readonly Regex Closed = PagePattern.Of(@"^\s*Show More\s*$");

    private static readonly Regex OfMembers = PagePattern.Of(@"^\s*((Hide|Show) Child Attributes(for [A-Za-z_][\w.\-]*)?|for [A-Za-z_][\w.\-]*)\s*$");

    private static readonly Regex TypeLine = PagePattern.Of(@"^Type:\s*(?<type>[A-Za-z].*)$");

    private static readonly Regex Fact = PagePattern.Of(@"^(?<name>min length|max length|min|max|default|Format|Pattern|Examples?|const|multiple of)(:|(?<=Examples?)$)\s*(?<value>.*)$");

    private static readonly Regex Count = PagePattern.Of(@"^(?<low>\d+)(…|\.\.\.)(?<high>\d+)$");

    private static readonly Regex End = PagePattern.Of(@"^\s*((Hide|Show) Child Attributes|for [A-Za-z_][\w.\-]*|Responses|Body|(Query|Path|Header|Cookie|Form) Parameters|Headers|[1-5]\d\d|Request Example for.*|Show additional .*)\s*$");
}
