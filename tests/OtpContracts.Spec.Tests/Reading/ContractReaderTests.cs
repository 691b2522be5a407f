using OtpContracts.Spec.Model;

namespace OtpContracts.Spec.Tests;

public sealed class ContractReaderTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("-12.50", "-12.50")]
    [InlineData("1e3", "1e3")]
    [InlineData("1.5E-7", "1.5E-7")]
    [InlineData("\"0\"", "\"0\"")]
    [InlineData("007", "\"007\"")]
    [InlineData("1.", "\"1.\"")]
    [InlineData("1e", "\"1e\"")]
    [InlineData("1e+", "\"1e+\"")]
    [InlineData("+1", "\"+1\"")]
    [InlineData("0x10", "\"0x10\"")]
    [InlineData(".5", "\".5\"")]
    public void A_number_of_an_example_is_one_that_JSON_knows(string written, string json)
    {
        var text = Minimal().Replace("effect: safe", $"effect: safe\n    examples: {{ one: {{ body: [{written}] }} }}", StringComparison.Ordinal);

        Assert.Equal($"[{json}]", Read(text).Endpoints[0].Examples[0].Body);
    }

    [Fact]
    public void The_ITNIO_contract_holds_every_fact_of_the_resend_page()
    {
        var contract = Read(SpecFolder.ItnioOtp);
        var resend = contract.Endpoints.Single(endpoint => endpoint.Name == "resendVerification");

        Assert.Equal(("POST", "/verification/resend", Effect.Once), (resend.Method, resend.Path, resend.Effect));
        Assert.Equal("https://api.itniotech.com/otp", contract.Server.AbsoluteUri);
        Assert.Equal("0 -1 -2 -10 -16 -18 -22 -26 -27 -28 -29", string.Join(' ', resend.Statuses));
        Assert.Equal("0 -1 -2 -10 -16 -18 -20 -22 -26 -27 -28 -29", string.Join(' ', contract.Statuses.Select(status => status.Code)));
        Assert.Equal(
            ["verificationId string Required", "channel Channel Optional"],
            resend.Body.Select(field => $"{field.Name} {field.Type} {field.Presence}"));
        Assert.Equal("sms", resend.Body[1].Default);
        Assert.Equal(
            ["verificationId string Required", "to string Required", "channel Channel Required", "snaUrl uri Optional"],
            Assert.IsType<ObjectDefinition>(contract.FindType("Verification")).Fields.Select(field => $"{field.Name} {field.Type} {field.Presence}"));
        Assert.Equal(["sms", "call", "sna"], Assert.IsType<EnumDefinition>(contract.FindType("Channel")).Values.Select(value => value.Text));
        Assert.Equal("短信内容包含敏感字符", contract.FindStatus("-29")!.Meaning.Texts.Single(text => text.Key == "zh").Value);
        Assert.Equal(
            """{"status":"0","reason":"success","data":{"verificationId":"22206051443051000003","to":"91856321412","channel":"channel"}}""",
            Assert.Single(resend.Examples).Reply);
    }

    [Fact]
    public void Scalars_are_read_as_written()
    {
        var contract = Read(Minimal("Odd: { enum: [-1, 007, no, 1e3, 0x10, 2026-01-01, null, ~, '', true] }"));

        Assert.Equal(
            ["-1", "007", "no", "1e3", "0x10", "2026-01-01", "null", "~", "", "true"],
            Assert.IsType<EnumDefinition>(contract.FindType("Odd")).Values.Select(value => value.Text));
    }

    [Fact]
    public void A_uuid_is_a_text_with_a_pattern_that_only_a_uuid_matches()
    {
        var field = Assert.Single(Assert.IsType<ObjectDefinition>(Read(Minimal("T: { fields: { id: { type: uuid } } }")).FindType("T")).Fields);

        Assert.Equal("string", field.Type.ToString());
        Assert.Matches($@"\A(?:{field.Constraints.Pattern})\z", "0f8fad5b-D9CB-469f-a165-70867728950e");
        Assert.DoesNotMatch($@"\A(?:{field.Constraints.Pattern})\z", "0f8fad5b-d9cb-469f-a165-70867728950");
    }

    [Theory]
    [InlineData("T: { fields: { ids: { type: list<uuid> } } }", "OTPC1009")]
    [InlineData("T: { fields: { id: { type: uuid, pattern: a } } }", "OTPC1014")]
    [InlineData("uuid: { enum: [a] }", "OTPC1010")]
    public void A_uuid_has_its_own_pattern_and_name_and_is_no_item(string types, string finding) =>
        Assert.Equal(finding, Assert.Single(ContractReader.Read("contract.yaml", Minimal(types)).Diagnostics).Rule.Id);

    [Fact]
    public void Line_ends_and_a_byte_order_mark_change_nothing()
    {
        var plain = ContractPrint.Of(Read(SpecFolder.ItnioOtp));

        Assert.Equal(plain, ContractPrint.Of(Read(SpecFolder.ItnioOtp.Replace("\n", "\r\n", StringComparison.Ordinal))));
        Assert.Equal(plain, ContractPrint.Of(Read("\uFEFF" + SpecFolder.ItnioOtp)));
    }

    internal static string Minimal(string types = "T: { enum: [a] }") =>
        $$"""
        contract: 1
        name: Mini
        server: https://example.com/api
        reply: { status: status, success: 0 }
        statuses:
          0: { name: Ok }
          -1: { name: Denied, kind: permission }
        types:
          {{types}}
        endpoints:
          ping:
            call: POST /ping
            effect: safe
        """;

    private static Contract Read(string text)
    {
        var reading = ContractReader.Read("contract.yaml", text);
        Assert.Empty(reading.Diagnostics);
        return reading.Contract!;
    }
}
