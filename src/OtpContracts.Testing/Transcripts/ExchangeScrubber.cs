using System.Text;
using OtpContracts.Spec.Model;
using OtpContracts.Spec.Signing.Expressions;
using OtpContracts.Testing.Judging;
using OtpContracts.Testing.Replies;

namespace OtpContracts.Testing.Transcripts;

/// <summary>
/// Makes exchanges fit to be shown, and the same on every machine: secrets and personal values are masked, what differs from run to run is
/// said to. The one place that does: every form of a transcript is written of what comes from here.
/// </summary>
internal sealed class ExchangeScrubber(Contract contract, IReadOnlyDictionary<string, string> credentials)
{
    private const string ChangingMask = "(differs)";

    // Codes have four digits and more; what is shorter would be found in any text.
    private const int ShortestHidden = 4;

    private static readonly SigningAmbient[] ChangingAmbients = [SigningAmbient.Nonce, SigningAmbient.Host, SigningAmbient.Url, SigningAmbient.Headers];

    // What was sent before is there for what is sent after it.
    private static readonly SigningAmbient[] CarryingAmbients = [SigningAmbient.Query, SigningAmbient.RawQuery, SigningAmbient.Params, SigningAmbient.Body];

    private readonly HashSet<string> _sensitive = [.. SensitiveMembers.Of(contract), .. contract.Signing?.Body.Where(sent => sent.Expression.RevealsSecret).Select(sent => sent.Name) ?? []];

    // A vendor's words about a status may quote what was sent; of a member that the contract does not know nobody can say.
    private readonly HashSet<string> _known = [.. KnownMembers(contract)];
    private readonly HashSet<string> _revealing = [.. (contract.Signing?.Sent ?? []).Where(sent => sent.Expression.RevealsSecret).Select(sent => sent.Name)];
    private readonly HashSet<string> _changing = [.. Changing(contract.Signing)];
    private readonly string[] _headers =
    [
        .. contract.Endpoints.SelectMany(endpoint => endpoint.HeaderParameters).Select(header => header.Name)
            .Concat(contract.Signing?.Headers.Select(header => header.Name) ?? []).Prepend("Content-Type").Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    private readonly string[] _prefixes =
        [.. contract.Endpoints.SelectMany(endpoint => endpoint.HeaderParameters).Where(header => header is { Type: MapType, Name.Length: > 0 }).Select(header => header.Name).Distinct(StringComparer.OrdinalIgnoreCase)];

    private readonly IReadOnlyList<string> _secrets = RequestJudge.Secrets(contract, credentials);

    public ScrubbedExchange Scrub(Exchange exchange)
    {
        var request = exchange.Request;
        var personal = PersonalValues(exchange).ToList();
        return new ScrubbedExchange
        {
            Name = exchange.Endpoint ?? "unknown",
            Method = request.Method,
            Path = Clean(Path(exchange)),
            Query = [.. request.Query.Select(pair => KeyValuePair.Create(Clean(pair.Key), Clean(IsOfSensitiveMap(exchange.Endpoint, pair.Key) ? Redaction.Mask : Show(pair.Key, pair.Value))))],
            Headers = [.. Headers(request)],
            Body = request.Body.IsEmpty ? "" : Clean(IsForm(request) ? Form(request) : JsonText.Show(request.Body.Span, _sensitive)),
            Checks = [.. exchange.Verdicts.Select(verdict => (verdict.Check, verdict.Passed, (IReadOnlyList<string>)[.. verdict.Reasons.Concat(verdict.Remarks).Select(line => Mask(Clean(line), personal))]))],
            Fault = exchange.Fault,
            Reply = exchange.Reply == SandboxReply.Nothing ? null : Reply(exchange.Reply),
        };
    }

    private ScrubbedReply Reply(SandboxReply reply) => new(
        reply.HttpStatus,
        reply.ContentType,
        [.. reply.Headers.Select(header => KeyValuePair.Create(header.Key, Clean(_sensitive.Any(member => member.Length > 0 && header.Key.StartsWith(member, StringComparison.OrdinalIgnoreCase)) ? Redaction.Mask : header.Value)))],
        Clean(JsonText.Show(Encoding.UTF8.GetBytes(reply.Body), _sensitive, _known)));

    private IEnumerable<KeyValuePair<string, string>> Headers(ReceivedRequest request)
    {
        foreach (var name in _headers)
        {
            if (request.Headers.TryGetValue(name, out var value))
            {
                yield return new(name, Clean(Show(name, value)));
            }
        }

        foreach (var prefix in _prefixes)
        {
            foreach (var (name, value) in request.Headers.Where(header => header.Key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)).OrderBy(header => header.Key, StringComparer.Ordinal))
            {
                yield return new(name, Clean(Show(prefix, value)));
            }
        }
    }

    private string Clean(string text) => Mask(text, _secrets);

    private static string Mask(string text, IEnumerable<string> hidden) =>
        hidden.Aggregate(text, static (masked, value) => value.Length < ShortestHidden ? MaskAlone(masked, value) : masked.Replace(value, Redaction.Mask, StringComparison.Ordinal));

    // Tests have secrets of a letter or two, which are part of many words.
    private static string MaskAlone(string text, string secret)
    {
        for (var found = text.IndexOf(secret, StringComparison.Ordinal); found >= 0; found = text.IndexOf(secret, found, StringComparison.Ordinal))
        {
            var end = found + secret.Length;
            var isAlone = (found == 0 || !char.IsLetterOrDigit(text[found - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]));
            text = isAlone ? string.Concat(text.AsSpan(0, found), Redaction.Mask, text.AsSpan(end)) : text;
            found += isAlone ? Redaction.Mask.Length : secret.Length;
        }

        return text;
    }

    /// <summary>The personal values of a request, in each way that a text which is signed may have them. The longest first, since one may be part of another.</summary>
    private IEnumerable<string> PersonalValues(Exchange exchange)
    {
        var request = exchange.Request;
        var fields = request.Query.Where(pair => _sensitive.Contains(pair.Key) || IsOfSensitiveMap(exchange.Endpoint, pair.Key)).Select(pair => pair.Value);
        var body = IsForm(request)
            ? PlainValue.ReadForm(request).Where(member => _sensitive.Contains(member.Key)).SelectMany(member => member.Select(value => $"{value}"))
            : JsonText.ValuesOf(request.Body.Span, _sensitive);
        return fields.Concat(body)
            .Where(value => value.Length >= ShortestHidden)
            .SelectMany(value => new[] { value, Uri.EscapeDataString(value), Uri.EscapeDataString(Uri.EscapeDataString(value)) })
            .Distinct()
            .OrderByDescending(value => value.Length);
    }

    private static IEnumerable<string> KnownMembers(Contract contract)
    {
        var replies = contract.Endpoints.Select(endpoint => endpoint.Reply).Append(contract.Reply).ToList();
        return contract.Types.OfType<ObjectDefinition>().SelectMany(type => type.Fields).Select(field => field.Name)
            .Concat(replies.SelectMany(reply => Steps(reply.StatusPath).Concat(Steps(reply.DataPath))))
            .Except(replies.SelectMany(reply => Steps(reply.ReasonPath).TakeLast(1)));
    }

    private static IEnumerable<string> Steps(string? path) => path is null ? [] : Envelope.Steps(path);

    private static bool IsForm(ReceivedRequest request) =>
        request.Headers.TryGetValue("Content-Type", out var type)
        && (type.StartsWith(BodyFormat.Form.MediaType(), StringComparison.OrdinalIgnoreCase) || type.StartsWith(BodyFormat.Multipart.MediaType(), StringComparison.OrdinalIgnoreCase));

    private string Form(ReceivedRequest request) => string.Join('\n', PlainValue.ReadForm(request)
        .SelectMany(member => member.Select(value => $"{member.Key}={Show(member.Key, value)}")));

    private string Show(string name, string value) => _sensitive.Contains(name) || _revealing.Contains(name) ? Redaction.Mask : _changing.Contains(name) ? ChangingMask : value;

    /// <summary>What signing sends that differs from run to run: it depends on a nonce, or on the port that the sandbox found free.</summary>
    private static List<string> Changing(SigningDefinition? signing)
    {
        var names = new List<string>();
        foreach (var sent in signing?.Sent ?? [])
        {
            var isOfPath = (sent.Expression.Uses(SigningAmbient.Path) || sent.Expression.Uses(SigningAmbient.Target)) && signing!.Path.Any(hole => names.Contains(hole.Name));
            if (ChangingAmbients.Any(sent.Expression.Uses) || (names.Count > 0 && CarryingAmbients.Any(sent.Expression.Uses)) || isOfPath)
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
        return endpoint is null ? exchange.Request.Path : new EndpointPath(contract, endpoint).Show(exchange.Request.Path, Show);
    }
}
