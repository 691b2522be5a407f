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

    private static async Task<SandboxVendor> TwoExchangesAsync()
    {
        var vendor = await RawVendorCall.StartVendorAsync();
        await new RawVendorCall().SendAsync(vendor);
        await new RawVendorCall { Secret = "another" }.SendAsync(vendor);
        return vendor;
    }
}
