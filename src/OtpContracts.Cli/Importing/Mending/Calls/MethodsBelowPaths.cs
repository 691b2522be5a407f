using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Mending.Calls;

/// <summary>Paths on lines of their own, of which the sentence below says the method: "Send an HTTP POST request to the above URL."</summary>
internal static class MethodsBelowPaths
{
    // Between the two stands a blank line at most.
    private const int Farthest = 2;

    /// <summary>Writes the method in front of the path.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Join(List<(string Text, int Line)> lines) =>
        [.. lines.Select((line, i) => PathAlone.Match(line.Text) is { Success: true } path && MethodBelow(lines, i) is { } method ? ($"{method} {path.Groups["path"].Value}", line.Line) : line)];

    private static string? MethodBelow(List<(string Text, int Line)> lines, int at) =>
        lines.Skip(at + 1).Take(Farthest).FirstOrDefault(line => line.Text.Trim().Length > 0).Text is { } below && Sentence.Match(below) is { Success: true } said ? said.Groups["method"].Value.ToUpperInvariant() : null;

    private static readonly Regex PathAlone = PagePattern.Of(@"^\s*[_*`]{0,4}(?<path>(/[A-Za-z0-9\-.{}:]+(_[A-Za-z0-9\-.{}:]+)*){2,}/?)[_*`]{0,4}\s*$");

    private static readonly Regex Sentence = PagePattern.AnyCase(@"\b(send|make|issue|submit)(ing)?\s+an?\s+(http\s+)?(?<method>GET|POST|PUT|DELETE|PATCH)\s+request\b.{0,100}\b((above|this)\s+(url|address|endpoint|path)|(url|address|endpoint|path)\s+(mentioned\s+)?above)\b");
}
