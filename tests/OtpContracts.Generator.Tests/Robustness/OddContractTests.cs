using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OtpContracts.Generator.Tests.Robustness;

/// <summary>Contracts that are odd or large, but whole: what is generated compiles.</summary>
public sealed class OddContractTests
{
    private const string Head = "contract: 1\nname: Odd\nserver: https://example.com\nreply: { status: status, success: 0 }\n";

    // A few hundred, and what is left over.
    private const int MostTested = 300;

    // What is meant takes seconds, and longer on a busy machine; what recurses never ends.
    private static readonly TimeSpan Watchdog = TimeSpan.FromMinutes(5);

    [Theory]
    [InlineData("types: { E: { of: int, enum: [1, 01, +1, -0, 0] } }\nendpoints: {}")]
    [InlineData("types: { E: { fields: { m: { type: int } } } }\nendpoints: { a: { call: GET /a, effect: safe, data: E, outcome: { field: data.m, success: 00, values: { 0: A, 00: B, +1: C, 1: D } } } }")]
    [InlineData("types: { E: { fields: {} }, F: { enum: [] }, G: { of: int, enum: [] } }\nendpoints: { a: { call: POST /a, effect: safe, data: E, body: { e: { type: E }, f: { type: F }, g: { type: G } } } }")]
    [InlineData("types: { AOutcome: { fields: { m: { type: int } } }, ARequest: { enum: [x] } }\nendpoints: { a: { call: POST /a, effect: safe, data: AOutcome, body: { r: { type: ARequest } }, outcome: { field: data.m, success: 1, values: { 1: AOutcome } } } }")]
    [InlineData("endpoints: { a: { call: 'GET /a/{page}', effect: safe, path: { page: { type: string } }, query: { page: { type: int } }, data: list<int>, paging: { items: data, page: page } } }")]
    [InlineData("endpoints: {}\ncallbacks: { a: { body: { x: { type: string, deprecated: true }, y: { type: string } } } }")]
    [InlineData("endpoints: { a: { call: GET /a, effect: safe, query: { i: { const: -2147483648, type: int }, l: { const: -9223372036854775808, type: long }, d: { const: -79228162514264337593543950335, type: decimal }, f: { const: 1e-300, type: double }, n: { type: decimal, range: -79228162514264337593543950335..79228162514264337593543950335 } } } }")]
    [InlineData("endpoints: { a: { call: 'POST /a/{p}', effect: safe, path: { p: { const: x, type: uri } }, query: { q: { const: 'https://example.com', type: uri } }, header: { H: { const: h, type: uri } }, body: { u: { const: u, type: uri } } } }")]
    [InlineData("types: { E: { fields: { a: { const: x, type: string, nullable: true, required: true } } } }\nendpoints: { a: { call: POST /a, effect: safe, data: E, body: { e: { type: E } } } }")]
    [InlineData("endpoints: { a: { call: POST /a, effect: safe, body: { t: { type: string, length: 4.0..32.0 }, d: { type: string, digits: 6.0 }, l: { type: list<int>, items: ..5.0 }, i: { type: int, range: 1.0..9.0 } } } }")]
    public void What_is_odd_compiles(string contract)
    {
        var run = new GeneratorRun(("odd.contract.yaml", $"{Head}statuses: {{ 0: {{ name: Ok }} }}\n{contract}"));

        Assert.True(run.Result.Diagnostics.IsEmpty, string.Join("\n", run.Result.Diagnostics));
        run.AssertCompiles();
    }

    [Theory]
    [InlineData("types: { E: { fields: { a: { type: string, in: header }, b: { type: int } } }, F: { fields: { e: { type: list<E> } } } }\nendpoints: { a: { call: GET /a, effect: safe, data: F } }", "OTPC1019")]
    [InlineData("types: { E: { fields: { a: { type: string, in: header } } } }\nendpoints: {}\ncallbacks: { a: { body: { e: { type: E } } } }", "OTPC1019")]
    [InlineData("endpoints: {}\ncallbacks: { a: { header: { X-A: { type: string, in: body } } } }", "OTPC1002")]
    [InlineData("endpoints: { a: { call: 'GET /a/{b}', effect: safe, path: { b: { type: double, nullable: true } } } }", "OTPC1014")]
    [InlineData("credentials: { now: { secret: true }, nonce: {}, k: {} }\nsigning: { headers: { S: hex(md5(k + nonce)) }, vectors: [ { given: { k: a, now: 1, nonce: b }, headers: { S: 187ef4436122d1cc2f40dc2b92f0eba0 } } ] }\nendpoints: { a: { call: GET /a, effect: safe } }", "OTPC1010")]
    [InlineData("types: { E: { fields: { n: { const: x, type: string }, i: { type: list<int>, required: true } } } }\nendpoints: { a: { call: GET /a, effect: safe, data: E, query: { c: { type: string } }, paging: { items: data.i, cursor: c, next: data.n } } }", "OTPC1006")]
    [InlineData("types: { E: { fields: { s: { const: x, type: string, required: true } } } }\nendpoints: { a: { call: GET /a, effect: safe, data: E, outcome: { field: data.s, success: x, values: { y: No } } } }", "OTPC1006")]
    public void Beside_an_error_the_rest_compiles(string contract, string id)
    {
        var run = new GeneratorRun(("odd.contract.yaml", $"{Head}statuses: {{ 0: {{ name: Ok }} }}\n{contract}"));

        Assert.Contains(run.Result.Diagnostics, diagnostic => diagnostic.Id == id);
        Assert.NotEmpty(run.HintNames);
        run.AssertCompiles();
    }

    [Theory]
    [InlineData("code ")]
    [InlineData("")]
    public void A_table_of_thousands_compiles_by_hundreds(string prefix)
    {
        const int Rows = 2_000;
        var rows = string.Concat(Enumerable.Range(1, Rows).Select(code => $", {prefix}{code}: {{ name: N{code}, kind: request }}"));
        var values = string.Join(", ", Enumerable.Range(0, Rows).Select(value => $"v{value}"));
        var run = new GeneratorRun(("large.contract.yaml", $"{Head}statuses: {{ 0: {{ name: Ok }}{rows} }}\ntypes: {{ E: {{ enum: [{values}] }} }}\nendpoints: {{}}\n"));

        run.AssertCompiles();

        // A compiler's time for a pattern grows with the square of what it tests.
        var nodes = run.Result.GeneratedSources.SelectMany(source => source.SyntaxTree.GetRoot().DescendantNodes()).ToList();
        Assert.InRange(nodes.OfType<IsPatternExpressionSyntax>().Max(test => test.DescendantNodes().OfType<ConstantPatternSyntax>().Count()), 2, MostTested);
        Assert.InRange(nodes.OfType<SwitchExpressionSyntax>().Max(choice => choice.Arms.Count), 2, MostTested);
    }

    [Fact]
    public void Types_that_lead_to_each_other_take_no_stack()
    {
        var types = string.Concat(Enumerable.Range(0, 5_000).Select(i => $"  T{i}: {{ fields: {{ a: {{ type: T{i + 1}, optional: true }} }} }}\n"));
        var contract = $"{Head}statuses: {{ 0: {{ name: Ok }} }}\ntypes:\n{types}  T5000: {{ enum: [a] }}\nendpoints: {{ a: {{ call: POST /a, effect: safe, data: T0, body: {{ t: {{ type: T0 }} }} }} }}\n";
        GeneratorRun? run = null;
        var thread = new Thread(() => run = new GeneratorRun(("chain.contract.yaml", contract)), maxStackSize: 256 * 1024);
        thread.Start();
        Assert.True(thread.Join(Watchdog));

        Assert.Empty(run!.Result.Diagnostics);
    }
}
