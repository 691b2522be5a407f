using System.Globalization;
using System.Text;
using OtpContracts.Spec.Model;

namespace OtpContracts.Testing.Transcripts;

/// <summary>Writes exchanges as a person would read them. The same exchanges give the same text on every machine; secrets and personal values are masked.</summary>
internal sealed class TranscriptWriter(Contract contract, IReadOnlyDictionary<string, string> credentials)
{
    private readonly HashSet<string> _sensitive = SensitiveMembers.Of(contract);
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

    private void Write(Exchange exchange, StringBuilder text)
    {
        var request = exchange.Request;
        text.Append(request.Method).Append(' ').Append(request.Path);
        for (var i = 0; i < request.Query.Count; i++)
        {
            var (name, value) = request.Query[i];
            text.Append(i == 0 ? '?' : '&').Append(name).Append('=').Append(_sensitive.Contains(name) ? Redaction.Mask : value);
        }

        text.Append('\n');
        foreach (var name in _headers)
        {
            if (request.Headers.TryGetValue(name, out var value))
            {
                text.Append(name).Append(": ").Append(value).Append('\n');
            }
        }

        if (!request.Body.IsEmpty)
        {
            text.Append('\n').Append(JsonText.Show(request.Body.Span, _sensitive)).Append('\n');
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
