using System.Text.RegularExpressions;
using OtpContracts.Testing;

namespace OtpContracts.Tests.Reliability;

/// <summary>A sandbox of ITNIO behind a <see cref="FaultyWire"/>.</summary>
internal sealed partial class ItnioOverWire : IAsyncDisposable
{
    private ItnioOverWire(SandboxVendor vendor, TimeSpan skew, CallPolicy? policy, TimeSpan? timeout)
    {
        Vendor = vendor;
        Wire = new FaultyWire(vendor.BaseAddress, IdOf);
        Time = new TestTime(Itnio.SampleTime + skew);
        Http = new HttpClient { BaseAddress = Wire.BaseAddress };
        Http.Timeout = timeout ?? Http.Timeout;
        Client = new ItnioOtpClient(Http, Itnio.Credentials, Time, policy);
    }

    public SandboxVendor Vendor { get; }

    public FaultyWire Wire { get; }

    /// <summary>The client's clock, as far ahead of the vendor's as it was started with.</summary>
    public TestTime Time { get; }

    public HttpClient Http { get; }

    public ItnioOtpClient Client { get; }

    public static async Task<ItnioOverWire> StartAsync(TimeSpan skew = default, CallPolicy? policy = null, TimeSpan? timeout = null) =>
        new(await StartVendorAsync(), skew, policy, timeout);

    /// <summary>Starts the vendor, whose clock stands still.</summary>
    public static Task<SandboxVendor> StartVendorAsync() => SandboxVendor.StartAsync(ItnioOtpContract.Text, options =>
    {
        options.Credentials["apiKey"] = Itnio.ApiKey;
        options.Credentials["apiSecret"] = Itnio.ApiSecret;
        options.TimeProvider = new TestTime(Itnio.SampleTime);
    });

    /// <summary>The verification or app that a request is about.</summary>
    public static string IdOf(string request) => Id().Match(request) is { Success: true } id ? id.Groups["id"].Value : "";

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Wire.EveryConnectionEnds();
        await Wire.DisposeAsync();
        await Vendor.DisposeAsync();
    }

    [GeneratedRegex("(\"verificationId\":\"|appId=|/app/details/)(?<id>[^\"& ]+)", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Id();
}
