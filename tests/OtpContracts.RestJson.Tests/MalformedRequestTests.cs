using System.Text;
using OtpContracts.Testing;

namespace OtpContracts.RestJson.Tests;

/// <summary>
/// What the protocol's tests for servers send malformed (facts carried over from smithy-aws-protocol-tests, restJson1, malformedRequests), sent to
/// the sandbox over a real socket: each is refused, and for the right reason.
/// </summary>
/// <remarks>Two things are left out: an offset from UTC, which RFC 3339 and our contracts allow, and <c>"NaN"</c> as text for a double, which the protocol allows.</remarks>
public sealed class MalformedRequestTests(MalformedRequestTests.Malformed vendor) : IClassFixture<MalformedRequestTests.Malformed>
{
    private const string NoJson = "body: is not strict JSON";

    private static readonly string[] Moments =
    [
        "1996-12-19T16:39:57+00", "1996-12-19T16:39:57+00Z", "1996-12-19T16:39:57", "1996-12-19T163957", "19961219T163957Z", "19961219T163957", "19961219T16:39:57Z", "19961219T16:39:57",
        "1996-12-19T16:39Z", "1996-12-19T16:39", "1996-12-19T1639", "1996-12-19T16Z", "1996-12-19T16", "1996-12-19 16:39:57Z", "2011-12-03T10:15:30+01:00[Europe/Paris]",
    ];

    private static readonly string[] Truths = ["True", "TRUE", "y", "Y", "yes", "Yes", "YES", "on", "On", "ON", "False", "FALSE", "n", "N", "no", "No", "NO", "off", "Off", "OFF"];
    private static readonly string[] Rfc3339 = ["1985-04-12T23:20:50.52Z", "1985-04-12T23:20:50Z", "1996-12-19T16:39:57-08:00"];
    private static readonly string[] NoNumbers = ["2ABC", "0x42"];
    private static readonly string[] Infinities = ["Infinity", "-Infinity", "NaN"];
    private const string HttpDate = "Tue, 29 Apr 2014 18:30:38 GMT";

    /// <summary>Types, each with how a contract writes it and a value that it takes.</summary>
    private static readonly (string Name, string Type, string Sound)[] Types =
    [
        ("boolean", "boolean", "true"), ("int", "int", "1"), ("long", "long", "1"), ("double", "double", "1"), ("kind", "Kind", "a"), ("text", "string, length: 2..4", "aa"), ("code", "string, pattern: \"[a-m]+\"", "abc"),
        ("range", "int, range: 2..8", "2"), ("seconds", "dateTime, format: unixSeconds", "1"), ("moment", "dateTime", "1985-04-12T23:20:50Z"), ("http", "dateTime, format: rfc1123", HttpDate),
    ];

    /// <summary>Values as they stand in a body, in JSON or in what is none.</summary>
    public static TheoryData<string, string, string> Bodies => Rows(
    [
        ("boolean", [.. Truths.Append("true").Append("1").Append("0").Select(Quoted), "1", "0", "null", "[true]", "{}"], "body.in: must be true or false, but is "),
        ("boolean", Truths, NoJson),
        ("int", ["\"123\"", "true", "1.001", .. Infinities.Select(Quoted)], "body.in: must be a whole number, but is "),
        ("int", [.. NoNumbers, .. Infinities], NoJson),
        ("int", ["-9223372000000000000"], "body.in: is less than -2147483648"),
        ("int", ["9223372000000000000"], "body.in: is more than 2147483647"),
        ("int", ["123000000000000000000000"], "body.in: is beyond 64 bits"),
        ("long", ["\"123\"", "true", "1.001", .. Infinities.Select(Quoted)], "body.in: must be a whole number, but is "),
        ("long", [.. NoNumbers, .. Infinities], NoJson),
        ("long", ["-184467440000000000000", "184467440000000000000", "123000000000000000000000"], "body.in: is beyond 64 bits"),
        ("double", ["\"123\"", "\"true\"", "true", "[1]"], "body.in: must be a number, but is "),
        ("double", [.. NoNumbers, .. Infinities], NoJson),
        ("kind", ["\"A\"", "\"\"", "\"c\""], "body.in: \""),
        ("kind", ["1"], "body.in: * is not one of a, b; body.in: must be text, but is a number"),
        ("kind", ["[]"], "body.in: [] is not one of a, b; body.in: must be text, but is a list"),
        ("kind", ["null"], "body.in: must be text, but is null"),
        ("text", ["\"a\"", "\"\"", "\"\U0001F511\""], "body.in: has fewer than 2 characters"),
        ("text", ["\"aaaaa\"", "\"\U0001F511\U0001F511\U0001F511\U0001F511\U0001F511\""], "body.in: has more than 4 characters"),
        ("text", ["1", "true", "{}"], "body.in: must be text, but is "),
        ("code", ["\"ABC\"", "\"abc\\n\"", "\"xyz\""], "body.in: does not match [a-m]+"),
        ("range", ["1", "-1"], "body.in: is less than 2"),
        ("range", ["9"], "body.in: is more than 8"),
        ("seconds", [.. Rfc3339.Append(HttpDate).Append("1515531081.1234").Append("1515531081").Concat(Infinities).Select(Quoted), "true"], "body.in: must be a number, but is "),
        ("seconds", ["1515531081ABC", "1515531081.123.456", .. NoNumbers, .. Infinities], NoJson),
        ("moment", ["1515531081.1234", "1515531081"], "body.in: must be text, but is a number"),
        ("moment", [.. Moments.Append(HttpDate).Select(Quoted)], "body.in: is not written as rfc3339"),
        ("http", ["1515531081.1234", "1515531081"], "body.in: must be text, but is a number"),
        ("http", [.. Rfc3339.Select(Quoted)], "body.in: is not written as rfc1123"),
        ("bytes", ["\"xyz\"", "\"YmxvYg=\"", "\"YmxvYg\"", "\"Ym xvYg==\""], "body.in: is not base64"),
        ("bytes", ["[98, 108, 111, 98]", "1"], "body.in: must be text, but is "),
        ("list", ["[\"a\", null]"], "body.in[1]: must be text, but is null"),
        ("list", ["[[\"a\"]]"], "body.in[0]: must be text, but is a list"),
        ("list", ["{}", "\"a\"", "null"], "body.in: must be a list, but is "),
        ("list", ["[\"a\", b]", "[\"a\",, \"b\"]", "[\"a\", \"b\",]"], NoJson),
        ("map", ["{\"a\": null}"], "body.in.a: must be text, but is null"),
        ("map", ["[]", "\"a\""], "body.in: must be an object, but is "),
        ("map", ["{\"a\"}", "{a: \"b\"}", "{\"a\": \"b\", \"a\": \"c\"}"], NoJson),
    ]);

    /// <summary>Values as they stand in a path, a query or a header.</summary>
    public static TheoryData<string, string, string> Texts => Rows(
    [
        ("boolean", [.. Truths, "1", "0"], "must be true or false, but is "),
        ("int", ["true", "1.001", .. NoNumbers, .. Infinities, "123000000000000000000000"], "must be a whole number, but is text"),
        ("int", ["-9223372000000000000"], "is less than -2147483648"),
        ("int", ["9223372000000000000"], "is more than 2147483647"),
        ("long", ["true", "1.001", .. NoNumbers, .. Infinities, "184467440000000000000"], "must be a whole number, but is text"),
        ("double", ["true", .. NoNumbers], "must be a number, but is text"),
        ("kind", ["A", "c"], "\""),
        ("text", ["a"], "has fewer than 2 characters"),
        ("text", ["aaaaa"], "has more than 4 characters"),
        ("code", ["ABC", "xyz"], "does not match [a-m]+"),
        ("range", ["1"], "is less than 2"),
        ("range", ["9"], "is more than 8"),
        ("seconds", [.. Rfc3339, HttpDate, "true", "1515531081ABC", "0x42", "1515531081.123.456", .. Infinities], "must be a number, but is text"),
        ("moment", [.. Moments, HttpDate, "1515531081.1234", "1515531081"], "is not written as rfc3339"),
        ("http", [.. Rfc3339, "1515531081.1234", "1515531081"], "is not written as rfc1123"),
    ]);

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_body_is_refused(string type, string value, string reason) =>
        Assert.StartsWith(reason, await vendor.RefusalAsync(type, body: $$"""{"in": {{value}}}"""), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_path_is_refused(string type, string value, string reason) => Assert.StartsWith($"path.in: {reason}", await vendor.RefusalAsync(type, path: value), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_query_is_refused(string type, string value, string reason) => Assert.StartsWith($"query.in: {reason}", await vendor.RefusalAsync(type, query: value), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_header_is_refused(string type, string value, string reason) => Assert.StartsWith($"header.X-In: {reason}", await vendor.RefusalAsync(type, header: value), StringComparison.Ordinal);

    [Theory]
    [InlineData("{[", NoJson)]
    [InlineData("{ \"in\": 10 }abc", NoJson)]
    [InlineData("abc{ \"in\": 10 }", NoJson)]
    [InlineData("{ \"in\": 10 // the integer should be 10\n}", NoJson)]
    [InlineData("{ \"in\": 10 /* the integer should be 10 */ }", NoJson)]
    [InlineData("{\"in\" :\f10}", NoJson)]
    [InlineData("{'in': 10}", NoJson)]
    [InlineData("{\"in\": 10,}", NoJson)]
    [InlineData("[{ \"in\": 10}]", "body: must be an object, but is a list")]
    [InlineData("10", "body: must be an object, but is a number")]
    [InlineData("null", "body: must be an object, but is null")]
    [InlineData("", "body: is empty")]
    [InlineData("{}", "body.in: is required")]
    public async Task A_broken_body_is_refused(string body, string reason) => Assert.StartsWith(reason, await vendor.RefusalAsync("int", body: body), StringComparison.Ordinal);

    [Theory]
    [InlineData("application/hal+json", "header Content-Type: \"application/hal+json\" is not application/json in UTF-8")]
    [InlineData("text/plain", "header Content-Type: \"text/plain\" is not application/json in UTF-8")]
    [InlineData(null, "header Content-Type: is missing")]
    public async Task Another_content_type_is_refused(string? contentType, string reason) => Assert.Equal(reason, await vendor.RefusalAsync("int", contentType: contentType));

    [Fact]
    public async Task What_is_sound_is_accepted()
    {
        foreach (var (name, _, _) in Types)
        {
            Assert.Equal("", await vendor.RefusalAsync(name));
        }
    }

    private static string Quoted(string text) => $"\"{text}\"";

    private static TheoryData<string, string, string> Rows(IEnumerable<(string Type, string[] Values, string Reason)> rows)
    {
        var data = new TheoryData<string, string, string>();
        foreach (var (type, values, reason) in rows)
        {
            foreach (var value in values.Distinct(StringComparer.Ordinal))
            {
                data.Add(type, value, reason);
            }
        }

        return data;
    }

    /// <summary>A sandbox that takes each type at each place.</summary>
    public sealed class Malformed : IAsyncLifetime
    {
        private SandboxVendor _vendor = null!;
        private HttpClient _http = null!;

        public async Task InitializeAsync()
        {
            _vendor = await SandboxVendor.StartAsync(Contract(), options => options.JournalLimit = 1);
            _http = _vendor.CreateHttpClient();
        }

        public async Task DisposeAsync()
        {
            _http.Dispose();
            await _vendor.DisposeAsync();
        }

        /// <summary>Why a request is refused; empty where it is accepted. What is not given is sound.</summary>
        public async Task<string> RefusalAsync(string type, string? path = null, string? query = null, string? header = null, string? body = null, string? contentType = "application/json")
        {
            var (name, _, sound) = Array.Find(Types, candidate => candidate.Name == type);
            var json = type is "boolean" or "int" or "long" or "double" or "range" or "seconds" ? sound : Quoted(sound);
            var target = name is null ? $"/{type}" : $"/{type}/{Uri.EscapeDataString(path ?? sound)}?in={Uri.EscapeDataString(query ?? sound)}";
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_vendor.BaseAddress, target));
            request.Headers.TryAddWithoutValidation("X-In", header ?? sound);
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body ?? $$"""{"in": {{json}}}"""));
            if (contentType is not null)
            {
                request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
            }

            using var response = await _http.SendAsync(request);
            var problems = _vendor.Requests[^1].Problems;
            Assert.Equal(problems.Count == 0 ? """{"status":"0"}""" : """{"status":"1"}""", await response.Content.ReadAsStringAsync());
            return string.Join("; ", problems);
        }

        private static string Contract()
        {
            var text = new StringBuilder(
                """
                contract: 1
                name: Malformed
                server: https://example.com
                reply: { status: status, success: 0 }
                statuses: { 0: { name: Ok }, 1: { name: Invalid, kind: request } }
                types: { Kind: { enum: [a, b] } }
                endpoints:
                  bytes: { call: POST /bytes, effect: once, body: { in: { type: bytes } } }
                  list: { call: POST /list, effect: once, body: { in: { type: list<string> } } }
                  map: { call: POST /map, effect: once, body: { in: { type: map<string> } } }

                """);
            foreach (var (name, type, _) in Types)
            {
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $$"""
                      {{name}}:
                        call: POST /{{name}}/{in}
                        effect: once
                        path: { in: { type: {{type}} } }
                        query: { in: { type: {{type}} } }
                        header: { X-In: { type: {{type}} } }
                        body: { in: { type: {{type}}, required: true } }

                    """);
            }

            return text.ToString();
        }
    }
}
