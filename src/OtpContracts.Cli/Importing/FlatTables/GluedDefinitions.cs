using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.FlatTables;

/// <summary>Names that run into what they are, a line each: <c>countThe number of parts</c>, as a copy leaves lists of definitions.</summary>
internal static class GluedDefinitions
{
    private const int Fewest = 3;

    /// <summary>Reads the names.</summary>
    /// <param name="lines">The lines.</param>
    /// <returns>The rows; none where fewer than three lines follow each other in this way.</returns>
    public static IReadOnlyList<ParameterRow> Read(IReadOnlyList<TextLine> lines)
    {
        var rows = lines.SkipWhile(line => !Glued.IsMatch(line.Text)).TakeWhile(line => Glued.IsMatch(line.Text))
            .Select(line => (Match: Glued.Match(line.Text), line.Line)).Select(line => new ParameterRow { Name = line.Match.Groups["name"].Value, Description = line.Match.Groups["rest"].Value, Line = line.Line }).ToArray();
        return rows.Length < Fewest || rows.DistinctBy(row => row.Name).Count() < rows.Length ? [] : rows;
    }

    // The last capital of the first word begins the sentence.
    private static readonly Regex Glued = PagePattern.Of(@"^(?<name>[a-z][A-Za-z0-9_]*[a-z0-9])(?<rest>[A-Z][a-z]*\s[a-z0-9].*)$");
}
