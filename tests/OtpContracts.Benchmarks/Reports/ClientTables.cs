using System.Globalization;
using System.Text;
using OtpContracts.Benchmarks.Clients;

namespace OtpContracts.Benchmarks.Reports;

/// <summary>Writes the clients' figures as Markdown, ready for a README.</summary>
internal static class ClientTables
{
    private const string Command = "DOTNET_gcServer=0 dotnet run -c Release --project tests/OtpContracts.Benchmarks -- report client";

    public static string Write(IReadOnlyList<ClientCosts> inMemory, IReadOnlyList<ConcurrentCosts> overLoopback)
    {
        var floor = inMemory.Single(costs => costs.Client == ResendClients.Floor.Name);
        var handWritten = inMemory.Single(costs => costs.Client == ResendClients.HandWritten.Name);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            One signed resend, medians of interleaved rounds on {Environment.ProcessorCount} cores, made by `{Command}`:

            | over an in-memory handler | time | to the floor | to hand-written | bytes | to the floor |
            |---|---:|---:|---:|---:|---:|

            """);
        foreach (var costs in inMemory)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {costs.Client} | {Time(costs)} | {costs.Microseconds / floor.Microseconds:0.00}× | {costs.Microseconds / handWritten.Microseconds:0.00}× | {costs.Bytes:N0} | {(double)costs.Bytes / floor.Bytes:0.00}× |\n");
        }

        text.Append(
            CultureInfo.InvariantCulture,
            $"\n| over a loopback socket, callers at once | {string.Join(" | ", overLoopback.Select(at => at.Callers))} |\n|---|{string.Concat(overLoopback.Select(_ => "---:|"))}\n");
        for (var i = 0; i < inMemory.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {inMemory[i].Client} | {string.Join(" | ", overLoopback.Select(at => Cell(at.Clients, i)))} |\n");
        }

        return text.ToString();
    }

    private static string Cell(IReadOnlyList<ClientCosts> clients, int at)
    {
        var floor = clients.Single(costs => costs.Client == ResendClients.Floor.Name);
        return string.Create(CultureInfo.InvariantCulture, $"{Time(clients[at])} ({clients[at].Microseconds / floor.Microseconds:0.00}×)");
    }

    private static string Time(ClientCosts costs) => string.Create(CultureInfo.InvariantCulture, $"{costs.Microseconds:0.00} µs");
}
