using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.FlatTables;

/// <summary>Reads a name alone on a line, and below it, perhaps behind sentences about it, its cells, each behind the word for it: <c>Type: string</c>, <c>Description: The code</c>.</summary>
internal static class LabelledRow
{
    private const int MostLinesOfDescription = 30;

    /// <summary>The most lines from a name to its first two cells.</summary>
    public const int MostLines = MostLinesOfDescription + 3;

    /// <summary>Reads the lines of a row.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="at">The index of the name.</param>
    /// <param name="end">The index behind the row.</param>
    /// <returns>The row, or null where fewer than two cells are labelled, or none with a type that is known.</returns>
    public static ParameterRow? Read(IReadOnlyList<TextLine> lines, int at, out int end)
    {
        end = at;
        if (NameCell.Read(lines[at].Text) is not { Name.Length: > 0, Rest.Length: 0 } name || Cell(lines, at) is not null)
        {
            return null;
        }

        var first = at + 1;
        while (first < lines.Count && first - at <= MostLinesOfDescription && Cell(lines, first) is null && lines[first].Level == 0 && lines[first].Text.Contains(' '))
        {
            first++;
        }

        // One label alone says enough where it gives the type, below what the name is.
        if (Cell(lines, first) is not var (label, _) || (first == at + 1 ? Cell(lines, first + 1) is null : label != ColumnKind.Type))
        {
            return null;
        }

        var row = new ParameterRow { Name = name.Name, Type = name.Type, Required = name.Required, Description = string.Join(' ', lines.Skip(at + 1).Take(first - at - 1).Select(line => line.Text)), Line = lines[at].Line };
        for (end = first; Cell(lines, end) is var (kind, cell); end++)
        {
            row = kind switch
            {
                ColumnKind.Type => row with { Type = TypeWords.Read(cell, isColumn: true) ?? row.Type },
                ColumnKind.Required => row with { Required = RequiredWords.Read(cell) ?? row.Required },
                ColumnKind.Default => row with { Default = cell },
                ColumnKind.Example => row with { Example = cell },
                ColumnKind.Constraint => row with { Constraint = $"{row.Constraint} {cell}".TrimStart() },
                _ => row with { Description = $"{row.Description} {cell}".TrimStart() },
            };
        }

        return row.Type is null ? null : row;
    }

    /// <summary>Whether a line is the type or the mark of the row above, behind the word for it: no name stands in front of the colon.</summary>
    /// <param name="line">The line.</param>
    public static bool IsCell(TextLine line) => Cell([line], 0) switch
    {
        (ColumnKind.Type, var cell) => TypeWords.Read(cell, isColumn: true) is not null,
        (ColumnKind.Required, var cell) => RequiredWords.Read(cell) is not null,
        _ => false,
    };

    private static (ColumnKind Kind, string Cell)? Cell(IReadOnlyList<TextLine> lines, int at) =>
        at < lines.Count && Labelled.Match(PunctuationMarks.Latin(lines[at].Text)) is { Success: true } line
            ? Limits.IsMatch(line.Groups["label"].Value) ? (ColumnKind.Constraint, line.Value.Trim())
            : ColumnWords.KindOf(line.Groups["label"].Value) is { } kind and (ColumnKind.Type or ColumnKind.Required or ColumnKind.Default or ColumnKind.Example or ColumnKind.Constraint or ColumnKind.Description) ? (kind, line.Groups["cell"].Value)
            : null
            : null;

    // "Length constraints", "Valid values": the label belongs to what they say.
    private static readonly Regex Limits = PagePattern.AnyCase(@"\bconstraints$|^valid values$|^(array|map) members$");

    private static readonly Regex Labelled = PagePattern.Of(@"^[\s\-*+•]*(?<label>[A-Z][A-Za-z ]{2,20}?)\s*:\s+(?<cell>\S.*)$");
}
