using System.Globalization;
using System.Text.Json.Nodes;
using OtpContracts.Calls;
using OtpContracts.Spec.Model;

namespace OtpContracts.Testing.Replies;

/// <summary>Data made from the contract's types: the same each time.</summary>
internal sealed class SampleData(Contract contract)
{
    private const int DeepestSample = 8;

    private static readonly DateTimeOffset Moment = new(2026, 1, 31, 10, 15, 30, TimeSpan.Zero);

    /// <summary>The data as far as it stands in the body; null where none of it does.</summary>
    public JsonNode? Body(ContractType data)
    {
        if (Placed(data) is not { } fields)
        {
            return Of(data, "data", 0);
        }

        return fields.FirstOrDefault(field => field.Place == FieldPlace.Body) is { } whole ? Of(whole.Type, whole.Name, 0)
            : fields.Any(field => field.Place == FieldPlace.Member) ? Object(fields.Where(field => field.Place == FieldPlace.Member), 0)
            : null;
    }

    /// <summary>The data as far as it stands in headers.</summary>
    public IEnumerable<KeyValuePair<string, string>> Headers(ContractType? data) => (data is null ? null : Placed(data))?.SelectMany(Headers) ?? [];

    /// <summary>A value as plain text.</summary>
    public static string Text(JsonNode? value) => value is JsonValue text && text.TryGetValue<string>(out var plain) ? plain : value?.ToJsonString() ?? "";

    private IReadOnlyList<Field>? Placed(ContractType data) =>
        data is NamedType named && contract.FindType(named.Name) is ObjectDefinition { Fields: var fields } && fields.Any(field => field.Place != FieldPlace.Member) ? fields : null;

    private IEnumerable<KeyValuePair<string, string>> Headers(Field field)
    {
        var value = field.Place is FieldPlace.Header or FieldPlace.Headers ? Of(field.Type, field.Name, 0) : null;
        return (field.Place, value) switch
        {
            (FieldPlace.Header, JsonArray items) => [new(field.Name, List([.. items.Select(Text)], areHttpDates: field.Type.Innermost is ScalarType { Format: TimeFormat.Rfc1123 }))],
            (FieldPlace.Header, _) => [new(field.Name, Text(value))],
            (FieldPlace.Headers, JsonObject entries) => entries.Select(entry => KeyValuePair.Create(field.Name + entry.Key, Text(entry.Value))),
            _ => [],
        };
    }

    private static string List(IReadOnlyList<string> items, bool areHttpDates) =>
        areHttpDates ? HeaderList.WriteTimes(items, static item => item) : HeaderList.Write(items, static item => item);

    private JsonObject Object(IEnumerable<Field> fields, int depth) => new(fields
        .Where(field => field.Presence == Presence.Required || (field.When is null && depth <= DeepestSample))
        .Select(field => KeyValuePair.Create(field.Name, field.Constraints.Range?.Least is { } least ? least : Of(field.Type, field.Name, depth))));

    private JsonNode? Of(ContractType type, string name, int depth) => type switch
    {
        ListType list => depth > DeepestSample ? new JsonArray() : new JsonArray(Of(list.Item, name, depth + 1)),
        MapType map => new JsonObject { ["key"] = Of(map.Value, name, depth + 1) },
        NamedType named when contract.FindType(named.Name) is EnumDefinition { Values: [var first, ..] } @enum => @enum.IsNumeric ? JsonNode.Parse(first.Text) : first.Text,
        NamedType named when contract.FindType(named.Name) is ObjectDefinition @object && depth <= DeepestSample => Object(@object.Fields, depth + 1),
        ScalarType { Kind: ScalarKind.Int or ScalarKind.Long or ScalarKind.Decimal or ScalarKind.Double } => 1,
        ScalarType { Kind: ScalarKind.Boolean } => true,
        ScalarType { Kind: ScalarKind.Uri } => "https://example.com/",
        ScalarType { Kind: ScalarKind.Bytes } => "Ynl0ZXM=",
        ScalarType { Format: TimeFormat.UnixSeconds or TimeFormat.UnixMillis } number => long.Parse(TimeFormat.Write(number, Moment), CultureInfo.InvariantCulture),
        ScalarType { Format: not null } time => TimeFormat.Write(time, Moment),
        _ => name,
    };
}
