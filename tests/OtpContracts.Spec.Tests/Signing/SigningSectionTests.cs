namespace OtpContracts.Spec.Tests;

public sealed class SigningSectionTests
{
    [Theory]
    [InlineData("wrongVector", "Sign: 05d7a50893e22a5c4bb3216ae3396c7c", "Sign: 15d7a50893e22a5c4bb3216ae3396c7c")]
    [InlineData("badExpression", "hex(md5(apiKey + apiSecret + timestamp))", "hex(md5(apiKey + apiSecrt + timestamp))")]
    [InlineData("unclosedExpression", "hex(md5(apiKey + apiSecret + timestamp))", "hex(md5(apiKey + apiSecret + timestamp)")]
    [InlineData("secretInTheClear", "Api-Key: apiKey", "Api-Key: apiKey + apiSecret")]
    [InlineData("brokenLet", "timestamp: unixSeconds(now)", "timestamp: unixSecond(now)")]
    [InlineData("badHeaderName", "Timestamp: timestamp", "\"Time stamp\": timestamp")]
    [InlineData("badWindow", "timestamp: 300s", "timestamp: 5m")]
    [InlineData("unknownHeaderInTolerance", "ignoreCase: [Sign]", "ignoreCase: [Sing]")]
    public async Task A_slip_in_the_signing_section_is_told_at_its_place(string name, string written, string slip)
    {
        Assert.Contains(written, SpecFolder.ItnioResend, StringComparison.Ordinal);

        var reading = ContractReader.Read("itnio-otp.contract.yaml", SpecFolder.ItnioResend.Replace(written, slip, StringComparison.Ordinal));

        await Verify(string.Join('\n', reading.Diagnostics)).UseParameters(name);
    }

    [Fact]
    public void A_vector_in_capitals_holds_where_case_is_ignored() => Assert.Empty(ContractReader.Read(
        "itnio-otp.contract.yaml", SpecFolder.ItnioResend.Replace("Sign: 05d7a50893e22a5c4bb3216ae3396c7c", "Sign: 05D7A50893E22A5C4BB3216AE3396C7C", StringComparison.Ordinal)).Diagnostics);
}
