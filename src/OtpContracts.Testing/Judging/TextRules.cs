using System.Text.Json;
using OtpContracts.Spec.Model;

namespace OtpContracts.Testing.Judging;

/// <summary>
/// The patterns and lengths of a contract's texts. Not left to the schema: its judge would let a hostile value take years, and counts a
/// character beyond U+FFFF as two.
/// </summary>
internal static class TextRules
{
    /// <summary>What is wrong with the texts, each with its place.</summary>
    public static IEnumerable<string> Check(Contract contract, string place, IReadOnlyList<Field> fields, JsonElement value) => value.ValueKind != JsonValueKind.Object ? [] :
        fields.SelectMany(field => value.TryGetProperty(field.Name, out var member) ? Check(contract, $"{place}.{field.Name}", field, field.Type, member) : []);

    private static IEnumerable<string> Check(Contract contract, string place, Field field, ContractType type, JsonElement value) => type switch
    {
        ListType list when value.ValueKind == JsonValueKind.Array => value.EnumerateArray().SelectMany((item, index) => Check(contract, FormattableString.Invariant($"{place}[{index}]"), field, list.Item, item)),
        MapType map when value.ValueKind == JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Check(contract, $"{place}.{member.Name}", field, map.Value, member.Value)),
        NamedType named when contract.FindType(named.Name) is ObjectDefinition definition => Check(contract, place, definition.Fields, value),
        ScalarType { Kind: ScalarKind.String } when value.ValueKind == JsonValueKind.String => Check(place, field.Constraints, value.GetString()!),
        _ => [],
    };

    private static IEnumerable<string> Check(string place, Constraints constraints, string text)
    {
        var length = text.AsSpan().ContainsAnyInRange('\uDC00', '\uDFFF') ? text.Length - text.Count(char.IsLowSurrogate) : text.Length;
        if (constraints.Length?.Least is { } least && length < least)
        {
            yield return FormattableString.Invariant($"{place}: has fewer than {least} characters");
        }

        if (constraints.Length?.Most is { } most && length > most)
        {
            yield return FormattableString.Invariant($"{place}: has more than {most} characters");

            // It may be of any length, and a pattern reads all of it.
            yield break;
        }

        if (constraints.Pattern is { } pattern && !AnchoredPattern.Of(pattern).IsMatch(text))
        {
            yield return $"{place}: does not match {pattern}";
        }
    }
}
