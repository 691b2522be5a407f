using OtpContracts.Spec.Model;

namespace OtpContracts.Testing.Judging;

/// <summary>The path of an endpoint behind the server's own, with holes.</summary>
internal sealed class EndpointPath(Contract contract, Endpoint endpoint)
{
    private readonly string[] _segments = (contract.Server.AbsolutePath.TrimEnd('/') + endpoint.Path).Split('/');

    /// <summary>The values of the holes, decoded; or null where a path is another one.</summary>
    public IReadOnlyDictionary<string, string>? Match(string path)
    {
        var segments = path.Split('/');
        if (segments.Length != _segments.Length)
        {
            return null;
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < segments.Length; i++)
        {
            if (_segments[i].StartsWith('{') && segments[i].Length > 0)
            {
                values[_segments[i][1..^1]] = Uri.UnescapeDataString(segments[i]);
            }
            else if (_segments[i] != segments[i])
            {
                return null;
            }
        }

        return values;
    }
}
