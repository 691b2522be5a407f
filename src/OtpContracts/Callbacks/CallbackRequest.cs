using System.Buffers;
using System.Text.Json;
using OtpContracts.Json;
using OtpContracts.Signing;

namespace OtpContracts.Callbacks;

/// <summary>A request that claims to be the vendor's, as it arrived.</summary>
/// <param name="method">The HTTP method.</param>
/// <param name="url">The whole address as the vendor called it: behind a proxy, the public one.</param>
/// <param name="headers">The headers.</param>
/// <param name="body">The body, exactly as it arrived.</param>
public sealed class CallbackRequest(string method, Uri url, IEnumerable<KeyValuePair<string, string>> headers, ReadOnlyMemory<byte> body)
{
    private const int Longest = 1024 * 1024;
    private readonly List<KeyValuePair<string, string>> _headers = [.. headers];

    /// <summary>Reads a request.</summary>
    /// <typeparam name="T">What it says.</typeparam>
    /// <param name="lists">The names of what is a list.</param>
    /// <param name="verify">Tells it from a forged one, given the request and its body; null where the vendor does not sign.</param>
    /// <param name="read">Reads what it says.</param>
    /// <param name="callback">What it says; null unless it is genuine.</param>
    /// <returns>What it is.</returns>
    public CallbackVerdict Read<T>(IReadOnlyList<string> lists, CallbackVerifier? verify, JsonValueReader<T> read, out T? callback)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(lists);
        ArgumentNullException.ThrowIfNull(read);
        callback = null;
        if (body.Length > Longest)
        {
            return CallbackVerdict.Malformed;
        }

        try
        {
            using var message = ToMessage();
            var verdict = verify?.Invoke(message, body.Span) ?? CallbackVerdict.Genuine;
            if (verdict != CallbackVerdict.Genuine)
            {
                return verdict;
            }

            var reader = new Utf8JsonReader(ToJson(lists));
            reader.Read();
            callback = read(ref reader);
            return callback is null ? CallbackVerdict.Malformed : CallbackVerdict.Genuine;
        }
        catch (SigningException)
        {
            return CallbackVerdict.Forged;
        }
        catch (Exception broken) when (broken is JsonException or JsonShapeException or InvalidOperationException)
        {
            // The last of them: half a pair of surrogates, which the reader neither returns nor compares.
            return CallbackVerdict.Malformed;
        }
    }

    private HttpRequestMessage ToMessage()
    {
        var message = new HttpRequestMessage(HttpMethod.Parse(method), url) { Content = new ReadOnlyMemoryContent(body) };
        foreach (var header in _headers)
        {
            if (!message.Headers.TryAddWithoutValidation(header.Key, header.Value))
            {
                message.Content.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }
        }

        return message;
    }

    /// <summary>Everything that the request says as one JSON object: headers, then the query, then the body.</summary>
    private ReadOnlySpan<byte> ToJson(IReadOnlyList<string> lists)
    {
        var contentType = _headers.Find(header => header.Key.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)).Value;
        var isJson = contentType?.Contains("json", StringComparison.OrdinalIgnoreCase) == true;
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true });
        writer.WriteStartObject();
        WriteTexts(writer, _headers, lists);
        WriteTexts(writer, SigningPairs.Query(url), lists);
        if (!isJson)
        {
            WriteTexts(writer, SigningBody.Fields(contentType, body.Span), lists);
        }
        else if (!body.IsEmpty)
        {
            using var document = JsonDocument.Parse(body);
            foreach (var member in document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.EnumerateObject() : default)
            {
                member.WriteTo(writer);
            }
        }

        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan;
    }

    private static void WriteTexts(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, string>> texts, IReadOnlyList<string> lists)
    {
        foreach (var named in texts.GroupBy(text => text.Key, text => text.Value, StringComparer.Ordinal))
        {
            if (!lists.Contains(named.Key, StringComparer.Ordinal))
            {
                writer.WriteString(named.Key, named.Last());
                continue;
            }

            writer.WriteStartArray(named.Key);
            foreach (var value in named)
            {
                writer.WriteStringValue(value);
            }

            writer.WriteEndArray();
        }
    }
}

/// <summary>Tells a request of the vendor from a forged one.</summary>
/// <param name="request">The request as it arrived.</param>
/// <param name="body">Its body.</param>
/// <returns>What it is.</returns>
public delegate CallbackVerdict CallbackVerifier(HttpRequestMessage request, ReadOnlySpan<byte> body);
