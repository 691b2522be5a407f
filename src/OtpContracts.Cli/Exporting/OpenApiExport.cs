using System.Globalization;
using System.Text.Json.Nodes;
using OtpContracts.Spec.Comparison.Signing;
using OtpContracts.Spec.Model;
using OtpContracts.Spec.Naming;

namespace OtpContracts.Cli.Exporting;

/// <summary>Writes OpenAPI 3.1. What it can't say, such as signing and statuses in the body, stands in extensions.</summary>
internal sealed class OpenApiExport
{
    private readonly Contract _contract;
    private readonly Schemas _schemas;
    private readonly SampleExchange _samples;

    private OpenApiExport(Contract contract)
    {
        _contract = contract;
        _schemas = new Schemas(contract, "#/components/schemas/");
        _samples = new SampleExchange(contract);
    }

    public static string Of(Contract contract) => NodeText.Of(new OpenApiExport(contract).Document());

    private JsonObject Document()
    {
        var document = new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject { ["title"] = _contract.Title.IsEmpty ? _contract.Name : _contract.Title.ToString(), ["version"] = _contract.Version ?? "0.0.0" },
            ["servers"] = new JsonArray(
            [
                new JsonObject { ["url"] = _contract.Server.AbsoluteUri.TrimEnd('/') },
                .. _contract.Servers.Select(server => (JsonNode)new JsonObject { ["url"] = server.Value.AbsoluteUri.TrimEnd('/'), ["description"] = server.Key }),
            ]),
            ["paths"] = Paths(),
            ["components"] = new JsonObject { ["schemas"] = _schemas.Named() },
            ["x-otpcontracts-statuses"] = Statuses(),
        };
        if (_contract.Signing is { } signing)
        {
            document["x-otpcontracts-signing"] = Signing(signing);
            document["components"]!["securitySchemes"] = new JsonObject(signing.Headers.Select(header => KeyValuePair.Create(
                header.Name, (JsonNode?)new JsonObject { ["type"] = "apiKey", ["in"] = "header", ["name"] = header.Name, ["description"] = ExpressionText.Of(header.Expression) })));
            document["security"] = new JsonArray(new JsonObject(signing.Headers.Select(header => KeyValuePair.Create(header.Name, (JsonNode?)new JsonArray()))));
        }

        if (_contract.Callbacks.Count > 0)
        {
            document["webhooks"] = new JsonObject(_contract.Callbacks.Select(callback => KeyValuePair.Create(callback.Name, (JsonNode?)Webhook(callback))));
        }

        return document;
    }

    private JsonObject Paths()
    {
        var paths = new JsonObject();
        foreach (var endpoint in _contract.Endpoints)
        {
            var path = endpoint.Path.Replace("+}", "}", StringComparison.Ordinal);
            var method = endpoint.Method.ToLowerInvariant();

            // OpenAPI knows a call by method and path alone; calls told apart by fixed values get a fragment each.
            var key = paths[path]?[method] is null ? path : $"{path}#{endpoint.Name}";
            var item = paths[key] as JsonObject ?? (JsonObject)(paths[key] = new JsonObject());
            item[method] = Operation(endpoint);
        }

        return paths;
    }

    private JsonObject Operation(Endpoint endpoint)
    {
        var operation = new JsonObject { ["operationId"] = endpoint.Name };
        if (!endpoint.Title.IsEmpty)
        {
            operation["summary"] = string.Join(" / ", endpoint.Title.Texts.Select(text => text.Value));
        }

        Schemas.Describe(operation, endpoint.Summary, endpoint.Deprecated);
        JsonNode?[] parameters =
        [
            .. endpoint.PathParameters.Select(field => Parameter(field, "path")),
            .. endpoint.SignedHoles.Select(SignedHole),
            .. endpoint.QueryParameters.Select(field => Parameter(field, "query")),
            .. endpoint.HeaderParameters.Where(field => !string.Equals(field.Name, "Content-Type", StringComparison.OrdinalIgnoreCase)).Select(field => Parameter(field, "header")),
        ];
        if (parameters.Length > 0)
        {
            operation["parameters"] = new JsonArray(parameters);
        }

        if (endpoint.Body.Count > 0 || endpoint.WholeBody is not null)
        {
            operation["requestBody"] = RequestBody(endpoint);
        }

        operation["responses"] = Responses(endpoint);
        operation["x-otpcontracts-effect"] = ContractWord.Of(endpoint.Effect);
        return operation;
    }

    private static JsonObject SignedHole(string name) => new()
    {
        ["name"] = name, ["in"] = "path", ["required"] = true, ["description"] = "Made by signing.", ["schema"] = new JsonObject { ["type"] = "string" },
    };

    private JsonObject Parameter(Field field, string place)
    {
        var parameter = new JsonObject { ["name"] = field.Name, ["in"] = place, ["required"] = place == "path" || field.Presence == Presence.Required };
        Schemas.Describe(parameter, field.Summary, field.Deprecated);
        parameter["schema"] = _schemas.Of(field with { Presence = Presence.Required, Summary = LocalizedText.None, Deprecated = null });
        return parameter;
    }

    private JsonObject RequestBody(Endpoint endpoint)
    {
        var media = new JsonObject { ["schema"] = endpoint.WholeBody is { } whole ? _schemas.Of(whole) : _schemas.Object(endpoint.Body) };
        var documented = endpoint.Examples.Where(example => example.Body is not null).ToList();
        if (documented.Count > 0)
        {
            media["examples"] = new JsonObject(documented.Select(example => KeyValuePair.Create(example.Name, (JsonNode?)new JsonObject { ["value"] = JsonNode.Parse(example.Body!) })));
        }

        return new JsonObject
        {
            ["required"] = endpoint.WholeBody is not null || endpoint.Body.Any(field => field.Presence == Presence.Required),
            ["content"] = new JsonObject { [endpoint.BodyFormat.MediaType()] = media },
        };
    }

    private JsonObject Responses(Endpoint endpoint)
    {
        var statuses = Statuses(endpoint);
        var responses = new JsonObject();
        foreach (var sameCode in statuses.GroupBy(status => HttpStatus(endpoint, status)).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var (succeeds, fails) = (sameCode.Any(IsSuccess), sameCode.Any(status => !IsSuccess(status)));
            var media = new JsonObject { ["schema"] = _schemas.Reply(endpoint, succeeds, fails) };
            var examples = sameCode.Select(status => (Status: status, Reply: _samples.Reply(endpoint, status))).Where(example => example.Reply.Body.Length > 0).ToList();
            if (examples.Count > 0)
            {
                media["examples"] = new JsonObject(examples.Select(example => KeyValuePair.Create(
                    example.Status.Name, (JsonNode?)new JsonObject { ["summary"] = $"{example.Status.Code} {example.Status.Name}".Trim(), ["value"] = example.Reply.IsText ? example.Reply.Body : JsonNode.Parse(example.Reply.Body) })));
            }

            responses[sameCode.Key] = new JsonObject
            {
                ["description"] = string.Join(", ", sameCode.Select(status => status.Name)),
                ["content"] = new JsonObject { [endpoint.Reply.IsText && succeeds ? "text/plain" : "application/json"] = media },
            };
        }

        return responses.Count == 0 ? new JsonObject { ["200"] = new JsonObject { ["description"] = "The reply." } } : responses;
    }

    // A page that lists what may go wrong need not list that it may go well.
    private IReadOnlyList<StatusDefinition> Statuses(Endpoint endpoint)
    {
        var listed = endpoint.Statuses.Select(_contract.FindStatus).OfType<StatusDefinition>().ToList();
        return listed.Count == 0 ? _contract.Statuses
            : listed.Exists(IsSuccess) ? listed
            : [.. _contract.Statuses.Where(status => IsSuccess(status) && (endpoint.Reply.SuccessCodes.Count == 0 || endpoint.Reply.SuccessCodes.Any(code => code.Text == status.Code))), .. listed];
    }

    private static bool IsSuccess(StatusDefinition status) => status.Kind == Spec.Model.StatusKind.Success;

    // Where the body says how it went, HTTP says 200.
    private static string HttpStatus(Endpoint endpoint, StatusDefinition status) =>
        status.HttpStatus?.ToString(CultureInfo.InvariantCulture)
        ?? (endpoint.Reply.Rule != StatusRule.Http ? "200" : status is { IsNumber: true, Code.Length: 3 } ? status.Code : "default");

    private JsonObject Webhook(Callback callback)
    {
        var operation = new JsonObject { ["operationId"] = callback.Name };
        Schemas.Describe(operation, callback.Summary, deprecated: null);
        JsonNode?[] parameters = [.. callback.QueryParameters.Select(field => Parameter(field, "query")), .. callback.HeaderParameters.Select(field => Parameter(field, "header"))];
        if (parameters.Length > 0)
        {
            operation["parameters"] = new JsonArray(parameters);
        }

        if (callback.Body.Count > 0)
        {
            operation["requestBody"] = new JsonObject { ["content"] = new JsonObject { [callback.BodyFormat.MediaType()] = new JsonObject { ["schema"] = _schemas.Object(callback.Body) } } };
        }

        operation["responses"] = new JsonObject { ["200"] = new JsonObject { ["description"] = "Taken." } };
        return new JsonObject { ["post"] = operation };
    }

    private JsonArray Statuses() => new([.. _contract.Statuses.Where(status => status.Code.Length > 0).Select(status => (JsonNode)new JsonObject
    {
        ["code"] = status.Code,
        ["name"] = status.Name,
        ["meaning"] = new JsonObject(status.Meaning.Texts.Select(text => KeyValuePair.Create(text.Key.Length == 0 ? "en" : text.Key, (JsonNode?)text.Value))),
        ["kind"] = ContractWord.Of(status.Kind),
        ["retry"] = ContractWord.Of(status.Retry),
    })]);

    private static JsonObject Signing(SigningDefinition signing)
    {
        static JsonObject Values(IReadOnlyList<SigningValueDefinition> values) => new(values.Select(value => KeyValuePair.Create(value.Name, (JsonNode?)ExpressionText.Of(value.Expression))));
        return new JsonObject { ["path"] = Values(signing.Path), ["query"] = Values(signing.Query), ["body"] = Values(signing.Body), ["headers"] = Values(signing.Headers) };
    }
}
