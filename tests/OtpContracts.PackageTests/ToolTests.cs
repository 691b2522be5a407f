using System.Text.RegularExpressions;

namespace OtpContracts.PackageTests;

/// <summary><c>otpc</c> as a stranger gets it: installed as a dotnet tool, run.</summary>
[Collection(PackageFeed.Shared)]
public sealed partial class ToolTests(PackageFeed feed)
{
    [Fact]
    public async Task It_tells_its_version() => Assert.Matches(Version(), (await RunAsync("Version", "--version")).Output);

    [Fact]
    public async Task It_begins_checks_and_generates_a_contract()
    {
        Assert.Equal((0, "vendor.contract.yaml\n"), await RunAsync("Tool", "new", "Vendor"));
        Assert.Equal((0, ""), await RunAsync("Tool", "lint", "vendor.contract.yaml"));
        Assert.Equal((0, ""), await RunAsync("Tool", "generate", "vendor.contract.yaml", "-o", "generated"));
    }

    private Task<(int ExitCode, string Output)> RunAsync(string folder, params string[] arguments) =>
        DotnetCommand.RunProgramAsync(feed.Tool, feed.NewFolder(folder), feed.Environment, arguments);

    [GeneratedRegex(@"^0\.1\.0(\+[0-9a-f]+)?\n$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Version();
}
