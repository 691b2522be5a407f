namespace OtpContracts.Cli.Tests;

public sealed class HelpTests
{
    [Theory]
    [InlineData("")]
    [InlineData("diff")]
    [InlineData("lint")]
    [InlineData("sign")]
    [InlineData("generate")]
    [InlineData("export")]
    [InlineData("new")]
    [InlineData("import")]
    [InlineData("mock")]
    [InlineData("verify")]
    public async Task Help_has_an_example_for_each_command(string command)
    {
        var run = await OtpcProcess.RunAsync(AppContext.BaseDirectory, [.. command.Length == 0 ? Array.Empty<string>() : [command], "--help"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(command.Length == 0 ? "otpc [command]" : $"Example: otpc {command}", run.Output, StringComparison.Ordinal);
        await Verify(run.Output).UseParameters(command);
    }
}
