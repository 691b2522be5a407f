using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Notations;

/// <summary>Calls in the notation of API Blueprint: <c>## Messages [/messages/{id}]</c> over <c>### Send [POST]</c>, with <c>+ Parameters</c>, <c>+ Request</c> and <c>+ Response 200</c> as items.</summary>
internal static class BlueprintCalls
{
    /// <summary>Writes methods and paths on lines of their own, and the parts of a call as headings.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Read(List<(string Text, int Line)> lines)
    {
        if (!lines.Exists(line => Action.IsMatch(line.Text)))
        {
            return lines;
        }

        var read = new List<(string Text, int Line)>();
        var (path, isReply) = ("", false);
        foreach (var line in lines)
        {
            if (Resource.Match(line.Text) is { Success: true } resource)
            {
                path = resource.Groups["path"].Value;
                read.Add((resource.Groups["title"].Value, line.Line));
            }
            else if (Action.Match(line.Text) is { Success: true } action)
            {
                isReply = false;
                var called = action.Groups["path"].Length > 0 ? action.Groups["path"].Value : path;
                read.AddRange([(action.Groups["title"].Value, line.Line), ("", line.Line), ($"{action.Groups["method"].Value} {Query.Replace(called, "")}", line.Line), ("", line.Line)]);
            }
            else if (Part.Match(line.Text) is { Success: true } part)
            {
                isReply = part.Groups["name"].Value == "Response" || (isReply && part.Groups["name"].Value != "Request");
                var heading = (part.Groups["name"].Value, isReply) switch
                {
                    ("Parameters", _) => "URL parameters",
                    ("Attributes", false) => "Request parameters",
                    ("Attributes", true) => "Response parameters",
                    ("Headers", _) => isReply ? "Response headers" : "Request headers",
                    (_, false) => "Request example",
                    _ => "Response example",
                };
                read.AddRange([("", line.Line), ($"###### {heading}", line.Line), ("", line.Line)]);
            }
            else
            {
                // "+ to: `123` (string, required)" has an example between the name and what it is.
                read.Add((Example.Replace(line.Text, "${name} "), line.Line));
            }
        }

        return read;
    }

    private static readonly Regex Resource = PagePattern.Of(@"^(?<title>#{1,5}\s.*?)\s*\[`?(?<path>/[^\]`\s]*)`?\]\s*$");

    private static readonly Regex Action = PagePattern.Of(@"^(?<title>#{1,5}\s.*?)\s*\[(?<method>GET|POST|PUT|PATCH|DELETE)(\s+`?(?<path>/[^\]`\s]*)`?)?\]\s*$");

    private static readonly Regex Part = PagePattern.Of(@"^\s*\+\s+(?<name>Parameters|Attributes|Request|Response|Headers|Body)\b(\s+\d{3})?[^:]{0,60}$");

    private static readonly Regex Example = PagePattern.Of(@"(?<=^\s*)(?<name>\+\s+`?[\w.\-\[\]]+`?)\s*:\s*[^()]{1,100}?(?=\([^()]*\))");

    // "/messages{?from,to}"
    private static readonly Regex Query = PagePattern.Of(@"\{\?[^{}]*\}$");
}
