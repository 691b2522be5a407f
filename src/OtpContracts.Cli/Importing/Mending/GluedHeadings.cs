using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Mending;

/// <summary>Headings of a table that run together, where the cells of its rows kept the blanks between them: <c>FieldTypeRequired</c> over <c>to string Yes</c>.</summary>
internal static class GluedHeadings
{
    /// <summary>Parts the headings.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Part(List<(string Text, int Line)> lines) =>
        [.. lines.Select((line, at) => ColumnWords.RunTogether(line.Text) is [ColumnKind.Name, ColumnKind.Type, ..] kinds && Border.Split(line.Text) is var words && words.Length == kinds.Count && IsRow(lines.Skip(at + 1).Select(below => below.Text).FirstOrDefault(below => below.Length > 0) ?? "") ? (string.Join(' ', words), line.Line) : line)];

    private static bool IsRow(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var name, var type, _, ..] && ParameterNames.IsName(name) && TypeWords.Read(type, isColumn: false) is not null;

    private static readonly Regex Border = PagePattern.Of(@"(?<=[a-z])(?=[A-Z])");
}
