using System.Text;

namespace OtpContracts.Spec.Tests;

/// <summary>A large file takes time in proportion, whatever it repeats.</summary>
public sealed class LargeInputTests
{
    // Each takes some tenths of a second; what grows with the square of it would take minutes.
    private static readonly TimeSpan Watchdog = TimeSpan.FromSeconds(60);

    private const string Head = "contract: 1\nname: Large\nserver: https://example.com\nreply: { status: status, success: 0 }\n";
    private const string Status = "statuses: { 0: { name: Ok } }\n";
    private const string NoEndpoints = "endpoints: {}\n";

    private static readonly Dictionary<string, Func<string>> Files = new(StringComparer.Ordinal)
    {
        ["open brackets"] = () => Repeat("[", 2_000_000),
        ["open braces"] = () => Repeat("{", 2_000_000),
        ["open mappings"] = () => Repeat("{a: ", 500_000),
        ["lists within each other"] = () => Repeat("- ", 1_000_000),
        ["question marks"] = () => Repeat("? ", 1_000_000),
        ["colons"] = () => Repeat(":", 2_000_000),
        ["a plain text"] = () => "a: " + Repeat("x ", 1_000_000),
        ["a plain text over lines"] = () => "a: x\n" + Repeat("  x\n", 500_000),
        ["an open quote"] = () => "a: \"" + Repeat("x", 2_000_000),
        ["blanks"] = () => "a: x" + Repeat(" ", 2_000_000) + "y",
        ["empty lines of a block"] = () => "a: |\n" + Repeat("\n", 2_000_000),
        ["anchors"] = () => Each(50_000, i => $"k{i}: &a{i} v\n"),
        ["an anchor's name"] = () => "a: &" + Repeat("x", 2_000_000) + " b",
        ["tags"] = () => Each(50_000, i => $"k{i}: !t v\n"),
        ["directives"] = () => Repeat("%FOO a b\n", 200_000) + "---\na: b",
        ["documents"] = () => Repeat("---\n", 500_000),
        ["a key again and again"] = () => Repeat("a: b\n", 200_000),
        ["marks at the start"] = () => Repeat("\uFEFF", 2_000_000) + "a: b",
        ["texts through aliases"] = () => Head + Status + $"endpoints:\n a: {{ call: GET /a, effect: safe, examples: {{ e: {{ body: {{ t: &t \"{Repeat("x", 1_000_000)}\", l: [{Repeat("*t ,", 50_000)}] }} }} }} }}\n",
        ["digits of a number"] = () => Head + Status + $"endpoints:\n a: {{ call: GET /a, effect: safe, examples: {{ e: {{ body: {{ t: {Repeat("1", 8_000_000)}x }} }} }} }}\n",
        ["unknown keys"] = () => Head + Status + Each(50_000, i => $"endpoint{i}x: v\n"),
        ["unknown types"] = () => Head + Status + "types:\n" + Each(5_000, i => $" Type{i}Name: {{ fields: {{ a: {{ type: Tipe{i}Name }} }} }}\n"),
        ["unknown statuses"] = () => Head + Statuses(10_000) + $"endpoints:\n a: {{ call: GET /a, effect: safe, statuses: [{Each(20_000, i => $"2{i},")}] }}\n",
        ["unknown methods"] = () => Head + Status + "endpoints:\n" + Each(20_000, i => $" e{i}: {{ call: GETT /a, effect: saef }}\n"),
        ["names that are none"] = () => Head + Status + "types:\n" + Each(20_000, i => $" \"{i}\": {{ fields: {{}} }}\n") + NoEndpoints,
        ["statuses"] = () => Head + Statuses(30_000) + NoEndpoints,
        ["success codes"] = () => Head.Replace("success: 0", $"success: [{Each(30_000, i => $"1{i},")}]", StringComparison.Ordinal) + Statuses(30_000) + NoEndpoints,
        ["statuses of an endpoint"] = () => Head + Statuses(20_000) + $"endpoints:\n a: {{ call: GET /a, effect: safe, statuses: [{Each(20_000, i => $"1{i},")}] }}\n",
        ["values of an enum"] = () => Head + Status + NoEndpoints + $"types: {{ E: {{ enum: [{Each(50_000, i => $"v{i},")}] }} }}",
        ["parameters of as many types"] = () => Head + Status + "types:\n" + Each(20_000, i => $" T{i}: {{ enum: [a] }}\n") + $"endpoints:\n a: {{ call: GET /a, effect: safe, query: {{{Each(20_000, i => $"q{i}: {{ type: T{i} }},")}}} }}\n",
        ["types that lead to each other"] = () => Head + Status + "types:\n" + Each(20_000, i => $" T{i}: {{ fields: {{ a: {{ type: T{i + 1} }} }} }}\n") + " T20000: { enum: [a] }\nendpoints:\n a: { call: GET /a, effect: safe, data: T0 }\n",
        ["holes of a path"] = () => Head + Status + $"endpoints:\n a: {{ call: 'GET {Each(20_000, i => $"/{{p{i}}}")}', effect: safe, path: {{{Each(20_000, i => $"p{i}: {{ type: string }},")}}} }}\n",
        ["one hole of a path"] = () => Head + Status + $"endpoints:\n a: {{ call: 'GET {Repeat("/{p}", 100_000)}', effect: safe, path: {{ p: {{ type: string }} }} }}\n",
        ["outcomes"] = () => Head + Status + "types:\n" + Each(5_000, i => $" T{i}: {{ fields: {{ a: {{ type: int }} }} }}\n") + "endpoints:\n" + Each(5_000, i => $" e{i}: {{ call: GET /a, effect: safe, data: T{i}, outcome: {{ field: data.a, success: 0, values: {{ 0: A }} }} }}\n"),
        ["pages"] = () => Head + Status + "types:\n" + Each(5_000, i => $" T{i}: {{ fields: {{ a: {{ type: list<int> }} }} }}\n") + "endpoints:\n" + Each(5_000, i => $" e{i}: {{ call: GET /a, effect: safe, query: {{ p: {{ type: int }} }}, data: T{i}, paging: {{ items: data.a, page: p }} }}\n"),
        ["parts of an expression"] = () => Signed("k", Repeat("k+", 500_000) + "k"),
        ["calls of an expression"] = () => Signed("k", "k" + Repeat(".hex()", 500_000)),
        ["values that double"] = () => Head + Status + $"credentials: {{ k: {{}} }}\nsigning: {{ let: {{ a0: k{Each(60, i => $", a{i + 1}: a{i} + a{i}")} }}, headers: {{ X: a60 }}, vectors: [{{ given: {{ k: aaaaaaaa, now: 1 }}, headers: {{ X: y }} }}] }}\n{NoEndpoints}",
        ["patterns"] = () => Head + Status + NoEndpoints + $"types: {{ T: {{ fields: {{{Each(1_000, i => $"f{i}: {{ type: string, pattern: '{Repeat("(a|", 100)}b{Repeat(")*", 100)}' }},")}}} }} }}",
    };

    public static TheoryData<string> Names => [.. Files.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Reading_takes_time_in_proportion(string name)
    {
        var text = Files[name]();

        var reading = await Task.Run(() => ContractReader.Read("large.yaml", text)).WaitAsync(Watchdog);

        Assert.True(reading.Diagnostics.Count <= DiagnosticBag.Limit);
        Assert.All(reading.Diagnostics, diagnostic => Assert.True(diagnostic.Message.Length < 4 * Excerpt.Longest));
    }

    private static string Statuses(int count) => $"statuses: {{ 0: {{ name: Ok }}{Each(count, i => $", 1{i}: {{ name: N{i}, kind: server }}")} }}\n";

    private static string Signed(string credential, string expression) => $"{Head}{Status}credentials: {{ {credential}: {{}} }}\nsigning: {{ headers: {{ X: \"{expression}\" }} }}\n{NoEndpoints}";

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    private static string Each(int count, Func<int, string> write) => string.Concat(Enumerable.Range(0, count).Select(write));
}
