using System.Text.Json;
using OtpContracts.Spec.Model;

namespace OtpContracts.Spec.Tests;

public sealed class ContractReaderTests
{
    private static readonly JsonSerializerOptions WithTabs = new() { WriteIndented = true, IndentCharacter = '\t', IndentSize = 1 };

    [Fact]
    public void The_ITNIO_contract_reads_without_a_finding()
    {
        var reading = ContractReader.Read("itnio-otp.contract.yaml", SpecFolder.ItnioOtp);

        Assert.Empty(reading.Diagnostics);
        Assert.Equal("ItnioOtp", reading.Contract!.Name);
    }

    [Fact]
    public void It_holds_every_fact_of_the_resend_page()
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
    public void Every_page_that_it_names_is_there()
    {
        var contract = Read(SpecFolder.ItnioOtp);

        Assert.All(contract.Pages.Concat(contract.Endpoints.Select(endpoint => endpoint.Page).OfType<string>()), page => Assert.True(File.Exists(SpecFolder.PathOf(page)), page));
    }

    [Fact]
    public void JSON_comes_in_by_the_same_door()
    {
        var json = JsonSerializer.Serialize(YamlAsJson.Convert(SpecFolder.ItnioOtp), WithTabs);

        var reading = ContractReader.Read("itnio-otp.contract.json", json);

        Assert.Empty(reading.Diagnostics);
        Assert.Equal(Print(Read(SpecFolder.ItnioOtp)), Print(reading.Contract!));
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
    public void Line_ends_and_a_byte_order_mark_change_nothing()
    {
        var plain = Print(Read(SpecFolder.ItnioOtp));

        Assert.Equal(plain, Print(Read(SpecFolder.ItnioOtp.Replace("\n", "\r\n", StringComparison.Ordinal))));
        Assert.Equal(plain, Print(Read("\uFEFF" + SpecFolder.ItnioOtp)));
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

    // What the contract says, without where it says it.
    private static string Print(Contract contract) => JsonSerializer.Serialize(new
    {
        contract.Name,
        Server = contract.Server.AbsoluteUri,
        Statuses = contract.Statuses.Select(status => $"{status.Code} {status.Name} {status.Kind} {string.Join('|', status.Meaning.Texts)}"),
        Types = contract.Types.Select(type => $"{type.Name} {(type as ObjectDefinition)?.Fields.Count} {(type as EnumDefinition)?.Values.Count}"),
        Endpoints = contract.Endpoints.Select(endpoint => $"{endpoint.Name} {endpoint.Method} {endpoint.Path} {string.Join(',', endpoint.Statuses)} {string.Join('|', endpoint.Examples.Select(example => $"{example.Name} {example.Body} {example.Reply} {string.Join(',', example.Parameters)}"))} {string.Join('|', endpoint.Parameters.Select(field => $"{field.Name}:{field.Type}:{field.Presence}:{field.Constraints}"))}"),
        Vectors = contract.Signing!.Vectors.Select(vector => vector.Now),
    });
}
