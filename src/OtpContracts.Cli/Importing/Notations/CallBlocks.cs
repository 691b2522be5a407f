using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Notations;

/// <summary>Blocks in which sites of documents write calls: <c>~~~[api]</c>, <c>post:/send</c>, <c>*string:to=0912#The number</c>, <c>&lt;&lt;&lt; success</c> and a reply, on lines or, as copies have them, on one.</summary>
internal static class CallBlocks
{
    /// <summary>Writes each block as headings, a table and samples.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Read(List<(string Text, int Line)> lines)
    {
        if (!lines.Exists(line => Announced.IsMatch(line.Text)))
        {
            return lines;
        }

        var cut = lines.SelectMany(line => Border.Split(line.Text).Select(part => (Text: part.Trim(), line.Line))).ToList();
        var read = new List<(string Text, int Line)>();
        for (var at = 0; at < cut.Count; at++)
        {
            var end = Start.IsMatch(cut[at].Text) ? cut.FindIndex(at + 1, line => line.Text is "~~~" or "+++" or "```") : -1;
            if (end < 0)
            {
                read.Add(cut[at]);
                continue;
            }

            read.AddRange(Block(cut[(at + 1)..end]) is { } call ? call.Lines() : cut[at..(end + 1)]);
            at = end;
        }

        return read;
    }

    private static NotedCall? Block(List<(string Text, int Line)> lines)
    {
        var first = lines.FindIndex(line => line.Text.Length > 0);
        if (first < 0 || Address.Match(lines[first].Text) is not { Success: true } address)
        {
            return null;
        }

        var call = new NotedCall { Call = ($"{address.Groups["method"].Value.ToUpperInvariant()} {address.Groups["path"].Value}", lines[first].Line) };
        var parameters = lines.Skip(first).TakeWhile(line => line.Text != "<<<").SelectMany((line, i) => (i == 0 ? address.Groups["rest"].Value : line.Text) is var text && Parameter.Matches(text) is { Count: > 0 } rows ? rows.Select(row => (Row: row, line.Line)) : []).ToArray();

        // Where none is marked, nothing is said of any.
        var areMarked = Array.Exists(parameters, parameter => parameter.Row.Groups["star"].Success);
        foreach (var (row, line) in parameters)
        {
            call.AddParameter(row.Groups["name"].Value, row.Groups["type"].Value, areMarked ? row.Groups["star"].Success : null, row.Groups["words"].Value, line);
        }

        var replies = lines.FindIndex(line => line.Text == "<<<");
        while (replies >= 0)
        {
            var next = lines.FindIndex(replies + 1, line => line.Text == "<<<");
            var reply = lines[(replies + 1)..(next < 0 ? lines.Count : next)].FindAll(line => line.Text.Length > 0);
            if (reply.Count > 0 && ReplyName.Match(reply[0].Text) is { Success: true } name)
            {
                reply[0] = (reply[0].Text[name.Length..].Trim(), reply[0].Line);
                call.AddSample(name.Groups["failed"].Success ? "Error response example" : "Response example", reply.Where(line => line.Text.Length > 0));
            }

            replies = next;
        }

        return call;
    }

    private static readonly Regex Announced = PagePattern.Of(@"(~~~|```)\s*\[api\](\s|$)|^\+\+\+$|(^|\s)\+\+\+\s+(get|post|put|delete|patch):");

    private static readonly Regex Start = PagePattern.Of(@"^(~~~|```)\s*\[api\]$|^\+\+\+$");

    // On one line, a border stands in front of each part and behind the mark of the block.
    private static readonly Regex Border = PagePattern.Of(@"(?<!\s)\s*(?=(~~~|```)\s*\[api\]|\+\+\+(\s|$)|<<<(\s|$)|~~~(\s|$))|(?<=(~~~|```)\s*\[api\]|(^|\s)\+\+\+|(^|\s)<<<|(^|\s)~~~)\s+");

    private static readonly Regex Address = PagePattern.AnyCase(@"^(?<method>get|post|put|delete|patch):\s*(?<path>(https?:/)?/[^\s*#]*)(?<rest>.*)$");

    private static readonly Regex Parameter = PagePattern.Of(@"(?<=^|\s)(?<star>\*)?((?<type>[a-z]+):)?(?<name>[A-Za-z_][\w\-\[\].]*)(=(?<value>[^\s#]*))?#(?<words>[^\s#]*(\s+(?!\*?([a-z]+:)?[A-Za-z_][\w\-\[\].]*(=[^\s#]*)?#)[^\s#]+)*)");

    private static readonly Regex ReplyName = PagePattern.AnyCase(@"^(success|(?<failed>error|fail\w*))\b");
}
