using OtpContracts.Spec.Model;

namespace OtpContracts.Testing.Judging;

/// <summary>The path of an endpoint behind the server's own, with holes.</summary>
internal sealed class EndpointPath(Contract contract, Endpoint endpoint)
{
    private readonly string[] _segments = (contract.Server.AbsolutePath.TrimEnd('/') + endpoint.Path).Split('/');

    /// <summary>The values of the holes, decoded; or null where a path is another one.</summary>
    public IReadOnlyDictionary<string, string>? Match(string path)
    {
        var segments = Split(path);
        if (segments.Length != _segments.Length)
        {
            return null;
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < segments.Length; i++)
        {
            if (Endpoint.HoleIn(_segments[i]) is { } hole && segments[i].Length > 0)
            {
                values[hole] = Uri.UnescapeDataString(segments[i]);
            }
            else if (_segments[i] != segments[i])
            {
                return null;
            }
        }

        return values;
    }

    /// <summary>A path of the endpoint as it may be shown.</summary>
    /// <param name="path">The path.</param>
    /// <param name="show">What is shown of a hole's name and value.</param>
    public string Show(string path, Func<string, string, string> show) =>
        string.Join('/', Split(path).Zip(_segments, (sent, written) => Endpoint.HoleIn(written) is { } hole ? show(hole, sent) : sent));

    // A hole {name+} takes the rest of the path as one.
    private string[] Split(string path)
    {
        var last = _segments.Length - 1;
        var segments = path.Split('/');
        return _segments[last].EndsWith("+}", StringComparison.Ordinal) && segments.Length > last ? [.. segments[..last], string.Join('/', segments[last..])] : segments;
    }
}
