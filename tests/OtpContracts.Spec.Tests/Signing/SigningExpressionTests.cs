using System.Security.Cryptography;
using OtpContracts.Spec.Model;
using OtpContracts.Spec.Signing;
using OtpContracts.Spec.Signing.Expressions;
using OtpContracts.Spec.Syntax;

namespace OtpContracts.Spec.Tests;

public sealed class SigningExpressionTests
{
    private static readonly DateTimeOffset SampleTime = DateTimeOffset.FromUnixTimeSeconds(1630468800);

    private static readonly Dictionary<string, string> Credentials = new()
    {
        ["apiKey"] = "bDqJFiq9",
        ["apiSecret"] = "7bz1lzh9",
    };

    /// <summary>A key of these tests alone, in PKCS#1.</summary>
    internal const string PrivateKey = """
        -----BEGIN RSA PRIVATE KEY-----
        MIIEowIBAAKCAQEAkQzbNVohpkAvoInSCEA5SlDzUDRTuZXaL4fYd5o6yNtTEVHF
        RZzPth8mYsrnJrMwinvwOQpyYDZbVJXR7ihOYJR5QniDyjSQq2iTRvjQ5AXSXKn8
        3PGTKbk5vFQTZAbGanwJeHIGvUGOGNr8qu3P/nY0gaHAwRQQdf4v0wbjzjUssbUa
        HheI0jF4J4KNvoSjYXIMESCzMysantgAPeEKzvQavc4IAzGQ1D5QeDtllJNrZcUV
        Pa4SjlCxFYfs6z5vFY0LPT2edtEkP8XjUPy854Vbi6UF/O2zgtJM3Gcp6O+CTdY9
        f1x9ByOWAMi/wMUaInmPDXOddiuiR9swvnAX7QIDAQABAoIBAAHf56ld29d5NuRd
        Q6Clq9fhCfP8aSSZ4jMBD3QkQyQ7aWxs4R7QMwMIjgdy1d/zKupvRaCHGQlTSoTi
        Vs88KB8pbBPG2PUxDrmYZWbiali4ForqC4GTgbJlWXCsqX9+cuwHZFvxJVMm2L5L
        fj57SlfgkTcnrwUPzFKqEVYp3aHZmxoaxli7oAeBRcHkrPuUQbDLYAG8LkpTI3NQ
        oGWlbsFd/gOQcpCgy12XGEdP2T/wnCWU3+86LbZGe0ouijE/0JkT7DgluvWK8XlP
        bynZyHg2ilBoyUkhkktunaztPcPmxyTt9T6xA2WfrglL5tq6dWSHJJfYvdg90BPN
        51ygAwUCgYEAwjpD1Ax6F3bV1odCXFuk2L9cxmPOZZQXN6bR0BL4YlHrMc9k4hhw
        TJovT8LTFJabLRU5jeML+/OUU4x+wwjmiukvP0APGmBExV91LA/WtSGf3Q8LjLbJ
        jwxkKv5pY1meHPzpmY4vXaxDKqbk7al7RuEl0Gxkiif5apOPkspKhXcCgYEAvy6j
        nKi+wuxX7NWd7QCSo1N64s9rFFg5IWVptpVZk2RTwEMznKz9HNGlQd7Gv61QK4SG
        PBCMpbsEbkKqJWoMYG1+WWrpRSOTA9MLW+QS5GloNMEtqkMpdED1zpYVJDZLVkrZ
        Pn6MTWfZkgugrVQ/NcpiNzox7TpaBHBL3nlStrsCgYB2jFuUFN18buMMItilSKZw
        STTWPlre8ynMpPyRFNMYJ8n3SA/aVHJOvxk7hL2TZm1mcfsEGF3bNYwGBs3kOw2E
        IdndsDrHrZSsJ5x7/VreiZxqr+ErzPFvZ2/IMiqfIjb4mIH4YKmWcis44E8ApJ6C
        369V7KLdFJMOsuxB+0jK9wKBgEbNb/xhphwsSTfFuPH/506jaPw8ksx7C9VpaGgd
        EYp7emTWvnOEwUx9+7TUW0i7V9h2APyXqG7sPuzStY6boq/HfSaCaJeZYCXnb+p9
        Id4Dh3saG95VdzG9qQr0HCpIDUiM+b2iQjWcg0AKHFx0ueAi7pLDc6AGnzXLnN1s
        kwxnAoGBAK/ALIepYXYImpQ9Y9t7buM21lRuItjjQXFLBM3+s+0q8W6E/IEn221/
        r+3TO268CIC91+rbuoq/R0RGyHfXUDI6C0L8ABnyOxlKjcsYaq3UY5wqFkhp/kRk
        FOgGnE0iQfHJN6Tp4woju12JbqnOJTqhs5XAkql+8evJtuz7bEKG
        -----END RSA PRIVATE KEY-----
        """;

    [Theory]
    [InlineData("hex(md5(apiKey + apiSecret + unixSeconds(now)))", "05d7a50893e22a5c4bb3216ae3396c7c")]
    [InlineData("HEX(md5(apiKey + apiSecret + unixSeconds(now)))", "05D7A50893E22A5C4BB3216AE3396C7C")]
    [InlineData("unixSeconds(now)", "1630468800")]
    [InlineData("unixMillis(now)", "1630468800000")]
    [InlineData("'Basic ' + base64('jiguangdev:' + 'dev_secret')", "Basic amlndWFuZ2RldjpkZXZfc2VjcmV0")]
    [InlineData("hex(md5(''))", "d41d8cd98f00b204e9800998ecf8427e")]
    [InlineData("hex(sha1('abc'))", "a9993e364706816aba3e25717850c26c9cd0d89d")]
    [InlineData("hex(sha256('abc'))", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData("hex(hmacMd5('Jefe', 'what do ya want for nothing?'))", "750c783e6ab0b503eaa86e310a5db738")]
    [InlineData("hex(hmacSha1('Jefe', 'what do ya want for nothing?'))", "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79")]
    [InlineData("hex(hmacSha256('Jefe', 'what do ya want for nothing?'))", "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")]
    [InlineData("hex(hmacSha256(sha256('abc') + 'x', body + method + path))", "7875fb6f958cf0ae07bafd696762d7956da583558647bd6acb8abcc29e8828b9")]
    [InlineData("percent('a b&中')", "a%20b%26%E4%B8%AD")]
    [InlineData("upper('aß') + lower('AB')", "Aßab")]
    [InlineData(""" "a\n\t\"\\" + 'it\'s' """, "a\n\t\"\\it's")]
    [InlineData("reveal(apiSecret)", "7bz1lzh9")]
    [InlineData("'a'.upper().lower() + (apiKey).lower()", "abdqjfiq9")]
    [InlineData("\"k={apiKey}&t={unixSeconds(now)}\"", "k=bDqJFiq9&t=1630468800")]
    [InlineData("\"\\{{'x'}\\}\"", "{x}")]
    [InlineData("\"\"", "")]
    [InlineData("utc(now, 'yyyy-MM-dd\"T\"HH:mm:ss\"Z\"')", "2021-09-01T04:00:00Z")]
    [InlineData("base64url(hmacSha1('Jefe', 'what do ya want for nothing?'))", "7_zfauXrL6LSdBbV8YTfnCWafHk")]
    [InlineData("' a '.trim()", "a")]
    [InlineData("replace('a&b=c', '&', '_').replace('=', '_')", "a_b_c")]
    [InlineData("replace('abc', '', 'x')", "abc")]
    [InlineData("query.join('&', '=')", "b=2&a=1&a=0&c=&d=x y")]
    [InlineData("query.sorted().join('&', '=')", "a=0&a=1&b=2&c=&d=x y")]
    [InlineData("query.nonEmpty().without('A', 'b').join('&', '=')", "d=x y")]
    [InlineData("query.only('a', 'd').percent().join('&', '=')", "a=1&a=0&d=x%20y")]
    [InlineData("query.only('d').replace(' ', '_').join('&', '=')", "d=x_y")]
    [InlineData("query.sorted().names(';')", "a;a;b;c;d")]
    [InlineData("headers.only('host', 'x-a').lowerNames().trim().sorted().join('\\n', ':')", "host:example.com\nx-a:v")]
    [InlineData("url + '|' + host + '|' + rawQuery", "https://example.com/a?b=2|example.com|b=2")]
    public void An_expression_gives_its_value(string expression, string expected) => Assert.Equal(expected, Evaluate(expression));

    [Theory]
    [InlineData("apiKey + ", "(1,10): error OTPC2001")]
    [InlineData("hex(md5(apiKey)", "(1,16): error OTPC2001: The signing expression can't be read: \"+\", \",\" or \")\" is due here, not the end of the expression.")]
    [InlineData("hex(md5(apiKey)))", "(1,17): error OTPC2001")]
    [InlineData("hex(md5(apiKey) apiKey)", "(1,17): error OTPC2001")]
    [InlineData("'open", "(1,1): error OTPC2001")]
    [InlineData("'a\\q'", "(1,3): error OTPC2001")]
    [InlineData("query", "(1,1): error OTPC2003: A value that is sent must be text, but this is a set of pairs. Say how they are joined")]
    [InlineData("utc(now, apiKey)", "(1,10): error OTPC2001: The signing expression can't be read: argument 2 of utc can't be used, it must be a text in quotes.")]
    [InlineData("utc(now, '%')", "(1,10): error OTPC2001: The signing expression can't be read: argument 2 of utc can't be used, it is no format of .NET for a time.")]
    [InlineData("\"a{apiKey\"", "(1,10): error OTPC2001")]
    [InlineData("\"a{apiKey", "(1,10): error OTPC2001")]
    [InlineData("\"a\\q\"", "(1,3): error OTPC2001")]
    [InlineData("apiKey.", "(1,8): error OTPC2001")]
    [InlineData("apiKey.hxe()", "(1,8): error OTPC2002: There is no function \"hxe\". Did you mean \"hex\"?")]
    [InlineData("query.without()", "(1,7): error OTPC2004: without takes 2 or more argument(s), but 1 stand here.")]
    [InlineData("join(apiKey, '&', '=')", "(1,6): error OTPC2003: Argument 1 of join must be a set of pairs, but this is text.")]
    [InlineData("apiKey * 2", "(1,8): error OTPC2001")]
    [InlineData("Bearer {apiKey}", "(1,1): error OTPC2002: There is no value \"Bearer\". A text has quotes of its own within those of YAML: '\"Bearer {…}\"'.")]
    [InlineData("apikey {apiKey}", "(1,1): error OTPC2002: There is no value \"apikey\". A text has quotes of its own within those of YAML: '\"apikey {…}\"'.")]
    [InlineData("acme", "(1,1): error OTPC2002: There is no value \"acme\". A text has quotes of its own within those of YAML: \"'acme'\".")]
    [InlineData("apikey", "(1,1): error OTPC2002: There is no value \"apikey\". Did you mean \"apiKey\"?")]
    [InlineData("2024-01-01", "(1,5): error OTPC2001: The signing expression can't be read: '-' has no meaning here; a text has quotes of its own within those of YAML, \"'…'\", and + joins texts.")]
    [InlineData("hex(md5(body.to))", "(1,16): error OTPC2001: The signing expression can't be read: \"(\" is due here: what follows a dot is a function; a member of the body is fields.value('to').")]
    [InlineData("hex(md5(apikey))", "(1,9): error OTPC2002: There is no value \"apikey\". Did you mean \"apiKey\"?")]
    [InlineData("hex(mdfive(apiKey))", "(1,5): error OTPC2002: There is no function \"mdfive\".")]
    [InlineData("hxe(md5(apiKey))", "(1,1): error OTPC2002: There is no function \"hxe\". Did you mean \"hex\"?")]
    [InlineData("md5(apiKey)", "(1,1): error OTPC2003: A value that is sent must be text, but this is bytes. Say how they are written")]
    [InlineData("upper(md5(apiKey))", "(1,7): error OTPC2003: Argument 1 of upper must be text, but this is bytes.")]
    [InlineData("hex(md5(apiKey + now))", "(1,18): error OTPC2003: A part of \"+\" must be text, but this is a time. Say how it is written")]
    [InlineData("unixSeconds(apiKey)", "(1,13): error OTPC2003: Argument 1 of unixSeconds must be a time, but this is text.")]
    [InlineData("hex(md5(apiKey, apiKey))", "(1,5): error OTPC2004: md5 takes 1 argument(s), but 2 stand here.")]
    [InlineData("apiKey + apiSecret", "(1,10): error OTPC2005: The secret \"apiSecret\" would be readable")]
    [InlineData("base64(upper(apiSecret))", "(1,14): error OTPC2005")]
    [InlineData("hex(unhex(apiSecret).first(4))", "(1,11): error OTPC2005")]
    [InlineData("json(apiSecret.skip(1))", "(1,6): error OTPC2005")]
    [InlineData("pairs('k', apiSecret).each(\"{name}{value}\")", "(1,12): error OTPC2005")]
    [InlineData("pairs('k', apiSecret).where(value).map(upper(value), name).join('', '')", "(1,12): error OTPC2005")]
    [InlineData("when(apiSecret, 'a', 'b')", "(1,6): error OTPC2005")]
    [InlineData("query.each(apiKey)", "(1,12): error OTPC2002: There is no value \"apiKey\". What is evaluated for each pair has only \"name\" and \"value\".")]
    [InlineData("query.each(now)", "(1,12): error OTPC2002")]
    [InlineData("name", "(1,1): error OTPC2002")]
    [InlineData("query + apiKey", "(1,9): error OTPC2003: A part of \"+\" must be a set of pairs, but this is text.")]
    [InlineData("pairs('a')", "(1,1): error OTPC2004: pairs takes 2, 4, … argument(s), but 1 stand here.")]
    [InlineData("pairs('a', 'b', 'c').join('', '')", "(1,1): error OTPC2004")]
    [InlineData("first(apiKey, 5000)", "(1,15): error OTPC2001: The signing expression can't be read: argument 2 of first can't be used, it must be a number from 0 to 4096.")]
    [InlineData("first(apiKey, '5')", "(1,15): error OTPC2003: Argument 2 of first must be a number, but this is text.")]
    [InlineData("first(apiKey, length(apiKey))", "(1,15): error OTPC2001: The signing expression can't be read: argument 2 of first can't be used, it must be a number.")]
    [InlineData("1234567890", "(1,1): error OTPC2001: The signing expression can't be read: a number has at most 9 digits.")]
    [InlineData("at(now, '8', 'yyyy')", "(1,9): error OTPC2001")]
    [InlineData("percent(apiKey, '中')", "(1,17): error OTPC2001")]
    [InlineData("replace(apiKey, 'a', path)", "(1,22): error OTPC2001")]
    [InlineData("percent(percent(percent(percent(percent(percent(apiKey))))))", "(1,1): error OTPC2006: The signing can't be worked out within bounds: its value could be more than 65536 times as large as what goes in.")]
    public void A_wrong_expression_is_told_once_at_its_column(string expression, string expected)
    {
        var diagnostics = new DiagnosticBag();

        Assert.Null(SigningExpressionParser.ParseSent(Scalar(expression), Scope(), diagnostics));

        Assert.StartsWith("x" + expected, Assert.Single(diagnostics.Items).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rsaSha1", "SHA1")]
    [InlineData("rsaSha256", "SHA256")]
    [InlineData("rsaSha512", "SHA512")]
    public void A_key_signs_in_every_form_that_vendors_hand_out(string function, string hash)
    {
        using var rsa = RSA.Create();
        rsa.ImportFromPem(PrivateKey);
        string[] forms = [PrivateKey, PrivateKey.ReplaceLineEndings("\r\n"), rsa.ExportPkcs8PrivateKeyPem(), Convert.ToBase64String(rsa.ExportPkcs8PrivateKey()), Convert.ToBase64String(rsa.ExportRSAPrivateKey())];

        Assert.All(forms, form => Assert.True(rsa.VerifyData(
            "abc"u8, Convert.FromBase64String(Evaluate($"base64({function}(apiSecret, 'abc'))", form)), new HashAlgorithmName(hash), RSASignaturePadding.Pkcs1)));
    }

    [Fact]
    public void A_key_that_is_none_is_an_outcome_and_never_repeated()
    {
        using var rsa = RSA.Create();
        rsa.ImportFromPem(PrivateKey);
        using var curve = ECDsa.Create();
        var der = rsa.ExportRSAPrivateKey();
        var random = new Random(11);
        var flipped = Enumerable.Range(0, 200).Select(_ =>
        {
            var bytes = (byte[])der.Clone();
            bytes[random.Next(40)] ^= (byte)(1 << random.Next(8));
            return Convert.ToBase64String(bytes);
        });
        string[] keys = ["", "x", "7bz1lzh9", "AAAA", "MIIC", rsa.ExportSubjectPublicKeyInfoPem(), curve.ExportPkcs8PrivateKeyPem(), rsa.ExportEncryptedPkcs8PrivateKeyPem("pw", new PbeParameters(PbeEncryptionAlgorithm.Aes128Cbc, HashAlgorithmName.SHA256, 1))];
        foreach (var key in keys.Concat(Enumerable.Range(0, 60).Select(length => Convert.ToBase64String(der[..(length * 19)]))))
        {
            Assert.Equal("an RSA private key is due: PKCS#8 or PKCS#1 in PEM, 1024 to 4096 bits, without a password", Assert.Throws<SigningValueException>(() => Evaluate("base64(rsaSha256(apiSecret, 'abc'))", key)).Message);
        }

        foreach (var key in flipped)
        {
            // Some flips leave a key, if another one.
            Assert.IsType<SigningValueException>(Record.Exception(() => Evaluate("base64(rsaSha256(apiSecret, 'abc'))", key)) ?? new SigningValueException(""));
        }
    }

    [Fact]
    public void A_public_key_that_is_none_is_an_outcome_and_never_repeated()
    {
        using var rsa = RSA.Create();
        rsa.ImportFromPem(PrivateKey);
        using var curve = ECDsa.Create();
        using var small = RSA.Create(512);
        var der = rsa.ExportSubjectPublicKeyInfo();
        const string Verify = "verifyRsaSha256(apiSecret, 'abc', unbase64('AAAA'))";
        string[] keys = ["", "x", "true", "AAAA", curve.ExportSubjectPublicKeyInfoPem(), small.ExportSubjectPublicKeyInfoPem(), .. Enumerable.Range(0, der.Length).Select(length => Convert.ToBase64String(der[..length]))];
        foreach (var key in keys)
        {
            Assert.Equal("an RSA public key is due: SubjectPublicKeyInfo or PKCS#1 in PEM, 1024 to 4096 bits", Assert.Throws<SigningValueException>(() => Evaluate(Verify, key)).Message);
        }

        for (var bit = 0; bit < 8 * der.Length; bit++)
        {
            var flipped = (byte[])der.Clone();
            flipped[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.True(Record.Exception(() => Assert.Equal("", Evaluate(Verify, Convert.ToBase64String(flipped)))) is null or SigningValueException, $"bit {bit}");
        }

        Assert.Equal("", Evaluate(Verify, rsa.ExportRSAPublicKeyPem()));
    }

    [Theory]
    [InlineData("hex(unhex('0'))")]
    [InlineData("hex(unhex('0g'))")]
    [InlineData("hex(unbase64('a'))")]
    [InlineData("hex(unbase64('a!==')) ")]
    [InlineData("hex(unbase64('YQ== '))")]
    public void What_can_not_be_unpacked_is_an_outcome(string expression) => Assert.Throws<SigningValueException>(() => Evaluate(expression));

    [Fact]
    public void Any_text_is_parsed_without_an_exception()
    {
        string[] pieces = ["(", ")", ",", "+", "hex", "md5", "apiKey", "apiSecret", "now", "'a'", "\"", "'", "\\", " ", "unixSeconds", "hmacSha256", "§", "\0", "body", "query", ".join('&','=')", ".", "{", "}", "\"{apiKey}\"", ".sorted()", "utc(now,'yyyy')", "((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((("];
        var random = new Random(7);
        for (var round = 0; round < 20_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => pieces[random.Next(pieces.Length)]));
            var diagnostics = new DiagnosticBag();
            var expression = SigningExpressionParser.ParseSent(Scalar(text), Scope(), diagnostics);

            Assert.Equal(expression is null ? 1 : 0, diagnostics.Items.Count);
            if (expression is not null)
            {
                new SigningInterpreter(Input()).Evaluate(expression).AsText();
            }
        }
    }

    internal static string Evaluate(string expression, string secret = "7bz1lzh9")
    {
        var diagnostics = new DiagnosticBag();
        var checkedExpression = SigningExpressionParser.ParseSent(Scalar(expression), Scope(), diagnostics);
        Assert.Empty(diagnostics.Items);
        return new SigningInterpreter(Input(secret)).Evaluate(checkedExpression!).AsText();
    }

    private static SigningInput Input(string secret = "7bz1lzh9") => new()
    {
        Credentials = new Dictionary<string, string>(Credentials) { ["apiSecret"] = secret }, Now = SampleTime, Method = "POST", Path = "/a", Body = "{}"u8.ToArray(), Host = "example.com", Url = "https://example.com/a?b=2", RawQuery = "b=2",
        Query = [new("b", "2"), new("a", "1"), new("a", "0"), new("c", ""), new("d", "x y")],
        RequestHeaders = [new("Host", "example.com"), new("X-A", " v "), new("X-B", "w")],
    };

    private static SigningScope Scope() => new([.. Credentials.Keys.Select(name => new Credential(name, name == "apiSecret", LocalizedText.None, default))]);

    internal static YamlScalar Scalar(string text) => new(new YamlSource("x", text), 0, text.Length, text, ScalarForm.Text);
}
