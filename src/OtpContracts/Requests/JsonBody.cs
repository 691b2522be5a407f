using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using OtpContracts.Calls;

namespace OtpContracts.Requests;

/// <summary>Writes request bodies as JSON.</summary>
internal static class JsonBody
{
    // To the letter as vendors print it: some compare the header as text.
    public const string ContentType = "application/json;charset=UTF-8";

    private const int FirstGuess = 256;

    // The body is never put into HTML; the default encoder would turn every Chinese character into six.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer)? _spare;

    public static byte[] Write<TRequest, TReply>(ContractEndpoint<TRequest, TReply> endpoint, TRequest request)
    {
        var (buffer, writer) = _spare ?? Create();
        _spare = null;
        endpoint.WriteBody(request, writer);
        writer.Flush();
        var body = buffer.WrittenSpan.ToArray();
        buffer.Clear();
        writer.Reset(buffer);
        _spare = (buffer, writer);
        return body;
    }

    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer) Create()
    {
        var buffer = new ArrayBufferWriter<byte>(FirstGuess);
        return (buffer, new Utf8JsonWriter(buffer, Options));
    }
}
