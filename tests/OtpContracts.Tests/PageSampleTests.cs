using OtpContracts.Testing;

namespace OtpContracts.Tests;

/// <summary>The vendor's own published sample, end to end.</summary>
public sealed class PageSampleTests
{
    [Fact]
    public async Task The_documented_exchange_goes_over_the_wire_as_the_page_prints_it()
    {
        await using var itnio = await Itnio.StartAsync();

        await itnio.Client.ResendVerificationAsync(Itnio.SampleId, Channel.Sms);

        var received = Assert.Single(itnio.Vendor.Requests);
        Assert.Equal(Itnio.SampleSign, received.Headers["Sign"]);
        Assert.Equal(Itnio.SampleTimestamp, received.Headers["Timestamp"]);
        Assert.Equal(Itnio.ApiKey, received.Headers["Api-Key"]);
        Assert.Equal("application/json;charset=UTF-8", received.Headers["Content-Type"]);
        await Verify(itnio.Vendor.Transcript);
    }

    [Fact]
    public void The_compiled_signing_gives_the_published_sign()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, ItnioOtpContract.Server);

        ItnioOtpSigning.Sign(request, body: [], Itnio.Credentials, Itnio.SampleTime);

        Assert.Equal(Itnio.SampleSign, Assert.Single(request.Headers.GetValues("Sign")));
    }

    [Fact]
    public async Task The_pages_odd_channel_is_kept_and_told_from_a_documented_one()
    {
        await using var itnio = await Itnio.StartAsync();

        var verification = await itnio.Client.ResendVerificationAsync(Itnio.SampleId);

        Assert.Equal("channel", verification.Channel.Value);
        Assert.False(verification.Channel.IsDocumented);
        Assert.True(Channel.Sna.IsDocumented);
        Assert.Null(verification.SnaUrl);
    }

    [Fact]
    public async Task Members_that_the_contract_does_not_know_are_kept_at_every_level()
    {
        await using var itnio = await Itnio.StartAsync();
        itnio.Resend.ReplyRaw("""{"status":"0","reason":"success","traceId":7,"data":{"verificationId":"1","to":"2","channel":"sna","snaUrl":"https://example.com/x","carrier":{"name":"n"}}}""");

        var reply = await itnio.Client.TryResendVerificationAsync(Itnio.SampleId);

        Assert.Equal(7, reply.Extra["traceId"].GetInt32());
        Assert.Equal("n", reply.Data!.Extra["carrier"].GetProperty("name").GetString());
        Assert.Equal(new Uri("https://example.com/x"), reply.Data.SnaUrl);
        Assert.Equal(Channel.Sna, reply.Data.Channel);
    }

    [Fact]
    public async Task A_channel_left_out_is_not_sent()
    {
        await using var itnio = await Itnio.StartAsync();

        await itnio.Client.ResendVerificationAsync(new ResendVerificationRequest { VerificationId = Itnio.SampleId });

        Assert.Equal($$"""{"verificationId":"{{Itnio.SampleId}}"}""", System.Text.Encoding.UTF8.GetString(Assert.Single(itnio.Vendor.Requests).Body.Span));
    }

    [Fact]
    public async Task The_harness_takes_the_contract_that_the_client_carries() =>
        Assert.Equal(expected: ItnioOtpContract.Text, actual: await File.ReadAllTextAsync(Path.Combine(SpecDirectory(), "itnio-otp.contract.yaml")));

    private static string SpecDirectory([System.Runtime.CompilerServices.CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "spec");
}
