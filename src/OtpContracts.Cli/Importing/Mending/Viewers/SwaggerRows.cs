using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections;
using OtpContracts.Cli.Importing.Sections.Addresses;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Mending.Viewers;

/// <summary>Parameters and models as a browser copies them from Swagger UI: name, type, place and words of each on lines of their own, and models in braces.</summary>
internal static class SwaggerRows
{
    private const string MediaType = "application/json";

    private static readonly string[] Headings = ["Name", "Type", "In", "Required", "Description"];

    /// <summary>Writes them as tables with pipes.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Join(List<(string Text, int Line)> lines) => lines.Exists(line => View.IsMatch(line.Text) || CollapsedCalls.Opened.IsMatch(line.Text)) ? Joined(lines) : lines;

    private static List<(string Text, int Line)> Joined(List<(string Text, int Line)> lines)
    {
        var joined = new List<(string Text, int Line)>(lines.Count);
        for (var at = 0; at < lines.Count;)
        {
            if (Noise.IsMatch(lines[at].Text))
            {
                at++;
                continue;
            }

            if (Responses.IsMatch(lines[at].Text) && at + 1 < lines.Count && Code.IsMatch(lines[at + 1].Text))
            {
                at = AddReplies(joined, lines, at);
                continue;
            }

            var rows = Parameters(lines, at, out var end) ?? Model(lines, at, out end);
            if (rows is null)
            {
                // The words for both views say nothing of the sample below: whose it is, what stands above them does.
                var isView = at + 2 < lines.Count && View.IsMatch(lines[at].Text) && View.IsMatch(lines[at + 1].Text) && lines[at + 2].Text.TrimStart() is ['{' or '[', ..];
                joined.AddRange(isView ? [] : [lines[at]]);
                at += isView ? 2 : 1;
                continue;
            }

            joined.AddRange(rows.Count == 0 ? [] : [.. PipeRow.Head(Headings, lines[at].Line), .. rows]);
            at = end;
        }

        return joined;
    }

    /// <summary>Writes the statuses of replies as a table, and below it what each of them holds.</summary>
    /// <returns>The line behind the replies.</returns>
    private static int AddReplies(List<(string Text, int Line)> joined, List<(string Text, int Line)> lines, int at)
    {
        var end = lines.FindIndex(at, line => CallMethods.MethodAlone.IsMatch(line.Text.Trim()) || CollapsedCalls.EndsCalls(line.Text)) is > 0 and var next ? next : lines.Count;
        var codes = Enumerable.Range(at, end - at).Where(i => Code.IsMatch(lines[i].Text)).ToArray();
        joined.AddRange([("Status codes:", lines[at].Line), .. PipeRow.Head(["Code", "Description"], lines[at].Line)]);
        var held = new List<(string Text, int Line)>();
        foreach (var (code, last) in codes.Zip(codes.Skip(1).Append(end)))
        {
            var own = lines[(code + 1)..last].SkipWhile(line => line.Text.Trim().Length == 0).ToList();
            var words = own.TakeWhile(line => line.Text.Trim().Length > 0 && !BeginsContent(line.Text)).ToList();
            joined.Add((PipeRow.Write([lines[code].Text.Trim(), string.Join(' ', words.Select(line => line.Text.Trim()))]), lines[code].Line));

            // What stands behind the words without showing what the reply holds is of something else.
            var rest = own[words.Count..];
            var isContent = rest.Find(line => line.Text.Trim().Length > 0) is { Text: { } first } && BeginsContent(first);
            held.AddRange(isContent ? [(lines[code].Text.Trim() is ['2', ..] ? "Response:" : "Error response:", lines[code].Line), .. Joined([.. rest.Where(line => line.Text.Trim() != MediaType).Select(line => line.Text.Trim() == "Headers:" ? ("Response headers:", line.Line) : line)])] : rest);
        }

        joined.AddRange(held);
        return end;
    }

    private static bool BeginsContent(string text) => Noise.IsMatch(text) || View.IsMatch(text) || ModelStart.IsMatch(text) || text.Trim() == MediaType;

    /// <summary>The rows of parameters whose headings stand at a line; that of a body is none, for its model tells what it holds. Null where none stand there.</summary>
    private static List<(string Text, int Line)>? Parameters(List<(string Text, int Line)> lines, int at, out int end)
    {
        end = at + 1;
        if (lines[at].Text.Trim() != "Name\tDescription" || PlaceOf(lines, at + 1) == 0)
        {
            return null;
        }

        var rows = new List<(string Text, int Line)>();
        while (PlaceOf(lines, end) is > 0 and var place)
        {
            var (first, said) = (end, In.Match(lines[place].Text));
            var words = new List<string> { said.Groups["words"].Value.Trim() };
            for (end = place + 1; end < lines.Count && PlaceOf(lines, end) == 0 && HeadingWords.Read(lines[end].Text, isHeading: false) is null && !ModelStart.IsMatch(lines[end].Text); end++)
            {
                words.Add(lines[end].Text.Trim());
            }

            // The boxes to fill in show the default, or the name with what it is.
            var name = Name.Match(lines[first].Text).Groups["name"].Value;
            words.RemoveAll(word => word.StartsWith(name + " - ", StringComparison.Ordinal) || words.Exists(other => Default.Match(other) is { Success: true } set && set.Groups["value"].Value == word));
            if (said.Groups["place"].Value is not "body" || TypeIn(lines[first + 1].Text) == "array")
            {
                // The name of a body is the describer's own.
                name = said.Groups["place"].Value == "body" ? "body" : name;
                rows.Add((PipeRow.Write([name, TypeIn(lines[first + 1].Text), said.Groups["place"].Value, Mark(Name.Match(lines[first].Text)), Joined(words)]), lines[first].Line));
            }
        }

        return rows;
    }

    /// <summary>The line that says where the parameter goes whose name stands at a line, two lines above; 0 where none does.</summary>
    private static int PlaceOf(List<(string Text, int Line)> lines, int at) =>
        at + 2 < lines.Count && Name.IsMatch(lines[at].Text) && TypeWords.Read(TypeIn(lines[at + 1].Text), isColumn: true) is not null && In.IsMatch(lines[at + 2].Text) ? at + 2 : 0;

    /// <summary>The members of a model that begins at a line, or right below the words for its view; null where none begins there.</summary>
    private static List<(string Text, int Line)>? Model(List<(string Text, int Line)> lines, int at, out int end)
    {
        var start = at;
        while (start < lines.Count && start - at < 3 && View.IsMatch(lines[start].Text))
        {
            start++;
        }

        end = start + 1;
        if (end >= lines.Count || !ModelStart.IsMatch(lines[start].Text) || !(Member.IsMatch(lines[end].Text) || Words.IsMatch(lines[end].Text)))
        {
            return null;
        }

        var rows = new List<(string Text, int Line)>();
        var owners = new List<string>();
        Match? member = null;
        var (line, type, words) = (0, "", new List<string>());
        for (; end < lines.Count; end++)
        {
            var text = lines[end].Text.Trim();
            if (member is { Groups: var list } && list["items"].Success && (ModelStart.IsMatch(text) || TypeOfItems.IsMatch(text)))
            {
                // What the list holds stands behind what is said of it.
                type = ModelStart.IsMatch(text) ? "array of objects" : $"{TypeIn(text.TrimEnd(']'))}[]";
                Write();
                owners.AddRange(ModelStart.IsMatch(text) ? [list["name"].Value + "[]."] : []);
            }
            else if (ModelEnd.IsMatch(text))
            {
                Write();
                if (owners.Count == 0)
                {
                    end++;
                    break;
                }

                owners.RemoveAt(owners.Count - 1);
            }
            else if (Member.Match(text) is { Success: true } next)
            {
                Write();
                (member, line) = (next, lines[end].Line);
                var isList = next.Groups["list"].Success;
                type = next.Groups["open"].Success ? isList ? "array of objects" : "object" : isList ? $"{TypeIn(next.Groups["type"].Value)}[]" : TypeIn(next.Groups["type"].Value);
            }
            else if (!Words.IsMatch(text))
            {
                words.Add(text);
            }
        }

        return rows;

        void Write()
        {
            rows.AddRange(member is null ? [] : [(PipeRow.Write([string.Concat(owners) + member.Groups["name"].Value, type, "", Mark(member), Joined(words)]), line)]);
            owners.AddRange(member is { Groups: var own } && own["open"].Success ? [own["name"].Value + (own["list"].Success ? "[]." : ".")] : []);
            (member, words) = (null, []);
        }
    }

    private static string Mark(Match name) => name.Groups["star"].Success ? "Yes" : "No";

    private static string TypeIn(string text) => text.Trim().Replace("($", "(", StringComparison.Ordinal);

    private static string Joined(List<string> words) =>
        string.Join(' ', words.Where(word => word.Length > 0 && !Example.IsMatch(word)).Select(word => Listed.Replace(word, "Allowed values: ")).Select(word => word[^1] is '.' or ':' or ',' ? word : Limit.IsMatch(word) ? word + "," : word + "."));

    // "id *", "id * required"
    private static readonly Regex Name = PagePattern.Of(@"^\s*(?<name>[A-Za-z_$][\w.\-\[\]$]*)\s*(?<star>\*(\s*required)?)?\s*$");

    private static readonly Regex In = PagePattern.Of(@"^\s*\((?<place>path|query|header|body|formData)\)(\t(?<words>.*))?\s*$");

    private static readonly Regex View = PagePattern.Of(@"^\s*(Example Value|Model|Schema)\s*$|^\s*Example Value\s*[|\t]\s*(Model|Schema)\s*$");

    private static readonly Regex ModelStart = PagePattern.Of(@"^\s*\[?([A-Z][\w.]*|[a-z]\w*\.[A-Z]\w*)\s*\{\s*$");

    private static readonly Regex ModelEnd = PagePattern.Of(@"^[}\]]+$");

    // "id*<tab>string", "parts<tab>[Part {"
    private static readonly Regex Member = PagePattern.Of(@"^\s*(?<name>[A-Za-z_][\w\-]*)(?<star>\*)?\t\s*(?<list>\[)?\s*((?<open>[A-Za-z][\w.]*\s*\{)|(?<type>[a-z]+(\(\$?[\w\-]+\))?)\]?|(?<items>(?<=\[)))\s*$");

    // "string]" ends a list of texts.
    private static readonly Regex TypeOfItems = PagePattern.Of(@"^[a-z]+(\(\$?[\w\-]+\))?\]$");

    // Right below the beginning of a model, "description:" stands above what is said of it.
    private static readonly Regex Words = PagePattern.Of(@"^\s*description:\s*$");

    private static readonly Regex Responses = PagePattern.Of(@"^\s*Code\tDescription(\tLinks)?\s*$");

    private static readonly Regex Code = PagePattern.Of(@"^([1-5]\d\d|default)\t?\s*$");

    private static readonly Regex Noise = PagePattern.Of(@"^\s*(Controls Accept header\.|Media type|\t?No links|--)\s*$");

    private static readonly Regex Listed = PagePattern.AnyCase(@"^(available values|enum)\s*:\s*");

    private static readonly Regex Limit = PagePattern.Of(@"^(min|max)\w+:\s*-?\d+$");

    private static readonly Regex Default = PagePattern.Of(@"^Default value\s*:\s*(?<value>\S+)$");

    private static readonly Regex Example = PagePattern.AnyCase(@"^(examples?|title)\s*:");
}
