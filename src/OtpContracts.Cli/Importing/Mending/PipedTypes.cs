using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Mending;

/// <summary>Types beside null or their values, with pipes between, which are no rows of a table: <c>string | null</c>, <c>boolean | true | false</c>.</summary>
internal static class PipedTypes
{
    /// <summary>Writes such types without pipes.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Write(List<(string Text, int Line)> lines) =>
        lines.ConvertAll(line => (Nullable.Replace(TruthValue.Replace(line.Text, "${indent}boolean"), "${type} or null"), line.Line));

    // "enum<string> | null"
    private static readonly Regex Nullable = PagePattern.Of(@"^(?<type>\s*(string|integer|number|boolean|object|any|enum<\w+>|\w+\[\]))\s*\|\s*null\s*$");

    private static readonly Regex TruthValue = PagePattern.Of(@"^(?<indent>\s*)boolean(\s*\|\s*(true|false)){2}\s*$");
}
