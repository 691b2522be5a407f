using System.Text.Json.Nodes;
using OtpContracts.Requests;
using OtpContracts.Spec.Model;
using Kind = OtpContracts.Spec.Model.StatusKind;

namespace OtpContracts.Testing.Judging;

/// <summary>The parameters in path, query and headers are what the contract says of them.</summary>
internal sealed class ParameterCheck(Contract contract, Endpoint endpoint)
{
    private const string Name = "parameters";
    private readonly PlainValue _values = new(contract);
    private readonly EndpointPath _path = new(contract, endpoint);
    private readonly FieldsSchema _pathSchema = new(contract, "path", endpoint.PathParameters);
    private readonly FieldsSchema _querySchema = new(contract, "query", endpoint.QueryParameters);
    private readonly FieldsSchema _headerSchema = new(contract, "header", endpoint.HeaderParameters);

    public Verdict Judge(ReceivedRequest request)
    {
        var path = _path.Match(request.Path)!;
        var query = request.Query.ToLookup(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        var unnamed = query.Where(group => endpoint.QueryParameters.All(field => field.Name != group.Key || field.Type is MapType) && contract.Signing?.Query.Any(sent => sent.Name == group.Key) != true).ToList();
        List<string> reasons =
        [
            .. _pathSchema.Validate(PlainValue.Object(endpoint.PathParameters, field => _values.ToJson(field.Type, path[field.Name]))),
            .. _querySchema.Validate(PlainValue.Object(endpoint.QueryParameters, field => field.Type is MapType map ? _values.ToJson(map, unnamed) : _values.ToJson(field.Type, [.. query[field.Name]]))),
            .. _headerSchema.Validate(PlainValue.Object(endpoint.HeaderParameters, field => Header(field, request.Headers))),
            .. PlainValue.Repeated("query", endpoint.QueryParameters, query),
        ];

        // A map takes whatever has no name of its own.
        var unknown = endpoint.QueryParameters.Any(field => field.Type is MapType) ? [] : unnamed;
        return reasons.Count == 0 ? Verdict.Pass(Name, [.. unknown.Select(group => $"query.{group.Key}: is not in the contract")]) : Verdict.Fail(Name, Kind.Request, reasons);
    }

    private JsonNode? Header(Field field, IReadOnlyDictionary<string, string> headers)
    {
        if (field.Type is MapType map)
        {
            return _values.ToJson(map, headers
                .Where(header => header.Key.StartsWith(field.Name, StringComparison.OrdinalIgnoreCase))
                .ToLookup(header => header.Key[field.Name.Length..], header => header.Value, StringComparer.Ordinal));
        }

        if (!headers.TryGetValue(field.Name, out var value))
        {
            return null;
        }

        return field.Type is not ListType list ? _values.ToJson(field.Type, value)
            : new JsonArray([.. (list.Item is ScalarType { Format: TimeFormat.Rfc1123 } ? HeaderList.ReadTimes(value) : HeaderList.Read(value)).Select(item => _values.ToJson(list.Item, item))]);
    }
}
