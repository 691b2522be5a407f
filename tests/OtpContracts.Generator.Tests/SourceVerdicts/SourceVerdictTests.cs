using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OtpContracts.Spec.Comparison;
using OtpContracts.Spec.Tests.Comparison;

namespace OtpContracts.Generator.Tests.SourceVerdicts;

/// <summary>What a comparison says of the source is what the compiler says: a caller of the old client is compiled against the new one.</summary>
public sealed class SourceVerdictTests
{
    private const int UsualPairs = 36;

    private static readonly Lazy<string> CallerOfBase = new(() => CallerOf(ChangePair.Base));

    // All of them take minutes: OTPC_ALL_PAIRS=1 asks for them.
    public static TheoryData<string, int> Pairs
    {
        get
        {
            var pairs = ChangePair.All.Select((pair, index) => (pair.Rule, Index: index)).DistinctBy(pair => pair.Rule, StringComparer.Ordinal).ToList();
            var all = Environment.GetEnvironmentVariable("OTPC_ALL_PAIRS") == "1";
            var step = all ? 1 : Math.Max(1, pairs.Count / UsualPairs);
            var data = new TheoryData<string, int>();
            foreach (var (rule, index) in pairs.Where((_, position) => position % step == 0))
            {
                data.Add(rule, index);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_caller_compiles_or_not_as_the_comparison_says(string rule, int index)
    {
        var pair = ChangePair.All[index];
        var said = ContractComparison.Of(ChangePair.Read(pair.Before), ChangePair.Read(pair.After)).Changes.Max(change => change.Impact.Source);

        var caller = pair.Before == ChangePair.Base ? CallerOfBase.Value : CallerOf(pair.Before);
        var errors = Compile(pair.After, caller);

        Assert.True(said == Impact.MayBreak || (said == Impact.Breaks) == (errors.Count > 0), $"{rule} says {said}, the compiler: {string.Join("\n", errors)}");
    }

    private static string CallerOf(string contract)
    {
        var caller = OldCaller.Of(Client(contract));
        var errors = Compile(contract, caller);
        Assert.True(errors.Count == 0, $"The caller must compile against its own client: {string.Join("\n", errors)}");
        return caller;
    }

    private static List<Diagnostic> Compile(string contract, string caller) =>
        [.. Client(contract).AddSyntaxTrees(CSharpSyntaxTree.ParseText(caller, GeneratorRun.ParseOptions)).GetDiagnostics().Where(finding => finding.Severity >= DiagnosticSeverity.Warning)];

    private static CSharpCompilation Client(string contract) => new GeneratorRun(("/contracts/acme.contract.yaml", contract)).Compilation;
}
