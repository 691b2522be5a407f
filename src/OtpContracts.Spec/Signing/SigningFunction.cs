using System.Globalization;
using System.Security.Cryptography;

namespace OtpContracts.Spec.Signing;

/// <summary>A function of the signing language.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Parameters">The types of its parameters.</param>
/// <param name="Result">The type of its result.</param>
/// <param name="HidesSecrets">Whether nobody can read an argument out of the result.</param>
/// <param name="Evaluate">What it computes.</param>
public sealed record SigningFunction(
    string Name, IReadOnlyList<SigningType> Parameters, SigningType Result, bool HidesSecrets, Func<IReadOnlyList<SigningValue>, SigningValue> Evaluate);

/// <summary>Every function of the signing language.</summary>
public static class SigningFunctions
{
    /// <summary>The functions by name.</summary>
    public static IReadOnlyDictionary<string, SigningFunction> All { get; } = new[]
    {
        Hash("md5", MD5.Create),
        Hash("sha1", SHA1.Create),
        Hash("sha256", SHA256.Create),
        Hash("sha512", SHA512.Create),
        Hmac("hmacMd5", key => new HMACMD5(key)),
        Hmac("hmacSha1", key => new HMACSHA1(key)),
        Hmac("hmacSha256", key => new HMACSHA256(key)),
        Hmac("hmacSha512", key => new HMACSHA512(key)),
        Encoding("hex", bytes => HexText(bytes, "0123456789abcdef")),
        Encoding("HEX", bytes => HexText(bytes, "0123456789ABCDEF")),
        Encoding("base64", Convert.ToBase64String),
        Rewriting("lower", text => text.ToLowerInvariant()),
        Rewriting("upper", text => text.ToUpperInvariant()),
        Rewriting("percent", Uri.EscapeDataString),
        Rewriting("reveal", text => text) with { HidesSecrets = true },
        Clock("unixSeconds", time => time.ToUnixTimeSeconds()),
        Clock("unixMillis", time => time.ToUnixTimeMilliseconds()),
    }.ToDictionary(function => function.Name, StringComparer.Ordinal);

    private static SigningFunction Hash(string name, Func<HashAlgorithm> create) =>
        new(name, [SigningType.Bytes], SigningType.Bytes, HidesSecrets: true, arguments =>
        {
            using var hash = create();
            return new SigningValue(hash.ComputeHash(arguments[0].AsBytes()));
        });

    private static SigningFunction Hmac(string name, Func<byte[], HMAC> create) =>
        new(name, [SigningType.Bytes, SigningType.Bytes], SigningType.Bytes, HidesSecrets: true, arguments =>
        {
            using var hmac = create(arguments[0].AsBytes());
            return new SigningValue(hmac.ComputeHash(arguments[1].AsBytes()));
        });

    private static SigningFunction Encoding(string name, Func<byte[], string> encode) =>
        new(name, [SigningType.Bytes], SigningType.Text, HidesSecrets: false, arguments => new SigningValue(encode(arguments[0].AsBytes())));

    private static SigningFunction Rewriting(string name, Func<string, string> rewrite) =>
        new(name, [SigningType.Text], SigningType.Text, HidesSecrets: false, arguments => new SigningValue(rewrite(arguments[0].AsText())));

    private static SigningFunction Clock(string name, Func<DateTimeOffset, long> read) =>
        new(name, [SigningType.Time], SigningType.Number, HidesSecrets: false, arguments =>
            new SigningValue(read(arguments[0].AsTime()).ToString(CultureInfo.InvariantCulture)));

    private static string HexText(byte[] bytes, string digits)
    {
        var hex = new char[bytes.Length * 2];
        for (var i = 0; i < bytes.Length; i++)
        {
            hex[2 * i] = digits[bytes[i] >> 4];
            hex[(2 * i) + 1] = digits[bytes[i] & 15];
        }

        return new string(hex);
    }
}
