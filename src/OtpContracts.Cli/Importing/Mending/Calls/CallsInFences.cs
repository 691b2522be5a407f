using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Mending.Calls;

/// <summary>Fences of Markdown around nothing but the methods and paths of several calls: these are what the page says, and no sample.</summary>
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
            freed.AddRange(calls.Count > 1 && calls.TrueForAll(line => Call.IsMatch(line.Text)) ? calls : lines[at..(end + 1)]);
            at = end;
        }

        return freed;
    }

    private static readonly Regex Call = PagePattern.Of(@"^\s*(GET|POST|PUT|PATCH|DELETE)\s+(https?:/)?/[^\s]+\s*$");
}
