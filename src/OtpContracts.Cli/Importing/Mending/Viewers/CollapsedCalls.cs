using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections.Addresses;

namespace OtpContracts.Cli.Importing.Mending.Viewers;

/// <summary>A copy of Swagger UI has all calls of the vendor; of those that were not opened it has the method, the path and the title alone.</summary>
internal static class CollapsedCalls
{
    // The title, the tag of the calls below, and what ends the page.
    private const int MostOfClosed = 3;

    /// <summary>Leaves out calls that were not opened, where one was.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Remove(List<(string Text, int Line)> lines)
    {
        if (!lines.Exists(line => Opened.IsMatch(line.Text)))
        {
            return lines;
        }

        var starts = Enumerable.Range(0, Math.Max(0, lines.Count - 1)).Where(i => CallMethods.MethodAlone.IsMatch(lines[i].Text.Trim()) && Path.IsMatch(lines[i + 1].Text)).ToArray();
        var closed = starts.Where((start, i) => Said(lines, start + 2, i + 1 < starts.Length ? starts[i + 1] : lines.Count).Take(MostOfClosed + 1).Count() <= MostOfClosed).ToArray();
        return closed.Length == 0 || closed.Length == starts.Length ? lines : [.. lines.Where((_, i) => !Array.Exists(closed, start => i >= start && i <= TitleOf(lines, start)))];
    }

    /// <summary>Whether a line heads what Swagger UI lists below all calls.</summary>
    /// <param name="text">The line.</param>
    public static bool EndsCalls(string text) => text.Trim() is "Models" or "Schemas";

    private static int TitleOf(List<(string Text, int Line)> lines, int start) => start + 2 < lines.Count && !CallMethods.MethodAlone.IsMatch(lines[start + 2].Text.Trim()) ? start + 2 : start + 1;

    private static IEnumerable<string> Said(List<(string Text, int Line)> lines, int start, int end) =>
        lines.Skip(start).Take(end - start).Select(line => line.Text.Trim()).Where(text => text.Length > 0).TakeWhile(text => !EndsCalls(text));

    /// <summary>The line that stands in a call that was opened.</summary>
    public static readonly Regex Opened = PagePattern.Of(@"^\s*Try it out\s*$");

    private static readonly Regex Path = PagePattern.Of(@"^\s*/[\w\-./{}]*\s*$");
}
