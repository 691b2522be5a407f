using Microsoft.Extensions.Time.Testing;
using OtpContracts.Signing;
using OtpContracts.Testing;
using OtpContracts.Tests.Addressed;

namespace OtpContracts.Tests;

/// <summary>Account, time and signature in the address: filled in for each attempt, judged by the sandbox, and never taken from a value.</summary>
public sealed class SignedPathTests
{
    private static readonly AddressedCredentials Account = new("acme/1", "s3cr+t");
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1709220615);

    [Fact]
    public async Task A_call_is_signed_in_its_address_and_judged_there()
    {
        await using var vendor = await StartAsync();
        using var http = vendor.CreateHttpClient();

        Assert.Equal(AddressedStatus.Ok, (await Client(http).TrySendTextAsync("+44", "hi")).Status);
        Assert.Equal(AddressedStatus.Ok, (await Client(http).TryBalanceAsync(new BalanceRequest())).Status);

        Assert.StartsWith("/sms/v1/acme%2F1/1709220615/", vendor.Requests[0].Path, StringComparison.Ordinal);
        Assert.EndsWith("/messages/%2B44", vendor.Requests[0].Path, StringComparison.Ordinal);
        await Verify(vendor.Transcript);
    }

    [Fact]
    public async Task A_signature_of_another_secret_or_of_another_account_is_refused()
    {
        await using var vendor = await StartAsync();
        using var http = vendor.CreateHttpClient();
        var wrong = new AddressedClient(http, new AddressedCredentials("acme/1", "wrong"), new FakeTimeProvider(Now));
        var other = new AddressedClient(http, new AddressedCredentials("other", "s3cr+t"), new FakeTimeProvider(Now));

        Assert.Equal(AddressedStatus.Denied, (await wrong.TryBalanceAsync(new BalanceRequest())).Status);
        Assert.Equal(AddressedStatus.Denied, (await other.TryBalanceAsync(new BalanceRequest())).Status);

        Assert.StartsWith("path.Token: is not what this account's credentials give", vendor.Requests[0].Problems[0], StringComparison.Ordinal);
        Assert.StartsWith("path.App: is not what this account's credentials give", vendor.Requests[1].Problems[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_attempt_has_an_address_of_its_own()
    {
        await using var vendor = await StartAsync();
        using var http = vendor.CreateHttpClient();
        var late = new AddressedClient(http, Account, new FakeTimeProvider(Now.AddSeconds(-1000)));

        Assert.Equal(AddressedStatus.Ok, (await late.TryBalanceAsync(new BalanceRequest())).Status);

        Assert.Equal(["1709219615", "1709220615"], vendor.Requests.Select(request => request.Path.Split('/')[4]));
        Assert.Equal(2, vendor.Requests.Select(request => request.Path.Split('/')[5]).Distinct().Count());
    }

    [Fact]
    public async Task The_handler_signs_an_address_that_was_signed_already()
    {
        await using var vendor = await StartAsync();
        var clock = new FakeTimeProvider(Now);
        using var http = vendor.CreateHttpClient(
            new AddressedSigningHandler(new AddressedCredentials("other", "wrong"), new FakeTimeProvider(Now.AddDays(1))), new AddressedSigningHandler(Account, clock));

        Assert.Equal(AddressedStatus.Ok, (await Refit.RestService.For<IAddressedApi>(http).SendTextAsync(new SendTextRequest { To = "{Token}", Text = "hi" })).Status);
        using var plain = await http.GetAsync(new Uri("sms/v1/{App}/{Time}/{Token}/balance", UriKind.Relative));
        Assert.Equal("""{"status":"0"}""", await plain.Content.ReadAsStringAsync());
        Assert.All(vendor.Requests, request => Assert.Empty(request.Problems));
    }

    [Theory]
    [InlineData("{Token}")]
    [InlineData("{App}")]
    [InlineData("a/{Token}/b")]
    [InlineData("%7BToken%7D")]
    public async Task A_value_that_looks_like_a_hole_is_sent_as_it_is(string name)
    {
        await using var vendor = await StartAsync();
        using var http = vendor.CreateHttpClient();

        Assert.Equal(AddressedStatus.Ok, (await Client(http).TryFindAsync(name)).Status);
        Assert.Equal(AddressedStatus.Ok, (await Client(http).TrySendTextAsync(name)).Status);

        Assert.Equal("/sms/names/" + Uri.EscapeDataString(name), vendor.Requests[0].Path);
        Assert.EndsWith("/messages/" + Uri.EscapeDataString(name), vendor.Requests[1].Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public void What_would_lead_elsewhere_is_not_filled_in(string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("https://api.example.com/v1/{App}/balance"));

        Assert.Throws<SigningException>(() => SigningPath.Fill(request, "App", value));
        Assert.Equal("/v1/%7BApp%7D/balance", request.RequestUri!.AbsolutePath);
    }

    [Fact]
    public void An_address_that_was_moved_to_another_host_is_opened_there()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("https://one.example/v1/{App}/{Token}/balance?a=%7B1%7D"));
        SigningPath.Fill(request, "App", "first");
        SigningPath.Fill(request, "Token", "..%/é");
        Assert.Equal("https://one.example/v1/first/..%25%2F%C3%A9/balance?a=%7B1%7D", request.RequestUri!.AbsoluteUri);

        request.RequestUri = new Uri("https://two.example:8443/v1/first/..%25%2F%C3%A9/balance?b=2");
        SigningPath.Open(request);
        SigningPath.Fill(request, "Token", "t");
        SigningPath.Fill(request, "App", "second");
        Assert.Equal("https://two.example:8443/v1/second/t/balance?b=2", request.RequestUri.AbsoluteUri);

        // Another path is none of this request's own.
        request.RequestUri = new Uri("https://two.example:8443/other/second/t");
        SigningPath.Open(request);
        Assert.Equal("https://two.example:8443/other/second/t", request.RequestUri.AbsoluteUri);
    }

    private static AddressedClient Client(HttpClient http) => new(http, Account, new FakeTimeProvider(Now));

    private static Task<SandboxVendor> StartAsync() => SandboxVendor.StartAsync(AddressedContract.Text, options =>
    {
        options.Credentials["appId"] = Account.AppId;
        options.Credentials["appKey"] = Account.AppKey;
        options.TimeProvider = new FakeTimeProvider(Now);
    });
}
