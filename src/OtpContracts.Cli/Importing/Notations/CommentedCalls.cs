using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Notations;

/// <summary>Comments of source code that describe calls by tags: <c>@api {post} /send Send</c>, <c>@apiParam {String{4..6}} [code] The code</c>, <c>@apiError 1002 Busy</c>.</summary>
internal static class CommentedCalls
{
    /// <summary>Writes each described call as headings, tables and samples.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Read(List<(string Text, int Line)> lines)
    {
        if (!lines.Exists(line => Call.IsMatch(line.Text)))
        {
            return lines;
        }

        var read = new List<(string Text, int Line)>();
        var end = 0;
        for (var at = 0; at < lines.Count; at++)
        {
            if (!Opening.IsMatch(lines[at].Text) || end < 0 || (end = lines.FindIndex(at, line => line.Text.Contains("*/", StringComparison.Ordinal))) < 0)
            {
                read.Add(lines[at]);
                continue;
            }

            var comment = lines[at..(end + 1)].ConvertAll(line => (Text: Margin.Replace(line.Text, "").Replace("*/", "", StringComparison.Ordinal), line.Line));
            read.AddRange(Comment(comment) is { } call ? call.Lines() : lines[at..(end + 1)]);
            at = end;
        }

        return read;
    }

    private static NotedCall? Comment(List<(string Text, int Line)> lines)
    {
        var said = lines.FindIndex(line => Call.IsMatch(line.Text));
        if (said < 0)
        {
            return null;
        }

        var match = Call.Match(lines[said].Text);
        var call = new NotedCall { Call = ($"{match.Groups["method"].Value.ToUpperInvariant()} {match.Groups["path"].Value}", lines[said].Line), Title = match.Groups["title"].Value.Trim() };
        for (var at = 0; at < lines.Count;)
        {
            var end = lines.FindIndex(at + 1, line => line.Text.TrimStart().StartsWith("@api", StringComparison.Ordinal));
            end = end < 0 ? lines.Count : end;
            Add(call, lines[at..end]);
            at = end;
        }

        return call;
    }

    private static void Add(NotedCall call, List<(string Text, int Line)> lines)
    {
        if (Example.Match(lines[0].Text) is { Success: true } example)
        {
            call.AddSample(example.Groups["kind"].Value switch { "Success" => "Response example", "Error" => "Error response example", _ => "Request example" }, lines.Skip(1).SkipWhile(line => !line.Text.Contains('{', StringComparison.Ordinal)));
            return;
        }

        var text = string.Join(' ', lines.Select(line => line.Text.Trim())).Trim();
        if (Status.Match(text) is { Success: true } status)
        {
            call.AddStatus(status.Groups["code"].Value, status.Groups["words"].Value, lines[0].Line);
        }
        else if (Field.Match(text) is { Success: true } field)
        {
            var (name, type, words) = (field.Groups["name"].Value, field.Groups["type"].Value, field.Groups["words"].Value);
            words = $"{words} {Limits(field.Groups["size"].Value, field.Groups["values"].Value, field.Groups["default"].Value)}".Trim();
            if (field.Groups["kind"].Value == "Success")
            {
                call.AddMember(name, type, words, lines[0].Line);
            }
            else
            {
                call.AddParameter(name, type, isRequired: !field.Groups["optional"].Success, words, lines[0].Line);
            }
        }
    }

    private static string Limits(string size, string values, string @default) =>
        string.Join(' ', new[] { size.Split("..") is [var least, var most] ? $"({least}-{most} characters)" : size.Length > 0 ? $"({size} characters)" : "", values.Length > 0 ? $"[{values}]" : "", @default.Length > 0 ? $"default: {@default}" : "" }.Where(limit => limit.Length > 0));

    private static readonly Regex Call = PagePattern.AnyCase(@"@api\s+\{(?<method>get|post|put|delete|patch)\}\s+(?<path>\S+)(?<title>.*)$");

    private static readonly Regex Opening = PagePattern.Of(@"^\s*/\*\*");

    private static readonly Regex Margin = PagePattern.Of(@"^\s*(/\*\*|\*(?!/))\s?");

    private static readonly Regex Example = PagePattern.Of(@"^\s*@api(?<kind>Param|Body|Query|Success|Error)Example\b");

    private static readonly Regex Status = PagePattern.Of(@"^@apiError\s+(\([^()]*\)\s*)?(\{[^{}]*\}\s*)?(?<code>-?\d+|[A-Za-z]\w*)\s+(?<words>.*)$");

    private static readonly Regex Field = PagePattern.Of(@"^@api(?<kind>Param|Body|Query|Success)\s+(\([^()]*\)\s*)?(\{(?<type>[\w\[\]]+)(\{(?<size>[^{}]*)\})?(=(?<values>[^{}]*))?\}\s*)?(?<optional>\[)?(?<name>[A-Za-z_][\w.\-]*(\[\])?)(=(?<default>[^\s\]]*))?\]?(\s+(?<words>.*))?$");
}
