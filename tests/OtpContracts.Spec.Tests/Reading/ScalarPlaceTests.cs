namespace OtpContracts.Spec.Tests;

/// <summary>A slip within an expression is told at its own place, however the text is written.</summary>
public sealed class ScalarPlaceTests
{
    [Theory]
    [InlineData("plain", "a: lower(key) + §", 1, 17)]
    [InlineData("single quotes", "a: 'lower(''x'') + §'", 1, 20)]
    [InlineData("double quotes", "a: \"lower(\\\"x\\\") + §\"", 1, 20)]
    [InlineData("escapes of every length", "a: \"lower('\\x41\\u0042\\U00000043\\U0001F600') + §\"", 1, 47)]
    [InlineData("a line continued", "a: \"lower(\\\n        key) + §\"", 2, 16)]
    [InlineData("folded", "a: >-\n        lower(key)\n        + §", 3, 11)]
    [InlineData("folded, more indented", "a: >-\n        lower(key\n          ) + §", 3, 15)]
    [InlineData("folded, with an empty line", "a: >-\n        lower(key)\n\n        + §", 4, 11)]
    [InlineData("literal", "a: |\n        lower(\n          key) + §", 3, 18)]
    [InlineData("plain over lines", "a: lower(key)\n        + §", 2, 11)]
    [InlineData("double quotes over lines", "a: \"lower(key)\n        + '\\\"' + §\"", 2, 18)]
    public void A_slip_is_told_at_its_column(string form, string entry, int line, int column)
    {
        var found = Assert.Single(Read("      " + entry));

        Assert.Equal("OTPC2001", found.Rule.Id);
        Assert.True((line, column) == (found.Span.StartLine - FirstLine, found.Span.StartColumn - (line == 1 ? 6 : 0)), $"{form}: {found}");
        Assert.Equal(1, found.Span.Length);
    }

    [Fact]
    public void A_slip_in_JSON_is_told_at_its_column() => Assert.Equal(
        "c.json(3,38)",
        Assert.Single(ContractReader.Read(
            "c.json",
            """
            { "contract": 1, "name": "J", "server": "https://x.example", "credentials": { "key": {} },
              "signing": { "headers": {
                "A": "\"\\n{lower('\u4e2d')}\" + kye"
              } },
              "reply": { "status": "s", "success": 0 }, "statuses": { "0": { "name": "Ok" } }, "endpoints": { "p": { "call": "GET /", "effect": "safe" } } }
            """).Diagnostics).Span.ToString());

    private const int FirstLine = 4;

    private static IReadOnlyList<ContractDiagnostic> Read(string entry) => ContractReader.Read(
        "c.yaml",
        $$"""
        contract: 1
        credentials: { key: {} }
        signing:
          headers:
        {{entry}}
        name: Places
        server: https://x.example
        reply: { status: s, success: 0 }
        statuses: { 0: { name: Ok } }
        endpoints: { p: { call: GET /, effect: safe } }
        """).Diagnostics;
}
