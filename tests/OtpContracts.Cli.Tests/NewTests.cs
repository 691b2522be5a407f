namespace OtpContracts.Cli.Tests;

public sealed class NewTests
{
    [Fact]
    public async Task The_starter_reads_back_lints_clean_and_generates()
    {
        using var folder = new ContractFolder();

        Assert.Equal(new OtpcRun(0, "vendor.contract.yaml\n", ""), await folder.RunAsync("new", "Vendor"));
        Assert.Equal(new OtpcRun(0, "", ""), await folder.RunAsync("lint", "vendor.contract.yaml"));
        Assert.Equal(new OtpcRun(0, "No change.\n", ""), await folder.RunAsync("diff", "vendor.contract.yaml", "vendor.contract.yaml"));
        Assert.Equal(new OtpcRun(0, "", ""), await folder.RunAsync("generate", "vendor.contract.yaml", "-o", "generated"));
        await Verify(folder.Read("vendor.contract.yaml"));
    }

    [Fact]
    public async Task A_file_that_is_there_stays_as_it_is()
    {
        using var folder = new ContractFolder();
        var before = folder.Read(ContractFolder.Old);

        var run = await folder.RunAsync("new", "Vendor", "-o", ContractFolder.Old);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal(before, folder.Read(ContractFolder.Old));
    }

    [Fact]
    public async Task A_name_that_can_not_be_one_ends_with_2()
    {
        using var folder = new ContractFolder();

        Assert.Equal(2, (await folder.RunAsync("new", "1st vendor")).ExitCode);
    }
}
