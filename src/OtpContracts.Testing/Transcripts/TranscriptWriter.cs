using System.Globalization;
using System.Text;
using OtpContracts.Spec.Model;
using OtpContracts.Testing.Judging;

namespace OtpContracts.Testing.Transcripts;

/// <summary>Writes exchanges as a person would read them. The same exchanges give the same text on every machine; secrets and personal values are masked.</summary>
internal sealed class TranscriptWriter(Contract contract, IReadOnlyDictionary<string, string> credentials)
{
    private readonly HashSet<string> _sensitive = [.. SensitiveMembers.Of(contract), .. contract.Signing?.Body.Where(sent => sent.Expression.RevealsSecret).Select(sent => sent.Name) ?? []];
    private readonly HashSet<string> _revealing = [.. (contract.Signing?.Sent ?? []).Where(sent => sent.Expression.RevealsSecret).Select(sent => sent.Name)];
    private readonly string[] _headers = ["Content-Type", .. contract.Signing?.Headers.Select(header => header.Name) ?? []];

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
        .SelectMany(member => member.Select(value => $"{member.Key}={(_sensitive.Contains(member.Key) ? Redaction.Mask : value)}")));

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
            text.Append(i == 0 ? '?' : '&').Append(name).Append('=').Append(_sensitive.Contains(name) || _revealing.Contains(name) ? Redaction.Mask : value);
        }

        text.Append('\n');
        foreach (var name in _headers)
        {
            if (request.Headers.TryGetValue(name, out var value))
            {
                text.Append(name).Append(": ").Append(_revealing.Contains(name) ? Redaction.Mask : value).Append('\n');
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

        text.Append(CultureInfo.InvariantCulture, $"\nHTTP {exchange.Reply.HttpStatus}\n")
            .Append(JsonText.Show(Encoding.UTF8.GetBytes(exchange.Reply.Body), _sensitive)).Append('\n');
    }
}
