using System.Text.Json;
using OtpContracts.Benchmarks.Reports;

namespace OtpContracts.Benchmarks.Tests;

/// <summary>That the benchmarks still measure what they say; how long anything takes is no matter here.</summary>
public sealed class GeneratorReportTests
{
    private static readonly GeneratorReport Small = new(Endpoints: 10, Sizes: [10], Rounds: 1, WarmRounds: 1);

    [Fact]
    public void Both_generators_run_first_in_a_process_of_their_own_and_what_they_wrote_compiles()
    {
        var comparison = Small.Compare();

        Assert.True(comparison.InCompiler > TimeSpan.Zero);
        Assert.All([comparison.Ours, comparison.NSwag], costs =>
        {
            Assert.All([costs.FirstRun, costs.Compiling, costs.CompilingWithDocs], time => Assert.True(time > TimeSpan.Zero));
            Assert.InRange(costs.BytesPerEndpoint, 1_000, 100_000);
        });
    }

    [Fact]
    public void What_is_measured_collects_garbage_as_the_compiler_does()
    {
        using var settings = JsonDocument.Parse(File.ReadAllBytes(Path.ChangeExtension(typeof(GeneratorReport).Assembly.Location, "runtimeconfig.json")));

        Assert.True(settings.RootElement.GetProperty("runtimeOptions").GetProperty("configProperties").GetProperty("System.GC.Server").GetBoolean());
    }

    [Fact]
    public void An_edit_of_one_endpoint_writes_some_files_anew_but_not_all()
    {
        var growth = Small.Grow(10);

        Assert.True(growth.NSwag > TimeSpan.Zero);
        Assert.InRange(growth.FilesWrittenAnew, 1, growth.Files - 1);
    }

    [Fact]
    public void The_tables_show_ratios_and_the_command_that_made_them()
    {
        var costs = new GeneratorCosts(TimeSpan.FromSeconds(1), 6_000, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(3));
        var twice = new GeneratorCosts(TimeSpan.FromSeconds(2), 12_000, TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(6));
        var tables = GeneratorTables.Write(new(1_000, TimeSpan.FromSeconds(0.5), costs, twice), [new(10, costs.FirstRun, costs.FirstRun, costs.FirstRun, costs.FirstRun, null, 25, 2)]);

        Assert.Contains("dotnet run -c Release --project tests/OtpContracts.Benchmarks -- report generator", tables, StringComparison.Ordinal);
        Assert.Contains("| generator's first run as the SDK's compiler runs it | 500.0 ms | | |", tables, StringComparison.Ordinal);
        Assert.Contains("| generated source an endpoint | 6.00 KB | 12.00 KB | 0.50× |", tables, StringComparison.Ordinal);
        Assert.Contains("| 2 of 25 |", tables, StringComparison.Ordinal);
    }
}
