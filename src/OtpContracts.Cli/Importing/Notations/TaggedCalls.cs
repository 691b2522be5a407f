using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Notations;

/// <summary>Calls that a book of Markdown describes by tags: <c>{% api-method method="post" host="…" path="/send" %}</c> with its parameters and replies within, or <c>{% swagger … %}</c> with the same.</summary>
internal static class TaggedCalls
{
    /// <summary>Writes each described call as headings, tables and samples.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Read(List<(string Text, int Line)> lines)
    {
        var read = new List<(string Text, int Line)>();
        for (var at = 0; at < lines.Count; at++)
        {
            var end = Call.Match(lines[at].Text) is { Success: true } call ? EndOf(lines, at, call.Groups["tag"].Value) : -1;
            if (end < 0)
            {
                read.Add(lines[at]);
                continue;
            }

            read.AddRange(Describe(lines[at..end]).Lines());
            at = end;
        }

        return read;
    }

    private static int EndOf(List<(string Text, int Line)> lines, int at, string tag) => lines.FindIndex(at + 1, line => line.Text.Contains($"{{% end{tag} %}}", StringComparison.Ordinal));

    private static NotedCall Describe(List<(string Text, int Line)> lines)
    {
        var about = Attributes(lines[0].Text);
        var call = new NotedCall
        {
            Call = ($"{about("method").ToUpperInvariant()} {Address(about("host") + about("baseUrl"), about("path"))}", lines[0].Line),
            Title = about("summary"),
        };
        var place = "";
        for (var at = 1; at < lines.Count; at++)
        {
            if (Part.Match(lines[at].Text) is not { Success: true } part)
            {
                continue;
            }

            var (name, said, end) = (part.Groups["part"].Value, Attributes(lines[at].Text), EndOf(lines, at, part.Groups["tag"].Value));
            var within = end < 0 ? [] : lines[(at + 1)..end];
            place = Places.GetValueOrDefault(name, place);
            switch (name)
            {
                case "summary":
                    call.Title = Words(within);
                    break;
                case "parameter":
                    call.AddParameter(said("name"), said("type"), said("required") == "true", Words(within), lines[at].Line, said("in") is { Length: > 0 } own ? own : place);
                    break;
                case "response" or "response-example" when (said("httpCode") + said("status")).Split(':') is [{ Length: 3 } code, .. var phrase]:
                    call.AddStatus(code, said("description") is { Length: > 0 } words ? words : string.Concat(phrase).Trim(), lines[at].Line);
                    call.AddSample(code[0] is '4' or '5' ? "Error response example" : "Response example", within.SkipWhile(line => !Fence.Is(line.Text)).Skip(1).TakeWhile(line => !Fence.Is(line.Text)));
                    break;
            }
        }

        return call;
    }

    // The host may be a word for what each reader fills in.
    private static string Address(string host, string path) =>
        path.StartsWith("http", StringComparison.Ordinal) || !host.StartsWith("http", StringComparison.Ordinal) ? path : host.TrimEnd('/') + path;

    private static Func<string, string> Attributes(string tag)
    {
        var given = Attribute.Matches(tag).DistinctBy(match => match.Groups["name"].Value).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["value"].Value.Trim('"').Replace("\\", "", StringComparison.Ordinal).Trim());
        return name => given.GetValueOrDefault(name, "");
    }

    private static string Words(IEnumerable<(string Text, int Line)> lines) => string.Join(' ', lines.Select(line => line.Text.Trim()).Where(text => text.Length > 0));

    private static readonly Dictionary<string, string> Places = new(StringComparer.Ordinal)
    {
        ["path-parameters"] = "path",
        ["query-parameters"] = "query",
        ["headers"] = "header",
        ["body-parameters"] = "body",
        ["form-data-parameters"] = "body",
    };

    private static readonly Regex Call = PagePattern.Of(@"^\s*\{%\s*(?<tag>api-method|swagger)\s+(?=[^%]*\bmethod="")");

    private static readonly Regex Part = PagePattern.Of(@"^\s*\{%\s*(?<tag>(api-method|swagger)-(?<part>[a-z\-]+))\b");

    private static readonly Regex Attribute = PagePattern.Of(@"\s(?<name>[A-Za-z]+)=(?<value>""[^""]*""|[^\s""]+)");
}
