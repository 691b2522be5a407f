using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace OtpContracts.PackageTests;

/// <summary>
/// <c>otpc</c> as its packages install it does what the program built beside the tests does. With <c>OTPC_NATIVE=true</c> its native form is
/// packed, installed and held to the same, which takes its time.
/// </summary>
[Collection(PackageFeed.Shared)]
public sealed class ToolFormTests(PackageFeed feed)
{
    private static readonly string Contract = Path.Combine(PackageFeed.Repository, "spec", "itnio-otp.contract.yaml");

    // The last four are none of the native form's own commands.
    private static readonly string[][] CommandLines =
    [
        ["lint", "broken.contract.yaml"],
        ["diff", Contract, "edited.contract.yaml"],
        ["sign", Contract, "resendVerification", "--credential", "apiKey=bDqJFiq9", "--credential", "apiSecret=7bz1lzh9", "--now", "1630468800", "--set", "verificationId=22206051443051000003", "--explain"],
        ["diff", Contract, "edited.contract.yaml", "--formt", "json"],
        ["sign", "--help"],
        ["--help"],
        ["dif", Contract],
        ["verify", Contract],
        ["generate", "broken.contract.yaml", "-o", "generated"],
    ];

    public static TheoryData<string> Forms => Environment.GetEnvironmentVariable("OTPC_NATIVE") == "true" ? ["portable", "native"] : ["portable"];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task An_installed_form_prints_and_ends_as_the_program_that_was_built(string form)
    {
        var folder = feed.NewFolder("Form-" + form);
        var tool = form == "native" ? await InstallNativeAsync(folder) : feed.Tool;
        var text = await File.ReadAllTextAsync(Contract);
        await File.WriteAllTextAsync(Path.Combine(folder, "edited.contract.yaml"), text.Replace("effect: once", "effect: safe", StringComparison.Ordinal));
        await File.WriteAllTextAsync(Path.Combine(folder, "broken.contract.yaml"), text.Replace("effect:", "efect:", StringComparison.Ordinal));

        foreach (var line in CommandLines)
        {
            var built = await DotnetCommand.RunAsync(folder, feed.Environment, [Path.Combine(AppContext.BaseDirectory, "otpc.dll"), .. line]);

            Assert.NotEmpty(built.Output);
            Assert.Equal(built, await DotnetCommand.RunProgramAsync(tool, folder, feed.Environment, line));
        }

        await InterruptAsync(tool, folder);
        if (form == "native")
        {
            Assert.Equal(
                (2, "otpc: error: \"/missing/dotnet\" can't be started: No such file or directory. This command runs on .NET 10: put dotnet on the PATH, or its folder into DOTNET_ROOT.\n"),
                await DotnetCommand.RunProgramAsync(tool, folder, new Dictionary<string, string>(StringComparer.Ordinal) { ["DOTNET_ROOT"] = "/missing" }, "verify", Contract));
        }
    }

    [Fact]
    public async Task The_portable_form_gives_memory_back_that_a_long_run_of_mock_does_not_need()
    {
        using var settings = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "otpc.runtimeconfig.json")));

        Assert.True(settings.RootElement.GetProperty("runtimeOptions").GetProperty("configProperties").GetProperty("System.GC.Server").GetBoolean());
    }

    /// <summary>A command that runs until ended hears of Ctrl+C, and its exit code arrives.</summary>
    private async Task InterruptAsync(string tool, string folder)
    {
        using var mock = DotnetCommand.Start(tool, folder, feed.Environment, "mock", Contract, "--credential", "apiKey=k", "--credential", "apiSecret=s");
        Assert.StartsWith("listening on ", await mock.StandardOutput.ReadLineAsync(), StringComparison.Ordinal);

        await DotnetCommand.RunProgramAsync("kill", folder, feed.Environment, "-INT", mock.Id.ToString(CultureInfo.InvariantCulture));

        Assert.Equal("stopped\n", await mock.StandardOutput.ReadToEndAsync());
        await mock.WaitForExitAsync();
        Assert.Equal(0, mock.ExitCode);
    }

    private async Task<string> InstallNativeAsync(string folder)
    {
        var packages = Path.Combine(folder, "feed");
        foreach (var system in new string[][] { [], ["-r", RuntimeInformation.RuntimeIdentifier] })
        {
            var output = await PackageFeed.SucceedAsync(
                PackageFeed.Repository, PackageFeed.OwnEnvironment, ["pack", "src/OtpContracts.Cli", "-p:Native=true", .. system, "--output", packages, "--artifacts-path", Path.Combine(folder, "artifacts")]);
            Assert.DoesNotContain("warning", output, StringComparison.OrdinalIgnoreCase);
        }

        await File.WriteAllTextAsync(Path.Combine(folder, "nuget.config"), $"""<configuration><packageSources><clear /><add key="folder" value="{packages}" /></packageSources></configuration>""");
        await PackageFeed.SucceedAsync(folder, feed.Environment, "tool", "install", "OtpContracts.Cli", "--tool-path", "tools");
        Assert.Contains(Directory.GetFiles(Path.Combine(folder, "tools"), "otpc.dll", SearchOption.AllDirectories), file => Path.GetFileName(Path.GetDirectoryName(file)) == "managed");
        return Path.Combine(folder, "tools", "otpc");
    }
}
