using System.Collections.Concurrent;
using System.Globalization;
using OtpContracts.Seeding;
using OtpContracts.Testing;
using Xunit.Abstractions;

namespace OtpContracts.Tests.Reliability;

/// <summary>
/// Calls under every fault of the wire, clock and caller, over real sockets: no message goes out twice, and what the caller hears agrees with
/// what the vendor did. <c>OTPC_FAULT_ROUNDS</c> says how many schedules, <c>OTPC_FUZZ_SEED</c> with which one to begin.
/// </summary>
public sealed class FaultScheduleTests(ITestOutputHelper output)
{
    private const int UsualRounds = 120;
    private const int Lanes = 8;

    // Long enough for a busy machine to answer, short enough to wait for when nothing comes.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(600);
    private static readonly TimeSpan Watchdog = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<string, int> _outcomes = new();

    [Fact]
    public async Task No_message_goes_out_twice_and_every_answer_is_true()
    {
        var (first, rounds) = SeededRun.Of("OTPC_FAULT_ROUNDS", UsualRounds);
        var unobserved = new ConcurrentQueue<Exception>();
        void Note(object? sender, UnobservedTaskExceptionEventArgs failure) => unobserved.Enqueue(failure.Exception);
        TaskScheduler.UnobservedTaskException += Note;
        var failures = new ConcurrentQueue<string>();
        await using (var vendor = await ItnioOverWire.StartVendorAsync())
        await using (var wire = new FaultyWire(vendor.BaseAddress, ItnioOverWire.IdOf))
        {
            await Task.WhenAll(Enumerable.Range(0, Lanes).Select(lane => Task.Run(async () =>
            {
                // Connections are kept from one schedule to the next, broken ones among them.
                using var sockets = new SocketsHttpHandler();
                for (var seed = first + lane; seed < first + rounds; seed += Lanes)
                {
                    await RunAsync(seed, vendor, wire, sockets, failures);
                }
            })));

            await wire.EveryConnectionEnds();
        }

        GC.Collect();
        GC.WaitForPendingFinalizers();
        TaskScheduler.UnobservedTaskException -= Note;
        output.WriteLine($"{rounds} schedules, seeds from {first}:");
        foreach (var (outcome, count) in _outcomes.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"{count,6} {outcome}");
        }

        Assert.True(failures.IsEmpty, string.Join("\n", failures.Take(20)));
        Assert.DoesNotContain(unobserved, failure => failure.ToString().Contains("OtpContracts", StringComparison.Ordinal));
    }

    private async Task RunAsync(int seed, SandboxVendor vendor, FaultyWire wire, SocketsHttpHandler sockets, ConcurrentQueue<string> failures)
    {
        var schedule = new FaultSchedule(seed);
        var id = (schedule.ActsEachTime ? "v" : "a") + seed.ToString(CultureInfo.InvariantCulture);
        using var http = new HttpClient(sockets, disposeHandler: false) { BaseAddress = wire.BaseAddress, Timeout = Patience };
        using var caller = new CancellationTokenSource();
        wire.Plan(id, schedule.Steps(caller.Cancel));
        var client = new ItnioOtpClient(http, Itnio.Credentials, new TestTime(Itnio.SampleTime + schedule.Skew));
        string? problem;
        try
        {
            Task call = schedule.ActsEachTime
                ? client.ResendVerificationAsync(id, cancellationToken: caller.Token)
                : client.GetAppAsync(id, caller.Token);
            await call.WaitAsync(Watchdog);
            problem = Judge(id, schedule, wire, failure: null);
        }
        catch (TimeoutException)
        {
            problem = "it hangs";
        }
        catch (Exception failure)
        {
            problem = failure is OperationCanceledException && !caller.IsCancellationRequested ? "it was cancelled by nobody" : Judge(id, schedule, wire, failure);
        }

        if (problem is not null)
        {
            failures.Enqueue($"OTPC_FUZZ_SEED={seed} OTPC_FAULT_ROUNDS=1: {schedule}: {problem}");
        }
    }

    /// <summary>What is wrong about an outcome, or null.</summary>
    private string? Judge(string id, FaultSchedule schedule, FaultyWire wire, Exception? failure)
    {
        var (accepted, seen) = (wire.Accepted(id), wire.Seen(id));
        _outcomes.AddOrUpdate($"{(schedule.ActsEachTime ? "once" : "safe")}: {failure?.GetType().Name ?? "success"}, {accepted} accepted of {seen}", 1, (_, count) => count + 1);
        var attempts = (failure as ContractException)?.Attempts;
        if (seen > CallPolicy.DefaultMaxAttempts || (attempts is not null && attempts != seen))
        {
            return $"{seen} requests were seen, where it says {attempts} attempts";
        }

        if (schedule.ActsEachTime && accepted > 1)
        {
            return $"{accepted} messages went out";
        }

        return failure switch
        {
            null when accepted == 0 => "it says success, and nothing was done",
            ItnioOtpException or VendorUnreachableException or ContractMismatchException when schedule.ActsEachTime && accepted > 0 => $"it says {failure.GetType().Name}, and a message went out",
            DeliveryUnknownException when !schedule.ActsEachTime => "it doubts a call that does nothing",
            null or ItnioOtpException or VendorUnreachableException or ContractMismatchException or DeliveryUnknownException or OperationCanceledException => null,
            _ => failure.ToString(),
        };
    }
}
