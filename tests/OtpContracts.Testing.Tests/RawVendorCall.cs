using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace OtpContracts.Testing.Tests;

/// <summary>Calls the sandbox as a client in any language would: every header computed by hand, none of our client's code.</summary>
internal sealed class RawVendorCall
{
    public const string ApiKey = "bDqJFiq9";
    public const string ApiSecret = "7bz1lzh9";
    public static readonly DateTimeOffset SampleTime = DateTimeOffset.FromUnixTimeSeconds(1630468800);

    public static string ContractText { get; } = ReadContract();

    public string Method { get; set; } = "POST";

    public string Path { get; set; } = "/verification/resend";

    public DateTimeOffset SentAt { get; set; } = SampleTime;

    public string? Key { get; set; } = ApiKey;

    public string Secret { get; set; } = ApiSecret;

    public Func<string, string?> RewriteSign { get; set; } = sign => sign;

    public string? ContentType { get; set; } = "application/json;charset=UTF-8";

    public byte[] Body { get; set; } = """{"verificationId":"22206051443051000003","channel":"sms"}"""u8.ToArray();

    public static Task<SandboxVendor> StartVendorAsync(TimeProvider? time = null) => SandboxVendor.StartAsync(ContractText, options =>
    {
        options.Credentials["apiKey"] = ApiKey;
        options.Credentials["apiSecret"] = ApiSecret;
        options.TimeProvider = time ?? new FakeTimeProvider(SampleTime);
    });

    public async Task<(int HttpStatus, string Body)> SendAsync(SandboxVendor vendor)
    {
        using var response = await RespondAsync(vendor);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public async Task<(int HttpStatus, string Body)> SendAsync(SandboxVendor vendor, HttpClient http)
    {
        using var response = await RespondAsync(vendor, http);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public async Task<HttpResponseMessage> RespondAsync(SandboxVendor vendor)
    {
        using var http = vendor.CreateHttpClient();
        return await RespondAsync(vendor, http);
    }

    private async Task<HttpResponseMessage> RespondAsync(SandboxVendor vendor, HttpClient http)
    {
        var timestamp = SentAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var sign = RewriteSign(Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(Key + Secret + timestamp))));
        using var request = new HttpRequestMessage(new HttpMethod(Method), new Uri(vendor.BaseAddress.AbsoluteUri + Path)) { Content = new ByteArrayContent(Body) };
        Add(request.Content.Headers, "Content-Type", ContentType);
        Add(request.Headers, "Api-Key", Key);
        Add(request.Headers, "Timestamp", timestamp);
        Add(request.Headers, "Sign", sign);
        return await http.SendAsync(request);
    }

    private static void Add(HttpHeaders headers, string name, string? value)
    {
        if (value is not null)
        {
            headers.TryAddWithoutValidation(name, value);
        }
    }

    private static string ReadContract()
    {
        using var reader = new StreamReader(typeof(RawVendorCall).Assembly.GetManifestResourceStream("itnio-resend.contract.yaml")!);
        return reader.ReadToEnd();
    }
}
