using System.Text.Json;
using System.Text.Json.Nodes;

namespace OtpContracts.Benchmarks.Corpus;

/// <summary>The API as an OpenAPI 3 document. What OpenAPI can't say (signing, kinds of status, effects) is left out.</summary>
internal static class OpenApiForm
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static string Of(VendorApi api)
    {
        var paths = new JsonObject();
        var schemas = new JsonObject { ["Status"] = Status(api.Statuses) };
        foreach (var @enum in api.Enums)
        {
            schemas[@enum.Name] = new JsonObject { ["type"] = "string", ["description"] = @enum.Summary, ["enum"] = Texts(@enum.Values) };
        }

        foreach (var @object in api.Objects)
        {
            schemas[@object.Name] = Object(@object.Summary, @object.Fields);
        }

        foreach (var call in api.Calls)
        {
            var name = char.ToUpperInvariant(call.Name[0]) + call.Name[1..];
            schemas[name + "Request"] = Object($"The parameters of {call.Name}", call.Body);
            schemas[name + "Reply"] = Reply(call);
            paths[call.Path] = new JsonObject { ["post"] = Operation(call, name) };
        }

        return new JsonObject
        {
            ["openapi"] = "3.0.3",
            ["info"] = new JsonObject { ["title"] = VendorApi.Name, ["version"] = "1" },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = VendorApi.Server }),
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = schemas },
        }.ToJsonString(Indented);
    }

    private static JsonObject Operation(VendorCall call, string name) => new()
    {
        ["operationId"] = call.Name,
        ["summary"] = call.Summary,
        ["description"] = $"Answers with one of the statuses {string.Join(", ", call.Statuses)}.",
        ["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Json(name + "Request") },
        ["responses"] = new JsonObject { ["200"] = new JsonObject { ["description"] = "The reply, whatever its status.", ["content"] = Json(name + "Reply") } },
    };

    private static JsonObject Reply(VendorCall call) => new()
    {
        ["type"] = "object",
        ["description"] = $"The reply to {call.Name}",
        ["required"] = Texts(["status"]),
        ["properties"] = new JsonObject
        {
            ["status"] = Reference("Status"),
            ["reason"] = new JsonObject { ["type"] = "string", ["description"] = "The vendor's words" },
            ["data"] = Reference(call.DataType),
        },
    };

    private static JsonObject Status(IReadOnlyList<VendorStatus> statuses) => new()
    {
        ["type"] = "integer",
        ["description"] = "The vendor's status table: " + string.Join("; ", statuses.Select(status => $"{status.Code} {status.Meaning}")),
        ["enum"] = new JsonArray([.. statuses.Select(status => JsonValue.Create(status.Code))]),
        ["x-enumNames"] = Texts(statuses.Select(status => status.Name)),
        ["x-enumDescriptions"] = Texts(statuses.Select(status => status.Meaning)),
    };

    private static JsonObject Object(string summary, IReadOnlyList<VendorField> fields)
    {
        var schema = new JsonObject { ["type"] = "object", ["description"] = summary };
        if (fields.Any(field => field.IsRequired))
        {
            schema["required"] = Texts(fields.Where(field => field.IsRequired).Select(field => field.Name));
        }

        schema["properties"] = new JsonObject(fields.Select(field => KeyValuePair.Create(field.Name, (JsonNode?)Property(field))));
        return schema;
    }

    private static JsonObject Property(VendorField field)
    {
        JsonObject schema = field.Kind switch
        {
            FieldKind.Digits => new() { ["type"] = "string", ["pattern"] = $"^[0-9]{{{field.Least},{field.Most}}}$" },
            FieldKind.Text => new() { ["type"] = "string" },
            FieldKind.Whole => new() { ["type"] = "integer", ["format"] = "int32" },
            FieldKind.Price => new() { ["type"] = "number", ["format"] = "decimal" },
            FieldKind.Flag => new() { ["type"] = "boolean" },
            FieldKind.Address => new() { ["type"] = "string", ["format"] = "uri" },
            FieldKind.TextList => new() { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } },
            _ => new() { ["allOf"] = new JsonArray(Reference(field.TypeName!)) },
        };
        if (field is { Kind: FieldKind.Text or FieldKind.Whole, Least: { } least, Most: { } most })
        {
            var (low, high) = field.Kind is FieldKind.Whole ? ("minimum", "maximum") : ("minLength", "maxLength");
            (schema[low], schema[high]) = (least, most);
        }

        schema["description"] = field.Summary;
        return schema;
    }

    private static JsonObject Json(string schema) => new() { ["application/json"] = new JsonObject { ["schema"] = Reference(schema) } };

    private static JsonObject Reference(string schema) => new() { ["$ref"] = "#/components/schemas/" + schema };

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);
}
