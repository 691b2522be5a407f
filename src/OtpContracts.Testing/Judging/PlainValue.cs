using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using OtpContracts.Spec.Model;

namespace OtpContracts.Testing.Judging;

/// <summary>Values that were sent as plain text, in path, query, header or form, as the JSON that a schema judges.</summary>
internal sealed class PlainValue(Contract contract)
{
    /// <summary>A value as its type asks for; text that is no such value stays text, for the schema to refuse.</summary>
    public JsonNode ToJson(ContractType type, string text) => type switch
    {
        _ when IsWhole(type) && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => whole,
        ScalarType { Kind: ScalarKind.Decimal } or ScalarType { Format: TimeFormat.UnixSeconds or TimeFormat.UnixMillis } when decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) => number,
        ScalarType { Kind: ScalarKind.Double } when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) => number,
        ScalarType { Kind: ScalarKind.Boolean } when text is "true" or "false" => text == "true",
        _ => text,
    };

    /// <summary>A value, or the items of a list, that stand somewhere under one name; null where nothing does.</summary>
    public JsonNode? ToJson(ContractType type, IReadOnlyList<string> texts) =>
        texts.Count == 0 ? null
        : type is ListType list ? new JsonArray([.. texts.Select(text => ToJson(list.Item, text))])
        : ToJson(type, texts[0]);

    /// <summary>The entries of a map, each under a name of its own.</summary>
    public JsonObject ToJson(MapType map, IEnumerable<IGrouping<string, string>> entries) =>
        new(entries.Select(entry => KeyValuePair.Create(entry.Key, ToJson(map.Value, [.. entry]))));

    /// <summary>The values of some fields as one object; a field that has none is left out.</summary>
    public static JsonElement Object(IReadOnlyList<Field> fields, Func<Field, JsonNode?> value)
    {
        var members = new JsonObject();
        foreach (var field in fields)
        {
            if (value(field) is { } node)
            {
                members[field.Name] = node;
            }
        }

        return JsonSerializer.SerializeToElement(members);
    }

    private bool IsWhole(ContractType type) => type is ScalarType { Kind: ScalarKind.Int or ScalarKind.Long }
        || (type is NamedType named && contract.FindType(named.Name) is EnumDefinition { IsNumeric: true });

    /// <summary>What is said twice though it is no list.</summary>
    public static IEnumerable<string> Repeated(string place, IReadOnlyList<Field> fields, ILookup<string, string> values) =>
        fields.Where(field => field.Type is not (ListType or MapType) && values[field.Name].Count() > 1).Select(field => $"{place}.{field.Name}: stands there more than once");

    /// <summary>The names and values of a form.</summary>
    public static ILookup<string, string> ReadForm(ReceivedRequest request) =>
        request.BodyFields.ToLookup(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
}
