using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;
using OtpContracts.Seeding;
using OtpContracts.Spec;
using Xunit.Abstractions;

namespace OtpContracts.Generator.Tests.Robustness;

/// <summary>
/// Spoiled contracts, from every contract of the repository: nothing escapes the generator, nothing hangs, and what is generated compiles.
/// <c>OTPC_FUZZ_ROUNDS</c> says how many, <c>OTPC_FUZZ_SEED</c> with which one to begin: the seed of a failure, to see it again.
/// </summary>
public sealed class MutatedContractTests(ITestOutputHelper output)
{
    private const int UsualRounds = 150;
    private const int MostFailures = 20;

    // A hang is minutes; a second's work may take several where a machine is busy.
    private static readonly TimeSpan Watchdog = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(1);

    internal static readonly (string Name, string Text)[] Contracts =
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "contracts"), "*.contract.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => (Path.GetFileName(file), File.ReadAllText(file))),
        .. new[] { GeneratedCodeTests.EveryConstruct, GeneratedCodeTests.AbsentStatus, GeneratedCodeTests.WireTypes, GeneratedCodeTests.HttpStatus, GeneratedCodeTests.ClashingNames }
            .Select((text, index) => ($"construct {index}", text.Replace("HOSTILE2", "some", StringComparison.Ordinal).Replace("HOSTILE", "some text", StringComparison.Ordinal))),
    ];

    private readonly HashSet<string> _compiled = new(StringComparer.Ordinal);
    private (TimeSpan Time, int Seed) _slowest;

    [Fact]
    public async Task Whatever_is_done_to_a_contract_the_generator_answers_and_its_code_compiles()
    {
        var (first, rounds) = SeededRun.Of("OTPC_FUZZ_ROUNDS", UsualRounds);
        var (failures, whole) = (new List<string>(), 0);
        var mutator = new ContractMutator(Contracts.Select(contract => contract.Text));
        for (var seed = first; seed < first + rounds && failures.Count < MostFailures; seed++)
        {
            var random = new Random(seed);
            var index = random.Next(Contracts.Length);
            var mutant = mutator.Mutate(Contracts[index].Text, random);
            var (problem, isWhole) = await JudgeAsync(mutant, seed);
            whole += isWhole ? 1 : 0;
            if (problem.Length > 0)
            {
                failures.Add($"OTPC_FUZZ_SEED={seed} ({Contracts[index].Name}): {problem}");
            }
        }

        output.WriteLine($"{rounds} contracts from {Contracts.Length}, seeds from {first}: {whole} without an error, {_compiled.Count} different outputs compiled.");
        output.WriteLine($"Slowest: {_slowest.Time.TotalMilliseconds:F0} ms, seed {_slowest.Seed}. Memory at most {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB.");
        Assert.True(failures.Count == 0, string.Join("\n", failures));
    }

    private async Task<(string Problem, bool IsWhole)> JudgeAsync(string mutant, int seed)
    {
        var run = await MeasuredAsync(mutant, seed);
        if (run is null)
        {
            return ($"no answer within {Watchdog}", false);
        }

        if (run.Result.Exception is { } failure)
        {
            return (failure.ToString(), false);
        }

        if (run.Result.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Id == DiagnosticRules.InternalError.Id) is { } escaped)
        {
            return (escaped.ToString(), false);
        }

        var problem = _compiled.Add(Fingerprint(run.Result)) && run.Findings() is { Count: > 0 } findings ? string.Join("\n    ", findings.Take(5)) : "";
        return (problem, run.Result.Diagnostics.All(diagnostic => diagnostic.Severity != Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
    }

    /// <summary>The generator's run. One that seems slow is measured again: the machine may have been busy.</summary>
    private async Task<GeneratorRun?> MeasuredAsync(string mutant, int seed)
    {
        var best = TimeSpan.MaxValue;
        GeneratorRun? run = null;
        for (var attempt = 0; attempt < 3 && best > Slow; attempt++)
        {
            var watch = Stopwatch.StartNew();
            var running = Task.Run(() => new GeneratorRun(("mutant.contract.yaml", mutant)));
            if (await Task.WhenAny(running, Task.Delay(Watchdog)) != running)
            {
                return null;
            }

            run = await running;
            best = watch.Elapsed < best ? watch.Elapsed : best;
        }

        _slowest = best > _slowest.Time ? (best, seed) : _slowest;
        return run;
    }

    // The file that tells of the contract differs with every letter of it, and in nothing that could not compile.
    private static string Fingerprint(GeneratorRunResult result) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Concat(result.GeneratedSources.Where(source => !source.HintName.EndsWith(".Contract.g.cs", StringComparison.Ordinal)).Select(source => source.SourceText)))));
}
