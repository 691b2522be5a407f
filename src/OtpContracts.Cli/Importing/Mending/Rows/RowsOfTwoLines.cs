using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.FlatTables;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Mending.Rows;

/// <summary>Rows below headings on one line of which each name stands alone, and its type begins the next line: <c>Name Type Description</c>, <c>code</c>, <c>string The code.</c></summary>
internal static class RowsOfTwoLines
{
    /// <summary>Makes each row a line.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Join(List<(string Text, int Line)> lines)
    {
        var joined = new List<(string Text, int Line)>();
        for (var i = 0; i < lines.Count; i++)
        {
            joined.Add(lines[i]);
            if (FlatHeader.Spaced(lines[i].Text) is not [ColumnKind.Name, ColumnKind.Type, _, ..] || !IsRow(lines, i + 1) || !IsRow(lines, i + 3))
            {
                continue;
            }

            for (; IsRow(lines, i + 1); i += 2)
            {
                joined.Add(($"{lines[i + 1].Text.TrimEnd()} {lines[i + 2].Text.Trim()}", lines[i + 1].Line));
            }
        }

        return joined;
    }

    private static bool IsRow(List<(string Text, int Line)> lines, int at) =>
        at + 1 < lines.Count && NameCell.Read(lines[at].Text) is { Name.Length: > 0, Rest.Length: 0 }
        && TypeThenWords.Match(lines[at + 1].Text) is { Success: true } below && (TypeWords.Read(below.Groups["type"].Value, isColumn: true) is not null || (TypeWords.IsReference(below.Groups["type"].Value) && char.IsUpper(below.Groups["words"].Value[0])));

    private static readonly Regex TypeThenWords = PagePattern.Of(@"^\s*(?<type>\S+)\s+(?<words>\S)");
}
