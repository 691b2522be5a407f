using System.Diagnostics;
using System.Text.Json;

namespace OtpContracts.Cli.Tests;

public sealed class DiffTests
{
    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("markdown")]
    [InlineData("sarif")]
    [InlineData("html")]
    public async Task Each_format_tells_every_change(string format)
    {
        using var folder = ContractFolder.Edited();

        var run = await folder.RunAsync("diff", ContractFolder.Old, ContractFolder.New, "--format", format);

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        await Verify(run.Output).UseParameters(format);
    }

    [Theory]
    [InlineData("breaking", 0)]
    [InlineData("risky", 1)]
    [InlineData("any", 1)]
    [InlineData("none", 0)]
    public async Task It_ends_with_1_from_the_severity_on_that_is_asked_for(string failOn, int exit)
    {
        using var folder = new ContractFolder(("timestamp: 300s", "timestamp: 60s"));

        var run = await folder.RunAsync("diff", ContractFolder.Old, ContractFolder.New, "--fail-on", failOn);

        Assert.Equal(exit, run.ExitCode);
    }

    [Theory]
    [InlineData("source", 0)]
    [InlineData("wire", 1)]
    public async Task A_tier_looks_at_one_axis(string tier, int exit)
    {
        using var folder = new ContractFolder(("  -27: { name: Busy", "  -37: { name: Busy"), ("-9, -27]", "-9, -37]"));

        var run = await folder.RunAsync("diff", ContractFolder.Old, ContractFolder.New, "--tier", tier, "--format", "json");

        Assert.Equal(exit, run.ExitCode);
        Assert.Equal(exit, JsonDocument.Parse(run.Output).RootElement.GetProperty("changes").GetArrayLength());
    }

    [Theory]
    [InlineData("text", "Nothing breaks in source. By the changes of every axis, a package with the generated client goes up by a major version.\n")]
    [InlineData("markdown", "Nothing breaks in source. By the changes of every axis, a package with the generated client goes up by a major version.\n")]
    [InlineData("html", "<p>Nothing breaks in source. By the changes of every axis, a package with the generated client goes up by a major version.</p>")]
    public async Task Nothing_on_one_axis_is_told_from_no_change(string format, string told)
    {
        using var folder = new ContractFolder(("  -27: { name: Busy", "  -37: { name: Busy"), ("-9, -27]", "-9, -37]"));

        var run = await folder.RunAsync("diff", ContractFolder.Old, ContractFolder.New, "--tier", "source", "--format", format);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(told, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("No change", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_contract_twice_is_no_change()
    {
        using var folder = new ContractFolder();

        Assert.Equal(new OtpcRun(0, "No change.\n", ""), await folder.RunAsync("diff", ContractFolder.Old, ContractFolder.New, "--fail-on", "any"));
    }

    [Fact]
    public async Task A_side_may_come_from_git()
    {
        using var folder = ContractFolder.Edited();
        await GitAsync(folder.Path, "init", "-q");
        await GitAsync(folder.Path, "add", ContractFolder.Old);
        await GitAsync(folder.Path, "-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "-q", "-m", "first");

        var run = await folder.RunAsync("diff", $"HEAD:{ContractFolder.Old}", ContractFolder.New);
        var missing = await folder.RunAsync("diff", "HEAD~7:nothing.yaml", ContractFolder.New);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("vendor-status-renumbered", run.Output, StringComparison.Ordinal);
        Assert.Equal(2, missing.ExitCode);
        Assert.StartsWith("HEAD~7:nothing.yaml: error: There is no such file, and git says:", missing.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contract_with_an_error_ends_with_2_and_says_where()
    {
        using var folder = new ContractFolder(("effect: once", "efect: once"));

        var run = await folder.RunAsync("diff", ContractFolder.Old, ContractFolder.New);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"{ContractFolder.New}(", run.Error, StringComparison.Ordinal);
        Assert.Contains("error OTPC1002", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_waiver_takes_one_change_out_of_account_until_its_last_day()
    {
        using var folder = new ContractFolder(("summary: Sends a message.", "summary: Sends one message."), ("  -27: { name: Busy", "  -37: { name: Busy"), ("-9, -27]", "-9, -37]"));
        var found = JsonDocument.Parse((await folder.RunAsync("diff", ContractFolder.Old, ContractFolder.New, "--format", "json")).Output).RootElement.GetProperty("changes")[0].GetProperty("change").GetString();
        string Waiver(string change, string expires) => $"waivers:\n  - rule: vendor-status-renumbered\n    place: statuses.-27\n    change: \"{change}\"\n    reason: Released on the same day.\n    expires: {expires}\n";
        folder.Write("good.yaml", Waiver(found!, "2999-12-31"));
        folder.Write("expired.yaml", Waiver(found!, "2020-01-31"));
        folder.Write("unused.yaml", Waiver("000000000000", "2999-12-31"));
        folder.Write("slip.yaml", Waiver(found!, "2999-12-31").Replace("reason", "reson", StringComparison.Ordinal));

        var good = await folder.RunAsync("diff", ContractFolder.Old, ContractFolder.New, "--waivers", "good.yaml");
        var expired = await folder.RunAsync("diff", ContractFolder.Old, ContractFolder.New, "--waivers", "expired.yaml");
        var unused = await folder.RunAsync("diff", ContractFolder.Old, ContractFolder.New, "--waivers", "unused.yaml");
        var slip = await folder.RunAsync("diff", ContractFolder.Old, ContractFolder.New, "--waivers", "slip.yaml");

        Assert.Equal(0, good.ExitCode);
        Assert.Contains("1 waived", good.Output, StringComparison.Ordinal);
        Assert.Equal(1, expired.ExitCode);
        Assert.StartsWith("expired.yaml(2,11): error OTPC3001: ", expired.Error, StringComparison.Ordinal);
        Assert.Equal(1, unused.ExitCode);
        Assert.StartsWith("unused.yaml(2,11): error OTPC3002: ", unused.Error, StringComparison.Ordinal);
        Assert.Equal(2, slip.ExitCode);
        Assert.Contains("Did you mean \"reason\"?", slip.Error, StringComparison.Ordinal);
    }

    private static async Task GitAsync(string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder })!;
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }
}
