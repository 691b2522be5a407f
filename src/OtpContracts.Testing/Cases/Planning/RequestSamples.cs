using System.Text.Json.Nodes;
using OtpContracts.Spec.Model;
using OtpContracts.Testing.Replies;

namespace OtpContracts.Testing.Cases.Planning;

/// <summary>Parameters that the contract accepts: documented ones where it has them, else made of their types.</summary>
internal sealed class RequestSamples(Contract contract)
{
    private readonly SampleData _samples = new(contract);

    /// <summary>The places of parameters, with those that a caller chooses.</summary>
    public static IEnumerable<(string Place, IReadOnlyList<Field> Fields)> Places(Endpoint endpoint) =>
        new[] { ("path", endpoint.PathParameters), ("query", endpoint.QueryParameters), ("header", endpoint.HeaderParameters), ("body", endpoint.Body) }
            .Select(place => (place.Item1, (IReadOnlyList<Field>)[.. place.Item2.Where(field => field.Constant is null)]));

    /// <summary>What is asked for at least: a documented example with whatever it lacks, or the required parameters.</summary>
    public JsonObject Least(Endpoint endpoint) => Complete(endpoint, Documented(endpoint.Examples.FirstOrDefault(example => example.Body is not null || example.Parameters.Count > 0)), _ => false);

    /// <summary>Every parameter that may stand beside the others.</summary>
    public JsonObject All(Endpoint endpoint) => Complete(endpoint, [], field => field.When is null && field.Deprecated is null);

    /// <summary>A documented request, with the required parameters that it lacks.</summary>
    public JsonObject Of(Endpoint endpoint, Example example) => Complete(endpoint, Documented(example), _ => false);

    /// <summary>A value that a parameter accepts.</summary>
    public JsonNode? Of(Field field) => _samples.Of(field);

    private static JsonObject Documented(Example? example)
    {
        var request = new JsonObject();
        foreach (var (place, parameters) in example?.Parameters ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            request[place] = JsonNode.Parse(parameters);
        }

        if (example?.Body is { } body)
        {
            request["body"] = JsonNode.Parse(body);
        }

        return request;
    }

    private JsonObject Complete(Endpoint endpoint, JsonObject request, Func<Field, bool> isWanted)
    {
        foreach (var (place, fields) in Places(endpoint).Where(place => place.Fields.Count > 0))
        {
            var members = request[place] as JsonObject ?? [];
            request[place] = members;
            foreach (var field in fields.Where(field => !members.ContainsKey(field.Name) && (place == "path" || field.Presence == Presence.Required || isWanted(field))))
            {
                members[field.Name] = Of(field);
            }
        }

        if (endpoint.WholeBody is { Constant: null } whole && !request.ContainsKey("body"))
        {
            request["body"] = Of(whole);
        }

        return request;
    }
}
