using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.FlatTables;

/// <summary>Reads a cell that stands on a line of its own, below the name of its row.</summary>
internal static partial class LineCell
{
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

        if (isTyped && isUnmarked && isUndescribed && Marked().Match(cell) is { Success: true } marked)
        {
            return row with { Required = RequiredWords.ReadLine(marked.Groups["mark"].Value) ?? row.Required, Description = marked.Groups["rest"].Value };
        }

        if (isUndescribed && row.Place.Length == 0 && Placed().Match(cell) is { Success: true } placed)
        {
            return row with { Place = placed.Groups["place"].Value, Required = RequiredWords.ReadLine(placed.Groups["mark"].Value) ?? row.Required, Description = placed.Groups["rest"].Value };
        }

        // A truth value below "default:" is no mark.
        if (OpenDefault().IsMatch(row.Description))
        {
            return row with { Description = $"{row.Description} {cell}." };
        }

        var isLetter = isTyped && cell is "M" or "O" or "Y" or "N";
        return isUnmarked && (RequiredWords.ReadLine(cell) ?? (isLetter ? RequiredWords.Read(cell) : null)) is { } mark
            ? row with { Required = mark }
            : row with { Description = isUndescribed ? GluedDefault().Replace(cell, "$0 ") : $"{row.Description} {cell}" };
    }

    /// <summary>Whether a line begins with a mark that runs into a sentence.</summary>
    /// <param name="text">The line.</param>
    public static bool IsMarked(string text) => Marked().IsMatch(text);

    // A mark may run into the sentence behind it.
    [GeneratedRegex(@"^(?<mark>required|optional)(?<rest>[A-Z].*)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Marked();

    // Where it goes and whether it is required stand in cells that may run together.
    [GeneratedRegex(@"^(?<place>header|query|path|body)(?<mark>required|optional)?(?<rest>[A-Z].*)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Placed();

    [GeneratedRegex(@"\bdefault( value)?\s*:$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OpenDefault();

    // A default may run into the sentence behind it.
    [GeneratedRegex(@"^default:\s*(true|false|-?\d+)(?=[A-Z])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex GluedDefault();
}
