using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using OtpContracts.Signing;

namespace OtpContracts.Benchmarks.Clients;

/// <summary>
/// What is left where every allocation and branch is fought for by hand, for this one call: one buffer in, one buffer out, no layer between.
/// It hashes, sends and reads as the generated client does, keeps unknown members as it does, and refuses the same replies.
/// </summary>
internal sealed class FloorClient(HttpClient http) : ResendClient<FloorVerification>(http)
{
    private const int LongestReply = 1024 * 1024;
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly Uri _address = new(http.BaseAddress!, "verification/resend");

    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _written;

    protected override async Task<FloorVerification> CallAsync(string verificationId)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _address) { Content = new ByteArrayContent(Write(verificationId)) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json;charset=UTF-8");
        Account.Sign(request, SigningHash.Md5);
        using var response = await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
        using var stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(response.Content.Headers.ContentLength ?? 4096, LongestReply) + 1);
        var length = 0;
        while (await stream.ReadAsync(buffer.AsMemory(length)).ConfigureAwait(false) is > 0 and var read)
        {
            length += read;
            if (length == buffer.Length)
            {
                buffer = Grow(buffer);
            }
        }

        var reply = Read(buffer.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(buffer);
        return reply;
    }

    protected override Resent Say(FloorVerification reply) => new(reply.VerificationId, reply.To, reply.Channel);

    private static byte[] Write(string verificationId)
    {
        ArgumentNullException.ThrowIfNull(verificationId);
        var written = _written ??= new ArrayBufferWriter<byte>(256);
        var writer = _writer ??= new Utf8JsonWriter(written, Options);
        written.ResetWrittenCount();
        writer.Reset();
        writer.WriteStartObject();
        writer.WriteString("verificationId"u8, verificationId);
        writer.WriteString("channel"u8, Channel);
        writer.WriteEndObject();
        writer.Flush();
        return written.WrittenSpan.ToArray();
    }

    private static byte[] Grow(byte[] buffer)
    {
        if (buffer.Length > LongestReply)
        {
            throw new InvalidOperationException("the reply is too long");
        }

        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }

    private static FloorVerification Read(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        int? status = null;
        string? reason = null;
        FloorVerification? data = null;
        Expect(ref reader, JsonTokenType.StartObject);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("status"u8))
            {
                reader.Read();
                status = ReadStatus(ref reader);
            }
            else if (reader.ValueTextEquals("data"u8))
            {
                reader.Read();
                data = reader.TokenType == JsonTokenType.Null ? null : ReadData(ref reader);
            }
            else if (status != 0 && reader.ValueTextEquals("reason"u8))
            {
                reader.Read();
                reason = reader.GetString();
            }
            else
            {
                reader.Skip();
            }
        }

        // Reading on throws for anything but white space.
        reader.Read();
        return status != 0 ? throw Refused(status?.ToString(System.Globalization.CultureInfo.InvariantCulture), reason) : data ?? throw new JsonException("a success without data");
    }

    private static int ReadStatus(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            return reader.GetInt32();
        }

        return reader.TokenType == JsonTokenType.String && System.Buffers.Text.Utf8Parser.TryParse(reader.ValueSpan, out int status, out var length) && length == reader.ValueSpan.Length
            ? status
            : throw new JsonException("no status");
    }

    private static FloorVerification ReadData(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("no object");
        }

        string? verificationId = null, to = null, channel = null;
        Uri? snaUrl = null;
        Dictionary<string, JsonElement>? extra = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("verificationId"u8))
            {
                reader.Read();
                verificationId = reader.GetString();
            }
            else if (reader.ValueTextEquals("to"u8))
            {
                reader.Read();
                to = reader.GetString();
            }
            else if (reader.ValueTextEquals("channel"u8))
            {
                reader.Read();
                channel = reader.ValueTextEquals("sms"u8) ? "sms" : reader.ValueTextEquals("call"u8) ? "call" : reader.ValueTextEquals("sna"u8) ? "sna" : reader.GetString();
            }
            else if (reader.ValueTextEquals("snaUrl"u8))
            {
                reader.Read();
                snaUrl = reader.GetString() is { } address ? new Uri(address) : null;
            }
            else
            {
                var name = reader.GetString()!;
                reader.Read();
                (extra ??= [])[name] = JsonElement.ParseValue(ref reader);
            }
        }

        return new FloorVerification(
            verificationId ?? throw new JsonException("no verificationId"), to ?? throw new JsonException("no to"), channel ?? throw new JsonException("no channel"), snaUrl, extra);
    }

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType token)
    {
        if (!reader.Read() || reader.TokenType != token)
        {
            throw new JsonException("no object");
        }
    }
}

internal sealed record FloorVerification(string VerificationId, string To, string Channel, Uri? SnaUrl, IReadOnlyDictionary<string, JsonElement>? Extra);
