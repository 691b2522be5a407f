using OtpContracts.Spec.Comparison;

namespace OtpContracts.Spec.Tests.Comparison;

/// <summary>Where nothing changed, nothing is told.</summary>
public sealed class SameContractTests
{
    private static readonly string[] Folders = ["Fixtures", "spec"];

    public static TheoryData<string> Contracts =>
        [.. Folders.SelectMany(folder => Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, folder), "*.contract.yaml", SearchOption.AllDirectories)).Select(file => Path.GetRelativePath(AppContext.BaseDirectory, file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Contracts))]
    public async Task A_contract_and_itself_differ_in_nothing(string file)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, file));

        Assert.Empty(ContractComparison.Of(ChangePair.Read(text), ChangePair.Read(text)).Changes);
    }

    [Theory]
    [InlineData("# What the pairs", "# Another comment.\n# What the pairs")]
    [InlineData("server: https://api.acme.example/v1", "server: 'https://api.acme.example/v1'")]
    [InlineData("servers: { eu: https://eu.acme.example/v1, test: https://test.acme.example/v1 }", "servers:\n  test: https://test.acme.example/v1\n  eu: https://eu.acme.example/v1")]
    [InlineData("{ type: string, required: true, digits: 10..14, sensitive: true }", "{ sensitive: true, digits: 10..14, required: true, type: string }")]
    [InlineData("Channel: { enum: [sms, call, sna] }\n  Kind: { enum: { 1: Day, 2: Hour, 3: Week }, of: int }", "Kind: { of: int, enum: { 3: Week, 1: Day, 2: Hour } }\n  Channel: { enum: [sna, call, sms] }")]
    [InlineData("      price: { type: int }\n      total: { type: long }", "      total: { type: long }\n      price: { type: int }")]
    [InlineData("{ en: Acme one-time passwords, zh: Acme 验证码 }", "{ zh: Acme 验证码, en: Acme one-time passwords }")]
    [InlineData("oneOf: [acme, other]", "oneOf: [other, acme]")]
    [InlineData("    Api-Key: apiKey\n    Region: region\n", "    Region: region\n    Api-Key: apiKey\n")]
    [InlineData("length: 4..8", "length: 04..8")]
    [InlineData("statuses: [0, -1, -9, -27]", "statuses: [-27, -9, -1, 0]")]
    [InlineData("  ping: { call: POST /ping, effect: safe }\n", "  ping:\n    effect: safe\n    call: POST /ping\n")]
    [InlineData("hex(hmacSha256(apiSecret, toSign))", "apiSecret.hmacSha256(toSign).hex()")]
    [InlineData("hex(hmacSha256(apiSecret, toSign))", "lower(HEX(hmacSha256(apiSecret, toSign)))")]
    [InlineData("{ X-Sign: \"hex(hmacSha256(apiSecret, body))\" }", "{ X-Sign: { received: \"headers.value('X-Sign')\", equals: \"hex(hmacSha256(apiSecret, body))\" } }")]
    public void How_it_is_written_does_not_matter(string written, string otherwise)
    {
        Assert.Contains(written, ChangePair.Base, StringComparison.Ordinal);

        Assert.Empty(ContractComparison.Of(ChangePair.Read(ChangePair.Base), ChangePair.Read(ChangePair.Base.Replace(written, otherwise, StringComparison.Ordinal))).Changes);
    }

    [Theory]
    [InlineData("length: 1..32", "length: ..32", "length: 0..32")]
    [InlineData("digits: 10..14", "digits: ..14", "digits: 0..14")]
    [InlineData("items: 1..5", "items: ..5", "items: 0..5")]
    [InlineData("type: list<string>, items: 1..5", "type: list<string>", "type: list<string>, items: 0..")]
    [InlineData("apiKey + timestamp + path", "params.nonEmpty().without('a').sorted().join('&', '=')", "params.sorted().without('a').nonEmpty().join('&', '=')")]
    [InlineData("apiKey + timestamp + path", "params.sorted().only('a').values('')", "params.only('a').sorted().values('')")]
    public void Two_ways_to_write_it_are_one(string replaced, string one, string other)
    {
        Assert.Contains(replaced, ChangePair.Base, StringComparison.Ordinal);

        Assert.Empty(ContractComparison.Of(ChangePair.Read(ChangePair.Base.Replace(replaced, one, StringComparison.Ordinal)), ChangePair.Read(ChangePair.Base.Replace(replaced, other, StringComparison.Ordinal))).Changes);
    }

    [Theory]
    [InlineData("params.sorted(lower(name)).sorted(value).join('&', '=')", "params.sorted(value).sorted(lower(name)).join('&', '=')")]
    [InlineData("params.nonEmpty().trim().join('&', '=')", "params.trim().nonEmpty().join('&', '=')")]
    [InlineData("params.sorted().reversed().join('&', '=')", "params.reversed().sorted().join('&', '=')")]
    public void What_only_looks_alike_is_told(string one, string other)
    {
        static string With(string expression) => ChangePair.Base.Replace("apiKey + timestamp + path", expression, StringComparison.Ordinal);

        Assert.NotEmpty(ContractComparison.Of(ChangePair.Read(With(one)), ChangePair.Read(With(other))).Changes);
    }

    [Fact]
    public void A_message_says_which_side_is_missing()
    {
        var changed = ContractComparison.Of(ChangePair.Read(ChangePair.Base), ChangePair.Read(ChangePair.Base.Replace("length: 1..32, ", "", StringComparison.Ordinal))).Changes;

        Assert.Equal("More values can come than before: 1..32 -> nothing", Assert.Single(changed).Message);
    }

    [Fact]
    public void The_reverse_of_a_loosening_is_a_tightening()
    {
        foreach (var pair in ChangePair.All.Where(pair => pair.Rule is "request-constraint-loosened" or "request-constraint-removed" or "request-enum-value-added"))
        {
            var back = ContractComparison.Of(ChangePair.Read(pair.After), ChangePair.Read(pair.Before)).Changes;

            Assert.Equal(ChangeSeverity.Breaking, Assert.Single(back).Severity);
        }
    }

    [Fact]
    public void A_second_change_never_hides_the_first()
    {
        // Each pair that begins at the base itself, with the renumbered status on top.
        foreach (var pair in ChangePair.All.Where(pair => pair.Before == ChangePair.Base && pair.After.Contains("  -27: {", StringComparison.Ordinal)))
        {
            var both = pair.After.Replace("  -27: {", "  -37: {", StringComparison.Ordinal).Replace(", -27]", ", -37]", StringComparison.Ordinal);

            var rules = ContractComparison.Of(ChangePair.Read(pair.Before), ChangePair.Read(both)).Changes.Select(change => change.Rule.Id).ToList();

            Assert.Contains(pair.Rule, rules);
            Assert.Contains("vendor-status-renumbered", rules);
        }
    }
}
