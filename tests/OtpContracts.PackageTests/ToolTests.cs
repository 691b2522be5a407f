using System.Diagnostics;

namespace OtpContracts.PackageTests;

/// <summary><c>otpc</c> as a stranger gets it: packed, installed as a dotnet tool, run.</summary>
public sealed class ToolTests
{
    [Fact]
    public async Task It_installs_as_a_dotnet_tool_and_runs()
    {
        var root = Directory.CreateTempSubdirectory("otpcontracts-tool-").FullName;
        try
        {
            var (feed, cache, tools) = (Path.Combine(root, "feed"), Path.Combine(root, "cache"), Path.Combine(root, "tools"));
            var packed = await DotnetCommand.RunAsync(PackageFeed.Repository, cache, "pack", "src/OtpContracts.Cli", "--output", feed, "--artifacts-path", Path.Combine(root, "artifacts"));
            Assert.True(packed.ExitCode == 0, packed.Output);
            await File.WriteAllTextAsync(Path.Combine(root, "nuget.config"), $"""<configuration><packageSources><clear /><add key="folder" value="{feed}" /></packageSources></configuration>""");

            var installed = await DotnetCommand.RunAsync(root, cache, "tool", "install", "OtpContracts.Cli", "--version", "0.1.0", "--tool-path", tools);
            Assert.True(installed.ExitCode == 0, installed.Output);

            Assert.Equal((0, "vendor.contract.yaml\n"), await RunAsync(root, tools, "new", "Vendor"));
            Assert.Equal((0, ""), await RunAsync(root, tools, "lint", "vendor.contract.yaml"));
            Assert.Equal((0, ""), await RunAsync(root, tools, "generate", "vendor.contract.yaml", "-o", "generated"));
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(string directory, string tools, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Path.Combine(tools, "otpc"), arguments) { WorkingDirectory = directory, RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output.ReplaceLineEndings("\n"));
    }
}
