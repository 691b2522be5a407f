using System.Text;
using System.Text.Json;
using OtpContracts.Json;

namespace OtpContracts.Testing.Tests;

/// <summary>Real traffic held against a contract: what differs is told, grouped and counted; what is as documented is not.</summary>
public sealed class DriftTests
{
    [Fact]
    public async Task An_observer_tells_what_differs_and_changes_nothing()
    {
        await using var vendor = await RawVendorCall.StartVendorAsync();
        using var observer = new ContractObserver(RawVendorCall.ContractText);
        using var http = vendor.CreateHttpClient(observer);
        string[] bodies =
        [
            """{"status":"0","data":{"verificationId":"1","to":"91856321412","channel":"sms"}}""",
            """{"status":"0","data":{"verificationId":"1","to":"91856321412","channel":"fax","cost":1}}""",
            """{"status":"0","data":{"verificationId":"1","to":"91856321412","channel":"fax","cost":1}}""",
            """{"status":"0","data":{"verificationId":["1"],"channel":"sms"},"trace":"x"}""",
            """{"status":"-77"}""",
            "<html>91856321412</html>",
            """{"status":"0","data":{"verificationId":"\ud800","to":"91856321412","channel":"sms"}}""",
        ];
        foreach (var body in bodies)
        {
            vendor.On("resendVerification").ReplyRaw(body);
            Assert.Equal((200, body), await new RawVendorCall().SendAsync(vendor, http));
        }

        await new RawVendorCall { Path = "/verification/cancel/91856321412" }.SendAsync(vendor, http);

        await Verify(observer.Report.ToString());
        Assert.DoesNotContain("91856321412", observer.Report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sandbox_of_the_contract_differs_in_nothing_but_its_quirk()
    {
        await using var vendor = await RawVendorCall.StartVendorAsync();
        vendor.On("resendVerification").Reply(0);
        await new RawVendorCall().SendAsync(vendor);
        await new RawVendorCall { Secret = "another" }.SendAsync(vendor);

        Assert.Equal("2 exchanges, all as documented.\n", RecordedTraffic.CheckTranscript(RawVendorCall.ContractText, vendor.Transcript).ToString());
        Assert.Equal("2 exchanges, all as documented.\n", RecordedTraffic.CheckHar(RawVendorCall.ContractText, vendor.TranscriptAsHar).ToString());
        vendor.On("resendVerification").ReplyExample("documented");
        await new RawVendorCall().SendAsync(vendor);

        var quirk = Assert.Single(RecordedTraffic.CheckTranscript(RawVendorCall.ContractText, vendor.Transcript).Findings);
        Assert.Equal(new DriftFinding(DriftFindingKind.UnknownValue, "resendVerification", "data.channel", "\"channel\" is not documented"), quirk.Key);
        Assert.Equal(quirk, Assert.Single(RecordedTraffic.CheckHar(RawVendorCall.ContractText, vendor.TranscriptAsHar).Findings));
    }

    [Fact]
    public async Task A_header_that_nobody_knows_is_new()
    {
        using var observer = new ContractObserver(RawVendorCall.ContractText) { InnerHandler = new Answering("""{"status":"-27"}""", ("X-Quota-Left", "3"), ("Server", "nginx")) };
        using var http = new HttpClient(observer);

        await http.PostAsync(new Uri("https://api.itniotech.com/otp/verification/resend"), content: null);

        Assert.Equal([new DriftFinding(DriftFindingKind.NewHeader, "resendVerification", "header X-Quota-Left", "is neither the contract's nor HTTP's")], observer.Report.Findings.Select(pair => pair.Key));
    }

    [Theory]
    [InlineData("int", "1", "")]
    [InlineData("int", "\"-1\"", "")]
    [InlineData("int", "1.5", "must be a whole number of 32 bits")]
    [InlineData("int", "12345678901", "must be a whole number of 32 bits")]
    [InlineData("int", "true", "must be a whole number of 32 bits")]
    [InlineData("int", "{}", "must be a value, but is an object")]
    [InlineData("long", "12345678901", "")]
    [InlineData("long", "\"many\"", "must be a whole number of 64 bits")]
    [InlineData("decimal", "1.5e3", "")]
    [InlineData("decimal", "\"1.50\"", "")]
    [InlineData("decimal", "\"1.5e3\"", "must be a decimal number")]
    [InlineData("double", "\"NaN\"", "")]
    [InlineData("double", "\"much\"", "must be a number")]
    [InlineData("boolean", "false", "")]
    [InlineData("boolean", "\"true\"", "")]
    [InlineData("boolean", "\"True\"", "must be true or false")]
    [InlineData("boolean", "1", "must be true or false")]
    [InlineData("uri", "\"/a?b\"", "")]
    [InlineData("uri", "1", "must be an address")]
    [InlineData("bytes", "\"aGk=\"", "")]
    [InlineData("bytes", "\"aGk\"", "must be base64")]
    [InlineData("bytes", "\"aG k\"", "must be base64")]
    [InlineData("date", "\"2026-01-31\"", "")]
    [InlineData("date", "20260131", "must be a day written as rfc3339")]
    [InlineData("dateTime", "\"2026-01-31T10:15:30.5+08:00\"", "")]
    [InlineData("dateTime", "\"yesterday\"", "must be a time written as rfc3339")]
    [InlineData("dateTime, format: unixSeconds", "1.7698545e9", "")]
    [InlineData("dateTime, format: unixSeconds", "\"1769854530.5\"", "")]
    [InlineData("dateTime, format: unixSeconds", "true", "must be a time written as unixSeconds")]
    [InlineData("string", "1", "")]
    public async Task A_value_is_told_where_a_client_can_t_read_it(string type, string value, string told)
    {
        using var observer = new ContractObserver($$"""
            contract: 1
            name: Drift
            server: https://example.com
            reply: { status: status, success: 0 }
            statuses: { 0: { name: Ok } }
            types:
              Item: { fields: { value: { type: {{type}} } } }
            endpoints:
              find: { call: GET /, effect: safe, data: Item }
            """) { InnerHandler = new Answering($$$"""{"status":"0","data":{"value":{{{value}}}}}""") };
        using var http = new HttpClient(observer);

        await http.GetAsync(new Uri("https://example.com/"));

        Assert.Equal(told, observer.Report.Findings.Select(pair => pair.Key).SingleOrDefault(finding => finding.Place == "data.value")?.Detail ?? "");
        Assert.Equal(told.Length == 0, IsRead(type, value));
    }

    // What a generated client calls: a judge of its own that takes more or less would tell a lie.
    private static bool IsRead(string type, string value)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(value));
        reader.Read();
        try
        {
            object? read = type.Split(", format: ") switch
            {
                ["int"] => reader.ReadInt(),
                ["long"] => reader.ReadLong(),
                ["decimal"] => reader.ReadDecimal(),
                ["double"] => reader.ReadDouble(),
                ["boolean"] => reader.ReadBoolean(),
                ["uri"] => reader.ReadUri(),
                ["bytes"] => reader.ReadBytes(),
                ["date"] => reader.ReadDate("rfc3339"),
                ["dateTime", var format] => reader.ReadDateTime(format),
                ["dateTime"] => reader.ReadDateTime("rfc3339"),
                _ => reader.ReadString(),
            };
            return read is not null;
        }
        catch (Exception misfit) when (misfit.Message.Contains(" was expected, but this is ", StringComparison.Ordinal))
        {
            return false;
        }
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[")]
    [InlineData("""{"log":{"entries":[{"request":{"method":"GET","url":"no address"},"response":{"status":200}}]}}""")]
    public void What_is_no_archive_is_said_to_be_none(string text) =>
        Assert.StartsWith("This is no HTTP archive (HAR): ", Assert.Throws<FormatException>(() => RecordedTraffic.CheckHar(RawVendorCall.ContractText, text)).Message, StringComparison.Ordinal);

    [Fact]
    public void What_is_no_transcript_is_said_to_be_none() =>
        Assert.StartsWith("This is no transcript", Assert.Throws<FormatException>(() => RecordedTraffic.CheckTranscript(RawVendorCall.ContractText, "hello")).Message, StringComparison.Ordinal);

    private sealed class Answering(string body, params (string Name, string Value)[] headers) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = new HttpResponseMessage { Content = new StringContent(body, Encoding.UTF8, "application/json") };
            foreach (var (name, value) in headers)
            {
                response.Headers.Add(name, value);
            }

            return Task.FromResult(response);
        }
    }
}
