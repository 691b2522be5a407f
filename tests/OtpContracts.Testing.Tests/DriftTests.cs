using System.Text;

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
        Assert.Equal(new DriftFinding(DriftKind.UnknownValue, "resendVerification", "data.channel", "\"channel\" is not documented"), quirk.Key);
        Assert.Equal(quirk, Assert.Single(RecordedTraffic.CheckHar(RawVendorCall.ContractText, vendor.TranscriptAsHar).Findings));
    }

    [Fact]
    public async Task A_header_that_nobody_knows_is_new()
    {
        using var observer = new ContractObserver(RawVendorCall.ContractText) { InnerHandler = new Answering() };
        using var http = new HttpClient(observer);

        await http.PostAsync(new Uri("https://api.itniotech.com/otp/verification/resend"), content: null);

        Assert.Equal([new DriftFinding(DriftKind.NewHeader, "resendVerification", "header X-Quota-Left", "is neither the contract's nor HTTP's")], observer.Report.Findings.Select(pair => pair.Key));
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

    private sealed class Answering : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = new HttpResponseMessage { Content = new StringContent("""{"status":"-27"}""", Encoding.UTF8, "application/json") };
            response.Headers.Add("X-Quota-Left", "3");
            response.Headers.Add("Server", "nginx");
            return Task.FromResult(response);
        }
    }
}
