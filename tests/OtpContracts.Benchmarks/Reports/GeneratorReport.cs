using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OtpContracts.Benchmarks.Corpus;
using OtpContracts.Benchmarks.Generators;
using YamlDotNet.Core;

namespace OtpContracts.Benchmarks.Reports;

/// <summary>What the generator costs, next to NSwag's over the same API.</summary>
/// <param name="Endpoints">The size of the API that the two are compared on.</param>
/// <param name="Sizes">The sizes that growth is measured over.</param>
/// <param name="Rounds">How often what runs in processes of its own, or takes seconds, is measured.</param>
/// <param name="WarmRounds">How often what runs in a warm process is measured: enough that the JIT has done its work by the median.</param>
internal sealed record GeneratorReport(int Endpoints, IReadOnlyList<int> Sizes, int Rounds, int WarmRounds)
{
    // At 10,000 one run of it takes minutes.
    private const int MostEndpointsForNSwag = 1_000;

    /// <summary>What the README holds.</summary>
    public static GeneratorReport Full { get; } = new(1_000, [10, 100, 1_000, 10_000], Rounds: 7, WarmRounds: 25);

    /// <summary>Measures everything.</summary>
    /// <returns>The tables, as Markdown.</returns>
    public string Write() => GeneratorTables.Write(Compare(), [.. Sizes.Select(Grow)]);

    /// <summary>Measures first runs, and the size and compile time of what was generated.</summary>
    public GeneratorComparison Compare()
    {
        var api = VendorApi.OfSize(Endpoints);
        var (contract, document) = (ContractForm.Of(api), OpenApiForm.Of(api));
        var firstRuns = FirstRuns(contract, document);
        var ours = new GeneratedCode(new ContractGeneration(contract).Run().Sources, References.Ours);
        var nswag = new GeneratedCode([SourceText.From(NSwagGeneration.Run(document))], References.Framework);
        var compiling = Interleaved.Medians(
            Rounds,
            () => ours.Compile(DocumentationMode.None),
            () => nswag.Compile(DocumentationMode.None),
            () => ours.Compile(DocumentationMode.Diagnose),
            () => nswag.Compile(DocumentationMode.Diagnose));
        return new GeneratorComparison(
            Endpoints,
            firstRuns[2],
            new(firstRuns[0], (double)ours.Bytes / Endpoints, compiling[0], compiling[2]),
            new(firstRuns[1], (double)nswag.Bytes / Endpoints, compiling[1], compiling[3]));
    }

    /// <summary>Measures, in a process that is warm, a whole run and runs after edits.</summary>
    public GeneratorGrowth Grow(int endpoints)
    {
        var api = VendorApi.OfSize(endpoints);
        var (contract, document) = (ContractForm.Of(api), OpenApiForm.Of(api));
        var warm = new ContractGeneration(contract).Run();
        var edits = 0;
        var times = Interleaved.Medians(
            WarmRounds,
            () => Interleaved.Time(() => new ContractGeneration(contract).Run()),
            () =>
            {
                warm.EditCSharp($"internal static class Edit{++edits};");
                return Interleaved.Time(() => warm.Run());
            },
            () =>
            {
                warm.EditContract(ContractForm.Of(api.WithSummary(endpoints / 2, $"Worded anew for the time {++edits}")));
                return Interleaved.Time(() => warm.Run());
            },
            () => Interleaved.Time(() => ParseYaml(contract)));
        TimeSpan? nswag = endpoints > MostEndpointsForNSwag ? null : Interleaved.Medians(WarmRounds, () => Interleaved.Time(() => NSwagGeneration.Run(document)))[0];
        var before = warm.Sources.ToHashSet();
        warm.EditContract(contract);
        var after = warm.Run().Sources;
        return new GeneratorGrowth(endpoints, times[0], times[1], times[2], times[3], nswag, after.Count, after.Count(source => !before.Contains(source)));
    }

    private IReadOnlyList<TimeSpan> FirstRuns(string contract, string document)
    {
        var folder = Directory.CreateTempSubdirectory("otpcontracts-");
        try
        {
            var (contractPath, documentPath) = (Path.Combine(folder.FullName, "vendor.contract.yaml"), Path.Combine(folder.FullName, "vendor.openapi.json"));
            File.WriteAllText(contractPath, contract);
            File.WriteAllText(documentPath, document);
            return Interleaved.Medians(
                Rounds,
                () => FirstRun.Measure(FirstRun.Ours, contractPath),
                () => FirstRun.Measure(FirstRun.NSwag, documentPath),
                () => CompilerRun.Measure(contractPath));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>What any reader of the file pays: the library's own parsing.</summary>
    private static void ParseYaml(string text)
    {
        var parser = new Parser(new Scanner(new StringReader(text)));
        while (parser.MoveNext())
        {
        }
    }
}

/// <summary>Two generators over one API.</summary>
/// <param name="Endpoints">The size of the API.</param>
/// <param name="InCompiler">The first run of ours within the SDK's compiler.</param>
/// <param name="Ours">What ours costs.</param>
/// <param name="NSwag">What NSwag's costs.</param>
internal sealed record GeneratorComparison(int Endpoints, TimeSpan InCompiler, GeneratorCosts Ours, GeneratorCosts NSwag);

/// <param name="FirstRun">A run in a fresh process.</param>
/// <param name="BytesPerEndpoint">UTF-8 source for each endpoint.</param>
/// <param name="Compiling">Parsing and compiling what was generated.</param>
/// <param name="CompilingWithDocs">The same where the build checks and writes documentation.</param>
internal sealed record GeneratorCosts(TimeSpan FirstRun, double BytesPerEndpoint, TimeSpan Compiling, TimeSpan CompilingWithDocs);

/// <summary>Our generator in a warm process, at one size.</summary>
/// <param name="Endpoints">The size.</param>
/// <param name="Whole">A driver's first run.</param>
/// <param name="AfterCSharpEdit">A run after an edit of C#.</param>
/// <param name="AfterContractEdit">A run after an edit of one endpoint.</param>
/// <param name="YamlParsing">What of that the YAML library takes.</param>
/// <param name="NSwag">A run of NSwag's generator, where measured.</param>
/// <param name="Files">How many files there are.</param>
/// <param name="FilesWrittenAnew">How many of them the edit of one endpoint wrote anew.</param>
internal sealed record GeneratorGrowth(
    int Endpoints, TimeSpan Whole, TimeSpan AfterCSharpEdit, TimeSpan AfterContractEdit, TimeSpan YamlParsing, TimeSpan? NSwag, int Files, int FilesWrittenAnew);
