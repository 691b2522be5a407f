namespace OtpContracts.Testing.Tests;

public sealed class SandboxVendorTests
{
    public static TheoryData<string> Statuses => [.. "0 -1 -2 -10 -16 -18 -22 -26 -27 -28 -29 -99".Split(' ')];

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task Any_status_is_answered_when_asked_for(string status)
    {
        await using var vendor = await RawVendorCall.StartVendorAsync();
        vendor.On("resendVerification").Reply(status);

        await Verify((await new RawVendorCall().SendAsync(vendor)).Body).UseParameters(status);
    }

    [Fact]
    public async Task A_scripted_reply_is_given_only_to_what_is_accepted()
    {
        await using var vendor = await RawVendorCall.StartVendorAsync();
        vendor.On("resendVerification").Reply(status: -27);

        var reply = await new RawVendorCall { Secret = "another" }.SendAsync(vendor);

        Assert.Equal("""{"status":"-1","reason":"Authentication error"}""", reply.Body);
    }

    [Fact]
    public async Task A_script_can_be_taken_back()
    {
        await using var vendor = await RawVendorCall.StartVendorAsync();
        vendor.On("resendVerification").ReplyRaw("nonsense", httpStatus: 502);
        Assert.Equal((502, "nonsense"), await new RawVendorCall().SendAsync(vendor));

        vendor.On("resendVerification").Clear();

        Assert.Equal(200, (await new RawVendorCall().SendAsync(vendor)).HttpStatus);
    }

    [Fact]
    public async Task Two_sandboxes_do_not_know_of_each_other()
    {
        await using var first = await RawVendorCall.StartVendorAsync();
        await using var second = await RawVendorCall.StartVendorAsync();

        await new RawVendorCall().SendAsync(first);

        Assert.NotEqual(first.BaseAddress, second.BaseAddress);
        Assert.Single(first.Requests);
        Assert.Empty(second.Requests);
    }

    [Fact]
    public async Task The_journal_forgets_the_oldest()
    {
        await using var vendor = await SandboxVendor.StartAsync(RawVendorCall.ContractText, options =>
        {
            options.Credentials["apiKey"] = RawVendorCall.ApiKey;
            options.Credentials["apiSecret"] = RawVendorCall.ApiSecret;
            options.JournalLimit = 2;
        });

        foreach (var path in new[] { "/a", "/b", "/c" })
        {
            await new RawVendorCall { Path = path }.SendAsync(vendor);
        }

        Assert.Equal(["/otp/b", "/otp/c"], vendor.Requests.Select(request => request.Path));
    }

    [Fact]
    public async Task The_journal_forgets_large_bodies_sooner()
    {
        await using var vendor = await RawVendorCall.StartVendorAsync();
        var body = new byte[12 * 1024 * 1024];

        foreach (var path in new[] { "/a", "/b", "/c", "/d" })
        {
            await new RawVendorCall { Path = path, Body = body }.SendAsync(vendor);
        }

        Assert.Equal(["/otp/c", "/otp/d"], vendor.Requests.Select(request => request.Path));
    }

    [Fact]
    public async Task Misspelled_names_are_refused_with_a_suggestion()
    {
        await using var vendor = await RawVendorCall.StartVendorAsync();

        var endpoint = Assert.Throws<ArgumentException>(() => vendor.On("resendVerificaton"));
        var example = Assert.Throws<ArgumentException>(() => vendor.On("resendVerification").ReplyExample("document"));
        var credential = await Assert.ThrowsAsync<ArgumentException>(() => SandboxVendor.StartAsync(RawVendorCall.ContractText, options => options.Credentials["apikey"] = "x"));
        var missing = await Assert.ThrowsAsync<ArgumentException>(() => SandboxVendor.StartAsync(RawVendorCall.ContractText, options => options.Credentials["apiKey"] = "x"));

        Assert.StartsWith("The contract has no endpoint \"resendVerificaton\". Did you mean \"resendVerification\"?", endpoint.Message, StringComparison.Ordinal);
        Assert.StartsWith("resendVerification has no example \"document\" with a reply. Did you mean \"documented\"?", example.Message, StringComparison.Ordinal);
        Assert.StartsWith("The contract has no credential \"apikey\". Did you mean \"apiKey\"?", credential.Message, StringComparison.Ordinal);
        Assert.StartsWith("The sandbox needs a value for each credential, and has none for apiSecret: set options.Credentials, or give otpc mock --credential apiSecret=….", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contract_with_errors_is_refused_with_their_places()
    {
        var failure = await Assert.ThrowsAsync<ContractFormatException>(() => SandboxVendor.StartAsync(RawVendorCall.ContractText.Replace("effect: once", "efect: once", StringComparison.Ordinal), _ => { }));

        Assert.Equal("contract.yaml(75,5): error OTPC1002: An endpoint has no key \"efect\". Did you mean \"effect\"?", Assert.Single(failure.Errors));
    }
}
