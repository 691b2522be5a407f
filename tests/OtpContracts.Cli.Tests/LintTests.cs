using System.Text.Json;

namespace OtpContracts.Cli.Tests;

public sealed class LintTests
{
    [Fact]
    public async Task Contracts_without_a_slip_print_nothing_and_end_with_0()
    {
        var run = await PublishedContracts.RunAsync(["lint", .. PublishedContracts.Files]);
        Assert.Equal(new OtpcRun(0, "", ""), run);
    }

    [Fact]
    public async Task A_file_that_is_not_there_ends_with_2()
    {
        var run = await PublishedContracts.RunAsync("lint", "missing.contract.yaml");
        Assert.Equal(new OtpcRun(2, "", "missing.contract.yaml: error: There is no such file.\n"), run);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public async Task A_file_that_is_not_there_keeps_no_other_from_being_checked(string format)
    {
        using var folder = new ContractFolder(("effect: once", "efect: once"));

        var run = await folder.RunAsync("lint", "missing.contract.yaml", ContractFolder.New, "gone.contract.yaml", "--format", format);

        Assert.Equal((2, "missing.contract.yaml: error: There is no such file.\ngone.contract.yaml: error: There is no such file.\n"), (run.ExitCode, run.Error));
        Assert.Contains("OTPC1002", run.Output, StringComparison.Ordinal);
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

    [Theory]
    [InlineData("otpc: error: There is no option --formt; --help lists those that there are.", "--formt", "json")]
    [InlineData("otpc: error: --format takes one of text, json, sarif; \"xml\" is none of them.", "--format", "xml")]
    [InlineData("no/such/out.json can't be written: there is no folder ", "-o", "no/such/out.json")]
    public async Task A_slip_in_the_options_is_no_finding(string told, params string[] options)
    {
        using var folder = new ContractFolder();

        var run = await folder.RunAsync(["lint", ContractFolder.New, .. options]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("body: { lang: { type: string, oneOf: [en, zh], default: fr } }", "OTPC4008: The default \"fr\" can't be a value of its parameter: lang is not one of en, zh.")]
    [InlineData("body: { size: { type: int, default: many } }", "OTPC4008: The default \"many\" can't be a value of its parameter: size is no int.")]
    [InlineData("body: { size: { type: int, range: 1..20, default: 20 } }", "")]
    [InlineData("data: any", "OTPC4009: \":id\" in the path is sent as it stands. If it is a hole, write {id}, and say its type under \"path\".", "/send/:id")]
    [InlineData("data: any", "", "/send:now")]
    public async Task What_a_newcomer_slips_on_is_told(string member, string told, string path = "/send")
    {
        using var folder = new ContractFolder();
        folder.Write("slips.contract.yaml", $$"""
            contract: 1
            name: Slips
            server: https://api.example.com
            reply: { status: status, data: data, success: 0 }
            statuses: { 0: { name: Ok } }
            endpoints:
              send:
                call: POST {{path}}
                effect: once
                {{member}}
            """);

        var run = await folder.RunAsync("lint", "slips.contract.yaml");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(told.Length == 0, run.Output.Length == 0);
        Assert.Contains(told, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sendText", "to", true)]
    [InlineData("notify", "text", true)]
    [InlineData("balance", "day", false)]
    public async Task A_call_that_would_send_again_is_told(string name, string parameter, bool isTold)
    {
        using var folder = new ContractFolder();
        folder.Write("sender.contract.yaml", $$"""
            contract: 1
            name: Sender
            server: https://api.example.com
            reply: { status: status, data: data, success: 0 }
            statuses: { 0: { name: Ok } }
            endpoints:
              {{name}}:
                call: GET /sms
                effect: safe
                query: { {{parameter}}: { type: string } }
            """);

        var run = await folder.RunAsync("lint", "sender.contract.yaml");

        Assert.Equal(isTold, run.Output.Contains($"sender.contract.yaml(7,3): warning OTPC4010: {name} seems to send something", StringComparison.Ordinal));
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
