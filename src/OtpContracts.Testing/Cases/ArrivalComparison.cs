using System.Text.Json;
using System.Text.Json.Nodes;
using OtpContracts.Requests;
using OtpContracts.Spec.Model;
using OtpContracts.Testing.Judging;
using OtpContracts.Testing.Replies;
using BodyFormat = OtpContracts.Spec.Model.BodyFormat;

namespace OtpContracts.Testing.Cases;

/// <summary>Holds a request that arrived against the parameters that were given: nothing is lost or changed on the way.</summary>
internal sealed class ArrivalComparison(Endpoint endpoint)
{
    /// <summary>What differs, in a sentence; null where nothing does.</summary>
    public string? Difference(JsonObject given, ReceivedRequest arrived)
    {
        var query = arrived.Query.ToLookup(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        return Texts("query", given, endpoint.QueryParameters, field => [.. query[field.Name]])
            ?? Texts("header", given, endpoint.HeaderParameters, field => Header(field, arrived))
            ?? Path(given, arrived)
            ?? Body(given, arrived);
    }

    private static string? Texts(string place, JsonObject given, IReadOnlyList<Field> fields, Func<Field, IReadOnlyList<string>> arrived) => fields
        .Where(field => field.Constant is null && field.Type is not MapType)
        .Select(field => Difference($"{place}.{field.Name}", field.Type, (given[place] as JsonObject)?[field.Name], arrived(field)))
        .FirstOrDefault(difference => difference is not null);

    private static IReadOnlyList<string> Header(Field field, ReceivedRequest arrived) =>
        !arrived.Headers.TryGetValue(field.Name, out var value) ? []
        : field.Type is not ListType list ? [value]
        : list.Item is ScalarType { Format: TimeFormat.Rfc1123 } ? [.. HeaderList.ReadTimes(value)] : [.. HeaderList.Read(value)];

    private static string? Difference(string place, ContractType type, JsonNode? given, IReadOnlyList<string> arrived)
    {
        IReadOnlyList<string> expected = given switch
        {
            null => [],
            JsonArray items => [.. items.Select(SampleData.Text)],
            _ => [SampleData.Text(given)],
        };
        var isText = type.Innermost is ScalarType { Kind: ScalarKind.String };
        return expected.Count == arrived.Count && expected.Zip(arrived).All(pair => isText ? pair.First == pair.Second : DataComparison.AreSame(pair.First, pair.Second)) ? null : $"{place} was given as {Show(expected)} and arrived as {Show(arrived)}.";
    }

    private static string Show(IReadOnlyList<string> texts) => texts.Count == 0 ? "nothing" : string.Join(", ", texts.Select(text => $"\"{text}\""));

    private string? Path(JsonObject given, ReceivedRequest arrived)
    {
        // Behind the server's own path: the holes of the endpoint's, wherever that begins.
        var holes = endpoint.PathParameters.Where(field => field.Constant is null).Select(field => SampleData.Text((given["path"] as JsonObject)?[field.Name]));
        var written = Uri.UnescapeDataString(arrived.Path);
        return holes.Where(value => !written.Contains(value, StringComparison.Ordinal)).Select(value => $"path: \"{value}\" was given and arrived as {arrived.Path}.").FirstOrDefault();
    }

    private string? Body(JsonObject given, ReceivedRequest arrived)
    {
        if (endpoint.BodyFormat is BodyFormat.Form or BodyFormat.Multipart)
        {
            var form = PlainValue.ReadForm(arrived);
            return Texts("body", given, endpoint.Body, field => [.. form[field.Name]]);
        }

        if (endpoint.BodyFormat == BodyFormat.Text || (endpoint.Body.Count == 0 && endpoint.WholeBody is null))
        {
            return null;
        }

        var body = JsonNode.Parse(arrived.Body.Span);
        if (endpoint.WholeBody is not null)
        {
            return Same(given["body"], body) ? null : "body: was given as one thing and arrived as another.";
        }

        return endpoint.Body.Where(field => field.Constant is null)
            .Where(field => (given["body"] as JsonObject)?.ContainsKey(field.Name) == true ? !Same(given["body"]![field.Name], (body as JsonObject)?[field.Name]) || (body as JsonObject)?.ContainsKey(field.Name) != true : (body as JsonObject)?.ContainsKey(field.Name) == true)
            .Select(field => $"body.{field.Name}: was given as {given["body"]?[field.Name]?.ToJsonString() ?? "nothing"} and arrived as {(body as JsonObject)?[field.Name]?.ToJsonString() ?? "nothing"}.")
            .FirstOrDefault();
    }

    private static bool Same(JsonNode? given, JsonNode? arrived) => (given, arrived) switch
    {
        (JsonObject left, JsonObject right) => left.Count == right.Count && left.All(member => right.ContainsKey(member.Key) && Same(member.Value, right[member.Key])),
        (JsonArray left, JsonArray right) => left.Count == right.Count && left.Zip(right).All(pair => Same(pair.First, pair.Second)),
        (null, null) => true,
        (null, _) or (_, null) => false,
        _ => DataComparison.AreSame(given, arrived),
    };
}
