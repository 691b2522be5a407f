using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Mending.Rows;

/// <summary>Names with their facts behind dashes, each with the word for it: <c>size — type: integer — required — default: 4</c>.</summary>
internal static class FactsBehindNames
{
    /// <summary>Writes type and mark in brackets behind the name, and the default on the next line.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Part(List<(string Text, int Line)> lines) =>
        [.. lines.SelectMany(line => Row.Match(line.Text) is { Success: true } row && TypeWords.Read(row.Groups["type"].Value, isColumn: true) is not null ? Parts(row).Select(text => (text, line.Line)) : [line])];

    private static IEnumerable<string> Parts(Match row)
    {
        var mark = row.Groups["mark"].Success ? $", {row.Groups["mark"].Value}" : "";
        yield return $"{row.Groups["name"].Value} ({row.Groups["type"].Value}{mark})";
        if (row.Groups["default"].Success)
        {
            yield return $"Default value: {row.Groups["default"].Value}.";
        }
    }

    private static readonly Regex Row = PagePattern.AnyCase(@"^\s*(?<name>([\-*•]\s+)?[a-z_][\w.\-\[\]]*)\s+[—–\-]\s+type:\s*(?<type>[a-z][\w<>\[\]]*( of [a-z]+)?)(\s+[—–\-]\s+((?<mark>required|optional)|default(\s+value)?:\s*(?<default>\S.*?)))*\s*$");
}
