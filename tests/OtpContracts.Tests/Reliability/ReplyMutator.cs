using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace OtpContracts.Tests.Reliability;

/// <summary>Spoils replies: their bytes, their JSON, their headers and their HTTP status. The same seed spoils in the same way.</summary>
internal static class ReplyMutator
{
    /// <summary>What no text of ours may show, wherever a reply has it.</summary>
    public const string Personal = "91856321412";

    private static readonly HttpStatusCode[] Statuses = [HttpStatusCode.OK, HttpStatusCode.NoContent, HttpStatusCode.Moved, HttpStatusCode.BadRequest, HttpStatusCode.NotFound, HttpStatusCode.TooManyRequests, HttpStatusCode.InternalServerError, HttpStatusCode.ServiceUnavailable];

    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "1e999", "99999999999999999999999999999999", "0.1", "\"\"", "\"0\"", "\"中文\"", "\"\\ud800\"", "\"\\u0000\"", "{}", "[]", "[null]", "[[[]]]",
        $"\"{Personal}\"", Personal, $"{{\"{Personal}\":1}}", $"[{Personal}]",
    ];

    private static readonly byte[][] Pieces = [[0], [0xFF], [0xED, 0xA0, 0x80], [0xEF, 0xBB, 0xBF], "\""u8.ToArray(), "{"u8.ToArray(), "]"u8.ToArray(), ","u8.ToArray(), "\\u"u8.ToArray(), "t91856321412"u8.ToArray(), "91856321412"u8.ToArray()];

    public static RawReply Mutate(RawReply reply, Random random)
    {
        var body = reply.Body;
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            body = random.Next(3) == 0 ? Json(body, random) : Bytes(body, random);
        }

        var headers = reply.Headers;
        if (random.Next(8) == 0)
        {
            (string, string)[] odd = [("Retry-After", "soon"), ("Retry-After", "99999999999"), ("Date", "yesterday"), ("Content-Type", "application/json;charset=gbk"), ("Content-Encoding", "gzip"), ("X-Size", "many")];
            var (name, value) = odd[random.Next(odd.Length)];
            headers = [.. headers.Where(header => header.Key != name), KeyValuePair.Create(name, value)];
        }

        return new RawReply(random.Next(4) == 0 ? Statuses[random.Next(Statuses.Length)] : reply.Status, headers, body);
    }

    private static byte[] Bytes(byte[] body, Random random)
    {
        var at = random.Next(body.Length + 1);
        switch (random.Next(12))
        {
            case 0:
                return body[..at];
            case 1:
                return body[at..];
            case 2 or 3 or 4:
                var flipped = body.ToArray();
                if (at < flipped.Length)
                {
                    flipped[at] = (byte)random.Next(256);
                }

                return flipped;
            case 5 or 6:
                return [.. body[..at], .. Pieces[random.Next(Pieces.Length)], .. body[at..]];
            case 7:
                return [.. body, .. body];
            case 8:
                return [];
            case 9:
                return random.Next(2) == 0 ? Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(body)) : Zipped(body);
            case 10:
                var depth = random.Next(2) == 0 ? 70 : 20_000;
                return [.. body[..at], .. Enumerable.Repeat((byte)'[', depth), .. Enumerable.Repeat((byte)']', depth), .. body[at..]];
            default:
                // Rarely, since it is long.
                return random.Next(50) == 0 ? [.. body, .. new byte[random.Next(1_000_000, 1_200_000)]] : [.. body[..at], .. Encoding.UTF8.GetBytes(Values[random.Next(Values.Length)]), .. body[at..]];
        }
    }

    private static byte[] Zipped(byte[] body)
    {
        var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Fastest))
        {
            gzip.Write(body);
        }

        return zipped.ToArray();
    }

    /// <summary>Changes one member or item, wherever it stands; what is no JSON, or no Unicode, stays as it is.</summary>
    private static byte[] Json(byte[] body, Random random)
    {
        try
        {
            var root = JsonNode.Parse(body);
            var nodes = new List<JsonNode>();
            Collect(root, nodes);
            if (nodes.Count > 0)
            {
                Change(nodes[random.Next(nodes.Count)], random);
            }

            return Encoding.UTF8.GetBytes(root?.ToJsonString() ?? "null");
        }
        catch (Exception broken) when (broken is System.Text.Json.JsonException or ArgumentException or InvalidOperationException)
        {
            return body;
        }
    }

    private static void Collect(JsonNode? node, List<JsonNode> nodes)
    {
        if (node is JsonObject or JsonArray)
        {
            nodes.Add(node);
        }

        foreach (var child in node switch { JsonObject members => members.Select(member => member.Value), JsonArray items => items, _ => [] })
        {
            Collect(child, nodes);
        }
    }

    private static void Change(JsonNode node, Random random)
    {
        var value = Values[random.Next(Values.Length)];
        var made = value.Contains("999", StringComparison.Ordinal) ? JsonValue.Create(decimal.MaxValue) : JsonNode.Parse(value);
        if (node is JsonObject members)
        {
            var names = members.Select(member => member.Key).ToList();
            var name = names.Count == 0 || random.Next(6) == 0 ? new[] { "unknown", Personal, "", "status" }[random.Next(4)] : names[random.Next(names.Count)];
            if (random.Next(5) == 0)
            {
                members.Remove(name);
            }
            else
            {
                members[name] = made;
            }
        }
        else if (node is JsonArray items)
        {
            items.Insert(random.Next(items.Count + 1), made);
        }
    }
}
