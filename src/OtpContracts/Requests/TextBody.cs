using System.Text;
using System.Text.Json;

namespace OtpContracts.Requests;

/// <summary>Bodies that are one plain text, in UTF-8.</summary>
internal static class TextBody
{
    public const string ContentType = "text/plain;charset=UTF-8";

    public static byte[] Write(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>A text as one of JSON, which every reader of a value takes.</summary>
    public static byte[] AsJson(ReadOnlySpan<byte> text) => [.. "\""u8, .. JsonEncodedText.Encode(Encoding.UTF8.GetString(text)).EncodedUtf8Bytes, .. "\""u8];
}
