using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.FlatTables;

/// <summary>Reads a name alone on a line, and below it its cells, each behind the word for it: <c>Type: string</c>, <c>Description: The code</c>.</summary>
internal static partial class LabelledRow
{
    /// <summary>Reads the lines of a row.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="at">The index of the name.</param>
    /// <param name="end">The index behind the row.</param>
    /// <returns>The row, or null where fewer than two cells are labelled, or none with a type that is known.</returns>
    public static ParameterRow? Read(IReadOnlyList<TextLine> lines, int at, out int end)
    {
        end = at;
        if (NameCell.Read(lines[at].Text) is not { Name.Length: > 0, Rest.Length: 0 } name || Cell(lines, at + 1) is null || Cell(lines, at + 2) is null)
        {
            return null;
        }

        var row = new ParameterRow { Name = name.Name, Type = name.Type, Required = name.Required, Line = lines[at].Line };
        for (end = at + 1; Cell(lines, end) is var (kind, cell); end++)
        {
            row = kind switch
            {
                ColumnKind.Type => row with { Type = TypeWords.Read(cell, isColumn: true) ?? row.Type },
                ColumnKind.Required => row with { Required = RequiredWords.Read(cell) ?? row.Required },
                ColumnKind.Default => row with { Default = cell },
                ColumnKind.Example => row with { Example = cell },
                ColumnKind.Constraint => row with { Constraint = cell },
                _ => row with { Description = $"{row.Description} {cell}".TrimStart() },
            };
        }

        return row.Type is null ? null : row;
    }

    private static (ColumnKind Kind, string Cell)? Cell(IReadOnlyList<TextLine> lines, int at) =>
        at < lines.Count && Labelled().Match(PunctuationMarks.Latin(lines[at].Text)) is { Success: true } line
        && ColumnWords.KindOf(line.Groups["label"].Value) is { } kind and (ColumnKind.Type or ColumnKind.Required or ColumnKind.Default or ColumnKind.Example or ColumnKind.Constraint or ColumnKind.Description)
            ? (kind, line.Groups["cell"].Value)
            : null;

    [GeneratedRegex(@"^[\s\-*+•]*(?<label>[A-Z][A-Za-z ]{2,20}?)\s*:\s+(?<cell>\S.*)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Labelled();
}
