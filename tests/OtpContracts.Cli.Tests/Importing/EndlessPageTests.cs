namespace OtpContracts.Cli.Tests.Importing;

/// <summary>Lines and texts that go on without end cost no more than their length.</summary>
public sealed class EndlessPageTests
{
    private const string Table = ImportFolder.Table;

    [Theory]
    [InlineData("{")]
    [InlineData("+++ post:/a *a ")]
    [InlineData("$data")]
    [InlineData("- ")]
    [InlineData("( ")]
    [InlineData("1")]
    [InlineData("\t")]
    [InlineData("https://a/")]
    [InlineData("to=<a ")]
    [InlineData("to=\"a\", ")]
    [InlineData("2.1 地址:")]
    public void A_line_without_end_is_read_in_time(string piece) => AssertReadWith(string.Concat(Enumerable.Repeat(piece, 20_000)));

    [Theory]
    [InlineData("/** @api {get} /a\n")]
    [InlineData("|---|\n\n")]
    [InlineData("<!--\n")]
    [InlineData("<ParamField body=\"x\" type=\"object\">\n")]
    public void Lines_without_end_are_read_in_time(string line) => AssertReadWith(string.Concat(Enumerable.Repeat(line, 2_000)));

    private static void AssertReadWith(string further) =>
        Assert.Contains("POST https://api.acme.example/send", ContractFacts.OfPage($"POST https://api.acme.example/send\n\n## Parameters\n\n{Table}\n{further}a\n"));

    [Theory]
    [InlineData("ey")]
    [InlineData("1")]
    [InlineData("a, ")]
    public void A_description_without_end_is_read_over_in_time(string piece) =>
        Assert.Contains("body key string required length=..64", ContractFacts.OfPage($"POST https://api.acme.example/send\n\n## Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| key | String | Yes | At most 64 characters. Sample: {string.Concat(Enumerable.Repeat(piece, 20_000))} |\n"));
}
