using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OtpContracts.Testing;

namespace OtpContracts.Itnio.Tests;

/// <summary>The package's clients against the sandbox: what its users start with.</summary>
public sealed class ReadyMadeClientTests
{
    [Fact]
    public async Task A_code_is_sent_and_checked()
    {
        await using var vendor = await StartAsync(ItnioOtpContract.Text);
        using var http = vendor.CreateHttpClient();
        var client = new ItnioOtpClient(http, new ItnioOtpCredentials("k", "s"));

        var sent = await client.SendVerificationAsync("mRELxtHc", 455, to: "91856321412");
        var check = await client.VerifyCodeAsync(sent.VerificationId, "0000");

        Assert.False(check.IsSuccess);
        Assert.Equal(["sendVerification", "verifyCode"], vendor.Requests.Select(request => request.Endpoint));
    }

    [Fact]
    public async Task A_message_is_sent_through_a_client_of_the_service_collection()
    {
        await using var vendor = await StartAsync(ItnioSmsContract.Text);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["ApiKey"] = "k", ["ApiSecret"] = "s", ["BaseAddress"] = vendor.BaseAddress.ToString() })
            .Build();
        var services = new ServiceCollection();
        services.AddItnioSms(configuration);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<IItnioSmsClient>().SendSmsAsync(new() { AppId = "4luaKsL2", Numbers = "91856321412", Content = "hello" });

        vendor.AssertAccepted("sendSms");
    }

    private static Task<SandboxVendor> StartAsync(string contract) => SandboxVendor.StartAsync(contract, options =>
    {
        options.Credentials["apiKey"] = "k";
        options.Credentials["apiSecret"] = "s";
    });
}
