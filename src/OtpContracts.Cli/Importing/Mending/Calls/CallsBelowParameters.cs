using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Mending.Calls;

/// <summary>
/// Viewers of descriptions whose copy has each call below what it describes: parameters, replies, and then <c>post</c> over <c>/send</c>, perhaps
/// with the status of its reply behind it. The call is put in front of its parameters.
/// </summary>
internal static class CallsBelowParameters
{
    // The whole address may stand below the path, behind the name of the server.
    private const int MostBelow = 2;

    /// <summary>Moves the calls.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Move(List<(string Text, int Line)> lines)
    {
        var calls = new List<(int Method, int Path)>();
        var written = Enumerable.Range(0, lines.Count).Where(i => lines[i].Text.Trim().Length > 0).ToArray();
        foreach (var (method, path) in written.Zip(written.Skip(1)))
        {
            if (Method.IsMatch(lines[method].Text) && Path.IsMatch(lines[path].Text))
            {
                calls.Add((method, path));
            }
        }

        var requests = calls.ConvertAll(call => RequestAbove(lines, written, call.Method));
        if (calls.Count > 0 && requests.TrueForAll(request => request >= 0))
        {
            return BelowRequests(lines, requests, calls);
        }

        if (calls.Count == 0 || Array.Exists(written, i => i > calls[^1].Path && Part.IsMatch(lines[i].Text)) || Enumerable.Range(0, written.Length).Any(at => Call.IsMatch(lines[written[at]].Text) && !(at > 0 && Callback.IsMatch(lines[written[at - 1]].Text))))
        {
            return lines;
        }

        var moved = new List<(string Text, int Line)>();
        var from = 0;
        foreach (var (method, path) in calls)
        {
            var parts = Array.FindAll(written, i => i >= from && i < method && Part.IsMatch(lines[i].Text));
            var replies = Array.FindIndex(written, i => i >= from && i < method && Replies.IsMatch(lines[i].Text));
            if (replies < 0 || parts.Length == 0 || parts[0] > written[replies])
            {
                return lines;
            }

            // The method may stand in front as well.
            var above = Array.IndexOf(written, parts[0]) - 1;
            var begin = above >= 0 && written[above] >= from && Method.IsMatch(lines[written[above]].Text) ? written[above] : parts[0];
            var said = Path.Match(lines[path].Text).Groups["path"].Value;
            var server = written.Where(i => i > path).Take(MostBelow).Select(i => lines[i].Text.Trim()).FirstOrDefault(text => text.StartsWith("http", StringComparison.Ordinal) && text.EndsWith(said, StringComparison.Ordinal) && !text.Contains(' ', StringComparison.Ordinal));
            Put(moved, lines, server ?? said, method, from, begin);
            from = path + 1;
        }

        return [.. moved, .. lines.Skip(from)];
    }

    /// <summary>The line "Request" above a call, with no replies between; or -1.</summary>
    private static int RequestAbove(List<(string Text, int Line)> lines, int[] written, int method) =>
        Array.FindLast(written, i => i < method && (Request.IsMatch(lines[i].Text) || Replies.IsMatch(lines[i].Text))) is var above && written.Length > 0 && Request.IsMatch(lines[above].Text) ? above : -1;

    /// <summary>The calls in front of "Request", where replies stand behind them.</summary>
    private static List<(string Text, int Line)> BelowRequests(List<(string Text, int Line)> lines, List<int> requests, List<(int Method, int Path)> calls)
    {
        var moved = new List<(string Text, int Line)>();
        var from = 0;
        foreach (var (begin, (method, path)) in requests.Zip(calls))
        {
            Put(moved, lines, Path.Match(lines[path].Text).Groups["path"].Value, method, from, begin);
            from = path + 1;
        }

        return [.. moved, .. lines.Skip(from)];
    }

    /// <summary>Adds what stands in front of a call, the call, and its own lines up to the one that names its method.</summary>
    private static void Put(List<(string Text, int Line)> moved, List<(string Text, int Line)> lines, string address, int method, int from, int begin)
    {
        moved.AddRange(lines.Skip(from).Take(begin - from));
        moved.Add(($"{lines[method].Text.Trim().ToUpperInvariant()} {address}", lines[begin].Line));
        moved.Add(("", lines[begin].Line));

        // Where the method stands in front as well, it is said already.
        var own = Method.IsMatch(lines[begin].Text) ? begin + 1 : begin;
        moved.AddRange(lines.Skip(own).Take(method - own));
    }

    private static readonly Regex Method = PagePattern.AnyCase(@"^\s*(get|post|put|patch|delete)\s*$");

    // "/v1/send200", "/v1/sendLast updated"
    private static readonly Regex Path = PagePattern.Of(@"^\s*(?<path>/[A-Za-z][\w\-./{}:]*?)((?<=[A-Za-z}/])[1-5]\d\d([A-Z][a-z]+)?|Last updated.*)?\s*$");

    private static readonly Regex Part = PagePattern.AnyCase(@"^\s*(Authorizations|(Request )?Body( schema:.*)?|(Query|Path|Header) parameters)\s*$");

    private static readonly Regex Request = PagePattern.Of(@"^\s*Request\s*$");

    private static readonly Regex Replies = PagePattern.Of(@"^\s*Responses\s*$");

    // "Callback request example" above what the vendor calls.
    private static readonly Regex Callback = PagePattern.AnyCase(@"^(?=.{1,80}$).*\b(callback|webhook)s?\b");

    private static readonly Regex Call = PagePattern.AnyCase(@"^\s*(get|post|put|patch|delete)\s+(https?:/)?/\S");
}
