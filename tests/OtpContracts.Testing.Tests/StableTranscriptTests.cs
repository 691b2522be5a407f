using System.Collections.Concurrent;
using System.Globalization;

namespace OtpContracts.Testing.Tests;

/// <summary>A transcript is the same in every run, culture and time zone.</summary>
[Collection(nameof(WholeProcess))]
public sealed class StableTranscriptTests : IDisposable
{
    private const int Runs = 50;

    // Letters that change their case in other ways, other digits, other years, other signs.
    private static readonly string[] Cultures = ["tr-TR", "ar-SA", "th-TH", "fa-IR", "sv-SE", "de-CH"];
    private static readonly string[] Zones = ["Asia/Kathmandu", "America/St_Johns", "Pacific/Kiritimati", "UTC"];

    private readonly (CultureInfo? Default, CultureInfo Current, string? Zone) _before = (CultureInfo.DefaultThreadCurrentCulture, CultureInfo.CurrentCulture, Environment.GetEnvironmentVariable("TZ"));

    public void Dispose()
    {
        (CultureInfo.DefaultThreadCurrentCulture, CultureInfo.CurrentCulture) = (_before.Default, _before.Current);
        SetZone(_before.Zone);
    }

    [Fact]
    public async Task Fifty_runs_in_several_cultures_and_time_zones_give_one_transcript()
    {
        var transcripts = new HashSet<string>(StringComparer.Ordinal);
        var seen = new ConcurrentDictionary<(string Culture, string Zone), bool>();
        for (var run = 0; run < Runs; run++)
        {
            CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(Cultures[run % Cultures.Length]);
            SetZone(Zones[run % Zones.Length]);
            await using var vendor = await StartAsync(_ => seen[(CultureInfo.CurrentCulture.Name, TimeZoneInfo.Local.Id)] = true);
            await new RawVendorCall().SendAsync(vendor);
            await new RawVendorCall { Secret = "another" }.SendAsync(vendor);
            await new RawVendorCall { SentAt = RawVendorCall.SampleTime.AddSeconds(-1301) }.SendAsync(vendor);
            await new RawVendorCall { Body = """{"verificationId":"1","channel":"FAX","index":1.5}"""u8.ToArray() }.SendAsync(vendor);
            vendor.On("resendVerification").ReplyData("""{"verificationId":"1","to":"2","channel":"sms","price":-1234.5}""");
            await new RawVendorCall().SendAsync(vendor);
            transcripts.Add(vendor.Transcript + vendor.TranscriptAsMarkdown + vendor.TranscriptAsHar);
        }

        Assert.Single(transcripts);

        // What judges and answers was itself in each of those places.
        Assert.Equal(Cultures.Order(StringComparer.Ordinal), seen.Keys.Select(place => place.Culture).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(Zones.Length, seen.Keys.Select(place => place.Zone).Distinct().Count());
    }

    private static Task<SandboxVendor> StartAsync(Action<string> log) => SandboxVendor.StartAsync(RawVendorCall.ContractText, options =>
    {
        options.Credentials["apiKey"] = RawVendorCall.ApiKey;
        options.Credentials["apiSecret"] = RawVendorCall.ApiSecret;
        options.TimeProvider = new LocalClock();
        options.Log = log;
    });

    private static void SetZone(string? zone)
    {
        Environment.SetEnvironmentVariable("TZ", zone);
        TimeZoneInfo.ClearCachedData();
    }

    /// <summary>Stands still, in the process's own time zone.</summary>
    private sealed class LocalClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => TimeZoneInfo.ConvertTime(RawVendorCall.SampleTime, TimeZoneInfo.Local);
    }
}
