using System.Text;

namespace OtpContracts.Hostile;

/// <summary>Bodies that are meant to hurt whoever reads them, for a contract of their own.</summary>
internal static class HostileBodies
{
    public const string Contract =
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

    /// <summary>The bodies: what is wrong with each, and with which words a sandbox refuses it.</summary>
    public static IReadOnlyList<(string Name, byte[] Body, string Reason)> All { get; } =
    [
        ("two keys of one name", Encoding.UTF8.GetBytes("""{"text":"a","text":"b"}"""), "body: is not strict JSON"),
        ("two documents", Encoding.UTF8.GetBytes("""{"text":"a"}{}"""), "body: is not strict JSON at line 1, byte 13"),
        ("single quotes", Encoding.UTF8.GetBytes("{'text':'a'}"), "body: is not strict JSON at line 1, byte 2"),
        ("a trailing comma", Encoding.UTF8.GetBytes("""{"text":"a",}"""), "body: is not strict JSON at line 1, byte 13"),
        ("a comment", Encoding.UTF8.GetBytes("""{"text":"a"/**/}"""), "body: is not strict JSON at line 1, byte 12"),
        ("a number with a leading zero", Encoding.UTF8.GetBytes("""{"count":01}"""), "body: is not strict JSON at line 1, byte 11"),
        ("a hexadecimal number", Encoding.UTF8.GetBytes("""{"count":0x10}"""), "body: is not strict JSON at line 1, byte 11"),
        ("a whole number with a fraction of nothing", Encoding.UTF8.GetBytes("""{"count":1.0}"""), "body.count: must be a whole number, but is a number"),
        ("2^63", Encoding.UTF8.GetBytes("""{"count":9223372036854775808}"""), "body.count: is beyond 64 bits"),
        ("a pattern that takes years", Encoding.UTF8.GetBytes($$"""{"text":"{{new string('a', 41)}}!"}"""), "body.text: does not match (a+)+"),
        ("a line break behind a pattern", Encoding.UTF8.GetBytes("""{"text":"a\n"}"""), "body.text: does not match (a+)+"),
        ("10,000 lists in one another", Encoding.UTF8.GetBytes(new string('[', 10_000) + new string(']', 10_000)), "body: is not strict JSON at line 1, byte 65"),
        ("10,000 objects in one another", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", 10_000)) + "1" + new string('}', 10_000)), "body: is not strict JSON at line 1"),
        ("10 MB of text", Encoding.UTF8.GetBytes($$"""{"text":"{{new string('a', 10_000_000)}}"}"""), "body.text: has more than 64 characters"),
        ("half a pair of surrogates", Encoding.UTF8.GetBytes("""{"text":"\ud800"}"""), "body: has text that is not Unicode"),
        ("bytes that are no UTF-8", Encoding.Latin1.GetBytes("{\"text\":\"\u00ff\"}"), "body: has text that is not Unicode"),
    ];
}
