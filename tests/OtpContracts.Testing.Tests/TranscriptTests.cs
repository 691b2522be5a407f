using Microsoft.Extensions.Time.Testing;

namespace OtpContracts.Testing.Tests;

/// <summary>The forms of a transcript.</summary>
public sealed class TranscriptTests
{
    [Fact]
    public async Task It_is_written_as_Markdown_for_a_review()
    {
        await using var vendor = await TwoExchangesAsync();

        await Verify(vendor.TranscriptAsMarkdown);
    }

    [Fact]
    public async Task It_is_written_as_an_HTTP_archive_for_tools()
    {
        await using var vendor = await TwoExchangesAsync();

        await Verify(vendor.TranscriptAsHar);
    }

    [Fact]
    public async Task The_words_of_a_refusal_quote_no_number()
    {
        await using var vendor = await RawVendorCall.StartVendorAsync();
        vendor.On("resendVerification").ReplyRaw("""{"status":"-22","reason":"Blocked: 91856321412"}""");
        await new RawVendorCall().SendAsync(vendor);

        Assert.All([vendor.Transcript, vendor.TranscriptAsMarkdown, vendor.TranscriptAsHar], form =>
        {
            Assert.Contains("Blocked: ***********", form, StringComparison.Ordinal);
            Assert.DoesNotContain("91856321412", form, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_secret_of_one_letter_is_masked_where_it_stands_alone_and_leaves_words_whole()
    {
        await using var vendor = await SandboxVendor.StartAsync(RawVendorCall.ContractText, options =>
        {
            options.Credentials["apiKey"] = RawVendorCall.ApiKey;
            options.Credentials["apiSecret"] = "s";
            options.TimeProvider = new FakeTimeProvider(RawVendorCall.SampleTime);
        });
        vendor.On("resendVerification").ReplyRaw("""{"status":"0","reason":"success","data":{"verificationId":"s","to":"1","channel":"sms s"}}""");
        await new RawVendorCall { Secret = "s" }.SendAsync(vendor);

        Assert.All([vendor.Transcript, vendor.TranscriptAsMarkdown, vendor.TranscriptAsHar], form =>
        {
            Assert.Contains("POST", form, StringComparison.Ordinal);
            Assert.Contains("/verification/resend", form, StringComparison.Ordinal);
            Assert.Contains("success", form, StringComparison.Ordinal);
            Assert.Contains("sms ***", form, StringComparison.Ordinal);
            Assert.DoesNotMatch("\\bs\\b", form);
        });
    }

    [Fact]
    public async Task A_log_numbers_its_exchanges_one_after_the_other()
    {
        var logged = new List<string>();
        await using var vendor = await SandboxVendor.StartAsync(RawVendorCall.ContractText, options =>
        {
            options.Credentials["apiKey"] = RawVendorCall.ApiKey;
            options.Credentials["apiSecret"] = RawVendorCall.ApiSecret;
            options.Log = logged.Add;
        });
        await new RawVendorCall().SendAsync(vendor);
        await new RawVendorCall().SendAsync(vendor);

        Assert.Equal(["=== 1: resendVerification ===", "=== 2: resendVerification ==="], logged.Select(exchange => exchange.Split('\n')[0]));
    }

    [Fact]
    public async Task A_reply_has_one_date_the_sandbox_s()
    {
        await using var vendor = await RawVendorCall.StartVendorAsync();

        using var response = await new RawVendorCall().RespondAsync(vendor);

        Assert.Equal("Wed, 01 Sep 2021 04:00:00 GMT", Assert.Single(response.Headers.NonValidated["Date"]));
    }

    private static async Task<SandboxVendor> TwoExchangesAsync()
    {
        var vendor = await RawVendorCall.StartVendorAsync();
        await new RawVendorCall().SendAsync(vendor);
        await new RawVendorCall { Secret = "another" }.SendAsync(vendor);
        return vendor;
    }
}
