using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.FlatTables;

/// <summary>Copies of lists of parameters that lost the names: types, marks and descriptions are left.</summary>
internal static class LostNames
{
    /// <summary>Whether lines are such a copy: of the few names that are left, nothing tells which types are theirs.</summary>
    /// <param name="lines">The lines.</param>
    public static bool AreIn(IReadOnlyList<TextLine> lines) => BeginWithType(lines) || BeginWithMark(lines) || TypesBehindSentences(lines) > 1;

    /// <summary>A type alone on the first line has no name above it; only an object or a list may be the type of the whole.</summary>
    private static bool BeginWithType(IReadOnlyList<TextLine> lines) =>
        lines.Count > 2 && IsType(lines[0]) && TypeWords.Read(lines[0].Text, isColumn: false) is { Kind: not (TypeKind.Object or TypeKind.List) }
        && (RequiredWords.ReadLine(lines[1].Text) is not null || lines[1].Text.Contains(' '));

    private static bool BeginWithMark(IReadOnlyList<TextLine> lines) => lines is [var mark, var type, ..] && RequiredWords.ReadLine(mark.Text) is not null && TypeWords.Read(type.Text, isColumn: true) is not null;

    /// <summary>How many types stand right below the sentence that describes the parameter above, where a name would stand.</summary>
    private static int TypesBehindSentences(IReadOnlyList<TextLine> lines)
    {
        var (count, isNamed) = (0, false);
        for (var at = 0; at < lines.Count; at++)
        {
            if (IsType(lines[at]))
            {
                count += !isNamed && at > 0 && lines[at - 1].Text is [.., '.'] above && above.Contains(' ') ? 1 : 0;
                isNamed = false;
            }
            else
            {
                isNamed |= NameCell.Read(lines[at].Text) is { Name.Length: > 0 } name && (name.Rest.Length == 0 || name.Type is not null) && RequiredWords.ReadLine(lines[at].Text) is null;
            }
        }

        return count;
    }

    private static bool IsType(TextLine line) => line.Level == 0 && char.IsAsciiLetterLower(line.Text[0]) && TypeWords.Read(line.Text, isColumn: false) is not null;
}
