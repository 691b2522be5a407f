using System.Globalization;
using System.Text;

namespace OtpContracts.ContractCases.Tests.Mutations;

/// <summary>Whether the cases would notice: each of some dozens of defects is caught by one of them.</summary>
/// <remarks>An ordinary run tries every tenth; <c>OTPC_ALL_MUTANTS=1</c> tries all and holds them against the table.</remarks>
public sealed class MutationTests
{
    private const int Sampled = 10;

    private static bool TriesAll => Environment.GetEnvironmentVariable("OTPC_ALL_MUTANTS") == "1";

    [Fact]
    public async Task A_sound_client_is_caught_by_none() => Assert.Null(await Mutant.FirstFailureAsync(defect: null));

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
        var failures = new string?[defects.Count];
        await Parallel.ForAsync(0, defects.Count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, async (index, _) => failures[index] = await Mutant.FirstFailureAsync(defects[index]));

        Assert.Empty(defects.Where((_, index) => failures[index] is null).Select(defect => defect.Name));
        if (TriesAll)
        {
            var table = new StringBuilder();
            for (var i = 0; i < defects.Count; i++)
            {
                table.Append(CultureInfo.InvariantCulture, $"{i + 1}. {defects[i].Name}\n    {failures[i]}\n");
            }

            await Verify(table.ToString());
        }
    }
}
