using OtpContracts.Testing;

namespace OtpContracts.Tests;

/// <summary>A sandbox with the account and the moment of the vendor's published sample, and a client for it.</summary>
internal sealed class Itnio : IAsyncDisposable
{
    public const string ApiKey = "bDqJFiq9";
    public const string ApiSecret = "7bz1lzh9";
    public const string SampleSign = "05d7a50893e22a5c4bb3216ae3396c7c";
    public const string SampleTimestamp = "1630468800";
    public const string SampleId = "22206051443051000003";
    public static readonly DateTimeOffset SampleTime = DateTimeOffset.FromUnixTimeSeconds(1630468800);

    private readonly HttpClient _http;

    private Itnio(SandboxVendor vendor, TestTime time)
    {
        (Vendor, Time) = (vendor, time);
        _http = vendor.CreateHttpClient();
        Client = new ItnioOtpClient(_http, Credentials, time);
    }

    public static ItnioOtpCredentials Credentials { get; } = new(ApiKey, ApiSecret);

    public SandboxVendor Vendor { get; }

    public TestTime Time { get; }

    public ItnioOtpClient Client { get; }

    public EndpointScript Resend => Vendor.On("resendVerification");

    public static async Task<Itnio> StartAsync()
    {
        var time = new TestTime(SampleTime);
        return new Itnio(
            await SandboxVendor.StartAsync(ItnioOtpContract.Text, options =>
            {
                options.Credentials["apiKey"] = ApiKey;
                options.Credentials["apiSecret"] = ApiSecret;
                options.TimeProvider = time;
            }),
            time);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Vendor.DisposeAsync();
    }
}
