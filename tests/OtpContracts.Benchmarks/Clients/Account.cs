using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OtpContracts.Benchmarks.Clients;

/// <summary>The account that calls, and its signature as one writes it who counts allocations: nothing but the header texts.</summary>
internal static class Account
{
    // The sample that ITNIO prints on each of its pages.
    public const string ApiKey = "bDqJFiq9";
    public const string ApiSecret = "7bz1lzh9";

    /// <summary>Hashes what is signed.</summary>
    public delegate void Hash(ReadOnlySpan<byte> signed, Span<byte> hash);

    /// <summary>Signs with what .NET has.</summary>
    public static void Sign(HttpRequestMessage request) => Sign(request, static (signed, hash) => MD5.HashData(signed, hash));

    public static void Sign(HttpRequestMessage request, Hash hashing)
    {
        var timestamp = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        Span<byte> signed = stackalloc byte[64];
        var length = Encoding.UTF8.GetBytes(ApiKey, signed);
        length += Encoding.UTF8.GetBytes(ApiSecret, signed[length..]);
        Utf8Formatter.TryFormat(timestamp, signed[length..], out var digits);
        Span<byte> hash = stackalloc byte[MD5.HashSizeInBytes];
        hashing(signed[..(length + digits)], hash);
        request.Headers.TryAddWithoutValidation("Api-Key", ApiKey);
        request.Headers.TryAddWithoutValidation("Timestamp", timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.TryAddWithoutValidation("Sign", Convert.ToHexStringLower(hash));
    }
}
