using System.Net.Http.Headers;
using System.Text;

namespace OtpContracts.Testing.Tests;

/// <summary>Every type and place of a value, judged on the wire: what it takes, and what it does not.</summary>
public sealed class WireTypeTests
{
    [Theory]
    [InlineData("double", "1.5", "")]
    [InlineData("double", "1E300", "")]
    [InlineData("double", "\"-Infinity\"", "")]
    [InlineData("double", "\"infinite\"", "body.value: must be a number, but is text")]
    [InlineData("double, range: 0..1", "1.5", "body.value: is more than 1")]
    [InlineData("double, nullable: true", "null", "")]
    [InlineData("int", "12345678901234567890", "body.value: is beyond 64 bits")]
    [InlineData("bytes", "\"aGk=\"", "")]
    [InlineData("bytes", "\"aGk\"", "body.value: is not base64")]
    [InlineData("date", "\"2026-01-31\"", "")]
    [InlineData("date", "\"2026-02-31\"", "body.value: is not written as rfc3339")]
    [InlineData("date, format: yyyyMMdd", "\"20260131\"", "")]
    [InlineData("date, format: yyyyMMdd", "\"2026-01-31\"", "body.value: is not written as yyyyMMdd")]
    [InlineData("dateTime", "\"2026-01-31T10:15:30.123456789+08:00\"", "")]
    [InlineData("dateTime", "\"2026-01-31 10:15:30\"", "body.value: is not written as rfc3339")]
    [InlineData("dateTime, format: unixSeconds", "1769854530.5", "")]
    [InlineData("dateTime, format: unixSeconds", "\"1769854530\"", "body.value: must be a number, but is text")]
    [InlineData("dateTime, format: unixMillis", "1769854530000", "")]
    [InlineData("dateTime, format: unixMillis", "1769854530.5", "body.value: must be a whole number, but is a number")]
    [InlineData("dateTime, format: rfc1123", "\"Sat, 31 Jan 2026 10:15:30 GMT\"", "")]
    [InlineData("dateTime, format: rfc1123", "\"Sun, 31 Jan 2026 10:15:30 GMT\"", "body.value: is not written as rfc1123")]
    [InlineData("\"dateTime\", format: \"yyyy-MM-dd HH:mm:ss\"", "\"2026-01-31 10:15:30\"", "")]
    [InlineData("dateTime, nullable: true", "null", "")]
    [InlineData("list<int?>", "[1,null]", "")]
    [InlineData("list<int>", "[1,null]", "body.value[1]: must be a whole number, but is null")]
    [InlineData("map<double?>", "{\"a\":null,\"b\":\"NaN\"}", "")]
    [InlineData("map<boolean>", "{\"a\":null}", "body.value.a: must be true or false, but is null")]
    public async Task A_member_is_judged_by_its_type(string type, string value, string reason) =>
        Assert.Equal(reason, await ReasonAsync("body: { value: { type: " + type + ", required: true } }", "/", $$"""{"value":{{value}}}"""));

    [Theory]
    [InlineData("body: list<int>", "[1,2]", "")]
    [InlineData("body: list<int>", "[1,\"2\"]", "body[1]: must be a whole number, but is text")]
    [InlineData("body: Item", "{\"name\":\"a\"}", "")]
    [InlineData("body: Item", "{}", "body.name: is required")]
    [InlineData("body: any", "\"hello\"", "")]
    [InlineData("format: text\n    body: int", "12", "")]
    [InlineData("format: text\n    body: int", "twelve", "body: must be a whole number, but is text")]
    public async Task A_whole_body_is_judged_by_its_type(string body, string sent, string reason) => Assert.Equal(reason, await ReasonAsync(body, "/", sent));

    [Theory]
    [InlineData("query: { at: { type: dateTime }, more: { type: map<int> } }", "/?at=2026-01-31T10:15:30Z&a=1&b=2", "")]
    [InlineData("query: { at: { type: dateTime } }", "/?at=now", "query.at: is not written as rfc3339")]
    [InlineData("query: { at: { type: dateTime, format: unixSeconds } }", "/?at=1769854530", "")]
    [InlineData("query: { more: { type: map<int> } }", "/?a=x", "query.more.a: must be a whole number, but is text")]
    [InlineData("query: { more: { type: map<list<int>> } }", "/?a=1&a=2", "")]
    [InlineData("query: { only: { const: \"\" } }", "/?only", "")]
    [InlineData("query: { ratio: { type: double } }", "/?ratio=NaN", "")]
    public async Task A_query_is_judged_by_its_types(string query, string path, string reason) => Assert.Equal(reason, await ReasonAsync(query, path, body: null));

    [Theory]
    [InlineData("X-All", "1, 2", "X-All: { type: list<int> }", "")]
    [InlineData("X-All", "1, two", "X-All: { type: list<int> }", "header.X-All[1]: must be a whole number, but is text")]
    [InlineData("X-All", "\"a,b\", c", "X-All: { type: list<Kind> }", "")]
    [InlineData("X-At", "Sat, 31 Jan 2026 10:15:30 GMT, Sun, 01 Feb 2026 10:15:30 GMT", "X-At: { type: list<dateTime>, format: rfc1123 }", "")]
    [InlineData("X-Meta-Size", "12", "X-Meta-: { type: map<int> }", "")]
    [InlineData("X-Meta-Size", "large", "X-Meta-: { type: map<int> }", "header.X-Meta-.Size: must be a whole number, but is text")]
    public async Task A_header_is_judged_by_its_type(string name, string value, string header, string reason) =>
        Assert.Equal(reason, await ReasonAsync("header: { " + header + " }", "/", body: null, name, value));

    [Fact]
    public async Task A_greedy_hole_takes_the_rest_of_the_path()
    {
        await using var vendor = await SandboxVendor.StartAsync(Contract("path: { key: { type: string, sensitive: true } }", "/of/{key+}"), _ => { });
        using var http = vendor.CreateHttpClient();

        using var response = await http.PostAsync(new Uri(vendor.BaseAddress.AbsoluteUri + "of/a/b%20c"), content: null);

        Assert.Contains("POST /of/***\n", vendor.Transcript, StringComparison.Ordinal);
        Assert.Contains("parameters: ok", vendor.Transcript, StringComparison.Ordinal);
    }

    /// <summary>The one reason for which the sandbox refuses a request, or the empty text where it accepts it.</summary>
    private static async Task<string> ReasonAsync(string endpoint, string path, string? body, string header = "X-Nothing", string value = "")
    {
        await using var vendor = await SandboxVendor.StartAsync(Contract(endpoint, "/"), _ => { });
        using var http = vendor.CreateHttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(vendor.BaseAddress.AbsoluteUri.TrimEnd('/') + path));
        request.Headers.TryAddWithoutValidation(header, value);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(endpoint.Contains("format: text", StringComparison.Ordinal) ? "text/plain" : "application/json");
        }

        using var response = await http.SendAsync(request);
        var lines = vendor.Transcript.Split('\n');
        var refused = Array.FindIndex(lines, line => line.EndsWith(": refused", StringComparison.Ordinal));
        return refused < 0 ? "" : lines[refused + 1].Trim();
    }

    private static string Contract(string endpoint, string path) =>
        $$"""
        contract: 1
        name: Wire
        server: https://example.com
        reply: { status: status, success: 0 }
        statuses: { 0: { name: Ok }, 1: { name: Invalid, kind: request } }
        types:
          Item: { fields: { name: { type: string } } }
          Kind: { enum: ["a,b", c] }
        endpoints:
          call:
            call: POST {{path}}
            effect: once
            {{endpoint}}
        """;
}
