using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Tables;

/// <summary>A row of a viewer of descriptions that ends with its mark: <c>to string · nullable max: 64 Required</c>.</summary>
internal static class MarkedRow
{
    /// <summary>Reads a line.</summary>
    /// <param name="text">The line.</param>
    /// <param name="line">Its number.</param>
    /// <returns>The row, its limits as words of its description; or null where the line is none.</returns>
    public static ParameterRow? Read(string text, int line)
    {
        if (Row.Match(text) is not { Success: true } match || TypeWords.Read(match.Groups["type"].Value, isColumn: true) is not { } type)
        {
            return null;
        }

        var flags = match.Groups["flag"].Captures.Select(flag => flag.Value).ToArray();
        type = flags.Contains("enum") ? type with { Size = "enum" } : TypeWords.Read($"{match.Groups["type"].Value}<{flags.FirstOrDefault(flag => flag != "nullable")}>", isColumn: true) ?? type;
        return new ParameterRow
        {
            Name = match.Groups["name"].Value,
            Type = type with { IsNullable = flags.Contains("nullable") },
            Required = match.Groups["mark"].Value is "Required" or "required" ? RequiredMark.Required : RequiredMark.Optional,
            Description = BoundWords.Of(type.Kind, match.Groups["least"].Value, match.Groups["most"].Value) is { Length: > 0 } bounds ? $"{bounds}." : "",
            Line = line,
        };
    }

    private static readonly Regex Row = PagePattern.Of(@"^(?<name>[A-Za-z_$][\w.\-]*(\[\](\.[A-Za-z_$][\w.\-]*)?)*)\s+(?<type>[a-z]+(\[\])?)(\s*·\s*(?<flag>[a-z][a-z\-]*))*(?<limits>\s+(min:\s*(?<least>\d+))?(\s*·?\s*max:\s*(?<most>\d+))?(\s*·?\s*pattern:\s*\S+)?)?(\s+(?<flag>nullable))?\s+(?<mark>[Rr]equired|[Oo]ptional)$");
}
