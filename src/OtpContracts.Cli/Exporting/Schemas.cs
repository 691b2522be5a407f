using System.Globalization;
using System.Text.Json.Nodes;
using OtpContracts.Spec.Model;
using OtpContracts.Testing.Judging;

namespace OtpContracts.Cli.Exporting;

/// <summary>Writes the contract's types as JSON schema 2020-12, which OpenAPI 3.1 has for its own.</summary>
/// <param name="contract">The contract.</param>
/// <param name="references">What references to named types begin with.</param>
internal sealed class Schemas(Contract contract, string references)
{
    private readonly PlainValue _values = new(contract);

    /// <summary>The named types.</summary>
    public JsonObject Named() => new(contract.Types.Select(type => KeyValuePair.Create(type.Name, (JsonNode?)Of(type))));

    /// <summary>An object with these fields.</summary>
    public JsonObject Object(IEnumerable<Field> fields)
    {
        var all = fields.ToList();
        var schema = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject(all.Select(field => KeyValuePair.Create(field.Name, (JsonNode?)Of(field)))) };
        if (all.Where(field => field.Presence == Presence.Required).Select(field => (JsonNode?)field.Name).ToArray() is { Length: > 0 } required)
        {
            schema["required"] = new JsonArray(required);
        }

        return schema;
    }

    /// <summary>A field with its constraints and what people read of it.</summary>
    public JsonObject Of(Field field)
    {
        var schema = field.Constant is { } constant ? new JsonObject { ["const"] = _values.ToJson(field.Type, constant) } : Constrained(Of(field.Type), field);
        if (field.IsNullable || field.Presence != Presence.Required)
        {
            schema = schema["type"] is JsonValue type && type.TryGetValue<string>(out var word) && !schema.ContainsKey("enum")
                ? With(schema, "type", new JsonArray(word, "null"))
                : new JsonObject { ["anyOf"] = new JsonArray(schema, new JsonObject { ["type"] = "null" }) };
        }

        Describe(schema, field.Summary, field.Deprecated);
        if (field.Default is { } value && field.Type is ScalarType or NamedType)
        {
            schema["default"] = _values.ToJson(field.Type, value);
        }

        return schema;
    }

    /// <summary>A type.</summary>
    public JsonObject Of(ContractType type) => type switch
    {
        ListType list => new JsonObject { ["type"] = "array", ["items"] = Item(list.Item, list.HasNulls) },
        MapType map => new JsonObject { ["type"] = "object", ["additionalProperties"] = Item(map.Value, map.HasNulls) },
        NamedType named => new JsonObject { ["$ref"] = references + named.Name },
        ScalarType scalar => Of(scalar),
        _ => [],
    };

    /// <summary>A reply: its envelope, with the data in its place.</summary>
    public JsonObject Reply(Endpoint endpoint)
    {
        var envelope = endpoint.Reply;
        var data = endpoint.Data is null ? null : Of(endpoint.Data);
        if (envelope.DataPath == Envelope.Whole)
        {
            return data ?? new JsonObject { ["type"] = "object" };
        }

        var root = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject() };
        Place(root, envelope.StatusPath, Status());
        Place(root, envelope.ReasonPath, Reason());
        Place(root, data is null ? null : envelope.DataPath, data is null ? null : new JsonObject { ["anyOf"] = new JsonArray(data, new JsonObject { ["type"] = "null" }) });
        return root;
    }

    /// <summary>A reply of a call that went well, or not, or that may have gone either way.</summary>
    /// <param name="endpoint">The call.</param>
    /// <param name="succeeds">Whether it may have gone well.</param>
    /// <param name="fails">Whether it may have gone wrong: where the whole body is the data, a failure has none of it.</param>
    public JsonObject Reply(Endpoint endpoint, bool succeeds, bool fails)
    {
        var success = Reply(endpoint);
        if (endpoint.Reply.DataPath != Envelope.Whole || !fails)
        {
            return success;
        }

        var failure = new JsonObject { ["type"] = "object" };
        Place(failure, endpoint.Reply.StatusPath, Status());
        Place(failure, endpoint.Reply.ReasonPath, Reason());
        return succeeds ? new JsonObject { ["anyOf"] = new JsonArray(success, failure) } : failure;
    }

    private static JsonObject Status() => new() { ["description"] = "The vendor's status." };

    private static JsonObject Reason() => new() { ["description"] = "The vendor's words about the status." };

    /// <summary>Adds what people read of a thing.</summary>
    public static void Describe(JsonObject target, LocalizedText text, string? deprecated)
    {
        if (!text.IsEmpty)
        {
            target["description"] = string.Join(" / ", text.Texts.Select(each => each.Value));
        }

        if (deprecated is not null)
        {
            target["deprecated"] = true;
        }
    }

    private static JsonObject With(JsonObject schema, string key, JsonNode value)
    {
        schema[key] = value;
        return schema;
    }

    private JsonObject Item(ContractType type, bool mayBeNull) => mayBeNull ? new JsonObject { ["anyOf"] = new JsonArray(Of(type), new JsonObject { ["type"] = "null" }) } : Of(type);

    private JsonObject Of(TypeDefinition type)
    {
        // Enums are open: an undocumented value is one too.
        var schema = type is EnumDefinition @enum
            ? new JsonObject { ["anyOf"] = new JsonArray(new JsonObject { ["enum"] = new JsonArray([.. @enum.Values.Select(value => (JsonNode?)_values.ToJson(new NamedType(type.Name), value.Text))]) }, new JsonObject { ["type"] = @enum.IsNumeric ? "integer" : "string" }) }
            : Object(((ObjectDefinition)type).Fields.Where(field => field.Place == FieldPlace.Member));
        Describe(schema, type.Summary, type.Deprecated);
        return schema;
    }

    private static JsonObject Of(ScalarType type) => type switch
    {
        { Kind: ScalarKind.Int } => new JsonObject { ["type"] = "integer", ["format"] = "int32" },
        { Kind: ScalarKind.Long } => new JsonObject { ["type"] = "integer", ["format"] = "int64" },
        { Kind: ScalarKind.Decimal } => new JsonObject { ["type"] = "number" },
        { Kind: ScalarKind.Double } => new JsonObject { ["type"] = new JsonArray("number", "string"), ["format"] = "double" },
        { Kind: ScalarKind.Boolean } => new JsonObject { ["type"] = "boolean" },
        { Kind: ScalarKind.Uri } => new JsonObject { ["type"] = "string", ["format"] = "uri-reference" },
        { Kind: ScalarKind.Bytes } => new JsonObject { ["type"] = "string", ["contentEncoding"] = "base64" },
        { Format: TimeFormat.UnixSeconds } => new JsonObject { ["type"] = "number", ["description"] = "Seconds since 1970" },
        { Format: TimeFormat.UnixMillis } => new JsonObject { ["type"] = "integer", ["description"] = "Milliseconds since 1970" },
        { Kind: ScalarKind.Date, Format: TimeFormat.Rfc3339 } => new JsonObject { ["type"] = "string", ["format"] = "date" },
        { Kind: ScalarKind.DateTime, Format: TimeFormat.Rfc3339 } => new JsonObject { ["type"] = "string", ["format"] = "date-time" },
        { Kind: ScalarKind.Date or ScalarKind.DateTime } => new JsonObject { ["type"] = "string", ["description"] = $"Written as {type.Format}" },
        { Kind: ScalarKind.Any } => [],
        _ => new JsonObject { ["type"] = "string" },
    };

    private JsonObject Constrained(JsonObject schema, Field field)
    {
        var rules = field.Constraints;
        Bound(schema, rules.Length, "minLength", "maxLength");
        Bound(schema, rules.Range, "minimum", "maximum");
        Bound(schema, rules.Items, "minItems", "maxItems");
        if (rules.Digits is { } digits)
        {
            schema["pattern"] = string.Create(CultureInfo.InvariantCulture, $"^[0-9]{{{digits.Least ?? 0},{digits.Most}}}$");
        }

        if (rules.Pattern is { } pattern)
        {
            schema["pattern"] = $"^(?:{pattern})$";
        }

        if (rules.OneOf.Count > 0)
        {
            schema["enum"] = new JsonArray([.. rules.OneOf.Select(value => (JsonNode?)_values.ToJson(field.Type, value))]);
        }

        return schema;
    }

    private static void Bound(JsonObject schema, Bounds? bounds, string least, string most)
    {
        if (bounds?.Least is { } from)
        {
            schema[least] = from;
        }

        if (bounds?.Most is { } to)
        {
            schema[most] = to;
        }
    }

    // "messages[0].status" stands in the items of a list.
    private static void Place(JsonObject root, string? path, JsonObject? schema)
    {
        if (path is null || schema is null)
        {
            return;
        }

        var steps = Envelope.Steps(path);
        var current = root;
        for (var i = 0; i < steps.Count; i++)
        {
            var isList = steps[i] == Envelope.FirstItem;
            if (isList)
            {
                current["type"] = "array";
                current.Remove("properties");
            }
            else
            {
                current["type"] = "object";
            }

            var holder = isList ? current : current["properties"] as JsonObject ?? (JsonObject)(current["properties"] = new JsonObject());
            var key = isList ? "items" : steps[i];
            if (i == steps.Count - 1)
            {
                holder[key] = schema;
            }
            else
            {
                current = holder[key] as JsonObject ?? (JsonObject)(holder[key] = new JsonObject());
            }
        }
    }
}
