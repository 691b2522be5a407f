using System.Text.Json;
using OtpContracts.Spec.Model;
using OtpContracts.Validation;

namespace OtpContracts.Testing.Judging;

/// <summary>The patterns of a contract. Not left to the schema: its judge would let a hostile value take years.</summary>
internal static class PatternRules
{
    /// <summary>The values that do not match, each with its place.</summary>
    public static IEnumerable<string> Check(Contract contract, string place, IReadOnlyList<Field> fields, JsonElement value) => value.ValueKind != JsonValueKind.Object ? [] :
        fields.SelectMany(field => value.TryGetProperty(field.Name, out var member) ? Check(contract, $"{place}.{field.Name}", field, field.Type, member) : []);

    private static IEnumerable<string> Check(Contract contract, string place, Field field, ContractType type, JsonElement value) => type switch
    {
        ListType list when value.ValueKind == JsonValueKind.Array => value.EnumerateArray().SelectMany((item, index) => Check(contract, FormattableString.Invariant($"{place}[{index}]"), field, list.Item, item)),
        MapType map when value.ValueKind == JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Check(contract, $"{place}.{member.Name}", field, map.Value, member.Value)),
        NamedType named when contract.FindType(named.Name) is ObjectDefinition definition => Check(contract, place, definition.Fields, value),
        ScalarType { Kind: ScalarKind.String } when field.Constraints.Pattern is { } pattern && value.ValueKind == JsonValueKind.String && !WholeTextPattern.Of(pattern).IsMatch(value.GetString()!) =>
            [$"{place}: does not match {pattern}"],
        _ => [],
    };
}
