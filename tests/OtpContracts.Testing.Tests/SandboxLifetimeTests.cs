using System.Diagnostics;
using System.Globalization;
using System.Net.NetworkInformation;

namespace OtpContracts.Testing.Tests;

/// <summary>Many sandboxes at once, and many one after the other.</summary>
/// <remarks>An ordinary run starts and stops twenty; <c>OTPC_SANDBOX_ROUNDS=1000</c> says how many in a long one.</remarks>
[Collection(nameof(WholeProcess))]
public sealed class SandboxLifetimeTests
{
    private const int UsualRounds = 20;

    [Fact]
    public async Task Sixty_four_sandboxes_stand_side_by_side()
    {
        var vendors = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => RawVendorCall.StartVendorAsync()));

        await Task.WhenAll(vendors.Select(async (vendor, index) =>
        {
            vendor.On("resendVerification").ReplyRaw($"{index}");
            Assert.Equal((200, $"{index}"), await new RawVendorCall().SendAsync(vendor));
        }));

        Assert.Equal(64, vendors.Select(vendor => vendor.BaseAddress.Port).Distinct().Count());
        Assert.All(vendors, vendor => vendor.AssertAccepted("resendVerification"));
        await Task.WhenAll(vendors.Select(vendor => vendor.DisposeAsync().AsTask()));
    }

    [Fact]
    public async Task A_sandbox_that_has_ended_leaves_neither_a_port_nor_a_socket()
    {
        var rounds = int.TryParse(Environment.GetEnvironmentVariable("OTPC_SANDBOX_ROUNDS"), CultureInfo.InvariantCulture, out var said) ? said : UsualRounds;
        await RoundAsync();
        var before = Handles();
        var left = new HashSet<int>();
        for (var round = 0; round < rounds; round++)
        {
            var port = await RoundAsync();
            left.UnionWith(Listening().Where(listening => listening == port));
        }

        // Another program may have taken a port for a while; a socket that was left would still be there.
        Assert.Empty(left.Intersect(Listening()));

        // A few come and go with the runtime's own threads; one for each round would be many more.
        Assert.InRange(Handles() - before, int.MinValue, rounds / 2);
    }

    private static async Task<int> RoundAsync()
    {
        await using var vendor = await RawVendorCall.StartVendorAsync();
        await new RawVendorCall().SendAsync(vendor);
        return vendor.BaseAddress.Port;
    }

    private static IEnumerable<int> Listening() => IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Select(listener => listener.Port);

    private static int Handles()
    {
        using var process = Process.GetCurrentProcess();
        return process.HandleCount;
    }
}
