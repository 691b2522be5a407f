using OtpContracts.Spec.Model;
using OtpContracts.Testing.Replies;

namespace OtpContracts.Testing.Judging;

/// <summary>Finds the endpoint that a request is for.</summary>
internal sealed class EndpointFinder(Contract contract)
{
    // Fixed segments come before holes: /record/list is not the record called "list".
    private readonly List<(EndpointPath Path, Endpoint Endpoint)> _paths =
        [.. contract.Endpoints.OrderBy(endpoint => endpoint.PathParameters.Count + endpoint.SignedHoles.Count()).Select(endpoint => (new EndpointPath(contract, endpoint), endpoint))];

    /// <summary>The endpoint of a request, or null and what a vendor says where there is none.</summary>
    public Endpoint? Find(ReceivedRequest request, out (string Reason, SandboxReply Reply) refusal)
    {
        var onPath = OnPath(request.Path);
        var candidates = onPath.FindAll(endpoint => endpoint.Method == request.Method);
        refusal = candidates.Count > 0 ? default
            : onPath.Count == 0 ? ($"path {request.Path}: is not in the contract", new SandboxReply(404, """{"error":"not found"}"""))
            : ($"method {request.Method}: this path takes {string.Join(", ", onPath.Select(endpoint => endpoint.Method))}", new SandboxReply(405, """{"error":"method not allowed"}"""));
        return candidates.Count < 2 ? candidates.FirstOrDefault() : candidates.OrderByDescending(endpoint => FixedValues.Share(endpoint, request)).First();
    }

    /// <summary>The first endpoint that a request may be for, as far as method and path tell.</summary>
    public Endpoint? Find(string method, string path) => OnPath(path).Find(endpoint => endpoint.Method == method);

    private List<Endpoint> OnPath(string path) => [.. _paths.Where(candidate => candidate.Path.Match(path) is not null).Select(candidate => candidate.Endpoint)];
}
