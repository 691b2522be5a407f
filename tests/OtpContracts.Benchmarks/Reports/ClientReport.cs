using OtpContracts.Benchmarks.Clients;
using OtpContracts.Benchmarks.Vendors;

namespace OtpContracts.Benchmarks.Reports;

/// <summary>What one signed resend costs by each client: in memory, and over a loopback socket with several callers at once.</summary>
/// <param name="Rounds">How often each client is measured.</param>
/// <param name="Calls">How many calls a round has.</param>
/// <param name="Callers">How many call at once over the socket.</param>
/// <param name="WarmUpRounds">How many rounds go unmeasured, until the JIT has done its work.</param>
internal sealed record ClientReport(int Rounds, int Calls, IReadOnlyList<int> Callers, int WarmUpRounds)
{
    /// <summary>What the README holds.</summary>
    public static ClientReport Full { get; } = new(Rounds: 61, Calls: 1_000, Callers: [1, 16, 64], WarmUpRounds: 30);

    /// <summary>Measures everything.</summary>
    /// <returns>The tables, as Markdown.</returns>
    public string Write() => ClientTables.Write(InMemory(), [.. Callers.Select(OverLoopback)]);

    /// <summary>Measures calls of one caller, nothing between client and reply.</summary>
    public IReadOnlyList<ClientCosts> InMemory() => Measure(new InMemoryVendor(VendorReply.Body.ToArray()), callers: 1);

    /// <summary>Measures calls of several callers of one client, over real sockets.</summary>
    public ConcurrentCosts OverLoopback(int callers)
    {
        using var vendor = new LoopbackVendor(VendorReply.Body.ToArray());
        return new(callers, Measure(vendor, callers));
    }

    private IReadOnlyList<ClientCosts> Measure(IVendor vendor, int callers)
    {
        var clients = ResendClients.All.Select(kind => kind.Create(vendor)).ToList();
        try
        {
            var rounds = clients.Select<IResendClient, Func<TimeSpan>>(client => () => Interleaved.Time(() => Call(client, callers, Calls))).ToList();
            _ = Interleaved.Medians(WarmUpRounds, rounds);
            var times = Interleaved.Medians(Rounds, rounds);
            return [.. clients.Select((client, i) => new ClientCosts(ResendClients.All[i].Name, times[i].TotalMicroseconds / Calls, BytesPerCall(client, callers)))];
        }
        finally
        {
            clients.ForEach(client => client.Dispose());
        }
    }

    private long BytesPerCall(IResendClient client, int callers)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Call(client, callers, Calls);
        return (GC.GetTotalAllocatedBytes(precise: true) - before) / Calls;
    }

    private static void Call(IResendClient client, int callers, int calls) =>
        Task.WhenAll(Enumerable.Range(0, callers).Select(_ => CallInTurnAsync(client, calls / callers))).GetAwaiter().GetResult();

    private static async Task CallInTurnAsync(IResendClient client, int calls)
    {
        for (var i = 0; i < calls; i++)
        {
            await client.ResendAsync(VendorReply.VerificationId);
        }
    }
}

/// <summary>What a call costs.</summary>
/// <param name="Client">Who makes it.</param>
/// <param name="Microseconds">How long it takes; of several callers at once, how soon the next one is done.</param>
/// <param name="Bytes">How much it allocates.</param>
internal sealed record ClientCosts(string Client, double Microseconds, long Bytes);

/// <summary>What calls cost where several are under way.</summary>
internal sealed record ConcurrentCosts(int Callers, IReadOnlyList<ClientCosts> Clients);
