using OtpContracts.Spec.Model;

namespace OtpContracts.Testing.Judging;

/// <summary>Judges requests as the vendor would: one check after another, up to the first that fails.</summary>
internal sealed class RequestJudge(Contract contract, IReadOnlyDictionary<string, string> credentials, TimeProvider timeProvider)
{
    private readonly Dictionary<string, SignatureCheck> _signatures = contract.Signing is not { } signing ? []
        : contract.Endpoints.ToDictionary(endpoint => endpoint.Name, endpoint => new SignatureCheck(contract, endpoint, signing, credentials, timeProvider), StringComparer.Ordinal);

    private readonly Dictionary<string, BodyCheck> _bodies = contract.Endpoints.ToDictionary(endpoint => endpoint.Name, endpoint => new BodyCheck(contract, endpoint), StringComparer.Ordinal);

    private readonly Dictionary<string, ParameterCheck> _parameters = contract.Endpoints
        .Where(endpoint => endpoint.PathParameters.Count + endpoint.QueryParameters.Count + endpoint.HeaderParameters.Count > 0)
        .ToDictionary(endpoint => endpoint.Name, endpoint => new ParameterCheck(contract, endpoint), StringComparer.Ordinal);

    /// <summary>The values that no text shows. An empty one would be found everywhere.</summary>
    public static IReadOnlyList<string> Secrets(Contract contract, IReadOnlyDictionary<string, string> credentials) =>
        [.. contract.Credentials.Where(credential => credential.IsSecret).Select(credential => credentials[credential.Name]).Where(secret => secret.Length > 0)];

    /// <summary>The verdicts up to the first that refuses.</summary>
    public IEnumerable<Verdict> Judge(Endpoint endpoint, ReceivedRequest request)
    {
        foreach (var verdict in Verdicts(endpoint, request))
        {
            yield return verdict;
            if (!verdict.Passed)
            {
                yield break;
            }
        }
    }

    // Each is made when it is asked for: what stands behind one that refuses is not judged.
    private IEnumerable<Verdict> Verdicts(Endpoint endpoint, ReceivedRequest request)
    {
        foreach (var verdict in _signatures.GetValueOrDefault(endpoint.Name)?.Judge(request) ?? [])
        {
            yield return verdict;
        }

        if (_parameters.TryGetValue(endpoint.Name, out var parameters))
        {
            yield return parameters.Judge(request);
        }

        if (endpoint.Body.Count > 0 || endpoint.WholeBody is not null)
        {
            yield return ContentTypeCheck.Judge(endpoint.BodyFormat, request);
            yield return _bodies[endpoint.Name].Judge(request);
        }
    }
}
