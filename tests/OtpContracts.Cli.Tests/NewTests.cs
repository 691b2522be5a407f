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

        var run = await folder.RunAsync("new", "1st vendor");

        Assert.Equal(new OtpcRun(2, "", "otpc: error: \"1st vendor\" can't be the name of a contract: start with a letter, go on with letters, digits and \"_\", and stay under 128 characters.\n"), run);
    }

    [Fact]
    public async Task A_name_that_the_language_takes_is_taken()
    {
        using var folder = new ContractFolder();

        Assert.Equal(new OtpcRun(0, "a_b2.contract.yaml\n", ""), await folder.RunAsync("new", "a_b2"));
        Assert.Equal(new OtpcRun(0, "", ""), await folder.RunAsync("lint", "a_b2.contract.yaml"));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_named()
    {
        using var folder = new ContractFolder();

        var run = await folder.RunAsync("new", "Vendor", "-o", "sub/vendor.contract.yaml");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("otpc: error: sub/vendor.contract.yaml can't be written: there is no folder ", run.Error, StringComparison.Ordinal);
    }
}
