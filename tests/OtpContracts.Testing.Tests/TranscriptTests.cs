using System.Globalization;

namespace OtpContracts.Testing.Tests;

/// <summary>The forms of a transcript, and that each is the same wherever and whenever it is made.</summary>
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
    public async Task Fifty_runs_in_as_many_cultures_give_one_transcript()
    {
        var transcripts = new HashSet<string>(StringComparer.Ordinal);
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in CultureInfo.GetCultures(CultureTypes.SpecificCultures).Where((_, index) => index % 10 == 0).Take(50))
            {
                CultureInfo.CurrentCulture = culture;
                await using var vendor = await TwoExchangesAsync();
                transcripts.Add(vendor.Transcript + vendor.TranscriptAsMarkdown + vendor.TranscriptAsHar);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Assert.Single(transcripts);
    }

    [Fact]
    public async Task It_does_not_depend_on_the_time_zone()
    {
        await using var vendor = await RawVendorCall.StartVendorAsync(new Microsoft.Extensions.Time.Testing.FakeTimeProvider(RawVendorCall.SampleTime.ToOffset(TimeSpan.FromHours(9))));
        await new RawVendorCall().SendAsync(vendor);
        await using var other = await RawVendorCall.StartVendorAsync();
        await new RawVendorCall().SendAsync(other);

        Assert.Equal(other.Transcript, vendor.Transcript);
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
