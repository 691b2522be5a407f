using System.Text.Json.Nodes;
using OtpContracts.Spec.Model;

namespace OtpContracts.Cli.Exporting;

/// <summary>Writes JSON schema 2020-12: the named types, and for each call the body of its request and its reply.</summary>
internal static class JsonSchemaExport
{
    public static string Of(Contract contract)
    {
        var schemas = new Schemas(contract, "#/$defs/");
        var definitions = schemas.Named();
        foreach (var endpoint in contract.Endpoints)
        {
            if (endpoint.Body.Count > 0 || endpoint.WholeBody is not null)
            {
                definitions[$"{endpoint.Name}.request"] = endpoint.WholeBody is { } whole ? schemas.Of(whole) : schemas.Object(endpoint.Body);
            }

            definitions[$"{endpoint.Name}.reply"] = schemas.Reply(endpoint);
        }

        foreach (var callback in contract.Callbacks.Where(callback => callback.Body.Count > 0))
        {
            definitions[$"{callback.Name}.callback"] = schemas.Object(callback.Body);
        }

        return NodeText.Of(new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = contract.Title.IsEmpty ? contract.Name : contract.Title.ToString(), ["$defs"] = definitions });
    }
}
