using System.Globalization;
using System.Text;
using OtpContracts.Spec.Model;
using OtpContracts.Spec.Signing;
using OtpContracts.Testing.Judging;
using OtpContracts.Testing.Replies;

namespace OtpContracts.Testing.Transcripts;

/// <summary>Writes exchanges as a person would read them. The same exchanges give the same text on every machine; secrets and personal values are masked.</summary>
internal sealed class TranscriptWriter(Contract contract, IReadOnlyDictionary<string, string> credentials)
{
    private const string ChangingMask = "(differs)";
    private static readonly SigningAmbient[] ChangingAmbients = [SigningAmbient.Nonce, SigningAmbient.Host, SigningAmbient.Url, SigningAmbient.Headers];

    // What was sent before is there for what is sent after it.
    private static readonly SigningAmbient[] CarryingAmbients = [SigningAmbient.Query, SigningAmbient.RawQuery, SigningAmbient.Params, SigningAmbient.Body];

    private readonly HashSet<string> _sensitive = [.. SensitiveMembers.Of(contract), .. contract.Signing?.Body.Where(sent => sent.Expression.RevealsSecret).Select(sent => sent.Name) ?? []];
    private readonly HashSet<string> _revealing = [.. (contract.Signing?.Sent ?? []).Where(sent => sent.Expression.RevealsSecret).Select(sent => sent.Name)];
    private readonly HashSet<string> _changing = [.. Changing(contract.Signing)];
    private readonly string[] _headers =
    [
        .. contract.Endpoints.SelectMany(endpoint => endpoint.HeaderParameters).Select(header => header.Name)
            .Concat(contract.Signing?.Headers.Select(header => header.Name) ?? []).Prepend("Content-Type").Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    private readonly string[] _prefixes =
        [.. contract.Endpoints.SelectMany(endpoint => endpoint.HeaderParameters).Where(header => header is { Type: MapType, Name.Length: > 0 }).Select(header => header.Name).Distinct(StringComparer.OrdinalIgnoreCase)];

    // An empty secret would match everywhere.
    private readonly string[] _secrets = [.. contract.Credentials.Where(credential => credential.IsSecret).Select(credential => credentials[credential.Name]).Where(secret => secret.Length > 0)];

    public string Write(IReadOnlyList<Exchange> exchanges)
    {
        var text = new StringBuilder();
        for (var i = 0; i < exchanges.Count; i++)
        {
            text.Append(i == 0 ? "" : "\n").Append(CultureInfo.InvariantCulture, $"=== {i + 1}: {exchanges[i].Endpoint ?? "unknown"} ===\n");
            Write(exchanges[i], text);
        }

        return _secrets.Aggregate(text.ToString().TrimEnd('\n'), (masked, secret) => masked.Replace(secret, Redaction.Mask, StringComparison.Ordinal));
    }

    private static bool IsForm(ReceivedRequest request) =>
        request.Headers.TryGetValue("Content-Type", out var type)
        && (type.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) || type.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase));

    private string Form(ReceivedRequest request) => string.Join('\n', PlainValue.ReadForm(request)
        .SelectMany(member => member.Select(value => $"{member.Key}={Show(member.Key, value)}")));

    private string Show(string name, string value) => _sensitive.Contains(name) || _revealing.Contains(name) ? Redaction.Mask : _changing.Contains(name) ? ChangingMask : value;

    /// <summary>What signing sends that differs from run to run: it depends on a nonce, or on the port that the sandbox found free.</summary>
    private static List<string> Changing(SigningDefinition? signing)
    {
        var names = new List<string>();
        foreach (var sent in signing?.Sent ?? [])
        {
            if (ChangingAmbients.Any(sent.Expression.Uses) || (names.Count > 0 && CarryingAmbients.Any(sent.Expression.Uses)))
            {
                names.Add(sent.Name);
            }
        }

        return names;
    }

    // The name of a map is not on the wire: whatever has no name of its own may be one of its entries.
    private bool IsOfSensitiveMap(string? endpoint, string name) =>
        contract.Endpoints.FirstOrDefault(candidate => candidate.Name == endpoint) is { } called
        && called.QueryParameters.Any(field => field is { Type: MapType, IsSensitive: true })
        && called.QueryParameters.All(field => field.Name != name || field.Type is MapType);

    private string Path(Exchange exchange)
    {
        var endpoint = contract.Endpoints.FirstOrDefault(candidate => candidate.Name == exchange.Endpoint);
        return endpoint is null ? exchange.Request.Path : new EndpointPath(contract, endpoint).Mask(exchange.Request.Path, _sensitive.Contains);
    }

    private void Write(Exchange exchange, StringBuilder text)
    {
        var request = exchange.Request;
        text.Append(request.Method).Append(' ').Append(Path(exchange));
        for (var i = 0; i < request.Query.Count; i++)
        {
            var (name, value) = request.Query[i];
            text.Append(i == 0 ? '?' : '&').Append(name).Append('=').Append(IsOfSensitiveMap(exchange.Endpoint, name) ? Redaction.Mask : Show(name, value));
        }

        text.Append('\n');
        foreach (var name in _headers)
        {
            if (request.Headers.TryGetValue(name, out var value))
            {
                text.Append(name).Append(": ").Append(Show(name, value)).Append('\n');
            }
        }

        foreach (var prefix in _prefixes)
        {
            foreach (var (name, value) in request.Headers.Where(header => header.Key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)).OrderBy(header => header.Key, StringComparer.Ordinal))
            {
                text.Append(name).Append(": ").Append(Show(prefix, value)).Append('\n');
            }
        }

        if (!request.Body.IsEmpty)
        {
            text.Append('\n').Append(IsForm(request) ? Form(request) : JsonText.Show(request.Body.Span, _sensitive)).Append('\n');
        }

        text.Append('\n');
        foreach (var verdict in exchange.Verdicts)
        {
            text.Append("  ").Append(verdict.Check).Append(verdict.Passed ? ": ok\n" : ": refused\n");
            foreach (var line in verdict.Reasons.Concat(verdict.Remarks))
            {
                text.Append("    ").Append(line).Append('\n');
            }
        }

        if (exchange.Fault is { } fault)
        {
            text.Append("\nfault: ").Append(fault).Append('\n');
        }

        if (exchange.Reply == SandboxReply.Nothing)
        {
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"\nHTTP {exchange.Reply.HttpStatus}\n");
        foreach (var (name, value) in exchange.Reply.Headers)
        {
            text.Append(name).Append(": ").Append(_sensitive.Any(member => member.Length > 0 && name.StartsWith(member, StringComparison.OrdinalIgnoreCase)) ? Redaction.Mask : value).Append('\n');
        }

        text.Append(JsonText.Show(Encoding.UTF8.GetBytes(exchange.Reply.Body), _sensitive)).Append('\n');
    }
}
