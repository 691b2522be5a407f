using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.FlatTables;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Mending.Rows;

/// <summary>Rows that a copy broke behind the name: below it stand the place and the mark, and farther below the type and what it is.</summary>
internal static class PlacesBelowNames
{
    /// <summary>Joins the cells of each row.</summary>
    /// <param name="lines">The lines of a page.</param>
    public static List<(string Text, int Line)> Join(List<(string Text, int Line)> lines)
    {
        var joined = new List<(string Text, int Line)>();
        var hasPlaces = false;
        for (var at = 0; at < lines.Count; at++)
        {
            hasPlaces = FlatHeader.Spaced(lines[at].Text) is { } kinds ? kinds.Contains(ColumnKind.Place) : hasPlaces;
            joined.Add(lines[at]);
            if (!hasPlaces || !StartsRow(lines, at))
            {
                continue;
            }

            var row = $"{lines[at].Text.Trim()} {lines[at + 1].Text.Trim()}";
            var end = at + 1;
            if (Below(lines, end) is var type && type < lines.Count && TypeWords.Read(lines[type].Text.Trim(), isColumn: true) is not null)
            {
                (row, end) = ($"{row} {lines[type].Text.Trim()}", type);
                var description = Below(lines, end);
                var isThere = description < lines.Count && lines[description].Text.TrimStart() is not ['#' or '{' or '[' or '`', ..] && !StartsRow(lines, description) && FlatHeader.Spaced(lines[description].Text) is null;
                (row, end) = isThere ? ($"{row} {lines[description].Text.Trim()}", description) : (row, end);
            }

            joined[^1] = (row, lines[at].Line);
            at = end;
        }

        return joined;
    }

    private static bool StartsRow(List<(string Text, int Line)> lines, int at) =>
        at + 1 < lines.Count && PlaceAndMark.IsMatch(lines[at + 1].Text) && NameCell.Read(lines[at].Text.Trim()) is { Name.Length: > 0, Rest.Length: 0 } && HeadingWords.Read(lines[at].Text, isHeading: false) is null;

    /// <summary>The next line that is not blank, one blank line away at most.</summary>
    private static int Below(List<(string Text, int Line)> lines, int at) =>
        at + 1 < lines.Count && string.IsNullOrWhiteSpace(lines[at + 1].Text) ? at + 2 : at + 1;

    private static readonly Regex PlaceAndMark = PagePattern.AnyCase(@"^\s*(path|query|header|body|formData)(\s+(True|False|Yes|No|Required|Optional|是|否))?\s*$");
}
