using System.Text.Json.Nodes;
using OtpContracts.Spec.Model;

namespace OtpContracts.Cli.Exporting;

/// <summary>Writes mappings for WireMock: each call succeeds; with the header <c>Otpc-Status</c> it gets the status that the header names.</summary>
internal static class WireMockExport
{
    private const string Header = "Otpc-Status";

    public static string Of(Contract contract)
    {
        var samples = new SampleExchange(contract);
        var mappings = new JsonArray();
        foreach (var endpoint in contract.Endpoints)
        {
            foreach (var status in endpoint.Statuses.Count == 0 ? contract.Statuses : [.. endpoint.Statuses.Select(contract.FindStatus).OfType<StatusDefinition>()])
            {
                var isSuccess = status.Kind == Spec.Model.StatusKind.Success;
                var request = new JsonObject { ["method"] = endpoint.Method, [endpoint.Path.Contains('{', StringComparison.Ordinal) ? "urlPathTemplate" : "urlPath"] = contract.Server.AbsolutePath.TrimEnd('/') + endpoint.Path.Replace("+}", "}", StringComparison.Ordinal) };
                if (!isSuccess)
                {
                    request["headers"] = new JsonObject { [Header] = new JsonObject { ["equalTo"] = status.Code } };
                }

                var fixedQuery = endpoint.QueryParameters.Where(field => field.Constant is not null).ToList();
                if (fixedQuery.Count > 0)
                {
                    request["queryParameters"] = new JsonObject(fixedQuery.Select(field => KeyValuePair.Create(field.Name, (JsonNode?)new JsonObject { ["equalTo"] = field.Constant })));
                }

                var reply = samples.Reply(endpoint, status);
                var response = new JsonObject { ["status"] = reply.HttpStatus };
                if (reply.Body.Length > 0)
                {
                    response["headers"] = new JsonObject { ["Content-Type"] = reply.ContentType };
                    response[reply.IsText ? "body" : "jsonBody"] = reply.IsText ? reply.Body : JsonNode.Parse(reply.Body);
                }

                mappings.Add((JsonNode)new JsonObject { ["name"] = $"{endpoint.Name} {status.Name}", ["priority"] = isSuccess ? 5 : 1, ["request"] = request, ["response"] = response });
            }
        }

        return NodeText.Of(new JsonObject { ["mappings"] = mappings, ["meta"] = new JsonObject { ["total"] = mappings.Count } });
    }
}
