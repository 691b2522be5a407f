using System.Security.Cryptography;
using System.Text;

namespace OtpContracts.Generator.Writing;

/// <summary>The fingerprint of a contract's text.</summary>
internal static class ContentHash
{
    private const string HexDigits = "0123456789abcdef";

    // A piece at a time: a long contract's bytes as a whole would be an object that only a full collection frees.
    private const int PieceLength = 8 * 1024;

    /// <summary>SHA-256 of a text as UTF-8, in lower-case hex.</summary>
    public static string Of(string text)
    {
        using var sha256 = SHA256.Create();
        var encoder = Encoding.UTF8.GetEncoder();
        var (characters, bytes) = (new char[PieceLength], new byte[Encoding.UTF8.GetMaxByteCount(PieceLength)]);
        for (var at = 0; at < text.Length; at += PieceLength)
        {
            var length = Math.Min(PieceLength, text.Length - at);
            text.CopyTo(at, characters, 0, length);
            sha256.TransformBlock(bytes, 0, encoder.GetBytes(characters, 0, length, bytes, 0, flush: at + length == text.Length), null, 0);
        }

        sha256.TransformFinalBlock([], 0, 0);
        var hex = new StringBuilder();
        foreach (var value in sha256.Hash)
        {
            hex.Append(HexDigits[value >> 4]).Append(HexDigits[value & 15]);
        }

        return hex.ToString();
    }
}
