using System.Text.Json.Nodes;
using OtpContracts.Spec.Model;
using OtpContracts.Testing.Replies;
using FormBody = OtpContracts.Requests.FormBody;

namespace OtpContracts.Cli.Exporting;

/// <summary>Exchanges to show: the documented ones where there are any, else those that the sandbox makes of the types.</summary>
/// <param name="contract">The contract.</param>
internal sealed class SampleExchange(Contract contract)
{
    private readonly SampleData _data = new(contract);
    private readonly ReplyMaker _replies = new(contract);

    /// <summary>Path and query of a call, escaped.</summary>
    /// <param name="endpoint">The call.</param>
    /// <param name="signed">What stands for a value that signing sends, by its name.</param>
    public string Address(Endpoint endpoint, Func<string, string> signed)
    {
        var path = Parameters(endpoint, "path", endpoint.PathParameters)
            .Aggregate(endpoint.Path.Replace("+}", "}", StringComparison.Ordinal), (current, parameter) => Filled(current, parameter.Key, Uri.EscapeDataString(parameter.Value)));
        var query = Parameters(endpoint, "query", endpoint.QueryParameters).Select(parameter => $"{Uri.EscapeDataString(parameter.Key)}={Uri.EscapeDataString(parameter.Value)}")
            .Concat(contract.Signing?.Query.Select(value => $"{value.Name}={signed(value.Name)}") ?? []);
        return string.Join('?', new[] { endpoint.SignedHoles.Aggregate(path, (current, hole) => Filled(current, hole, signed(hole))), string.Join('&', query) }.Where(part => part.Length > 0));
    }

    /// <summary>The headers of a call, beside those of its body.</summary>
    /// <param name="endpoint">The call.</param>
    /// <param name="signed">What stands for a value that signing sends, by its name.</param>
    public IEnumerable<KeyValuePair<string, string>> Headers(Endpoint endpoint, Func<string, string> signed) =>
        Parameters(endpoint, "header", endpoint.HeaderParameters).Concat(contract.Signing?.Headers.Select(header => KeyValuePair.Create(header.Name, signed(header.Name))) ?? []);

    /// <summary>The body of a request with what it must have, or null where it has none.</summary>
    public JsonNode? Body(Endpoint endpoint) =>
        endpoint.Examples.Select(example => example.Body).OfType<string>().FirstOrDefault() is { } documented ? JsonNode.Parse(documented)
        : endpoint.WholeBody is { } whole ? _data.Of(whole)
        : endpoint.Body.Count > 0 ? new JsonObject(endpoint.Body.Where(field => field.Presence == Presence.Required).Select(field => KeyValuePair.Create(field.Name, _data.Of(field))))
        : null;

    /// <summary>That body as it is sent; null where there is none, or one of parts, whose boundary is made anew for each request.</summary>
    public string? BodyText(Endpoint endpoint) => Body(endpoint) is not { } body ? null : endpoint.BodyFormat switch
    {
        BodyFormat.Form => Form(body),
        BodyFormat.Text => SampleData.Text(body),
        BodyFormat.Multipart => null,
        _ => NodeText.Of(body).TrimEnd(),
    };

    /// <summary>The sandbox's reply with a status.</summary>
    public SandboxReply Reply(Endpoint endpoint, StatusDefinition status) =>
        status.Kind == Spec.Model.StatusKind.Success ? _replies.Success(endpoint) : _replies.Status(endpoint, status.Code);

    private static string Form(JsonNode body)
    {
        var form = new FormBody();
        foreach (var (name, value) in (JsonObject)body)
        {
            form.Add(name, SampleData.Text(value));
        }

        return form.ToString();
    }

    private static string Filled(string path, string hole, string value) => path.Replace($"{{{hole}}}", value, StringComparison.Ordinal);

    /// <summary>The parameters of a place, as texts.</summary>
    private IEnumerable<KeyValuePair<string, string>> Parameters(Endpoint endpoint, string place, IReadOnlyList<Field> fields)
    {
        var documented = endpoint.Examples.Select(example => example.Parameters.GetValueOrDefault(place)).OfType<string>().Select(json => JsonNode.Parse(json) as JsonObject).FirstOrDefault();
        foreach (var field in fields)
        {
            if (field.Constant is null && documented?[field.Name] is { } value)
            {
                yield return new(field.Name, SampleData.Text(value));
            }
            else if (field.Constant is not null || field.Presence == Presence.Required || place == "path")
            {
                yield return new(field.Name, SampleData.Text(_data.Of(field)));
            }
        }
    }
}
