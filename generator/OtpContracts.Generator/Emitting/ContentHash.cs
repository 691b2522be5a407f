using System.Security.Cryptography;
using System.Text;

namespace OtpContracts.Generator.Emitting;

/// <summary>The fingerprint of a contract's text.</summary>
internal static class ContentHash
{
    private const string HexDigits = "0123456789abcdef";

    /// <summary>SHA-256 of a text as UTF-8, in lower-case hex.</summary>
    public static string Of(string text)
    {
        using var sha256 = SHA256.Create();
        var hex = new StringBuilder();
        foreach (var value in sha256.ComputeHash(Encoding.UTF8.GetBytes(text)))
        {
            hex.Append(HexDigits[value >> 4]).Append(HexDigits[value & 15]);
        }

        return hex.ToString();
    }
}
