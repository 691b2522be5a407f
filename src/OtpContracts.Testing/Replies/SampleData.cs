using System.Globalization;
using System.Text.Json.Nodes;
using OtpContracts.Requests;
using OtpContracts.Spec.Model;
using OtpContracts.Testing.Judging;

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
        .Select(field => KeyValuePair.Create(field.Name, Of(field, depth))));

    /// <summary>A value of a field that keeps its constraints.</summary>
    public JsonNode? Of(Field field) => Of(field, 0);

    private JsonNode? Of(Field field, int depth) => field switch
    {
        { Constant: { } constant } => new PlainValue(contract).ToJson(field.Type, constant),
        { Constraints.OneOf: [var first, ..] } => new PlainValue(contract).ToJson(field.Type, first),
        { Constraints.Digits: { } digits } => new string('1', (int)(digits.Least ?? digits.Most ?? 1)),
        { Constraints.Range: { } range } => range.Least ?? Math.Min(range.Most ?? 1, 1),
        { Constraints.Items: { } items, Type: ListType list } => new JsonArray([.. Enumerable.Range(0, (int)(items.Least ?? 1)).Select(_ => Of(list.Item, field.Name, depth))]),
        { Constraints.Pattern: { } pattern } => Candidates(field).FirstOrDefault(AnchoredPattern.Of(pattern).IsMatch) ?? field.Name,
        { Constraints.Length: { } length } => Fit(field.Name, length),
        _ => Of(field.Type, field.Name, depth),
    };

    // No text can be made of a pattern; but most take one of these.
    private static IEnumerable<string> Candidates(Field field) =>
        new[] { field.Default, field.Name, "1", "11", "111111", "a", "A", "aa", "AB", "a1", "en", "+15550100", "15550100000" }.OfType<string>().Concat(Enumerable.Range(1, 64).SelectMany(length => new[] { new string('1', length), new string('a', length) }));

    private static string Fit(string text, Bounds length)
    {
        var longest = (int)Math.Min(length.Most ?? int.MaxValue, int.MaxValue);
        return (text.Length > longest ? text[..longest] : text).PadRight((int)(length.Least ?? 0), 'x');
    }

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
