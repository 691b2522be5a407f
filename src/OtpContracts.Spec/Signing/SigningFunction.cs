using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OtpContracts.Spec.Signing;

/// <summary>A function of the signing language.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Parameters">The types of its parameters.</param>
/// <param name="Result">The type of its result.</param>
/// <param name="HidesSecrets">Whether nobody can read an argument out of the result.</param>
/// <param name="Evaluate">What it computes.</param>
public sealed record SigningFunction(
    string Name, IReadOnlyList<SigningType> Parameters, SigningType Result, bool HidesSecrets, Func<IReadOnlyList<SigningValue>, SigningValue> Evaluate)
{
    /// <summary>Judges the last argument, which must then be a text in quotes: gives what is wrong with it, or null. Null where any argument will do.</summary>
    public Func<string, string?>? LiteralCheck { get; init; }

    /// <summary>Whether the last parameter may stand there any number of times.</summary>
    public bool IsVariadic { get; init; }

    /// <summary>Whether it takes a number of arguments.</summary>
    /// <param name="count">How many.</param>
    /// <returns>True where it does.</returns>
    public bool Takes(int count) => IsVariadic ? count >= Parameters.Count : count == Parameters.Count;

    /// <summary>The type that an argument must have.</summary>
    /// <param name="index">The argument's index.</param>
    /// <returns>The type.</returns>
    public SigningType ParameterAt(int index) => Parameters[Math.Min(index, Parameters.Count - 1)];
}

/// <summary>Every function of the signing language.</summary>
public static class SigningFunctions
{
    /// <summary>The function that lets a secret be sent as it is.</summary>
    internal const string Reveal = "reveal";

    /// <summary>The functions by name; those of one name differ in their first parameter.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<SigningFunction>> All { get; } = Table()
        .GroupBy(function => function.Name, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => (IReadOnlyList<SigningFunction>)[.. group], StringComparer.Ordinal);

    private static IEnumerable<SigningFunction> Table() =>
    [
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
        Encoding("base64url", bytes => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_')),
        Rewriting("lower", text => text.ToLowerInvariant()),
        Rewriting("upper", text => text.ToUpperInvariant()),
        Rewriting("trim", text => text.Trim()),
        Rewriting("percent", Uri.EscapeDataString),
        Rewriting(Reveal, text => text) with { HidesSecrets = true },
        new("replace", [SigningType.Text, SigningType.Text, SigningType.Text], SigningType.Text, HidesSecrets: false, arguments =>
            new SigningValue(Replace(arguments[0].AsText(), arguments[1].AsText(), arguments[2].AsText()))),
        Clock("unixSeconds", time => time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)) with { Result = SigningType.Number },
        Clock("unixMillis", time => time.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)) with { Result = SigningType.Number },
        new("utc", [SigningType.Time, SigningType.Text], SigningType.Text, HidesSecrets: false, arguments =>
            new SigningValue(arguments[0].AsTime().UtcDateTime.ToString(arguments[1].AsText(), CultureInfo.InvariantCulture)))
        {
            LiteralCheck = CheckTimeFormat,
        },
        .. PairFunctions(),
    ];

    private static IEnumerable<SigningFunction> PairFunctions() =>
    [
        Pairs("sorted", pairs => pairs.OrderBy(pair => pair.Key, StringComparer.Ordinal).ThenBy(pair => pair.Value, StringComparer.Ordinal)),
        Pairs("nonEmpty", pairs => pairs.Where(pair => pair.Value.Length > 0)),
        Pairs("distinct", pairs => pairs.Distinct()),
        Pairs("percent", pairs => pairs.Select(pair => new KeyValuePair<string, string>(Uri.EscapeDataString(pair.Key), Uri.EscapeDataString(pair.Value)))),
        Pairs("lowerNames", pairs => pairs.Select(pair => new KeyValuePair<string, string>(pair.Key.ToLowerInvariant(), pair.Value))),
        Pairs("trim", pairs => pairs.Select(pair => new KeyValuePair<string, string>(pair.Key, pair.Value.Trim()))),
        new("replace", [SigningType.Pairs, SigningType.Text, SigningType.Text], SigningType.Pairs, HidesSecrets: false, arguments =>
            new SigningValue([.. arguments[0].AsPairs().Select(pair => new KeyValuePair<string, string>(pair.Key, Replace(pair.Value, arguments[1].AsText(), arguments[2].AsText())))])),
        Naming("without", keeps: false),
        Naming("only", keeps: true),
        new("join", [SigningType.Pairs, SigningType.Text, SigningType.Text], SigningType.Text, HidesSecrets: false, arguments =>
            new SigningValue(string.Join(arguments[1].AsText(), arguments[0].AsPairs().Select(pair => pair.Key + arguments[2].AsText() + pair.Value)))),
        new("names", [SigningType.Pairs, SigningType.Text], SigningType.Text, HidesSecrets: false, arguments =>
            new SigningValue(string.Join(arguments[1].AsText(), arguments[0].AsPairs().Select(pair => pair.Key)))),
    ];

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

    private static SigningFunction Clock(string name, Func<DateTimeOffset, string> read) =>
        new(name, [SigningType.Time], SigningType.Text, HidesSecrets: false, arguments => new SigningValue(read(arguments[0].AsTime())));

    private static SigningFunction Pairs(string name, Func<IReadOnlyList<KeyValuePair<string, string>>, IEnumerable<KeyValuePair<string, string>>> rewrite) =>
        new(name, [SigningType.Pairs], SigningType.Pairs, HidesSecrets: false, arguments => new SigningValue([.. rewrite(arguments[0].AsPairs())]));

    private static SigningFunction Naming(string name, bool keeps) =>
        new(name, [SigningType.Pairs, SigningType.Text], SigningType.Pairs, HidesSecrets: false, arguments =>
        {
            var names = new HashSet<string>(arguments.Skip(1).Select(argument => argument.AsText()), StringComparer.OrdinalIgnoreCase);
            return new SigningValue([.. arguments[0].AsPairs().Where(pair => names.Contains(pair.Key) == keeps)]);
        })
        { IsVariadic = true };

    private static string? CheckTimeFormat(string format)
    {
        try
        {
            return default(DateTime).ToString(format, CultureInfo.InvariantCulture).Length > 0 ? null : "it gives no text";
        }
        catch (FormatException)
        {
            return "it is no format of .NET for a time";
        }
    }

    // An empty text stands everywhere and nowhere: it is not replaced.
    private static string Replace(string text, string from, string to) => from.Length == 0 ? text : new StringBuilder(text).Replace(from, to).ToString();

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
