using System.Diagnostics;
using System.Globalization;
using OtpContracts.Seeding;
using Xunit.Abstractions;

namespace OtpContracts.Tests.Reliability;

/// <summary>
/// Spoiled replies to every call of every vendor: only documented exceptions, little memory, and nothing personal in their texts.
/// <c>OTPC_FUZZ_ROUNDS</c> says how many, <c>OTPC_FUZZ_SEED</c> with which one to begin.
/// </summary>
public sealed class ReplyFuzzTests(ITestOutputHelper output)
{
    private const int UsualRounds = 4_000;
    private const int MostFailures = 20;
    private const long MostBytes = 64 * 1024 * 1024;

    [Fact]
    public async Task Whatever_the_vendor_answers_the_client_says_so_in_its_own_exceptions()
    {
        var (first, rounds) = SeededRun.Of("OTPC_FUZZ_ROUNDS", UsualRounds);
        var replies = await RecordedAsync();
        var (failures, outcomes, most) = (new List<string>(), new SortedDictionary<string, int>(StringComparer.Ordinal), 0L);
        for (var seed = first; seed < first + rounds && failures.Count < MostFailures; seed++)
        {
            var random = new Random(seed);
            var (account, endpoint, reply) = replies[random.Next(replies.Count)];
            using var answers = new Answers(ReplyMutator.Mutate(reply, random));
            var before = GC.GetTotalAllocatedBytes();
            var (outcome, problem) = await JudgeAsync(account, endpoint, answers);
            most = Math.Max(most, GC.GetTotalAllocatedBytes() - before);
            outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
            if (problem is not null)
            {
                failures.Add($"OTPC_FUZZ_SEED={seed} OTPC_FUZZ_ROUNDS=1 ({endpoint}): {problem}");
            }
        }

        output.WriteLine($"{rounds} replies to {replies.Count} calls, seeds from {first}: {string.Join(", ", outcomes.Select(outcome => $"{outcome.Value} {outcome.Key}"))}.");
        output.WriteLine($"One call took at most {most >> 10} KiB, all of it {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB.");
        Assert.True(failures.Count == 0, string.Join("\n", failures));
        Assert.InRange(most, 0, MostBytes);
    }

    private static async Task<List<(IVendorAccount Account, string Endpoint, RawReply Reply)>> RecordedAsync()
    {
        var replies = new List<(IVendorAccount, string, RawReply)>();
        foreach (var account in EveryEndpointTests.Accounts.Values)
        {
            foreach (var endpoint in account.Endpoints)
            {
                replies.Add((account, endpoint, await account.RecordAsync(endpoint)));
            }
        }

        return replies;
    }

    private static async Task<(string Outcome, string? Problem)> JudgeAsync(IVendorAccount account, string endpoint, Answers answers)
    {
        try
        {
            var reply = await account.CallAsync(endpoint, answers);
            reply.EnsureSuccess();
            return ("read", null);
        }
        catch (ContractException failure)
        {
            var text = failure.ToString();
            return (failure.GetType().Name, text.Contains(ReplyMutator.Personal, StringComparison.Ordinal) ? text : null);
        }
        catch (Exception undocumented)
        {
            return ("undocumented", undocumented.ToString());
        }
    }


    private sealed class Answers(RawReply reply) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(reply.ToMessage());
    }
}
