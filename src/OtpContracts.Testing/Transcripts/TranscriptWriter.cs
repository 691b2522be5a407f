using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OtpContracts.Testing.Transcripts;

/// <summary>Writes exchanges: as text for snapshots, as Markdown for reviews, as an HTTP archive for tools.</summary>
internal static class TranscriptWriter
{
    private static readonly JsonSerializerOptions Archive = new(JsonText.Options) { WriteIndented = true, NewLine = "\n" };

    /// <summary>One exchange a block.</summary>
    /// <param name="exchanges">The exchanges.</param>
    /// <param name="first">The number of the first of them.</param>
    public static string Text(IEnumerable<ScrubbedExchange> exchanges, int first = 1) =>
        string.Join('\n', exchanges.Select((exchange, index) => FormattableString.Invariant($"=== {index + first}: {exchange.Name} ===\n") + Block(exchange))).TrimEnd('\n');

    /// <summary>One exchange a heading.</summary>
    public static string Markdown(IEnumerable<ScrubbedExchange> exchanges) =>
        string.Join("\n", exchanges.Select((exchange, index) => FormattableString.Invariant($"### {index + 1}. {exchange.Name}{(exchange.Checks.All(check => check.Passed) ? "" : ": refused")}\n\n```http\n{Block(exchange).TrimEnd('\n')}\n```\n"))).TrimEnd('\n');

    /// <summary>HAR 1.2. Its times are all the same: when things happened differs from run to run.</summary>
    public static string Har(IEnumerable<ScrubbedExchange> exchanges, Uri server) => new JsonObject
    {
        ["log"] = new JsonObject
        {
            ["version"] = "1.2",
            ["creator"] = new JsonObject { ["name"] = "OtpContracts", ["version"] = "1" },
            ["entries"] = new JsonArray([.. exchanges.Select(exchange => Entry(exchange, server))]),
        },
    }.ToJsonString(Archive);

    private static string Block(ScrubbedExchange exchange)
    {
        var text = new StringBuilder().Append(exchange.Method).Append(' ').Append(exchange.Target).Append('\n');
        WriteHeaders(exchange.Headers, text);
        if (exchange.Body.Length > 0)
        {
            text.Append('\n').Append(exchange.Body).Append('\n');
        }

        text.Append('\n');
        foreach (var (check, passed, lines) in exchange.Checks)
        {
            text.Append("  ").Append(check).Append(passed ? ": ok\n" : ": refused\n");
            foreach (var line in lines)
            {
                text.Append("    ").Append(line).Append('\n');
            }
        }

        if (exchange.Fault is { } fault)
        {
            text.Append("\nfault: ").Append(fault).Append('\n');
        }

        if (exchange.Reply is { } reply)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nHTTP {reply.HttpStatus}\n");
            WriteHeaders(reply.Headers, text);
            text.Append(reply.Body).Append('\n');
        }

        return text.ToString();
    }

    private static void WriteHeaders(IEnumerable<KeyValuePair<string, string>> headers, StringBuilder text)
    {
        foreach (var (name, value) in headers)
        {
            text.Append(name).Append(": ").Append(value).Append('\n');
        }
    }

    private static JsonObject Entry(ScrubbedExchange exchange, Uri server) => new()
    {
        ["startedDateTime"] = "1970-01-01T00:00:00Z",
        ["time"] = 0,
        ["request"] = new JsonObject
        {
            ["method"] = exchange.Method,
            ["url"] = server.GetLeftPart(UriPartial.Authority) + exchange.Target,
            ["httpVersion"] = "HTTP/1.1",
            ["cookies"] = new JsonArray(),
            ["headers"] = Pairs(exchange.Headers),
            ["queryString"] = Pairs(exchange.Query),
            ["postData"] = exchange.Body.Length == 0 ? null : new JsonObject { ["mimeType"] = exchange.Headers.FirstOrDefault(header => header.Key == "Content-Type").Value ?? "", ["text"] = exchange.Body },
            ["headersSize"] = -1,
            ["bodySize"] = -1,
        },
        ["response"] = new JsonObject
        {
            ["status"] = exchange.Reply?.HttpStatus ?? 0,
            ["statusText"] = "",
            ["httpVersion"] = "HTTP/1.1",
            ["cookies"] = new JsonArray(),
            ["headers"] = Pairs(exchange.Reply is null ? [] : [new("Content-Type", exchange.Reply.ContentType), .. exchange.Reply.Headers]),
            ["content"] = new JsonObject { ["size"] = -1, ["mimeType"] = exchange.Reply?.ContentType ?? "", ["text"] = exchange.Reply?.Body ?? "" },
            ["redirectURL"] = "",
            ["headersSize"] = -1,
            ["bodySize"] = -1,
        },
        ["cache"] = new JsonObject(),
        ["timings"] = new JsonObject { ["send"] = 0, ["wait"] = 0, ["receive"] = 0 },
    };

    private static JsonArray Pairs(IEnumerable<KeyValuePair<string, string>> pairs) => new([.. pairs.Select(pair => new JsonObject { ["name"] = pair.Key, ["value"] = pair.Value })]);
}
