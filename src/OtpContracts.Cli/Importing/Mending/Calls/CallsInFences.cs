using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Mending.Calls;

/// <summary>Fences of Markdown around nothing but the methods and paths of several calls, or of one with the format of its body: these are what the page says, and no sample.</summary>
internal static class CallsInFences
{
    /// <summary>Takes such fences away.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Free(List<(string Text, int Line)> lines)
    {
        var freed = new List<(string Text, int Line)>(lines.Count);
        for (var at = 0; at < lines.Count; at++)
        {
            var end = Fence.Is(lines[at].Text) ? lines.FindIndex(at + 1, line => Fence.Is(line.Text)) : -1;
            if (end < 0)
            {
                freed.Add(lines[at]);
                continue;
            }

            var calls = lines[(at + 1)..end].FindAll(line => line.Text.Trim().Length > 0);
            var isSaid = calls.Count > 1 && (calls.TrueForAll(line => Call.IsMatch(line.Text)) || (Call.IsMatch(calls[0].Text) && calls.Skip(1).All(line => Format.IsMatch(line.Text)) && (calls[0].Text.Contains('{', StringComparison.Ordinal) || IsLabelled(lines, at))));
            freed.AddRange(isSaid ? calls : lines[at..(end + 1)]);
            at = end;
        }

        return freed;
    }

    /// <summary>Whether the word for an address stands right above.</summary>
    private static bool IsLabelled(List<(string Text, int Line)> lines, int at) => lines.Take(at).LastOrDefault(line => line.Text.Trim().Length > 0).Text is { } above && Label.IsMatch(above);

    private static readonly Regex Label = PagePattern.AnyCase(@"^\W*((request|api)\s*)?(ur[il]|endpoint|请求地址|接口地址)\W*$");

    private static readonly Regex Format = PagePattern.AnyCase(@"^\s*(Content-Type|Accept)\s*:\s*\S.*$");

    private static readonly Regex Call = PagePattern.Of(@"^\s*(GET|POST|PUT|PATCH|DELETE)\s+(https?:/)?/[^\s]+\s*$");
}
