using System.Text.Json.Nodes;
using OtpContracts.Spec.Model;

namespace OtpContracts.Cli.Exporting;

/// <summary>Exchanges to show: the documented ones where there are any, else made from the types.</summary>
/// <param name="contract">The contract.</param>
internal sealed class SampleExchange(Contract contract)
{
    private const int Deepest = 6;

    private static readonly DateTimeOffset Moment = new(2026, 1, 31, 10, 15, 30, TimeSpan.Zero);

    private readonly Schemas _schemas = new(contract, "");

    /// <summary>The parameters of a place, as texts.</summary>
    public IEnumerable<KeyValuePair<string, string>> Parameters(Endpoint endpoint, string place, IReadOnlyList<Field> fields)
    {
        var documented = endpoint.Examples.Select(example => example.Parameters.GetValueOrDefault(place)).OfType<string>().Select(json => JsonNode.Parse(json) as JsonObject).FirstOrDefault();
        foreach (var field in fields)
        {
            if (field.Constant is { } constant)
            {
                yield return new(field.Name, constant);
            }
            else if (documented?[field.Name] is { } value)
            {
                yield return new(field.Name, value.ToString());
            }
            else if (field.Presence == Presence.Required || place == "path")
            {
                yield return new(field.Name, Value(field.Type, field.Name, 0)?.ToString() ?? "");
            }
        }
    }

    /// <summary>The body of a request, or null where it has none.</summary>
    public JsonNode? Body(Endpoint endpoint) =>
        endpoint.Examples.Select(example => example.Body).OfType<string>().FirstOrDefault() is { } documented ? JsonNode.Parse(documented)
        : endpoint.WholeBody is { } whole ? Value(whole.Type, whole.Name, 0)
        : endpoint.Body.Count > 0 ? Object(endpoint.Body, 0)
        : null;

    /// <summary>A reply with a status.</summary>
    public JsonNode? Reply(Endpoint endpoint, StatusDefinition status)
    {
        var envelope = endpoint.Reply;
        var isSuccess = status.Kind == Spec.Model.StatusKind.Success;
        if (isSuccess && endpoint.Examples.Select(example => example.Reply).OfType<string>().FirstOrDefault() is { } documented)
        {
            return JsonNode.Parse(documented);
        }

        var data = isSuccess && endpoint.Data is { } type ? Value(type, "data", 0) : null;
        if (isSuccess && envelope.DataPath == Envelope.Whole)
        {
            return data;
        }

        var root = new JsonObject();
        Place(root, status.Code.Length == 0 || (isSuccess && envelope.Rule == StatusRule.Http) ? null : envelope.StatusPath, status.IsNumber ? JsonNode.Parse(status.Code) : status.Code);
        Place(root, isSuccess && envelope.Rule == StatusRule.Http ? null : envelope.ReasonPath, status.Meaning.IsEmpty ? status.Name : status.Meaning.ToString());
        Place(root, data is null ? null : envelope.DataPath, data);
        return root;
    }

    private JsonObject Object(IEnumerable<Field> fields, int depth) => new(fields
        .Where(field => field.Place == FieldPlace.Member && (field.Presence == Presence.Required || (field.When is null && depth > 0 && depth < Deepest)))
        .Select(field => KeyValuePair.Create(field.Name, field.Constant is { } constant ? _schemas.Value(field.Type, constant) : Constrained(field) ?? Value(field.Type, field.Name, depth))));

    private JsonNode? Constrained(Field field) => field.Constraints switch
    {
        { OneOf: [var first, ..] } => _schemas.Value(field.Type, first),
        { Range.Least: { } least } => least,
        { Digits: { } digits } => new string('1', (int)(digits.Least ?? digits.Most ?? 1)),
        { Length.Least: { } least } when field.Type is ScalarType { Kind: ScalarKind.String } && field.Name.Length < least => field.Name.PadRight((int)Math.Min(least, 64), '1'),
        _ => field.Default is { } value && field.Type is ScalarType or NamedType ? _schemas.Value(field.Type, value) : null,
    };

    private JsonNode? Value(ContractType type, string name, int depth) => type switch
    {
        ListType list => depth >= Deepest ? [] : new JsonArray(Value(list.Item, name, depth + 1)),
        MapType map => new JsonObject { ["key"] = depth >= Deepest ? null : Value(map.Value, name, depth + 1) },
        NamedType named when contract.FindType(named.Name) is EnumDefinition { Values: [var first, ..] } => _schemas.Value(type, first.Text),
        NamedType named when contract.FindType(named.Name) is ObjectDefinition @object && depth < Deepest => Object(@object.Fields, depth + 1),
        ScalarType { Kind: ScalarKind.Int or ScalarKind.Long or ScalarKind.Decimal or ScalarKind.Double } => 1,
        ScalarType { Kind: ScalarKind.Boolean } => true,
        ScalarType { Kind: ScalarKind.Uri } => "https://example.com/",
        ScalarType { Kind: ScalarKind.Bytes } => "Ynl0ZXM=",
        ScalarType { Format: TimeFormat.UnixSeconds or TimeFormat.UnixMillis } number => JsonNode.Parse(TimeFormat.Write(number, Moment)),
        ScalarType { Format: not null } time => TimeFormat.Write(time, Moment),
        _ => name,
    };

    private static void Place(JsonObject root, string? path, JsonNode? value)
    {
        if (path is null)
        {
            return;
        }

        JsonNode current = root;
        var steps = path.Replace("[0]", ".[0]", StringComparison.Ordinal).Split('.');
        for (var i = 0; i < steps.Length; i++)
        {
            var isLast = i == steps.Length - 1;
            JsonNode Next() => steps[i + 1] == "[0]" ? new JsonArray() : new JsonObject();
            if (current is JsonArray list)
            {
                if (list.Count == 0)
                {
                    list.Add(isLast ? value : Next());
                }

                current = list[0]!;
            }
            else
            {
                var members = (JsonObject)current;
                members[steps[i]] = isLast ? value : members[steps[i]] ?? Next();
                current = members[steps[i]] ?? root;
            }
        }
    }
}
