using System.Text.RegularExpressions;

namespace OtpContracts.Cli.Importing.Mending;

/// <summary>A table of which a copy put the first row behind the last bracket of a sample: <c>}| Name | Type |</c>.</summary>
internal static partial class TableBehindSample
{
    /// <summary>Cuts such a line in two.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Cut(List<(string Text, int Line)> lines) =>
        [.. lines.SelectMany(line => Glued().Match(line.Text) is { Success: true } match ? new[] { (match.Groups["end"].Value, line.Line), (match.Groups["row"].Value, line.Line) } : [line])];

    [GeneratedRegex(@"^(?<end>[\s}\]]*[}\]])\s*(?<row>\|[^|]+\|[^|]+\|.*)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Glued();
}
