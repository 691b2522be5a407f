using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace OtpContracts.ContractCases.Tests.Mutations;

/// <summary>Whether the cases would notice: each of some dozens of defects is caught by one of them.</summary>
/// <remarks>An ordinary run tries every tenth, <c>OTPC_ALL_MUTANTS=1</c> all; both hold what they find against the one table.</remarks>
public sealed class MutationTests
{
    private const int Sampled = 10;
    private const string Between = " | ";

    private static bool TriesAll => Environment.GetEnvironmentVariable("OTPC_ALL_MUTANTS") == "1";

    [Fact]
    public async Task A_sound_client_is_caught_by_none() => Assert.Null(await Mutant.CatchAsync(defect: null));

    [Fact]
    public void Each_defect_has_its_place()
    {
        var (client, runtime) = Mutant.Sources.Value;
        Assert.All(Defects.All, defect => defect.Plant(runtime.ContainsKey(defect.File) ? runtime : client));
    }

    [Fact]
    public async Task Each_planted_defect_is_caught()
    {
        var defects = Defects.All.Where((_, index) => TriesAll || index % Sampled == 0).ToList();
        var catches = new ConcurrentDictionary<string, string?>(StringComparer.Ordinal);
        await Parallel.ForEachAsync(defects, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, async (defect, _) => catches[defect.Name] = await Mutant.CatchAsync(defect));

        Assert.Empty(defects.Where(defect => catches[defect.Name] is null).Select(defect => defect.Name));
        var kept = TriesAll ? [] : KeptTable();
        await Verify(string.Join('\n', Defects.All.Select(defect => $"{defect.Name}{Between}{catches.GetValueOrDefault(defect.Name) ?? kept.GetValueOrDefault(defect.Name, "not tried yet: run with OTPC_ALL_MUTANTS=1")}")));
    }

    // A defect that a run leaves out stands in the table as the last run that tried all found it.
    private static Dictionary<string, string> KeptTable([CallerFilePath] string path = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(path)!, $"{nameof(MutationTests)}.{nameof(Each_planted_defect_is_caught)}.verified.txt"))
            .Split('\n').Select(row => row.Split(Between, 2)).Where(row => row.Length == 2).ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);
}
