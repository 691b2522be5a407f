using Microsoft.Extensions.Time.Testing;
using OtpContracts.Testing;

namespace OtpContracts.Tests;

/// <summary>A signature of canonical requests and key ladders, said in the language alone.</summary>
public sealed class SchemeTests
{
    private static readonly Tc3Credentials Credentials = new("AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE", "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE");

    [Fact]
    public void The_compiled_signing_gives_the_published_signature()
    {
        // The published body: six ASCII characters for each of the three Chinese ones.
        var body = """{"Limit": 1, "Filters": [{"Values": ["\u672a\u547d\u540d"], "Name": "instance-name"}]}"""u8.ToArray();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("https://cvm.tencentcloudapi.com/")) { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json; charset=utf-8");

        Tc3Signing.Sign(request, body, Credentials, DateTimeOffset.FromUnixTimeSeconds(1551113065));

        Assert.Equal(
            "TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host, Signature=72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168",
            Assert.Single(request.Headers.NonValidated["Authorization"]));
    }

    [Theory]
    [InlineData(0, Tc3Status.Ok)]
    [InlineData(-301, Tc3Status.Expired)]
    public async Task The_sandbox_judges_it_by_the_interpreter(int skew, Tc3Status expected)
    {
        var time = new FakeTimeProvider(DateTimeOffset.FromUnixTimeSeconds(1551113065));
        await using var vendor = await SandboxVendor.StartAsync(Tc3Contract.Text, options =>
        {
            options.Credentials["secretId"] = Credentials.SecretId;
            options.Credentials["secretKey"] = Credentials.SecretKey;
            options.TimeProvider = time;
        });
        using var http = vendor.CreateHttpClient();
        var client = new Tc3Client(http, Credentials, new FakeTimeProvider(time.GetUtcNow().AddSeconds(skew)));

        Assert.Equal(expected, (await client.TryDescribeInstancesAsync(limit: 1)).Status);
        Assert.Equal(Tc3Status.Denied, (await new Tc3Client(http, new Tc3Credentials(Credentials.SecretId, "wrong"), time).TryDescribeInstancesAsync(limit: 1)).Status);
    }
}
