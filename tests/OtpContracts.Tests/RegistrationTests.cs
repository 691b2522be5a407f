using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
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

        Assert.Equal("ItnioOtp: \"ApiSecret\" is missing.", Assert.Single(failure.Failures));
    }

    [Theory]
    [InlineData("ApiSecret", "", "ItnioOtp: \"Vendors:Itnio:ApiSecret\" is missing.")]
    [InlineData("ApiSecret", "a\nX-Evil: 1", "ItnioOtp: \"Vendors:Itnio:ApiSecret\" has a line break or NUL in it.")]
    [InlineData("BaseAddress", "itnio", "ItnioOtp: \"Vendors:Itnio:BaseAddress\" must be an absolute http or https address.")]
    [InlineData("MaxAttempts", "0", "ItnioOtp: \"Vendors:Itnio:MaxAttempts\" must be 1 or more.")]
    [InlineData("MaxAttempts", "many", "\"Vendors:Itnio:MaxAttempts\" is not a whole number.")]
    public void A_key_that_cannot_be_used_is_named_as_the_configuration_has_it(string key, string value, string message)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(Section(Itnio.ApiSecret).Append(new("Vendors:Itnio:" + key, value)).ToLookup(pair => pair.Key, pair => pair.Value).Select(values => KeyValuePair.Create(values.Key, values.Last()))).Build();
        using var provider = new ServiceCollection().AddItnioOtp(configuration.GetSection("Vendors:Itnio")).Services.BuildServiceProvider();

        var failure = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.Equal(message, Assert.Single(failure.Failures));
    }

    [Fact]
    public async Task A_client_that_lives_follows_its_secret_and_keeps_it_where_the_next_is_none()
    {
        await using var itnio = await Itnio.StartAsync();
        var source = new ChangingConfiguration(Section("old", itnio.Vendor.BaseAddress));
        var log = new RecordedLog();
        await using var provider = new ServiceCollection()
            .AddSingleton<TimeProvider>(itnio.Time)
            .AddSingleton<ILoggerFactory>(new LoggerFactory([log]))
            .AddItnioOtp("main", new ConfigurationBuilder().Add(source).Build().GetSection("Vendors:Itnio")).Services
            .BuildServiceProvider();
        var client = provider.GetRequiredKeyedService<IItnioOtpClient>("main");

        Assert.Equal(ItnioOtpStatus.AuthenticationFailed, (await client.TryResendVerificationAsync(Itnio.SampleId)).Status);
        source.Change(Section(Itnio.ApiSecret, itnio.Vendor.BaseAddress));
        Assert.True((await client.TryResendVerificationAsync(Itnio.SampleId)).IsSuccess);
        Assert.ThrowsAny<Exception>(() => source.Change(Section("", itnio.Vendor.BaseAddress)));
        Assert.True((await client.TryResendVerificationAsync(Itnio.SampleId)).IsSuccess);
        Assert.Contains("7 Error: The changed options of ItnioOtp:main can't be used, those from before stay in use: ItnioOtp:main: \"Vendors:Itnio:ApiSecret\" is missing.", log.Lines);
    }

    private static Dictionary<string, string?> Section(string secret, Uri? address = null) => new()
    {
        ["Vendors:Itnio:ApiKey"] = Itnio.ApiKey,
        ["Vendors:Itnio:ApiSecret"] = secret,
        ["Vendors:Itnio:BaseAddress"] = address?.AbsoluteUri ?? "https://api.itniotech.com/otp",
    };
}
