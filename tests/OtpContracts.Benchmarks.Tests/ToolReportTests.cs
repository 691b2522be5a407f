using System.Runtime.CompilerServices;
using OtpContracts.Benchmarks.Reports;

namespace OtpContracts.Benchmarks.Tests;

/// <summary>That the report runs what it says; how long anything takes is no matter here.</summary>
public sealed class ToolReportTests
{
    private static readonly ToolReport Small = new(Rounds: 1, Endpoints: 10);

    [Fact]
    public void Each_command_is_run_in_each_form_and_held_to_the_empty_program()
    {
        var rows = Small.Write(Contract(), "dotnet --version", [$"dotnet {Otpc}"]).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(["| whole process ", "|---", "| `lint` ", "| `diff` ", "| `sign` ", "| `diff` of 10 endpoints "], rows.Select(row => row[..row.IndexOf('|', 1)]));
        Assert.All(rows.Skip(2), row => Assert.Matches(@"^\|[^|]+\| \d+ ms \| \d+ ms \(\d+\.\d×\) \|$", row));
    }

    [Fact]
    public void A_form_that_can_not_do_its_work_is_no_row() =>
        Assert.Contains("There is no such file", Assert.Throws<InvalidOperationException>(() => Small.Write(Contract(), $"dotnet {Otpc} lint missing.contract.yaml", [$"dotnet {Otpc}"])).Message, StringComparison.Ordinal);

    private static string Otpc => Path.Combine(AppContext.BaseDirectory, "otpc.dll");

    private static string Contract([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(here, "..", "..", "..", "spec", "itnio-otp.contract.yaml"));
}
