using System.Collections.Concurrent;
using System.Globalization;
using OtpContracts.Seeding;
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

        var failures = await RunAsync(first, rounds, static (http, time, id, cancellationToken) =>
            new ItnioOtpClient(http, Itnio.Credentials, time).ResendVerificationAsync(id, cancellationToken: cancellationToken));

        GC.Collect();
        GC.WaitForPendingFinalizers();
        TaskScheduler.UnobservedTaskException -= Note;
        output.WriteLine($"{rounds} schedules, seeds from {first}:");
        foreach (var (outcome, count) in _outcomes.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"{count,6} {outcome}");
        }

        Assert.True(failures.Count == 0, string.Join("\n", failures.Take(20)));
        Assert.DoesNotContain(unobserved, failure => failure.ToString().Contains("OtpContracts", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_client_that_sends_again_what_must_go_out_once_is_found_out()
    {
        var failures = await RunAsync(first: 0, rounds: 24, static (http, time, id, cancellationToken) =>
            new CarelessClient(http, new CarelessCredentials(Itnio.ApiKey, Itnio.ApiSecret), time).ResendAsync(id, cancellationToken));

        Assert.Contains(failures, failure => failure.EndsWith(" messages went out", StringComparison.Ordinal));
    }

    private async Task<IReadOnlyCollection<string>> RunAsync(int first, int rounds, SendOnce send)
    {
        var failures = new ConcurrentQueue<string>();
        await using var vendor = await ItnioOverWire.StartVendorAsync();
        await using var wire = new FaultyWire(vendor.BaseAddress, ItnioOverWire.IdOf);
        await Task.WhenAll(Enumerable.Range(0, Lanes).Select(lane => Task.Run(async () =>
        {
            // Connections are kept from one schedule to the next, broken ones among them.
            using var kept = new SocketsHttpHandler();
            for (var seed = first + lane; seed < first + rounds; seed += Lanes)
            {
                if (await RunAsync(seed, wire, kept, send) is { } failure)
                {
                    failures.Enqueue(failure);
                }
            }
        })));

        // Every client is gone: a connection that stays is a leaked one.
        await wire.EveryConnectionEnds();
        return failures;
    }

    private async Task<string?> RunAsync(int seed, FaultyWire wire, SocketsHttpHandler kept, SendOnce send)
    {
        var schedule = new FaultSchedule(seed);
        var id = (schedule.ActsEachTime ? "v" : "a") + seed.ToString(CultureInfo.InvariantCulture);
        using var door = new ClosedDoor(schedule.Refusals);
        using var http = new HttpClient(schedule.Refusals > 0 ? door.Sockets : kept, disposeHandler: false) { BaseAddress = wire.BaseAddress, Timeout = Patience };
        using var caller = new CancellationTokenSource();
        wire.Plan(id, schedule.Steps(caller.Cancel));
        var time = new TestTime(Itnio.SampleTime + schedule.Skew);
        string? problem;
        try
        {
            var call = schedule.ActsEachTime ? send(http, time, id, caller.Token) : new ItnioOtpClient(http, Itnio.Credentials, time).GetAppAsync(id, caller.Token);
            await call.WaitAsync(Watchdog);
            problem = Judge(id, schedule, wire, door, failure: null);
        }
        catch (TimeoutException)
        {
            problem = "it hangs";
        }
        catch (Exception failure)
        {
            problem = failure is OperationCanceledException && !caller.IsCancellationRequested ? "it was cancelled by nobody" : Judge(id, schedule, wire, door, failure);
        }

        return problem is null ? null : $"OTPC_FUZZ_SEED={seed} OTPC_FAULT_ROUNDS=1: {schedule}: {problem}";
    }

    /// <summary>What is wrong about an outcome, or null.</summary>
    private string? Judge(string id, FaultSchedule schedule, FaultyWire wire, ClosedDoor door, Exception? failure)
    {
        var (accepted, seen) = (wire.Accepted(id), wire.Seen(id));
        _outcomes.AddOrUpdate($"{(schedule.ActsEachTime ? "once" : "safe")}: {failure?.GetType().Name ?? "success"}, {accepted} accepted of {seen}", 1, (_, count) => count + 1);
        var attempts = (failure as ContractException)?.Attempts;
        if (seen + door.Refused > CallPolicy.DefaultMaxAttempts || (attempts is not null && attempts != seen + door.Refused))
        {
            return $"{seen} requests were seen and {door.Refused} connections refused, where it says {attempts} attempts";
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

    /// <summary>Makes the call that acts each time.</summary>
    private delegate Task SendOnce(HttpClient http, TimeProvider time, string id, CancellationToken cancellationToken);
}
