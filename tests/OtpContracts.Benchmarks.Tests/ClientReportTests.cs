using OtpContracts.Benchmarks.Clients;
using OtpContracts.Benchmarks.Reports;

namespace OtpContracts.Benchmarks.Tests;

/// <summary>That the report measures every client; how long anything takes is no matter here.</summary>
public sealed class ClientReportTests
{
    private static readonly ClientReport Small = new(Rounds: 1, Calls: 32, Callers: [1, 16], WarmUpRounds: 1);

    [Fact]
    public void Every_client_is_measured_in_memory_and_over_sockets()
    {
        foreach (var costs in new[] { Small.InMemory(), Small.OverLoopback(16).Clients })
        {
            Assert.Equal(ResendClients.All.Select(kind => kind.Name), costs.Select(cost => cost.Client));
            Assert.All(costs, cost =>
            {
                Assert.True(cost.Microseconds > 0);
                Assert.True(cost.Bytes > 0);
            });
        }
    }

    [Fact]
    public void The_tables_show_ratios_and_the_command_that_made_them()
    {
        ClientCosts[] costs = [.. ResendClients.All.Select((kind, i) => new ClientCosts(kind.Name, 2 + i, 1_000 * (i + 1)))];
        var tables = ClientTables.Write(costs, [new(1, costs), new(64, costs)]);

        Assert.Contains("dotnet run -c Release --project tests/OtpContracts.Benchmarks -- report client", tables, StringComparison.Ordinal);
        Assert.Contains("| OtpContracts | 3.00 µs | 1.50× | 0.75× | 2,000 | 2.00× |", tables, StringComparison.Ordinal);
        Assert.Contains("| over a loopback socket, callers at once | 1 | 64 |", tables, StringComparison.Ordinal);
        Assert.Contains("| OtpContracts | 3.00 µs (1.50×) | 3.00 µs (1.50×) |", tables, StringComparison.Ordinal);
    }
}
