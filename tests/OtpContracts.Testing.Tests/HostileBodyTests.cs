using System.Text;

namespace OtpContracts.Testing.Tests;

/// <summary>Bodies that are meant to hurt: each is refused for what is wrong with it, and the sandbox goes on.</summary>
public sealed class HostileBodyTests
{
    private const string Contract =
        """
        contract: 1
        name: Hostile
        server: https://example.com
        reply: { status: status, success: 0 }
        statuses: { 0: { name: Ok }, 1: { name: Invalid, kind: request } }
        endpoints:
          call:
            call: POST /
            effect: once
            body: { text: { type: string, pattern: "(a+)+", length: 1..64 }, count: { type: long } }
        """;

    public static TheoryData<string, string, string> Bodies => new()
    {
        { "two keys of one name", """{"text":"a","text":"b"}""", "body: is not strict JSON" },
        { "two documents", """{"text":"a"}{}""", "body: is not strict JSON at line 1, byte 13" },
        { "single quotes", "{'text':'a'}", "body: is not strict JSON at line 1, byte 2" },
        { "a trailing comma", """{"text":"a",}""", "body: is not strict JSON at line 1, byte 13" },
        { "a comment", """{"text":"a"/**/}""", "body: is not strict JSON at line 1, byte 12" },
        { "a number with a leading zero", """{"count":01}""", "body: is not strict JSON at line 1, byte 11" },
        { "a hexadecimal number", """{"count":0x10}""", "body: is not strict JSON at line 1, byte 11" },
        { "a whole number with a fraction of nothing", """{"count":1.0}""", "body.count: must be a whole number, but is a number" },
        { "2^63", """{"count":9223372036854775808}""", "body.count: is beyond 64 bits" },
        { "a pattern that takes years", $$"""{"text":"{{new string('a', 41)}}!"}""", "body.text: does not match (a+)+" },
        { "a line break behind a pattern", """{"text":"a\n"}""", "body.text: does not match (a+)+" },
        { "10,000 lists in one another", new string('[', 10_000) + new string(']', 10_000), "body: is not strict JSON at line 1, byte 65" },
        { "10,000 objects in one another", string.Concat(Enumerable.Repeat("{\"a\":", 10_000)) + "1" + new string('}', 10_000), "body: is not strict JSON at line 1" },
        { "10 MB of text", $$"""{"text":"{{new string('a', 10_000_000)}}"}""", "body.text: has more than 64 characters" },
        { "half a pair of surrogates", """{"text":"\ud800"}""", "body: has text that is not Unicode" },
        { "bytes that are no UTF-8", "{\"text\":\"\u00ff\"}", "body: has text that is not Unicode" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task It_is_refused_for_what_is_wrong(string name, string body, string reason)
    {
        await using var vendor = await SandboxVendor.StartAsync(Contract, _ => { });
        using var http = vendor.CreateHttpClient();
        var bytes = name == "bytes that are no UTF-8" ? Encoding.Latin1.GetBytes(body) : Encoding.UTF8.GetBytes(body);
        using var content = new ByteArrayContent(bytes) { Headers = { ContentType = new("application/json") } };

        using var response = await http.PostAsync(vendor.BaseAddress, content);

        Assert.Equal("""{"status":"1"}""", await response.Content.ReadAsStringAsync());
        Assert.StartsWith(reason, vendor.Requests.Single().Problems[0], StringComparison.Ordinal);
        using var sound = new ByteArrayContent("""{"text":"aa","count":9223372036854775807}"""u8.ToArray()) { Headers = { ContentType = new("application/json") } };
        await http.PostAsync(vendor.BaseAddress, sound);
        Assert.Empty(vendor.Requests[^1].Problems);
    }
}
