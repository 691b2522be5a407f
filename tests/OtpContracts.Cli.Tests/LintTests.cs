namespace OtpContracts.Cli.Tests;

public sealed class LintTests
{
    private static readonly string Contracts = Path.Combine(AppContext.BaseDirectory, "spec");

    [Fact]
    public async Task A_contract_without_a_slip_prints_nothing_and_ends_with_0()
    {
        var run = await OtpcProcess.RunAsync(Contracts, "lint", "itnio-otp.contract.yaml");
        Assert.Equal(new OtpcRun(0, "", ""), run);
    }

    [Fact]
    public async Task A_file_that_is_not_there_ends_with_2()
    {
        var run = await OtpcProcess.RunAsync(Contracts, "lint", "missing.contract.yaml");
        Assert.Equal(new OtpcRun(2, "", "missing.contract.yaml: error: There is no such file.\n"), run);
    }
}
