using System.Globalization;
using System.Text.Json;
using OtpContracts.Signing;
using OtpContracts.Spec;
using OtpContracts.Spec.Signing;

namespace OtpContracts.Generator.Tests;

/// <summary>Random signing expressions, compiled and interpreted: the two must never disagree.</summary>
public sealed class DifferentialTests
{
    private const int ExpressionsInAContract = 500;

    private static readonly Dictionary<string, string> Credentials = new() { ["key"] = "bDqJFiq9", ["other"] = "ü中😀+/= ", ["secret"] = "7bz1lzh9" };

    private static readonly DateTimeOffset Now = new(2026, 3, 1, 23, 59, 58, 987, TimeSpan.FromHours(8));

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Five_hundred_expressions_give_the_same_both_ways(int seed)
    {
        var lets = new RandomExpressions(-seed, "key", "body");
        var random = new RandomExpressions(seed, "textLet", "bytesLet");
        var expressions = Enumerable.Range(0, ExpressionsInAContract).Select(_ => $"hex({random.Bytes(depth: 4)})").ToList();
        var contract = Contract(expressions, lets.Bytes(depth: 3), lets.Text(depth: 3));
        var run = new GeneratorRun(("differential.contract.yaml", contract));
        Assert.Equal("", string.Join("\n", run.Result.Diagnostics));
        var reading = ContractReader.Read("differential.contract.yaml", contract);

        using var request = Request();
        var body = """{"k":"v w","n":1.50,"z":null,"o":{"x":[1,2]},"u":"中"}"""u8.ToArray();
        request.Content = new ByteArrayContent(body);
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        var interpreted = SigningInterpreter.Sign(reading.Contract!.Signing!, Input(request, body));
        Compiled(run)(request, body);

        for (var i = 0; i < expressions.Count; i++)
        {
            var name = Name(i);
            Assert.True(interpreted.Headers[i].Value == request.Headers.NonValidated[name].ToString(), $"seed {seed}, {name}: {expressions[i]}");
        }
    }

    private static Action<HttpRequestMessage, byte[]> Compiled(GeneratorRun run)
    {
        var assembly = run.Load();
        var credentials = Activator.CreateInstance(assembly.GetType("Acme.Vendors.DiffCredentials")!, Credentials["key"], Credentials["other"], Credentials["secret"])!;
        var sign = assembly.GetType("Acme.Vendors.DiffSigning")!.GetMethod("Sign")!;
        var factory = typeof(DifferentialTests).GetMethod(nameof(Bind), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.MakeGenericMethod(credentials.GetType());
        return (Action<HttpRequestMessage, byte[]>)factory.Invoke(null, [sign, credentials])!;
    }

    private static Action<HttpRequestMessage, byte[]> Bind<TCredentials>(System.Reflection.MethodInfo method, TCredentials credentials)
    {
        var sign = method.CreateDelegate<Sign<TCredentials>>();
        return (request, body) => sign(request, body, credentials, Now, "n-0nce");
    }

    private delegate void Sign<in TCredentials>(HttpRequestMessage request, ReadOnlySpan<byte> body, TCredentials credentials, DateTimeOffset now, string nonce);

    private static HttpRequestMessage Request()
    {
        var request = new HttpRequestMessage(HttpMethod.Put, new Uri("https://host.example:8443/p%20q/%E4%B8%AD?b=2&a=1&a=0&c=&d=x%20y&%26=%3D"));
        request.Headers.TryAddWithoutValidation("X-First", " one ");
        request.Headers.TryAddWithoutValidation("X-Second", "two");
        return request;
    }

    private static SigningInput Input(HttpRequestMessage request, byte[] body) => new()
    {
        Credentials = Credentials,
        Now = Now,
        Nonce = "n-0nce",
        Method = request.Method.Method,
        Host = request.RequestUri!.Authority,
        Path = request.RequestUri.AbsolutePath,
        Url = request.RequestUri.AbsoluteUri,
        RawQuery = request.RequestUri.Query.TrimStart('?'),
        Query = SigningPairs.Query(request.RequestUri),
        BodyFields = SigningBody.Fields("application/json", body),
        RequestHeaders = SigningPairs.Headers(request),
        Body = body,
    };

    private static string Name(int index) => "H" + index.ToString(CultureInfo.InvariantCulture);

    private static string Contract(IEnumerable<string> expressions, string bytesLet, string textLet)
    {
        var headers = string.Join("\n", expressions.Select((expression, index) => $"    {Name(index)}: {JsonSerializer.Serialize(expression)}"));
        return $$"""
            contract: 1
            name: Diff
            server: https://example.com
            credentials: { key: {}, other: {}, secret: { secret: true } }
            signing:
              let:
                stamp: unixMillis(now)
                used: nonce
                block: params.sorted()
                bytesLet: {{JsonSerializer.Serialize(bytesLet)}}
                textLet: {{JsonSerializer.Serialize(textLet)}}
              headers:
                Nonce: hex(nonce)
            {{headers}}
            reply: { status: status, success: 0 }
            statuses: { 0: { name: Ok } }
            endpoints: { ping: { call: PUT /ping, effect: safe } }
            """.Replace("    Nonce: hex(nonce)\n" + headers, headers + "\n    Nonce: hex(nonce)", StringComparison.Ordinal);
    }

    /// <summary>Expressions of every function and value of the language.</summary>
    private sealed class RandomExpressions(int seed, string text, string bytes)
    {
        private readonly Random _random = new(seed);

        public string Bytes(int depth) => depth == 0 ? Pick("body", "key", "other", "'x'", "stamp", bytes) : _random.Next(6) switch
        {
            0 => $"{Pick("md5", "sha1", "sha256", "sha512")}({Bytes(depth - 1)})",
            1 => $"{Pick("hmacMd5", "hmacSha1", "hmacSha256", "hmacSha512")}({Bytes(depth - 1)}, {Bytes(depth - 1)})",
            2 => $"({Bytes(depth - 1)} + {Bytes(depth - 1)})",
            3 => $"sha256(secret + {Bytes(depth - 1)})",
            4 => "body",
            _ => Text(depth - 1),
        };

        public string Text(int depth) => depth <= 0 ? Pick("key", "other", "''", "'a&b=c'", "nonce", "used", text, "method", "host", "path", "url", "rawQuery", "stamp", "unixSeconds(now)") : _random.Next(10) switch
        {
            0 => $"{Pick("hex", "HEX", "base64", "base64url")}({Bytes(depth - 1)})",
            1 => $"{Pick("lower", "upper", "trim", "percent")}({Text(depth - 1)})",
            2 => $"({Text(depth - 1)} + {Text(depth - 1)})",
            3 => $"\"{Pick("", "a ", "\\n", "\\{")}{{{Text(depth - 1)}}}{Pick("", "z", "\\\\")}\"",
            4 => $"{Text(depth - 1)}.replace({Pick("'a'", "'&'", "''", "'='")}, {Pick("'_'", "''", "'%'")})",
            5 => $"utc(now, {Pick("'yyyyMMdd'", "\"yyyy-MM-dd'T'HH:mm:ss.fff'Z'\"", "'R'", "'ddd, dd MMM'")})",
            6 => $"{Pairs(depth - 1)}.join({Pick("'&'", "''", "'\\n'")}, {Pick("'='", "':'", "''")})",
            7 => $"{Pairs(depth - 1)}.names({Pick("';'", "','")})",
            8 => $"reveal({Pick("secret", "key")} + {Text(depth - 1)})",
            _ => Text(0),
        };

        private string Pairs(int depth) => depth <= 0 ? Pick("query", "params", "block", "headers.only('x-first', 'X-Second', 'host')") : _random.Next(4) switch
        {
            0 => $"{Pairs(depth - 1)}.{Pick("sorted", "nonEmpty", "distinct", "lowerNames", "trim", "percent")}()",
            1 => $"{Pairs(depth - 1)}.{Pick("only", "without")}({Pick("'a'", "'A', 'k'", "'x-first', 'd'")})",
            2 => $"replace({Pairs(depth - 1)}, {Pick("' '", "'1'")}, {Pick("'+'", "'_'")})",
            _ => Pairs(0),
        };

        private string Pick(params string[] choices) => choices[_random.Next(choices.Length)];
    }
}
