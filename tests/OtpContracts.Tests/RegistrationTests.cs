using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace OtpContracts.Tests;

public sealed class RegistrationTests
{
    [Fact]
    public async Task The_registered_client_signs_and_checks()
    {
        await using var itnio = await Itnio.StartAsync();
        await using var provider = new ServiceCollection()
            .AddSingleton<TimeProvider>(itnio.Time)
            .AddItnioOtp(options => (options.ApiKey, options.ApiSecret, options.BaseAddress) = (Itnio.ApiKey, Itnio.ApiSecret, itnio.Vendor.BaseAddress))
            .Services.BuildServiceProvider();
        var client = provider.GetRequiredService<IItnioOtpClient>();

        Assert.Equal(Itnio.SampleId, (await client.ResendVerificationAsync(Itnio.SampleId)).VerificationId);
        await Assert.ThrowsAsync<ContractValidationException>(() => client.ResendVerificationAsync(verificationId: null!));
        Assert.Equal(Itnio.SampleSign, Assert.Single(itnio.Vendor.Requests).Headers["Sign"]);
    }

    [Fact]
    public async Task Options_are_bound_from_configuration()
    {
        await using var itnio = await Itnio.StartAsync();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Itnio:ApiKey"] = Itnio.ApiKey,
            ["Itnio:ApiSecret"] = Itnio.ApiSecret,
            ["Itnio:BaseAddress"] = itnio.Vendor.BaseAddress.AbsoluteUri,
        }).Build();
        await using var provider = new ServiceCollection()
            .AddSingleton<TimeProvider>(itnio.Time)
            .AddItnioOtp(configuration.GetSection("Itnio"))
            .Services.BuildServiceProvider();

        var reply = await provider.GetRequiredService<IItnioOtpClient>().TryResendVerificationAsync(Itnio.SampleId);

        Assert.True(reply.IsSuccess);
    }

    [Fact]
    public async Task Accounts_are_told_apart_by_their_key()
    {
        await using var itnio = await Itnio.StartAsync();
        await using var provider = new ServiceCollection()
            .AddSingleton<TimeProvider>(itnio.Time)
            .AddItnioOtp("known", options => (options.ApiKey, options.ApiSecret, options.BaseAddress) = (Itnio.ApiKey, Itnio.ApiSecret, itnio.Vendor.BaseAddress)).Services
            .AddItnioOtp("other", options => (options.ApiKey, options.ApiSecret, options.BaseAddress) = ("otherKey", "otherSecret", itnio.Vendor.BaseAddress)).Services
            .BuildServiceProvider();

        Assert.True((await provider.GetRequiredKeyedService<IItnioOtpClient>("known").TryResendVerificationAsync(Itnio.SampleId)).IsSuccess);
        Assert.Equal(ItnioOtpStatus.AuthenticationFailed, (await provider.GetRequiredKeyedService<IItnioOtpClient>("other").TryResendVerificationAsync(Itnio.SampleId)).Status);
    }

    [Fact]
    public void A_missing_key_is_named_when_the_host_starts()
    {
        using var provider = new ServiceCollection().AddItnioOtp(options => options.ApiKey = Itnio.ApiKey).Services.BuildServiceProvider();

        var failure = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.Equal("ItnioOtp needs a value for \"ApiSecret\".", Assert.Single(failure.Failures));
    }
}
