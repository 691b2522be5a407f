using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OtpContracts.Spec.Signing.Expressions;
using OtpContracts.Spec.Signing.Keys;

namespace OtpContracts.Spec.Signing;

/// <summary>Every function of the signing language. A compiled client has a method of the same name for each.</summary>
public static class SigningFunctions
{
    /// <summary>The function that lets a secret be sent as it is.</summary>
    internal const string Reveal = "reveal";

    private const int LongestPart = 4096;
    private const int MostDigits = 32;
    private const int LongestDelay = 1_000_000_000;

    // More than any hash or signature has, twice as hexadecimal digits.
    private const long HashWeight = 64;
    private const long SignatureWeight = 1024;
    private const long PercentGrowth = 9;
    private const long JsonGrowth = 6;

    private static readonly SigningParameter Text = new(SigningType.Text);
    private static readonly SigningParameter Bytes = new(SigningType.Bytes);
    private static readonly SigningParameter Key = Bytes with { IsSigningKey = true };
    private static readonly SigningParameter Pairs = new(SigningType.Pairs);
    private static readonly SigningParameter Time = new(SigningType.Time);
    private static readonly SigningParameter Item = new(SigningType.Text, SigningForm.Item);

    /// <summary>The functions by name; those of one name differ in their first parameter.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<SigningFunction>> All { get; } =
        Hashes().Concat(Encodings()).Concat(Texts()).Concat(Times()).Concat(PairSets())
            .GroupBy(function => function.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => (IReadOnlyList<SigningFunction>)[.. group], StringComparer.Ordinal);

    private static IEnumerable<SigningFunction> Hashes() =>
    [
        Hash("md5", 16, MD5.Create),
        Hash("sha1", 20, SHA1.Create),
        Hash("sha256", 32, SHA256.Create),
        Hash("sha384", 48, SHA384.Create),
        Hash("sha512", 64, SHA512.Create),
        Hiding("sm3", [Bytes], HashWeight, arguments => Sm3.Hash(arguments[0].AsBytes())) with { HashBytes = 32 },
        Hmac("hmacMd5", 16, key => new HMACMD5(key)),
        Hmac("hmacSha1", 20, key => new HMACSHA1(key)),
        Hmac("hmacSha256", 32, key => new HMACSHA256(key)),
        Hmac("hmacSha384", 48, key => new HMACSHA384(key)),
        Hmac("hmacSha512", 64, key => new HMACSHA512(key)),
        Hiding("hmacSm3", [Key, Bytes], HashWeight, arguments => Sm3.Hmac(arguments[0].AsBytes(), arguments[1].AsBytes())) with { HashBytes = 32 },
        Rsa("rsaMd5", HashAlgorithmName.MD5),
        Rsa("rsaSha1", HashAlgorithmName.SHA1),
        Rsa("rsaSha256", HashAlgorithmName.SHA256),
        Rsa("rsaSha512", HashAlgorithmName.SHA512),
        VerifyRsa("verifyRsaMd5", HashAlgorithmName.MD5),
        VerifyRsa("verifyRsaSha1", HashAlgorithmName.SHA1),
        VerifyRsa("verifyRsaSha256", HashAlgorithmName.SHA256),
        VerifyRsa("verifyRsaSha512", HashAlgorithmName.SHA512),
        VerifyEcdsa("verifyEcdsaSha256", HashAlgorithmName.SHA256),
        VerifyEcdsa("verifyEcdsaSha384", HashAlgorithmName.SHA384),
        VerifyEcdsa("verifyEcdsaSha512", HashAlgorithmName.SHA512),
        Verify("verifyEd25519", Bytes with { Form = SigningForm.Ed25519PublicKey }, (key, data, signature) => Ed25519Key.Verify(key.AsBytes(), data, signature), Ed25519Key.Problem),
    ];

    private static IEnumerable<SigningFunction> Encodings() =>
    [
        Encoded("hex", bytes => SigningTexts.Hex(bytes, "0123456789abcdef")),
        Encoded("HEX", bytes => SigningTexts.Hex(bytes, "0123456789ABCDEF")),
        Encoded("base64", Convert.ToBase64String),
        Encoded("base64url", bytes => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_')),
        new("unhex", [Text with { Form = SigningForm.Hex }], SigningType.Bytes, arguments => new SigningValue(SigningTexts.Unhex(arguments[0].AsText()))),
        new("unbase64", [Text with { Form = SigningForm.Base64 }], SigningType.Bytes, arguments => new SigningValue(SigningTexts.Unbase64(arguments[0].AsText()))),
        new("utf8", [Text], SigningType.Bytes, arguments => new SigningValue(arguments[0].AsBytes())),
        Percent(Text, SigningType.Text, (value, kept) => new SigningValue(SigningTexts.Percent(value.AsText(), kept))),
        Percent(Pairs, SigningType.Pairs, (value, kept) => new SigningValue(value.AsPairs().Rewrite(text => SigningTexts.Percent(text, kept)))),
        Rewriting("formUrl", SigningTexts.FormUrl, PercentGrowth),
        new("formUrl", [Pairs], SigningType.Pairs, arguments => new SigningValue(arguments[0].AsPairs().Rewrite(SigningTexts.FormUrl))) { Weigh = arguments => PercentGrowth * arguments[0].Weight },
        Rewriting("json", SigningTexts.Json, JsonGrowth),
        new("unjson", [Text], SigningType.Pairs, arguments => new SigningValue(JsonFields.Read(arguments[0].AsText()))),
    ];

    private static IEnumerable<SigningFunction> Texts() =>
    [
        Rewriting("lower", text => text.ToLowerInvariant()) with { IsIdempotent = true },
        Rewriting("upper", text => text.ToUpperInvariant()) with { IsIdempotent = true },
        Rewriting("trim", text => text.Trim()) with { IsIdempotent = true },
        Rewriting("squeeze", SigningTexts.Squeeze) with { IsIdempotent = true },
        Rewriting("uuid", SigningTexts.Uuid) with { IsIdempotent = true },
        Rewriting(Reveal, text => text),
        new("digits", [Text, Count(1, MostDigits)], SigningType.Text, arguments => new SigningValue(SigningTexts.Digits(arguments[0].AsText(), arguments[1].AsNumber())))
        {
            IsIdempotent = true,
            Weigh = _ => MostDigits,
        },
        .. Cut("first", (text, count) => text.Substring(0, Math.Min(count, text.Length)), (bytes, count) => bytes.Take(count)).Select(cut => cut with { IsIdempotent = true }),
        .. Cut("last", (text, count) => text.Substring(Math.Max(0, text.Length - count)), (bytes, count) => bytes.Skip(bytes.Length - count)).Select(cut => cut with { IsIdempotent = true }),
        .. Cut("skip", (text, count) => text.Substring(Math.Min(count, text.Length)), (bytes, count) => bytes.Skip(count)),
        new("before", [Text, Text], SigningType.Text, arguments => new SigningValue(SigningTexts.Before(arguments[0].AsText(), arguments[1].AsText()))),
        new("after", [Text, Text], SigningType.Text, arguments => new SigningValue(SigningTexts.After(arguments[0].AsText(), arguments[1].AsText()))),
        new("replace", [Text, Literal("'&'", "'a'", "''"), Literal("'_'", "''", "'%26'")], SigningType.Text, arguments =>
            new SigningValue(SigningTexts.Replace(arguments[0].AsText(), arguments[1].AsText(), arguments[2].AsText())))
        {
            Weigh = arguments => arguments[0].Weight * arguments[2].Weight,
        },
        new("orElse", [Text, Text], SigningType.Text, arguments => arguments[0].AsText().Length > 0 ? arguments[0] : arguments[1]),
        new("when", [Bytes, Text, Text], SigningType.Text, arguments =>
            arguments[0].AsBytes().Length > 0 ? arguments[1] : arguments.Count > 2 ? arguments[2] : new SigningValue(""))
        {
            Optional = 1,
        },
        new("is", [Text, Text], SigningType.Text, arguments =>
            arguments[0].AsText() == arguments[1].AsText() ? arguments[0] : new SigningValue("")),
        new("startsWith", [Text, Text], SigningType.Text, arguments =>
            arguments[0].AsText().StartsWith(arguments[1].AsText(), StringComparison.Ordinal) ? arguments[0] : new SigningValue("")),
        new("length", [Bytes], SigningType.Number, arguments => Number(arguments[0].AsBytes().Length)),
        Behind("concat", ""),
        Behind("lines", "\n"),
    ];

    private static IEnumerable<SigningFunction> Times() =>
    [
        Clock("unixSeconds", SigningType.Number, time => time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
        Clock("unixMillis", SigningType.Number, time => time.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)),
        Clock("rfc1123", SigningType.Text, time => SigningTimes.Format(time, TimeSpan.Zero, "R")),
        new("utc", [Time, SigningTimes.FormatParameter], SigningType.Text, arguments =>
            new SigningValue(SigningTimes.Format(arguments[0].AsTime(), TimeSpan.Zero, arguments[1].AsText())))
        {
            Weigh = TimeWeight,
        },
        new("at", [Time, SigningTimes.OffsetParameter, SigningTimes.FormatParameter], SigningType.Text, arguments =>
            new SigningValue(SigningTimes.Format(arguments[0].AsTime(), SigningTimes.Offset(arguments[1].AsText()), arguments[2].AsText())))
        {
            Weigh = TimeWeight,
        },
        new("later", [Time, Count(0, LongestDelay)], SigningType.Time, arguments =>
            new SigningValue(SigningTimes.Later(arguments[0].AsTime(), arguments[1].AsNumber()))),
    ];

    private static IEnumerable<SigningFunction> PairSets() =>
    [
        new("pairs", [Text, Text], SigningType.Pairs, arguments => new SigningValue(SigningPairSets.Of(arguments))) { Repeated = 2 },
        new("split", [Text, Literal("','", "'&'", "''"), Literal("'='", "''")], SigningType.Pairs, arguments =>
            new SigningValue(SigningPairSets.Split(arguments[0].AsText(), arguments[1].AsText(), arguments[2].AsText())))
        {
            Weigh = FirstWeight,
        },
        new("sorted", [Pairs, Item], SigningType.Pairs, arguments => new SigningValue(
            arguments.Count == 1 ? arguments[0].AsPairs().Sorted() : arguments[0].AsPairs().Sorted(arguments[1].AsItem())))
        {
            Optional = 1,
            Weigh = FirstWeight,
        },
        new("where", [Pairs, Item], SigningType.Pairs, arguments =>
        {
            var keeps = arguments[1].AsItem();
            return new SigningValue([.. arguments[0].AsPairs().Where(pair => keeps(pair).Length > 0)]);
        })
        {
            Weigh = FirstWeight,
        },
        new("map", [Pairs, Item, Item], SigningType.Pairs, arguments =>
        {
            var (name, value) = (arguments[1].AsItem(), arguments[2].AsItem());
            return new SigningValue([.. arguments[0].AsPairs().Select(pair => new KeyValuePair<string, string>(name(pair), value(pair)))]);
        })
        {
            RewritesItems = true,
            Weigh = ItemWeight,
        },
        new("each", [Pairs, Item, Literal("'&'", "''", "'\\n'")], SigningType.Text, arguments =>
            new SigningValue(string.Join(arguments.Count > 2 ? arguments[2].AsText() : "", arguments[0].AsPairs().Select(arguments[1].AsItem()))))
        {
            Optional = 1,
            RewritesItems = true,
            Weigh = ItemWeight,
        },
        Selecting("reversed", pairs => pairs.Reverse()),
        Selecting("nonEmpty", pairs => pairs.Where(pair => pair.Value.Length > 0)),
        Selecting("distinct", pairs => pairs.Distinct()),
        Selecting("lowerNames", pairs => pairs.Select(pair => new KeyValuePair<string, string>(pair.Key.ToLowerInvariant(), pair.Value))),
        Selecting("trim", pairs => pairs.Select(pair => new KeyValuePair<string, string>(pair.Key, pair.Value.Trim()))),
        new("replace", [Pairs, Literal("' '", "'1'"), Literal("'+'", "''")], SigningType.Pairs, arguments =>
            new SigningValue([.. arguments[0].AsPairs().Select(pair => new KeyValuePair<string, string>(pair.Key, SigningTexts.Replace(pair.Value, arguments[1].AsText(), arguments[2].AsText())))]))
        {
            Weigh = arguments => arguments[0].Weight * arguments[2].Weight,
        },
        Naming("without", keeps: false),
        Naming("only", keeps: true),
        new("value", [Pairs, Names], SigningType.Text, arguments => new SigningValue(arguments[0].AsPairs().ValueOf(arguments[1].AsText()))) { Weigh = FirstWeight },
        new("join", [Pairs, Literal("'&'", "''", "'\\n'"), Literal("'='", "':'", "''")], SigningType.Text, arguments =>
            new SigningValue(string.Join(arguments[1].AsText(), arguments[0].AsPairs().Select(pair => pair.Key + arguments[2].AsText() + pair.Value))))
        {
            Weigh = ItemWeight,
        },
        new("names", [Pairs, Literal("';'", "','")], SigningType.Text, arguments =>
            new SigningValue(string.Join(arguments[1].AsText(), arguments[0].AsPairs().Select(pair => pair.Key))))
        {
            Weigh = ItemWeight,
        },
        new("values", [Pairs, Literal("''", "'|'")], SigningType.Text, arguments =>
            new SigningValue(string.Join(arguments[1].AsText(), arguments[0].AsPairs().Select(pair => pair.Value))))
        {
            Weigh = ItemWeight,
        },
    ];

    private static SigningParameter Names => Literal("'a'", "'X-First'", "'k'");

    private static SigningParameter Literal(params string[] samples) => new(SigningType.Text, SigningForm.Literal) { Samples = samples };

    private static SigningParameter Count(int least, int most) => new(SigningType.Number, SigningForm.Literal)
    {
        Samples = [$"{least}", $"{Math.Min(8, most)}", $"{Math.Min(1000, most)}"],
        Check = digits => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= least && count <= most
            ? null
            : $"it must be a number from {least} to {most}",
    };

    private static SigningFunction Hash(string name, int bytes, Func<HashAlgorithm> create) => Hiding(name, [Bytes], HashWeight, arguments =>
    {
        using var hash = create();
        return hash.ComputeHash(arguments[0].AsBytes());
    }) with { HashBytes = bytes };

    private static SigningFunction Hmac(string name, int bytes, Func<byte[], HMAC> create) => Hiding(name, [Key, Bytes], HashWeight, arguments =>
    {
        using var hmac = create(arguments[0].AsBytes());
        return hmac.ComputeHash(arguments[1].AsBytes());
    }) with { HashBytes = bytes };

    private static SigningFunction Rsa(string name, HashAlgorithmName hash) =>
        Hiding(name, [Text with { Form = SigningForm.PrivateKey, IsSigningKey = true }, Bytes], SignatureWeight, arguments =>
            RsaKey.Sign(arguments[0].AsText(), arguments[1].AsBytes(), hash) ?? throw new SigningValueException(RsaKey.Problem));

    private static SigningFunction VerifyRsa(string name, HashAlgorithmName hash) =>
        Verify(name, Text with { Form = SigningForm.PublicKey }, (key, data, signature) => RsaKey.Verify(key.AsText(), data, signature, hash), RsaKey.PublicProblem);

    private static SigningFunction VerifyEcdsa(string name, HashAlgorithmName hash) =>
        Verify(name, Text with { Form = SigningForm.EcdsaPublicKey }, (key, data, signature) => EcdsaKey.Verify(key.AsText(), data, signature, hash), EcdsaKey.Problem);

    private static SigningFunction Verify(string name, SigningParameter key, Func<SigningValue, byte[], byte[], string?> verify, string problem) =>
        new(name, [key, Bytes, Bytes], SigningType.Text, arguments =>
            new SigningValue(verify(arguments[0], arguments[1].AsBytes(), arguments[2].AsBytes()) ?? throw new SigningValueException(problem)))
        {
            HidesSecrets = true,
            Weigh = _ => PublicKey.Right.Length,
        };

    private static SigningFunction Hiding(string name, IReadOnlyList<SigningParameter> parameters, long weight, Func<IReadOnlyList<SigningValue>, byte[]> evaluate) =>
        new(name, parameters, SigningType.Bytes, arguments => new SigningValue(evaluate(arguments))) { HidesSecrets = true, Weigh = _ => weight };

    private static SigningFunction Encoded(string name, Func<byte[], string> encode) =>
        new(name, [Bytes], SigningType.Text, arguments => new SigningValue(encode(arguments[0].AsBytes()))) { Weigh = arguments => 2 * arguments[0].Weight };

    private static SigningFunction Percent(SigningParameter parameter, SigningType result, Func<SigningValue, string, SigningValue> evaluate) =>
        new("percent", [parameter, Literal("'/'", "'*'", "'!()+'") with { Check = text => text.All(character => character is >= ' ' and <= '~') ? null : "only ASCII characters can be left alone" }], result, arguments =>
            evaluate(arguments[0], arguments.Count > 1 ? arguments[1].AsText() : ""))
        {
            Optional = 1,
            Weigh = arguments => PercentGrowth * arguments[0].Weight,
        };

    private static SigningFunction Rewriting(string name, Func<string, string> rewrite, long growth = 1) =>
        new(name, [Text], SigningType.Text, arguments => new SigningValue(rewrite(arguments[0].AsText())))
        {
            HidesSecrets = name == Reveal,
            Weigh = arguments => growth * arguments[0].Weight,
        };

    private static IEnumerable<SigningFunction> Cut(string name, Func<string, int, string> text, Func<byte[], int, IEnumerable<byte>> bytes) =>
    [
        new(name, [Text, Count(0, LongestPart)], SigningType.Text, arguments => new SigningValue(text(arguments[0].AsText(), arguments[1].AsNumber()))) { Weigh = FirstWeight },
        new(name, [Bytes, Count(0, LongestPart)], SigningType.Bytes, arguments => new SigningValue([.. bytes(arguments[0].AsBytes(), arguments[1].AsNumber())])) { Weigh = FirstWeight },
    ];

    // Becomes a concatenation where it is parsed, and so is never evaluated itself.
    private static SigningFunction Behind(string name, string between) => new(name, [Bytes], SigningType.Bytes, arguments => arguments[0]) { Repeated = 1, Between = between };

    private static SigningFunction Clock(string name, SigningType result, Func<DateTimeOffset, string> read) =>
        new(name, [Time], result, arguments => new SigningValue(read(arguments[0].AsTime()))) { Weigh = TimeWeight };

    private static SigningFunction Selecting(string name, Func<IReadOnlyList<KeyValuePair<string, string>>, IEnumerable<KeyValuePair<string, string>>> select) =>
        new(name, [Pairs], SigningType.Pairs, arguments => new SigningValue([.. select(arguments[0].AsPairs())]));

    private static SigningFunction Naming(string name, bool keeps) => new(name, [Pairs, Names], SigningType.Pairs, arguments =>
    {
        var names = new HashSet<string>(arguments.Skip(1).Select(argument => argument.AsText()), StringComparer.OrdinalIgnoreCase);
        return new SigningValue([.. arguments[0].AsPairs().Where(pair => names.Contains(pair.Key) == keeps)]);
    })
    {
        Repeated = 1,
        Weigh = FirstWeight,
    };

    private static SigningValue Number(int number) => new(number.ToString(CultureInfo.InvariantCulture));

    private static long FirstWeight(IReadOnlyList<SigningExpression> arguments) => arguments[0].Weight;

    // A format gives at most a long word for each of its letters.
    private static long TimeWeight(IReadOnlyList<SigningExpression> arguments) => 32 * arguments[arguments.Count - 1].Weight;

    // There are no more pairs than the pairs have characters.
    private static long ItemWeight(IReadOnlyList<SigningExpression> arguments) => arguments[0].Weight * arguments.Skip(1).Sum(argument => argument.Weight);
}
