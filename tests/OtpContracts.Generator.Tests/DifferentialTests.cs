using System.Globalization;
using System.Text.Json;
using OtpContracts.Signing;
using OtpContracts.Spec;
using OtpContracts.Spec.Model;
using OtpContracts.Spec.Signing;
using OtpContracts.Spec.Signing.Expressions;
using OtpContracts.Spec.Syntax;

namespace OtpContracts.Generator.Tests;

/// <summary>Random signing expressions, compiled and interpreted: the two must never disagree.</summary>
public sealed class DifferentialTests
{
    private const int ExpressionsInAContract = 500;
    private const int HolesInThePath = 3;
    private const string Nonce = "n-0nce";

    // RFC 6979, A.2.5.
    private const string CurveKey = "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEYP7UuiVanTHJYet0xjVtaMBJuJI7Yfps5mliLmDyn7Z5A/4QCLi8maQa6elWKLxk8vGyDC1+n1F3o8KU1EYimQ==";

    private static readonly Dictionary<string, string> Credentials = new()
    {
        ["key"] = "bDqJFiq9",
        ["other"] = "ü中😀+/= *~\u001f\uffee",
        ["secret"] = "7bz1lzh9",
        ["pem"] = "MIICWwIBAAKBgQDXnr3RnZVt+gpMfliPWAY/E1iKZgSXfU+RMAxBzYk/IIsRYCPVf+sr0brZMCp+tyy4kt5JSZtRNGOnlAhB23ijUACmmEScaGOvS5+5eCn4XhMi30G46Nb6tgcAuNhc2oMDZLn5+C9wWqVXMwUO8RETTOiMarCMNnWG9ixyJYVz3wIDAQABAoGAbBJUccvaKdU5dD2fhblI6DR6HGQlyQg16T975T9vmwRkr8DQNSJ4bO4iCNnrcre84oY6g+Ewx/LKQCQiP2ARhl28QTJogvqkTKYvXkwTKz+8uhFbYsWk3q9/wdp/ntWoeKOuRzt/cAwAupKeqqDklA6OQAvTUdTeVPPHfboW6YECQQD2NlG01UV4WhsWKQiZRtZvfNrckdu8P1GaF4ot3mPcbpf+G/3w/F+KkHAnqGjdJe0HEqQEHnpLOoJ7hYxn3e1bAkEA4DEWzOn/gGDPG67E24JPzBvg5vZI5zO+5ZSMqKR7wct8Y7H5tRkJ/Xb8lzLFwQCO/h4eEODlVreDB1YVPM7GzQJAX5bPOgnjIsq44W2k7P1Xm4k535CxYvCiWdTxzMUeuCIn2Hw9pyYUYdOZ94umytVCpRBTpVW/3R0mM5ax4FGFKQJABK7h1Av7S1o6WVCwSgmR0yit7QUuBq5dCXyt54PwFd9DTO3V0oOgYswOgLYNzXdOhV5psF6SS9pvgUK6FNgY7QJADcgya7ef3R/Y+DuJumchRmZN6GQjYDAADzVtTuW5WutAo+587zkvOB8Dx8PAtxNhgQ4QusqdUu5NKl+aEplDCw==",
    };

    private static readonly DateTimeOffset Now = new(2026, 3, 1, 23, 59, 58, 987, TimeSpan.FromHours(8));

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Five_hundred_expressions_give_the_same_both_ways(int seed)
    {
        var lets = new RandomExpressions(-seed, ["key", "other", "stamp"], ["body"]);
        string[] named = ["stamp: unixMillis(now)", "used: nonce", "block: params.sorted()", $"bytesLet: {lets.Of(SigningType.Bytes)}", $"textLet: {lets.Of(SigningType.Text)}"];
        var random = new RandomExpressions(seed, ["key", "other", "nonce", "used", "textLet", "stamp"], ["body", "bytesLet"], "block");
        var scope = Scope(named);
        var expressions = Enumerable.Range(0, ExpressionsInAContract).Select(_ => random.Sent(scope)).ToList();
        var contract = Contract(expressions, named, Holes(expressions, scope));
        var run = new GeneratorRun(("differential.contract.yaml", contract));
        Assert.Equal("", string.Join("\n", run.Result.Diagnostics));
        var reading = ContractReader.Read("differential.contract.yaml", contract);

        using var request = Request();
        var body = """{"k":"v w","n":1.50,"z":null,"o":{"x":[1,2]},"u":"中"}"""u8.ToArray();
        request.Content = new ByteArrayContent(body);
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        var interpreted = SigningInterpreter.Sign(reading.Contract!.Signing!, Input(request, body));
        new CompiledSigning(run, "Diff", Credentials.Values).Apply(request, body, Now, Nonce);

        for (var i = 0; i < interpreted.Headers.Count; i++)
        {
            var name = Name(i);
            Assert.True(interpreted.Headers[i].Value == request.Headers.NonValidated[name].ToString(), $"seed {seed}, {name}: {expressions.ElementAtOrDefault(i) ?? "one of those that always stand there"}");
        }
    }

    [Fact]
    public void Every_function_is_among_them()
    {
        var scope = Scope(["stamp: unixMillis(now)"]);
        var random = new RandomExpressions(1, ["key"], ["body"]);
        var expressions = string.Join('\n', Enumerable.Range(0, 4 * ExpressionsInAContract).Select(_ => random.Sent(scope)));

        Assert.All(SigningFunctions.All.Keys, name => Assert.Contains(name + "(", expressions, StringComparison.Ordinal));
    }

    private static HttpRequestMessage Request()
    {
        var request = new HttpRequestMessage(HttpMethod.Put, new Uri("https://host.example:8443/p%20q/{P2}/%E4%B8%AD/{P0}/{P1}?b=2&a=1&a=0&c=&d=x%20y&%26=%3D&%EF%BF%AE=1&%F0%9F%98%80=2"));
        request.Headers.TryAddWithoutValidation("X-First", " one ");
        request.Headers.TryAddWithoutValidation("X-Second", "two");
        return request;
    }

    private static SigningInput Input(HttpRequestMessage request, byte[] body) => new()
    {
        Credentials = Credentials,
        Now = Now,
        Nonce = Nonce,
        Method = request.Method.Method,
        Host = request.RequestUri!.Authority,
        Path = request.RequestUri.AbsolutePath,
        Url = request.RequestUri.AbsoluteUri,
        Unfilled = request.RequestUri.OriginalString,
        RawQuery = request.RequestUri.Query.TrimStart('?'),
        Query = SigningPairs.Query(request.RequestUri),
        BodyFields = SigningBody.Fields("application/json", body),
        RequestHeaders = SigningPairs.Headers(request),
        Body = body,
    };

    // What fills the path can't be made of it, nor be nothing.
    private static IEnumerable<string> Holes(IEnumerable<string> expressions, SigningScope scope) => expressions
        .Where(expression => SigningExpressionParser.Parse(Scalar(expression), scope, new DiagnosticBag()) is { } parsed
            && !(parsed.Uses(SigningAmbient.Path) || parsed.Uses(SigningAmbient.Target) || parsed.Uses(SigningAmbient.Url)))
        .Take(HolesInThePath).Select(expression => $"first('/é' + {expression}, 40)");

    private static string Name(int index) => "H" + index.ToString(CultureInfo.InvariantCulture);

    private static SigningScope Scope(string[] named)
    {
        var scope = new SigningScope([.. Credentials.Keys.Select(name => new Credential(name, name is "secret" or "pem", LocalizedText.None, default))]);
        foreach (var (name, expression) in named.Select(entry => entry.Split(": ", 2)).Select(entry => (entry[0], entry[1])))
        {
            var diagnostics = new DiagnosticBag();
            scope.Let(name, SigningExpressionParser.Parse(Scalar(expression), scope, diagnostics)!);
            Assert.Empty(diagnostics.Items);
        }

        return scope;
    }

    private static YamlScalar Scalar(string text) => new(new YamlSource("", text), 0, text.Length, text, ScalarForm.Text);

    private static string Contract(IEnumerable<string> expressions, string[] named, IEnumerable<string> holes)
    {
        var lets = named.Select(entry => entry.Split(": ", 2)).Select(entry => $"    {entry[0]}: {JsonSerializer.Serialize(entry[1])}");
        var headers = expressions.Concat(["hex(nonce)", "hex(url)", "hex(verifyRsaSha256(pem, body, rsaSha256(pem, body)))", $"hex(verifyEcdsaSha256('{CurveKey}', 'sample', unbase64('MEYCIQDv1IsqrLao/RFA3ZzUXoHWnSyHe1aq+ZHDTQ6oTq83FgIhAPfLHJQtZXxB1DbHobbin2Xz6QDbua/0Bk3Eqy+EOs2o')))"]).Select((expression, index) => $"    {Name(index)}: {JsonSerializer.Serialize(expression)}");
        return $$"""
            contract: 1
            name: Diff
            server: https://example.com
            credentials: { key: {}, other: {}, secret: { secret: true }, pem: { secret: true } }
            signing:
              let:
            {{string.Join("\n", lets)}}
              path: { {{string.Join(", ", holes.Select((expression, index) => $"P{index}: {JsonSerializer.Serialize(expression)}"))}} }
              headers:
            {{string.Join("\n", headers)}}
            reply: { status: status, success: 0 }
            statuses: { 0: { name: Ok } }
            endpoints: { ping: { call: "PUT /{P0}/{P1}/{P2}", effect: safe } }
            """;
    }

    /// <summary>Expressions of every function and value of the language, from the language's own table.</summary>
    private sealed class RandomExpressions(int seed, string[] texts, string[] bytes, params string[] pairs)
    {
        private const int Depth = 4;
        private static readonly List<SigningFunction> Functions = [.. SigningFunctions.All.Values.SelectMany(overloads => overloads)];
        private readonly Random _random = new(seed);

        // Within an argument that is evaluated for each pair, only the pair is known; within a hash, a secret may stand.
        private bool _inItem;
        private bool _inHash;

        /// <summary>An expression of any type, written so that it can be sent; one that the language refuses as too large is thrown away.</summary>
        public string Sent(SigningScope scope)
        {
            while (true)
            {
                var sent = _random.Next(8) switch
                {
                    0 => $"hex({Of(SigningType.Pairs)}.join('&', '='))",
                    1 => $"hex(utc({Of(SigningType.Time)}, 'O'))",
                    2 => $"hex({Of(SigningType.Number)})",
                    3 or 4 => $"hex({Of(SigningType.Bytes)})",
                    _ => $"hex({Of(SigningType.Text)})",
                };
                var diagnostics = new DiagnosticBag();
                if (SigningExpressionParser.ParseSent(Scalar(sent), scope, diagnostics) is not null)
                {
                    return sent;
                }

                Assert.True(diagnostics.Items[0].Rule == DiagnosticRules.SigningTooLarge, $"{diagnostics.Items[0]} {sent}");
            }
        }

        public string Of(SigningType type) => Of(type, Depth);

        private string Of(SigningType type, int depth)
        {
            if (depth <= 0 || _random.Next(8) == 0)
            {
                return Leaf(type);
            }

            var fitting = Functions.Where(function => function.Result == type && !(_inItem && NeedsMore(function))).ToList();
            return type switch
            {
                SigningType.Number when _random.Next(3) == 0 => Leaf(type),
                SigningType.Text when _random.Next(6) == 0 => $"({Of(type, depth - 1)} + {Of(SigningType.Number, depth - 1)})",
                SigningType.Text when _random.Next(6) == 0 => $"\"{Pick("", "a ", "\\n", "\\{", "{\"x\"}")}{{{Of(type, depth - 1)}}}{Pick("", "z", "\\\\")}\"",
                SigningType.Bytes when _random.Next(6) == 0 => $"({Of(type, depth - 1)} + {Of(SigningType.Text, depth - 1)})",
                SigningType.Bytes when _random.Next(6) == 0 => Of(SigningType.Text, depth - 1),
                SigningType.Pairs when _random.Next(6) == 0 => $"({Of(type, depth - 1)} + {Of(type, depth - 1)})",
                _ when fitting.Count == 0 => Leaf(type),
                _ => Call(fitting[_random.Next(fitting.Count)], depth - 1),
            };
        }

        private static bool NeedsMore(SigningFunction function) => function.Parameters.Any(parameter => parameter.Type == SigningType.Time || parameter.Form is SigningForm.PrivateKey or SigningForm.PublicKey or SigningForm.EcdsaPublicKey or SigningForm.Ed25519PublicKey);

        private string Call(SigningFunction function, int depth)
        {
            var inHash = _inHash;
            _inHash |= function.HidesSecrets && !_inItem;
            var count = function.Parameters.Count - _random.Next(function.Optional + 1) + (function.Repeated * _random.Next(3));
            var arguments = Enumerable.Range(0, count).Select(index => Argument(function.ParameterAt(index), depth)).ToList();
            _inHash = inHash;
            return _random.Next(2) == 0
                ? $"{function.Name}({string.Join(", ", arguments)})"
                : $"({arguments[0]}).{function.Name}({string.Join(", ", arguments.Skip(1))})";
        }

        private string Argument(SigningParameter parameter, int depth) => parameter.Form switch
        {
            SigningForm.Any => Of(parameter.Type, depth),
            SigningForm.Literal => Pick([.. parameter.Samples]),
            SigningForm.Item => Item(depth),
            SigningForm.Hex => $"{Pick("hex", "HEX")}({Of(SigningType.Bytes, depth)})",
            SigningForm.Base64 => $"{Pick("base64", "base64url")}({Of(SigningType.Bytes, depth)})",
            SigningForm.PrivateKey or SigningForm.PublicKey => "pem",
            SigningForm.EcdsaPublicKey => $"'{CurveKey}'",
            SigningForm.Ed25519PublicKey => "unhex('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c')",
            var other => throw new ArgumentOutOfRangeException(nameof(parameter), other, "There are no random arguments of this form."),
        };

        private string Item(int depth)
        {
            var inItem = _inItem;
            _inItem = true;
            var item = Of(SigningType.Text, Math.Min(depth, 2));
            _inItem = inItem;
            return item;
        }

        private string Leaf(SigningType type) => (type, _inItem) switch
        {
            (SigningType.Number, true) => Pick("0", "42"),
            (SigningType.Number, false) => Pick("0", "42", "stamp"),
            (SigningType.Pairs, true) => Pick("unjson(value)", "pairs(name, value)"),
            (SigningType.Pairs, false) => Pick([.. pairs, "query", "fields", "params", "headers.only('x-first', 'X-Second', 'host')"]),
            (SigningType.Time, _) => "now",
            (_, true) => Pick("name", "value", "''", "'a'"),
            (SigningType.Bytes, false) => Pick([.. bytes, .. texts]),
            _ when _inHash && _random.Next(4) == 0 => "secret",
            _ => Pick([.. texts, "''", "'a&b=c'", "'{\"a\":{\"b\":[1,\"x\"]},\"k\":null}'", "method", "host", "path", "target", "url", "rawQuery"]),
        };

        private string Pick(params string[] choices) => choices[_random.Next(choices.Length)];
    }
}
