using System.Diagnostics;
using OtpContracts.Testing;

namespace OtpContracts.PackageTests;

/// <summary>
/// Every client published without what it does not use: without a warning, and still whole. With <c>OTPC_NATIVE=true</c> it is also compiled
/// to machine code, which takes its time.
/// </summary>
public sealed class TrimmedClientTests
{
    public static TheoryData<string> Forms => Environment.GetEnvironmentVariable("OTPC_NATIVE") == "true" ? ["trimmed", "native"] : ["trimmed"];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_published_client_heals_its_clock_reads_its_replies_and_names_its_refusals(string form)
    {
        var root = Directory.CreateTempSubdirectory("otpcontracts-trimmed-").FullName;
        try
        {
            var program = Path.Combine(root, "program");
            // What analyzers say was said when the solution was built; here the linker speaks.
            var (exitCode, output) = await DotnetCommand.RunAsync(
                PackageFeed.Repository, new Dictionary<string, string>(StringComparer.Ordinal), "publish", "tests/OtpContracts.TrimmedClient", "--output", program, "--artifacts-path", root, $"-p:Native={form == "native"}", "-p:RunAnalyzers=false");
            Assert.True(exitCode == 0, output);
            Assert.DoesNotContain("warning", output, StringComparison.OrdinalIgnoreCase);

            await using var vendor = await StartVendorAsync();
            Assert.Equal(
                """
                Success after 2 attempt(s): Verification { VerificationId = 22206051443051000003, To = ***, Channel = channel, SnaUrl =  }
                ItnioOtp.getApp was answered with status -2 (IpRestricted): Restricted IP access.
                TimestampExpired
                """.ReplaceLineEndings("\n"),
                await RunAsync(Path.Combine(program, "OtpContracts.TrimmedClient"), vendor.BaseAddress));
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    /// <summary>A vendor whose clock is ahead, so that the first request is refused and repeated.</summary>
    private static async Task<SandboxVendor> StartVendorAsync()
    {
        var contract = await File.ReadAllTextAsync(Path.Combine(PackageFeed.Repository, "spec", "itnio-otp.contract.yaml"));
        var vendor = await SandboxVendor.StartAsync(contract, options =>
        {
            options.Credentials["apiKey"] = "bDqJFiq9";
            options.Credentials["apiSecret"] = "7bz1lzh9";
            options.TimeProvider = new AnHourAhead();
        });
        vendor.On("getApp").Reply(status: -2);
        return vendor;
    }

    private static async Task<string> RunAsync(string program, Uri vendor)
    {
        using var process = Process.Start(new ProcessStartInfo(program, [vendor.AbsoluteUri]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output.Trim().ReplaceLineEndings("\n");
    }

    private sealed class AnHourAhead : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddHours(1);
    }
}
