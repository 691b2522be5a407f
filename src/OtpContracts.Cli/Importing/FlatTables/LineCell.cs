using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.FlatTables;

/// <summary>Reads a cell that stands on a line of its own, below the name of its row.</summary>
internal static class LineCell
{
    /// <summary>Whether a row starts here of which each cell stands on a line: a name, and below it its type, perhaps with its mark between.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="at">The line.</param>
    /// <param name="isFurther">Whether such rows stand above.</param>
    public static bool StartsRow(IReadOnlyList<TextLine> lines, int at, bool isFurther)
    {
        if (NameCell.Read(lines[at].Text) is not { Name.Length: > 0, Rest.Length: 0 } cell || lines[at].Text[^1] is '.' or ',' || cell.Type is not null)
        {
            return false;
        }

        var next = at + 1 < lines.Count ? lines[at + 1].Text : "";
        var afterNext = at + 2 < lines.Count ? lines[at + 2].Text : "";

        // The name of a type, or a mark, alone on a line is a cell of the row above.
        if ((TypeWords.Read(lines[at].Text, isColumn: false) is not null && TypeWords.Read(next, isColumn: false) is null) || RequiredWords.ReadLine(lines[at].Text) is not null)
        {
            return false;
        }

        // "string" over "uuid" is the type of the name above.
        if (at > 0 && TypeWords.Read(lines[at].Text, isColumn: false) is not null && NameCell.Read(lines[at - 1].Text) is { Name.Length: > 0, Rest.Length: 0, Type: null } above && RequiredWords.ReadLine(above.Name) is null && TypeWords.Read(above.Name, isColumn: false) is null)
        {
            return false;
        }

        // Behind the description of an object stand its members, or the next row.
        var isObject = next is "object" && at + 3 < lines.Count && (InlineRow.IsItem(lines[at + 3].Text) || (at + 4 < lines.Count && afterNext.Contains(' ') && TypeWords.Read(lines[at + 4].Text, isColumn: false) is not null));
        // Behind the type of one, a small name over "number" is the next.
        var isNumber = isFurther && next is "number" && char.IsAsciiLetterLower(lines[at].Text[0]) && at > 0 && TypeWords.Read(lines[at - 1].Text, isColumn: true) is not null;
        var isTypeNext = isObject || isNumber || (RequiredWords.ReadLine(afterNext) ?? RequiredWords.InDescription(afterNext)) is not null || IsMarked(afterNext) || SaidDefault.IsMatch(afterNext) || (next is "object" && (isFurther || (at + 3 < lines.Count && (lines[at + 3].Text is "object" || TypeWords.Read(lines[at + 3].Text, isColumn: false) is not null))));
        return TypeWords.Read(next, isTypeNext) is not null || BoundedType.ReadDetailed(next) is not null || (IsNameOfType(next, lines[at].Text) && RequiredWords.Read(afterNext) is not null) || (RequiredWords.ReadLine(next) is not null && (TypeWords.Read(afterNext, isColumn: false) is not null || BoundedType.ReadDetailed(afterNext) is not null));
    }

    /// <summary>Whether a row starts here that lost its type: a name over a mark.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="at">The line.</param>
    /// <param name="shown">The names that the page's samples show.</param>
    /// <param name="isMarked">Whether the row above has its mark: then one more is that of another row; else a sample shows the name.</param>
    public static bool StartsUntyped(IReadOnlyList<TextLine> lines, int at, IReadOnlySet<string> shown, bool isMarked)
    {
        // "true" and "false" may be the default of the row above.
        var (text, next) = (lines[at].Text, at + 1 < lines.Count ? lines[at + 1].Text : "");
        return RequiredWords.ReadLine(next) is not null && next is not ("true" or "false") && RequiredWords.ReadLine(text) is null && !text.EndsWith('.') && text is not "Body"
            && NameCell.Read(text) is { Name.Length: > 0, Rest.Length: 0, Type: null } name && (shown.Contains(name.Name) || (isMarked && ColumnWords.KindOf(text) is null && TypeWords.Read(text, isColumn: true) is null));
    }

    /// <summary>A row with one more of its cells: what a cell is, its words and those before it tell.</summary>
    /// <param name="row">The row.</param>
    /// <param name="cell">The cell.</param>
    public static ParameterRow Add(ParameterRow row, string cell)
    {
        var (isTyped, isUnmarked, isUndescribed) = (row.Type is not null, row.Required == RequiredMark.Unknown, row.Description.Length == 0);
        if (!isTyped && TypeWords.Read(cell, isColumn: true) is { } type)
        {
            return row with { Type = type };
        }

        if (!isTyped && isUndescribed && BoundedType.ReadDetailed(cell) is var (bounded, bounds))
        {
            return row with { Type = bounded, Constraint = bounds };
        }

        if (!isTyped && isUndescribed && IsNameOfType(cell, row.Name))
        {
            return row with { Type = new PageType(TypeKind.Object, Reference: cell) };
        }

        if (isTyped && isUndescribed && cell is "enum")
        {
            return row with { Type = row.Type! with { Size = "enum" } };
        }

        if (isTyped && isUnmarked && isUndescribed && Marked.Match(cell) is { Success: true } marked)
        {
            return row with { Required = RequiredWords.ReadLine(marked.Groups["mark"].Value) ?? row.Required, Description = marked.Groups["rest"].Value };
        }

        if (isUndescribed && row.Place.Length == 0 && Placed.Match(cell) is { Success: true } placed)
        {
            return row with { Place = placed.Groups["place"].Value, Required = RequiredWords.ReadLine(placed.Groups["mark"].Value) ?? row.Required, Description = placed.Groups["rest"].Value };
        }

        // A truth value below "default:" or "example:" is no mark.
        if (OpenValue.IsMatch(row.Description))
        {
            return row with { Description = $"{row.Description} {cell}." };
        }

        var isLetter = isTyped && cell is "M" or "O" or "Y" or "N";
        return isUnmarked && (RequiredWords.ReadLine(cell) ?? (isLetter ? RequiredWords.Read(cell) : null)) is { } mark
            ? row with { Required = mark }
            : row with { Description = isUndescribed ? GluedDefault.Replace(cell, "$0 ") : $"{row.Description} {cell}" };
    }

    // The object "message" of the type "Message"
    private static bool IsNameOfType(string cell, string name) => TypeWords.IsReference(cell) && cell != name && cell.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static bool IsMarked(string text) => Marked.IsMatch(text);

    private static readonly Regex SaidDefault = PagePattern.Of(@"^default:\s*\S+$");

    // A mark may run into the sentence behind it.
    private static readonly Regex Marked = PagePattern.Of(@"^(?<mark>required|optional)(?<rest>[A-Z].*)$");

    // Where it goes and whether it is required stand in cells that may run together.
    private static readonly Regex Placed = PagePattern.Of(@"^(?<place>header|query|path|body)(?<mark>required|optional)?(?<rest>[A-Z].*)?$");

    private static readonly Regex OpenValue = PagePattern.AnyCase(@"\b(default( value)?|examples?)\s*:$");

    // A default may run into the sentence behind it.
    private static readonly Regex GluedDefault = PagePattern.Of(@"^default:\s*(true|false|-?\d+)(?=[A-Z])");
}
