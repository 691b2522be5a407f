using System.Text.Json;

namespace OtpContracts.Cli.Tests;

public sealed class LintTests
{
    private static readonly string Contracts = Path.Combine(AppContext.BaseDirectory, "spec");

    [Fact]
    public async Task Contracts_without_a_slip_print_nothing_and_end_with_0()
    {
        var run = await OtpcProcess.RunAsync(Contracts, ["lint", .. Directory.GetFiles(Contracts, "*.contract.yaml").Select(Path.GetFileName)!]);
        Assert.Equal(new OtpcRun(0, "", ""), run);
    }

    [Fact]
    public async Task A_file_that_is_not_there_ends_with_2()
    {
        var run = await OtpcProcess.RunAsync(Contracts, "lint", "missing.contract.yaml");
        Assert.Equal(new OtpcRun(2, "", "missing.contract.yaml: error: There is no such file.\n"), run);
    }

    [Fact]
    public async Task An_error_of_the_language_ends_with_1_at_its_place()
    {
        using var folder = new ContractFolder(("effect: once", "efect: once"));

        var run = await folder.RunAsync("lint", ContractFolder.New);

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains("error OTPC1002: An endpoint has no key \"efect\". Did you mean \"effect\"?", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    public async Task Examples_that_do_not_fit_are_errors_and_smells_are_warnings(string format)
    {
        using var folder = new ContractFolder(
            ("server: https://api", "server: http://api"),
            ("to: \"91856321412\", template: 1, code: \"1234\"", "to: \"9185\", template: one, code: \"12345678\", extra: 1"),
            ("    outcome: { field: data.matched, success: 0, values: { 0: Matched, 2: WrongCode } }\n", ""),
            ("hash: { type: string }", "password: { type: string }"),
            ("  region: {}", "  region: {}\n  spare: {}"));

        var run = await folder.RunAsync("lint", ContractFolder.New, "--format", format);

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        await Verify(run.Output).UseParameters(format);
    }

    [Theory]
    [InlineData("length: 2..2", "\U0001F468\u200D\U0001F469", "has not 2 characters")]
    [InlineData("length: 3..3", "\U0001F468\u200D\U0001F469", "")]
    [InlineData("pattern: a+", "aab", "does not have the form a+")]
    [InlineData("pattern: a+", "aaa", "")]
    public async Task An_example_is_measured_as_the_sandbox_measures_it(string constraint, string value, string misfit)
    {
        using var folder = new ContractFolder(("hash: { type: string }", $"hash: {{ type: string, {constraint} }}"), ("    data: Check\n", $"    data: Check\n    examples: {{ typical: {{ body: {{ code: \"1\", hash: {value} }} }} }}\n"));

        var run = await folder.RunAsync("lint", ContractFolder.New);

        Assert.Equal((misfit.Length == 0 ? 0 : 1, ""), (run.ExitCode, run.Error));
        Assert.Contains(misfit.Length == 0 ? "" : $"body.hash {misfit}", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Warnings_alone_end_with_0()
    {
        using var folder = new ContractFolder();

        var run = await folder.RunAsync("lint", ContractFolder.New, "--format", "json");

        Assert.Equal(0, run.ExitCode);
        Assert.NotEqual(0, JsonDocument.Parse(run.Output).RootElement.GetProperty("summary").GetProperty("warnings").GetInt32());
    }
}
