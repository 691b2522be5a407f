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

    [Theory]
    [InlineData("--format takes one of text, json, markdown, sarif, html; \"xml\" is none of them.", "diff", "a", "b", "--format", "xml")]
    [InlineData("--tier takes one of source, wire, behaviour; \"behavior\" is none of them. Did you mean \"behaviour\"?", "diff", "a", "b", "--tier", "behavior")]
    [InlineData("--format takes one of http, json, curl; \"xml\" is none of them.", "sign", "a", "b", "--format", "xml")]
    [InlineData("--to takes one of openapi, json-schema, wiremock, http, html; \"xml\" is none of them.", "export", "a", "--to", "xml")]
    public async Task A_word_that_an_option_does_not_take_is_told_with_the_option(string told, params string[] arguments)
    {
        var run = await OtpcProcess.RunAsync(AppContext.BaseDirectory, arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
    }
}
