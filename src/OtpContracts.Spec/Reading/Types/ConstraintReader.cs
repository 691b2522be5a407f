using System.Globalization;
using System.Text.RegularExpressions;
using OtpContracts.Spec.Model;
using OtpContracts.Spec.Syntax;

namespace OtpContracts.Spec.Reading.Types;

/// <summary>Reads what values a field may take.</summary>
internal static class ConstraintReader
{
    /// <summary>The keys of a field that say it.</summary>
    public static readonly string[] Keys = ["length", "range", "digits", "items", "pattern", "oneOf"];

    // What needs more than one pass over a text: such patterns can be made to run for years.
    private static readonly Regex Backtracking = new(@"\(\?(=|!|<=|<!|>|\()|\\[1-9k]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    private const int LongestPattern = 1_000;

    /// <summary>Reads them.</summary>
    /// <param name="section">The field.</param>
    /// <param name="type">Its type; null where that could not be read, and each may be meant.</param>
    public static Constraints Read(Section section, ContractType? type)
    {
        var isText = type is null or ScalarType { Kind: ScalarKind.String };
        var isNumber = type is null or ScalarType { Kind: ScalarKind.Int or ScalarKind.Long or ScalarKind.Decimal };
        var length = Counts(section, "length", type, isText);
        var digits = Counts(section, "digits", type, isText);
        var items = Counts(section, "items", type, type is null or ListType);
        var range = Fits(section, "range", type, isNumber || type is ScalarType { Kind: ScalarKind.Double }) ? section.Bounds("range") : null;
        var shape = section.Text("type") is { } name && TextShapes.Patterns.TryGetValue(name, out var known) ? known : null;
        var pattern = Fits(section, "pattern", type, isText && shape is null) && section.Scalar("pattern") is { } text ? ReadPattern(section, text) : shape;
        var oneOf = Fits(section, "oneOf", type, isText || isNumber) && section.Node("oneOf") is not null ? ReadValues(section, isText) : [];
        return length is null && digits is null && items is null && range is null && pattern is null && oneOf.Count == 0
            ? Constraints.None
            : new Constraints { Length = length, Digits = digits, Items = items, Range = range, Pattern = pattern, OneOf = oneOf };
    }

    private static IReadOnlyList<string> ReadValues(Section section, bool isText) =>
        [.. section.Texts("oneOf").Where(value => isText || IsNumber(section, value)).Select(value => value.Value)];

    private static bool Fits(Section section, string key, ContractType? type, bool fits)
    {
        if (section.Node(key) is { } node && !fits)
        {
            section.Diagnostics.Report(DiagnosticRules.InvalidConstraint, node.Span, key, type!, "");
        }

        return fits;
    }

    /// <summary>An interval of whole numbers that something can be counted by.</summary>
    private static Bounds? Counts(Section section, string key, ContractType? type, bool fits)
    {
        if (!Fits(section, key, type, fits) || section.Bounds(key) is not { } bounds)
        {
            return null;
        }

        if (IsCount(bounds.Least) && IsCount(bounds.Most))
        {
            return bounds;
        }

        section.Diagnostics.Report(DiagnosticRules.InvalidValue, section.Node(key)!.Span, section.Text(key)!, "an interval of whole numbers from 0 to 2147483647", "");
        return null;
    }

    private static bool IsCount(decimal? bound) => bound is null || (bound >= 0 && bound <= int.MaxValue && decimal.Truncate(bound.Value) == bound);

    private static bool IsNumber(Section section, YamlScalar value)
    {
        if (decimal.TryParse(value.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _))
        {
            return true;
        }

        section.Diagnostics.Report(DiagnosticRules.InvalidValue, value.Span, value.Value, "a number, as the type asks", "");
        return false;
    }

    private static string? ReadPattern(Section section, YamlScalar text)
    {
        if (ProblemOf(text.Value) is not { } problem)
        {
            return AsciiDigits(text.Value);
        }

        section.Diagnostics.Report(DiagnosticRules.InvalidValue, text.Span, text.Value, problem, "");
        return null;
    }

    /// <summary>What the language asks of a pattern that this one is not.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <returns>What is asked, or null where the pattern is one of the language.</returns>
    public static string? ProblemOf(string pattern) =>
        pattern.Length > LongestPattern ? "a pattern of at most 1,000 characters"
        : Backtracking.IsMatch(pattern) ? "a pattern that one pass decides: look-around, atomic groups and back references are left out"
        : IsRegex(pattern) ? null
        : "a regular expression";

    private static bool IsRegex(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)) is not null;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Vendors mean 0 to 9 by <c>\d</c>; .NET means every script's digits.</summary>
    private static string AsciiDigits(string pattern)
    {
        var result = new System.Text.StringBuilder();
        var isInClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '\\' && i + 1 < pattern.Length)
            {
                result.Append(pattern[i + 1] == 'd' ? isInClass ? "0-9" : "[0-9]" : pattern.Substring(i, 2));
                i++;
                continue;
            }

            isInClass = pattern[i] == '[' || (isInClass && pattern[i] != ']');
            result.Append(pattern[i]);
        }

        return result.ToString();
    }
}
