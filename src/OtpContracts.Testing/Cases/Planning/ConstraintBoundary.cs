using System.Globalization;
using System.Text.Json.Nodes;
using OtpContracts.Spec.Model;
using OtpContracts.Testing.Judging;

namespace OtpContracts.Testing.Cases.Planning;

/// <summary>Values just inside and just outside of what a field takes.</summary>
internal sealed class ConstraintBoundary(Contract contract)
{
    // Beyond these, or of four bytes a character in an address, a case would be about size.
    private const int LongestText = 5_000;
    private const int LongestList = 1_000;

    /// <summary>Values that it takes, each with what it is.</summary>
    public IEnumerable<(string What, JsonNode? Value)> Inside(Field field, JsonNode? sample, bool isInBody) =>
    [
        .. Lengths(field.Constraints.Length).Select(length => ($"{length} characters", (JsonNode?)Text(length))),
        .. isInBody && field.Constraints.Length?.Most is { } most and <= LongestText && field.Constraints.Digits is null && field.Constraints.Pattern is null
            ? [($"{most} characters of four bytes each", (JsonNode?)string.Concat(Enumerable.Repeat("\U0001F511", (int)most)))] : Array.Empty<(string, JsonNode?)>(),
        .. Lengths(field.Constraints.Digits).Select(length => ($"{length} digits", (JsonNode?)new string('9', length))),
        .. Ends(field.Constraints.Range).Select(end => (Number(end), Value(field, end))),
        .. Counts(field.Constraints.Items).Select(count => ($"{count} items", Items(sample, count))),
        .. field.Constraints.OneOf.Select(value => ($"\"{value}\"", (JsonNode?)new PlainValue(contract).ToJson(field.Type, value))),
        .. Documented(field.Type).Select(value => ($"\"{value}\"", (JsonNode?)new PlainValue(contract).ToJson(field.Type, value))),
    ];

    /// <summary>Values that it does not take, each with what it is.</summary>
    public IEnumerable<(string What, JsonNode? Value)> Outside(Field field, JsonNode? sample) =>
    [
        .. Beyond(field.Constraints.Length, LongestText).Select(length => ($"{length} characters", (JsonNode?)Text(length))),
        .. Beyond(field.Constraints.Digits, LongestText).Select(length => ($"{length} digits", (JsonNode?)new string('9', length))),
        .. field.Constraints.Digits is { Least: { } digits }
            ? [("a letter among the digits", new string('9', (int)digits - 1) + "x"), ("digits of another script", (JsonNode?)new string('\u0663', (int)digits))] : Array.Empty<(string, JsonNode?)>(),
        .. field.Constraints.Range is { } range ? Outer(range).Select(end => (Number(end), Value(field, end))) : [],
        .. Beyond(field.Constraints.Items, LongestList).Select(count => ($"{count} items", Items(sample, count))),
        .. field.Constraints.OneOf.Count > 0 && field.Type is ScalarType { Kind: ScalarKind.String } ? [("a value that is not listed", (JsonNode?)"not-listed")] : Array.Empty<(string, JsonNode?)>(),
        .. field.Constraints.Pattern is { } pattern && sample?.ToString() + "\n" is var line && !AnchoredPattern.Of(pattern).IsMatch(line) ? [("a line break behind it", (JsonNode?)line)] : Array.Empty<(string, JsonNode?)>(),
        .. Documented(field.Type).Count > 0 ? [("a value that is not documented", Undocumented(contract, field.Type))] : Array.Empty<(string, JsonNode?)>(),
    ];

    /// <summary>A value that an open enum's page does not list.</summary>
    public static JsonNode? Undocumented(Contract contract, ContractType type) =>
        type is NamedType named && contract.FindType(named.Name) is EnumDefinition { IsNumeric: true } ? 987_654 : "not-documented";

    private static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(int length) => new('t', length);

    private static JsonNode? Value(Field field, decimal number) =>
        field.Type is ScalarType { Kind: ScalarKind.Int or ScalarKind.Long } ? (long)number : number;

    private static JsonArray Items(JsonNode? sample, int count) => new([.. Enumerable.Range(0, count).Select(_ => (sample as JsonArray)?.FirstOrDefault()?.DeepClone())]);

    private static IEnumerable<decimal> Ends(Bounds? bounds) => new[] { bounds?.Least, bounds?.Most }.OfType<decimal>().Distinct();

    private static IEnumerable<int> Lengths(Bounds? bounds) => Ends(bounds).Where(end => end <= LongestText).Select(end => (int)end);

    private static IEnumerable<int> Counts(Bounds? bounds) => Ends(bounds).Where(end => end <= LongestList).Select(end => (int)end);

    private static IEnumerable<int> Beyond(Bounds? bounds, int longest) =>
        new[] { bounds?.Least - 1, bounds?.Most + 1 }.OfType<decimal>().Where(end => end >= 0 && end <= longest).Select(end => (int)end);

    private static IEnumerable<decimal> Outer(Bounds range) => new[] { range.Least - 1, range.Most + 1 }.OfType<decimal>();

    private IReadOnlyList<string> Documented(ContractType type) =>
        type is NamedType named && contract.FindType(named.Name) is EnumDefinition @enum ? [.. @enum.Values.Select(value => value.Text)] : [];
}
