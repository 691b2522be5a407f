using System.Globalization;
using System.Text;
using System.Text.Json;
using OtpContracts.Spec.Model;
using OtpContracts.Testing.Drift;

namespace OtpContracts.Testing;

/// <summary>Traffic that was recorded, held against a contract.</summary>
public static class RecordedTraffic
{
    /// <summary>Checks an HTTP archive (HAR 1.2), as browsers and proxies save it.</summary>
    /// <param name="contractText">The contract's text.</param>
    /// <param name="har">The archive's text.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="ContractFormatException">The contract has errors.</exception>
    /// <exception cref="FormatException">It is no archive.</exception>
    public static DriftReport CheckHar(string contractText, string har)
    {
        ArgumentNullException.ThrowIfNull(har);
        var contract = ContractFormatException.Read(contractText);
        var (check, report) = (new DriftCheck(contract), new DriftReport());
        try
        {
            using var archive = JsonDocument.Parse(har.TrimStart('\uFEFF'));
            foreach (var entry in archive.RootElement.GetProperty("log").GetProperty("entries").EnumerateArray())
            {
                var (request, response) = (entry.GetProperty("request"), entry.GetProperty("response"));
                report.Add(check.Check(Request(contract, request), response.GetProperty("status").GetInt32(), Names(response), Body(response)));
            }
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or UriFormatException)
        {
            throw new FormatException($"This is no HTTP archive (HAR): {(broken is KeyNotFoundException or InvalidOperationException ? "it must have log.entries, each with a request (method, url) and a response (status)." : broken.Message)}", broken);
        }

        return report;
    }

    /// <summary>Checks a transcript, as a sandbox writes it.</summary>
    /// <param name="contractText">The contract's text.</param>
    /// <param name="transcript">The transcript.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="ContractFormatException">The contract has errors.</exception>
    /// <exception cref="FormatException">It is no transcript.</exception>
    public static DriftReport CheckTranscript(string contractText, string transcript)
    {
        ArgumentNullException.ThrowIfNull(transcript);
        var contract = ContractFormatException.Read(contractText);
        var (check, report) = (new DriftCheck(contract), new DriftReport());
        var blocks = transcript.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split("=== ", StringSplitOptions.RemoveEmptyEntries).Where(block => block.Contains(" ===\n", StringComparison.Ordinal)).ToList();
        if (blocks.Count == 0)
        {
            throw new FormatException("This is no transcript: it has no line such as \"=== 1: endpoint ===\".");
        }

        foreach (var block in blocks)
        {
            var name = block[(block.IndexOf(": ", StringComparison.Ordinal) + 2)..block.IndexOf(" ===\n", StringComparison.Ordinal)];
            var lines = block.Split('\n');
            if (contract.Endpoints.FirstOrDefault(endpoint => endpoint.Name == name) is not { } called)
            {
                report.Add([new DriftFinding(DriftFindingKind.UnknownEndpoint, name == "unknown" ? Redaction.MaskDigits(lines[1]) : name, "endpoint", "is not in the contract")]);
                continue;
            }

            var reply = Array.FindLastIndex(lines, line => line.StartsWith("HTTP ", StringComparison.Ordinal));
            if (reply >= 0 && int.TryParse(lines[reply].AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var httpStatus))
            {
                var headers = lines[(reply + 1)..].TakeWhile(line => line.Length > 0 && line[0] is not ('{' or '[' or '"') && line.Contains(": ", StringComparison.Ordinal)).ToList();
                report.Add(check.Check(called, httpStatus, headers.Select(header => header.Split(':')[0]), string.Join('\n', lines[(reply + 1 + headers.Count)..]).Trim()));
            }
        }

        return report;
    }

    private static ReceivedRequest Request(Contract contract, JsonElement request)
    {
        var url = new Uri(request.GetProperty("url").GetString()!);
        var body = request.TryGetProperty("postData", out var data) && data.TryGetProperty("text", out var text) ? text.GetString() ?? "" : "";

        // Recorded behind a gateway or in a sandbox, the server's own path may be another; the endpoint's is not.
        var path = contract.Server.AbsolutePath.TrimEnd('/') is { Length: > 0 } root && !url.AbsolutePath.StartsWith(root + "/", StringComparison.Ordinal) ? root + url.AbsolutePath : url.AbsolutePath;
        return new ReceivedRequest
        {
            Method = request.GetProperty("method").GetString()!,
            Url = url,
            Path = path,
            Query = Signing.SigningPairs.Query(url),
            Headers = Headers(request).GroupBy(header => header.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(header => header.Key, header => string.Join(", ", header.Select(one => one.Value)), StringComparer.OrdinalIgnoreCase),
            Body = Encoding.UTF8.GetBytes(body),
        };
    }

    private static IEnumerable<string> Names(JsonElement message) => Headers(message).Select(header => header.Name).Where(name => !name.StartsWith(':')).Distinct(StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<(string Name, string Value)> Headers(JsonElement message) =>
        message.TryGetProperty("headers", out var headers) ? headers.EnumerateArray().Select(header => (header.GetProperty("name").GetString()!, header.GetProperty("value").GetString() ?? "")) : [];

    private static string Body(JsonElement response)
    {
        if (!response.TryGetProperty("content", out var content) || !content.TryGetProperty("text", out var text))
        {
            return "";
        }

        var body = text.GetString() ?? "";
        return content.TryGetProperty("encoding", out var encoding) && encoding.ValueEquals("base64") ? Encoding.UTF8.GetString(Convert.FromBase64String(body)) : body;
    }
}
