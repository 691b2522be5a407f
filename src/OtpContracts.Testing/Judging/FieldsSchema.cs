using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using NJsonSchema;
using NJsonSchema.Validation;
using NJsonSchema.Validation.FormatValidators;
using OtpContracts.Spec.Model;

namespace OtpContracts.Testing.Judging;

/// <summary>A JSON schema made from the contract, with NJsonSchema as its judge, and reasons that a person can act on.</summary>
/// <remarks>
/// Only keywords that NJsonSchema enforces are used. It is never handed what it stumbles over: text that is no strict JSON,
/// and integers beyond 64 bits. Patterns are anchored with <c>\z</c> and name ASCII digits, since <c>$</c> and <c>\d</c> take more.
/// </remarks>
internal sealed class FieldsSchema
{
    // The schema's judge makes copies of what it reads: of a body of this many bytes that is refused as it is, none are made.
    private const int Large = 1_000_000;

    private readonly Contract _contract;

    // Made when it is first asked for: a test calls few of a contract's endpoints, and making one takes several milliseconds. Made once: the
    // validator costs as much as its judgement of a small body.
    private readonly Lazy<(JsonSchema Schema, JsonSchemaValidator Validator)> _judge;

    private readonly HashSet<string> _sensitive;

    private readonly string _place;
    private readonly IReadOnlyList<Field> _fields;

    private readonly JsonSchemaValidatorSettings _settings = new();

    /// <param name="contract">The contract, for its types.</param>
    /// <param name="place">Where the fields stand, for reasons: <c>body</c>, <c>query</c> and the like.</param>
    /// <param name="fields">The fields.</param>
    public FieldsSchema(Contract contract, string place, IReadOnlyList<Field> fields)
    {
        (_contract, _place, _fields) = (contract, place, fields);
        _sensitive = SensitiveMembers.Of(contract);
        _judge = new Lazy<(JsonSchema, JsonSchemaValidator)>(Judge);
    }

    /// <summary>What kind of value it is, for reasons.</summary>
    public static string Describe(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "a truth value",
        _ => "null",
    };

    /// <summary>Everything that is wrong with the fields' values, each with its place.</summary>
    public IReadOnlyList<string> Validate(JsonElement body)
    {
        var reasons = TextRules.Check(_contract, _place, _fields, body).ToList();
        if (reasons.Count > 0 && JsonMarshal.GetRawUtf8Value(body).Length > Large)
        {
            return reasons;
        }

        var huge = new Dictionary<string, string>(StringComparer.Ordinal);
        var judged = HasOverflow(body) ? Without64BitOverflow(body, _place, huge)!.ToJsonString() : body.GetRawText();
        reasons.AddRange(_judge.Value.Validator.Validate(judged, _judge.Value.Schema).SelectMany(Innermost).Select(error => Explain(error, body)));

        // Where another type was due, that says more than the number's size.
        reasons.AddRange(huge.Where(number => !reasons.Exists(reason => reason.StartsWith(number.Key + ":", StringComparison.Ordinal))).Select(number => number.Value));
        reasons.Sort(StringComparer.Ordinal);
        return reasons;
    }

    private static string Within(string place, string path) => place.Length == 0 || path.Length == 0 ? place + path : $"{place}.{path}";

    private static bool HasOverflow(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Any(member => HasOverflow(member.Value)),
        JsonValueKind.Array => value.EnumerateArray().Any(HasOverflow),
        JsonValueKind.Number => !value.TryGetInt64(out _) && !value.GetRawText().AsSpan().ContainsAny(".eE"),
        _ => false,
    };

    private static JsonNode? Without64BitOverflow(JsonElement value, string place, Dictionary<string, string> huge)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                return new JsonObject(value.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, Without64BitOverflow(member.Value, Within(place, member.Name), huge))));
            case JsonValueKind.Array:
                return new JsonArray([.. value.EnumerateArray().Select((item, index) => Without64BitOverflow(item, FormattableString.Invariant($"{place}[{index}]"), huge))]);
            case JsonValueKind.Number when HasOverflow(value):
                huge[place] = $"{place}: is beyond 64 bits";
                return 0;
            default:
                return JsonNode.Parse(value.GetRawText());
        }
    }

    /// <summary>What is wrong within an item of a list, or with a value that is not null, in place of the bare fact that something is.</summary>
    private static IEnumerable<ValidationError> Innermost(ValidationError error) => error switch
    {
        ChildSchemaValidationError around => around.Errors.Where(branch => branch.Key.ActualSchema.Type != JsonObjectType.Null).SelectMany(branch => branch.Value).SelectMany(Innermost),

        // Of several types, the one that fits best says most.
        MultiTypeValidationError types => types.Errors.Where(branch => branch.Key != JsonObjectType.Null).MinBy(branch => branch.Value.Count).Value.SelectMany(Innermost),
        _ => [error],
    };

    private string Explain(ValidationError error, JsonElement body)
    {
        // NJsonSchema points at members as "#/flow[0].channel".
        var path = (error.Path ?? "#/").TrimStart('#', '/');
        var place = Within(_place, path);
        var value = Find(body, path);
        return error.Kind switch
        {
            ValidationErrorKind.PropertyRequired => $"{place}: is required",
            ValidationErrorKind.NotInEnumeration => $"{place}: {Show(path, value)} is not one of {string.Join(", ", error.Schema.ActualSchema.Enumeration)}",
            ValidationErrorKind.StringExpected => $"{place}: must be text, but is {Describe(value)}",
            ValidationErrorKind.IntegerExpected => $"{place}: must be a whole number, but is {Describe(value)}",
            ValidationErrorKind.NumberExpected => $"{place}: must be a number, but is {Describe(value)}",
            ValidationErrorKind.BooleanExpected => $"{place}: must be true or false, but is {Describe(value)}",
            ValidationErrorKind.ArrayExpected => $"{place}: must be a list, but is {Describe(value)}",
            ValidationErrorKind.ObjectExpected => $"{place}: must be an object, but is {Describe(value)}",
            ValidationErrorKind.NumberTooSmall => FormattableString.Invariant($"{place}: is less than {error.Schema.ActualSchema.Minimum}"),
            ValidationErrorKind.NumberTooBig => FormattableString.Invariant($"{place}: is more than {error.Schema.ActualSchema.Maximum}"),
            ValidationErrorKind.TooFewItems => $"{place}: has fewer than {error.Schema.ActualSchema.MinItems} items",
            ValidationErrorKind.TooManyItems => $"{place}: has more than {error.Schema.ActualSchema.MaxItems} items",
            ValidationErrorKind.DateTimeExpected => $"{place}: is not written as {WireFormat.Describe(error.Schema.ActualSchema.Format)}",
            ValidationErrorKind.Base64Expected => $"{place}: is not base64",
            ValidationErrorKind.PatternMismatch => $"{place}: does not have the form {error.Schema.ActualSchema.Pattern}",
            _ => $"{place}: {error.Kind}",
        };
    }

    private string Show(string path, JsonElement value) =>
        path.Split('.', '[').Any(_sensitive.Contains) ? Redaction.Mask : Redaction.MaskDigits(value.GetRawText());

    private static JsonElement Find(JsonElement value, string path)
    {
        foreach (var step in path.Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (value.ValueKind == JsonValueKind.Array && int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < value.GetArrayLength())
            {
                value = value[index];
            }
            else if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(step, out value))
            {
                return default;
            }
        }

        return value;
    }

    private (JsonSchema Schema, JsonSchemaValidator Validator) Judge()
    {
        var root = ObjectSchema(_fields);
        root["definitions"] = new JsonObject(_contract.Types.OfType<ObjectDefinition>().Select(type => KeyValuePair.Create(type.Name, (JsonNode?)ObjectSchema(type.Fields))));

        // The settings have the formats that the schema turned out to need.
        return (JsonSchema.FromJsonAsync(root.ToJsonString()).GetAwaiter().GetResult(), new JsonSchemaValidator(_settings));
    }

    private JsonObject ObjectSchema(IReadOnlyList<Field> fields) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(fields.Select(field => KeyValuePair.Create(field.Name, (JsonNode?)FieldSchema(field)))),
        ["required"] = new JsonArray([.. fields.Where(field => field.Presence == Presence.Required).Select(field => (JsonNode?)field.Name)]),
    };

    private JsonObject FieldSchema(Field field)
    {
        var schema = TypeSchema(field.Type);
        if (field.Constant is { } constant)
        {
            // NJsonSchema passes over "const".
            schema["enum"] = new JsonArray(new PlainValue(_contract).ToJson(field.Type, constant));
        }

        if (field.IsNullable)
        {
            AllowNull(schema);
        }

        Limit(schema, field.Constraints.Range, "minimum", "maximum");
        Limit(schema, field.Constraints.Items, "minItems", "maxItems");
        if (field.Constraints.OneOf.Count > 0)
        {
            schema["enum"] = new JsonArray([.. field.Constraints.OneOf.Select(value => new PlainValue(_contract).ToJson(field.Type, value))]);
        }

        if (field.Constraints.Digits is { } digits)
        {
            schema["pattern"] = FormattableString.Invariant($"^[0-9]{{{digits.Least ?? 0},{digits.Most}}}\\z");
        }

        return schema;
    }

    private static void AllowNull(JsonObject schema)
    {
        if (schema["type"] is { } type)
        {
            schema["type"] = new JsonArray([.. type is JsonArray types ? types.Select(one => one!.DeepClone()) : [type.DeepClone()], "null"]);
            (schema["enum"] as JsonArray)?.Add((JsonNode?)null);
        }
        else if (schema["$ref"] is { } reference)
        {
            schema.Remove("$ref");
            schema["oneOf"] = new JsonArray(new JsonObject { ["type"] = "null" }, new JsonObject { ["$ref"] = reference.DeepClone() });
        }
    }

    private static void Limit(JsonObject schema, Bounds? bounds, string least, string most)
    {
        if (bounds?.Least is { } low)
        {
            schema[least] = low;
        }

        if (bounds?.Most is { } high)
        {
            schema[most] = high;
        }
    }

    private JsonObject ItemSchema(ContractType type, bool hasNulls)
    {
        var schema = TypeSchema(type);
        if (hasNulls)
        {
            AllowNull(schema);
        }

        return schema;
    }

    /// <summary>Has the schema's judge know a format, and gives its name.</summary>
    private string Using(IFormatValidator format)
    {
        _settings.AddCustomFormatValidator(format);
        return format.Format;
    }

    private JsonObject TypeSchema(ContractType type) => type switch
    {
        ListType list => new() { ["type"] = "array", ["items"] = ItemSchema(list.Item, list.HasNulls) },
        MapType map => new() { ["type"] = "object", ["additionalProperties"] = ItemSchema(map.Value, map.HasNulls) },
        NamedType named when _contract.FindType(named.Name) is EnumDefinition { IsNumeric: true } numbers => new()
        {
            ["type"] = "integer",
            ["enum"] = new JsonArray([.. numbers.Values.Select(value => (JsonNode?)int.Parse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture))]),
        },
        NamedType named when _contract.FindType(named.Name) is EnumDefinition @enum => new() { ["type"] = "string", ["enum"] = new JsonArray([.. @enum.Values.Select(value => (JsonNode?)value.Text)]) },
        NamedType named => new() { ["$ref"] = "#/definitions/" + named.Name },
        ScalarType { Kind: ScalarKind.Int } => new() { ["type"] = "integer", ["minimum"] = int.MinValue, ["maximum"] = int.MaxValue },
        ScalarType { Kind: ScalarKind.Long } => new() { ["type"] = "integer" },
        ScalarType { Kind: ScalarKind.Decimal } => new() { ["type"] = "number" },
        ScalarType { Kind: ScalarKind.Double } => new() { ["type"] = new JsonArray("number", "string"), ["format"] = Using(new NotANumber()) },
        ScalarType { Kind: ScalarKind.Boolean } => new() { ["type"] = "boolean" },
        ScalarType { Kind: ScalarKind.Bytes } => new() { ["type"] = "string", ["format"] = Using(new Base64Text()) },
        ScalarType { Format: TimeFormat.UnixSeconds } => new() { ["type"] = "number" },
        ScalarType { Format: TimeFormat.UnixMillis } => new() { ["type"] = "integer" },
        ScalarType { Format: not null } time => new() { ["type"] = "string", ["format"] = Using(new WireFormat(time)) },
        ScalarType { Kind: ScalarKind.Any } => [],
        _ => new() { ["type"] = "string" },
    };
}
