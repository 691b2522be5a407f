using OtpContracts.Spec.Model;
using Kind = OtpContracts.Spec.Model.StatusKind;

namespace OtpContracts.Testing.Judging;

/// <summary>The parameters in path, query and headers are what the contract says of them.</summary>
internal sealed class ParameterCheck(Contract contract, Endpoint endpoint)
{
    private const string Name = "parameters";
    private readonly EndpointPath _path = new(contract, endpoint);
    private readonly FieldsSchema _pathSchema = new(contract, "path", endpoint.PathParameters);
    private readonly FieldsSchema _querySchema = new(contract, "query", endpoint.QueryParameters);
    private readonly FieldsSchema _headerSchema = new(contract, "header", endpoint.HeaderParameters);

    public Verdict Judge(ReceivedRequest request)
    {
        var path = _path.Match(request.Path)!;
        var query = request.Query.ToLookup(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        List<string> reasons =
        [
            .. _pathSchema.Validate(PlainValue.ToJson(endpoint.PathParameters, field => [path[field.Name]])),
            .. _querySchema.Validate(PlainValue.ToJson(endpoint.QueryParameters, field => [.. query[field.Name]])),
            .. _headerSchema.Validate(PlainValue.ToJson(endpoint.HeaderParameters, field => request.Headers.TryGetValue(field.Name, out var value) ? [value] : [])),
            .. PlainValue.Repeated("query", endpoint.QueryParameters, query),
        ];
        var unknown = query.Where(group => endpoint.QueryParameters.All(field => field.Name != group.Key) && contract.Signing?.Query.Any(sent => sent.Name == group.Key) != true).Select(group => $"query.{group.Key}: is not in the contract");
        return reasons.Count == 0 ? Verdict.Pass(Name, [.. unknown]) : Verdict.Fail(Name, Kind.Request, reasons);
    }
}
