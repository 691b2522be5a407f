using Microsoft.Extensions.Time.Testing;
using OtpContracts.Testing;

namespace OtpContracts.Tests;

/// <summary>A signature of canonical requests and key ladders, said in the language alone.</summary>
public sealed class SchemeTests
{
    private static readonly Tc3Credentials Credentials = new("AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE", "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE");

    private static readonly RpcCredentials RpcAccount = new("testid", "testsecret");

    private const string SortedKey = "192006250b4c09247ec02edce69f6a2d";

    private static readonly DateTimeOffset RpcTime = new(2016, 2, 23, 12, 46, 24, TimeSpan.Zero);

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

    [Fact]
    public void A_signature_in_the_query_gives_the_published_one_and_does_so_again()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("https://ecs.aliyuncs.com/?Action=DescribeRegions&Version=2014-05-26"));

        for (var attempt = 0; attempt < 2; attempt++)
        {
            RpcSigning.Sign(request, body: [], RpcAccount, RpcTime, "3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf");

            Assert.EndsWith("&Timestamp=2016-02-23T12%3A46%3A24Z&Signature=OLeaidS1JvxuMvnyHOwuJ%2BuX5qY%3D", request.RequestUri!.Query, StringComparison.Ordinal);
            Assert.Equal(1, request.RequestUri.Query.Split("SignatureNonce=").Length - 1);
        }
    }

    [Fact]
    public async Task The_sandbox_judges_a_signature_in_the_query()
    {
        var time = new FakeTimeProvider(RpcTime);
        await using var vendor = await SandboxVendor.StartAsync(RpcContract.Text, options =>
        {
            options.Credentials["accessKeyId"] = RpcAccount.AccessKeyId;
            options.Credentials["accessKeySecret"] = RpcAccount.AccessKeySecret;
            options.TimeProvider = time;
        });
        using var http = vendor.CreateHttpClient();

        Assert.Equal(RpcStatus.Ok, (await new RpcClient(http, RpcAccount, time).TryDescribeRegionsAsync("a b&c=中")).Status);
        Assert.Equal(RpcStatus.Denied, (await new RpcClient(http, new RpcCredentials("testid", "wrong"), time).TryDescribeRegionsAsync()).Status);
        Assert.NotEqual(vendor.Requests[0].Query.Single(pair => pair.Key == "SignatureNonce").Value, vendor.Requests[1].Query.Single(pair => pair.Key == "SignatureNonce").Value);
    }

    [Fact]
    public async Task A_form_under_basic_authentication_is_sent_judged_and_recorded()
    {
        await using var vendor = await SandboxVendor.StartAsync(BasicContract.Text, options =>
        {
            options.Credentials["account"] = "jiguangdev";
            options.Credentials["token"] = "dev_secret";
        });
        using var http = vendor.CreateHttpClient();
        var client = new BasicClient(http, new BasicCredentials("jiguangdev", "dev_secret"));

        await client.StartAsync("service/1", "+86 138&0013=8000", ["sms", "call"], amount: 1.50m);
        await new BasicClient(http, new BasicCredentials("jiguangdev", "wrong")).TryStartAsync("service/1", "+8613800138000", []);
        await Refit.RestService.For<IBasicApi>(http).StartAsync(new StartRequest { Service = "x", To = "+8613800138000", Channels = ["sms"] });

        await Verify(vendor.Transcript);
    }

    [Fact]
    public async Task A_signature_among_the_fields_of_the_body_is_made_judged_and_made_again()
    {
        await using var vendor = await SandboxVendor.StartAsync(SortedContract.Text, options => options.Credentials["key"] = SortedKey);
        using var http = vendor.CreateHttpClient();
        var client = new SortedClient(http, new SortedCredentials(SortedKey));

        Assert.Equal(SortedStatus.Ok, (await client.TryPlaceOrderAsync("wxd930ea5d5a258f4f", "10000100", "ibuaiVcKdpRxkhJA", "test", "1000", remark: "")).Status);
        Assert.Equal(SortedStatus.Ok, (await client.TryPlaceOrderAsJsonAsync(1.50m, "中\"文", [1, 2])).Status);
        Assert.Equal(SortedStatus.Denied, (await new SortedClient(http, new SortedCredentials("wrong")).TryPlaceOrderAsJsonAsync(1m, "a")).Status);

        // The handler signs what was signed already, as a retry does.
        using var twice = vendor.CreateHttpClient(new SortedSigningHandler(new SortedCredentials("wrong")), new SortedSigningHandler(new SortedCredentials(SortedKey)));
        Assert.Equal(SortedStatus.Ok, (await Refit.RestService.For<ISortedApi>(twice).PlaceOrderAsJsonAsync(new PlaceOrderAsJsonRequest { Amount = 1m, Subject = "a" })).Status);
        await Verify(vendor.Transcript);
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
        var client = new Tc3Client(http, Credentials, new FakeTimeProvider(time.GetUtcNow().AddSeconds(skew)), new CallPolicy { MaxAttempts = 1 });

        Assert.Equal(expected, (await client.TryDescribeInstancesAsync(limit: 1)).Status);
        Assert.Equal(Tc3Status.Denied, (await new Tc3Client(http, new Tc3Credentials(Credentials.SecretId, "wrong"), time).TryDescribeInstancesAsync(limit: 1)).Status);
    }
}
