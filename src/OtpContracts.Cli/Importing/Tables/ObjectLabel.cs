using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Tables;

/// <summary>What viewers set below an object over what it holds: <c>SENDOPTIONS OBJECT</c>, <c>MESSAGES ARRAY OF OBJECTS</c>; or around it: <c>Hide options attributes</c>, <c>End of options attributes</c>.</summary>
internal static class ObjectLabel
{
    /// <summary>The row without such a label at the end of its description; null where it has none.</summary>
    /// <param name="row">The row, with all lines below it.</param>
    public static ParameterRow? Without(ParameterRow row) =>
        row.Type is { Kind: TypeKind.Object or TypeKind.List } && Label.Match(row.Description) is { Success: true } label && label.Groups["name"].Value.Equals(row.Name, StringComparison.OrdinalIgnoreCase)
            ? row with { Description = row.Description[..label.Index].TrimEnd() }
            : null;

    /// <summary>Whether a line is the label of an object right above, which a copy may have in small letters.</summary>
    /// <param name="row">The row.</param>
    /// <param name="text">The line.</param>
    public static bool Is(ParameterRow row, string text) =>
        row.Type is { Kind: TypeKind.Object or TypeKind.List } && Alone.Match(text) is { Success: true } label && label.Groups["name"].Value.Equals(row.Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The row without the label that opens its members, <c>Hide options attributes</c>; null where it has none.</summary>
    /// <param name="row">The row, with all lines below it.</param>
    public static ParameterRow? Opened(ParameterRow row) =>
        Opening.Match(row.Description) is { Success: true } label && label.Groups["name"].Value == row.Name ? row with { Description = row.Description[..label.Index].TrimEnd() } : null;

    /// <summary>The row without the labels that close the members of objects, <c>End of options attributes</c>.</summary>
    /// <param name="row">The row, with all lines below it.</param>
    /// <param name="count">How many there are.</param>
    public static ParameterRow Closed(ParameterRow row, out int count)
    {
        var labels = Closing.Match(row.Description);
        count = labels.Groups["label"].Captures.Count;
        return count == 0 ? row : row with { Description = row.Description[..labels.Index].TrimEnd() };
    }

    /// <summary>Whether a line closes the members of an object.</summary>
    /// <param name="text">The line.</param>
    public static bool Closes(string text) => Closing.IsMatch(text);

    private static readonly Regex Opening = PagePattern.Of(@"(^|\s)(Hide|Show) (?<name>\w+) attributes$");

    private static readonly Regex Closing = PagePattern.Of(@"(?<label>(^|\s)End of \w+ attributes)+$");

    private static readonly Regex Alone = PagePattern.AnyCase(@"^(?<name>\w+) (array of objects|object)$");

    private static readonly Regex Label = PagePattern.Of(@"(^|\s)(?<name>[A-Z0-9_]+) (ARRAY OF OBJECTS|OBJECT)$");
}
