using Microsoft.Extensions.DependencyInjection;
using OtpContracts.Testing;
using Refit;

namespace OtpContracts.Tests;

public sealed class RefitTests
{
    private static readonly ResendVerificationRequest Request = new() { VerificationId = Itnio.SampleId };

    [Fact]
    public async Task Refit_hands_out_the_generated_implementation()
    {
        await using var itnio = await Itnio.StartAsync();
        using var http = itnio.Vendor.CreateHttpClient(new ItnioOtpSigningHandler(Itnio.Credentials, itnio.Time));

        foreach (var api in new[] { RestService.For<IItnioOtpApi>(http), RestService.ForGenerated<IItnioOtpApi>(http) })
        {
            Assert.Same(typeof(IItnioOtpApi).Assembly, api.GetType().Assembly);
            Assert.Equal(ItnioOtpStatus.Success, (await api.ResendVerificationAsync(Request)).Status);
        }
    }

    [Fact]
    public async Task Refits_own_registration_gives_the_generated_implementation()
    {
        await using var itnio = await Itnio.StartAsync();
        var services = new ServiceCollection();
        services.AddRefitGeneratedClient<IItnioOtpApi>()
            .ConfigureHttpClient(http => http.BaseAddress = itnio.Vendor.BaseAddress)
            .AddHttpMessageHandler(() => new ItnioOtpSigningHandler(Itnio.Credentials, itnio.Time));
        await using var provider = services.BuildServiceProvider();

        var api = provider.GetRequiredService<IItnioOtpApi>();

        Assert.Same(typeof(IItnioOtpApi).Assembly, api.GetType().Assembly);
        Assert.Equal(ItnioOtpStatus.Success, (await api.ResendVerificationAsync(Request)).Status);
    }

    [Fact]
    public async Task The_wire_interface_neither_checks_nor_signs()
    {
        await using var itnio = await Itnio.StartAsync();
        using var http = itnio.Vendor.CreateHttpClient();

        var reply = await RestService.For<IItnioOtpApi>(http).ResendVerificationAsync(Request with { Channel = new Channel("fax") });

        Assert.Equal(ItnioOtpStatus.AuthenticationFailed, reply.Status);
    }
}
