using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using OtpContracts.Generator;

namespace OtpContracts.ContractCases.Tests.Mutations;

/// <summary>A copy of the generated client and its runtime with one defect planted, compiled and put before the cases.</summary>
internal static class Mutant
{
    private const string Runner =
        """
        public static class Runner
        {
            public static async System.Threading.Tasks.Task<string> RunAsync(string contract)
            {
                await using var cases = OtpContracts.Testing.ContractCases.For(contract);
                foreach (var single in cases)
                {
                    // Twice: what fails once may owe it to a busy machine.
                    if (await FailsAsync(single) && await FailsAsync(single))
                    {
                        return single.Name;
                    }
                }

                return null;
            }

            private static async System.Threading.Tasks.Task<bool> FailsAsync(OtpContracts.Testing.ContractCase single)
            {
                try
                {
                    // A defect may well be that the client never comes back.
                    await single.RunAsync(Planted.PlantedDispatch.Over).WaitAsync(System.TimeSpan.FromSeconds(20));
                    return false;
                }
                catch (System.Exception)
                {
                    return true;
                }
            }
        }
        """;

    private const string GlobalUsings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";
    private const string RuntimeName = "OtpContracts";

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14);
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "mutations");
    private static readonly string Contract = File.ReadAllText(Path.Combine(Folder, "mutations.contract.yaml"));
    private static readonly string Harness = Path.Combine(AppContext.BaseDirectory, "OtpContracts.Testing.dll");

    private static readonly ImmutableArray<PortableExecutableReference> Platform =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileNameWithoutExtension(path) is not (RuntimeName or "OtpContracts.ContractCases.Tests"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The sources, by file name: the generated client's and the runtime's.</summary>
    public static Lazy<(IReadOnlyDictionary<string, string> Client, IReadOnlyDictionary<string, string> Runtime)> Sources { get; } = new(() => (Generate(), ReadRuntime()));

    private static readonly Lazy<byte[]> SoundRuntime = new(() => CompileRuntime(Sources.Value.Runtime));

    /// <summary>The name of the first case that a client with a defect gets wrong; null where none does.</summary>
    public static async Task<string?> CatchAsync(Defect? defect)
    {
        var (client, runtime) = Sources.Value;
        var runtimeImage = defect is not null && runtime.ContainsKey(defect.File) ? CompileRuntime(defect.Plant(runtime)) : SoundRuntime.Value;
        var clientImage = CompileClient(defect is not null && client.ContainsKey(defect.File) ? defect.Plant(client) : client, runtimeImage);
        var context = new AssemblyLoadContext(defect?.Name ?? "sound", isCollectible: true);
        var loadedRuntime = context.LoadFromStream(new MemoryStream(runtimeImage));
        context.Resolving += (_, name) => name.Name switch
        {
            RuntimeName => loadedRuntime,
            "OtpContracts.Testing" => context.LoadFromStream(new MemoryStream(File.ReadAllBytes(Harness))),
            _ => null,
        };
        context.LoadFromStream(new MemoryStream(File.ReadAllBytes(Harness)));
        var runner = context.LoadFromStream(new MemoryStream(clientImage)).GetType("Runner")!.GetMethod("RunAsync", BindingFlags.Public | BindingFlags.Static)!;
        var caughtBy = await (Task<string?>)runner.Invoke(null, [Contract])!;
        context.Unload();
        return caughtBy;
    }

    private static Dictionary<string, string> Generate()
    {
        var compilation = CSharpCompilation.Create("Planted", references: Platform, options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var driver = CSharpGeneratorDriver.Create([new ContractGenerator().AsSourceGenerator()], [new ContractFileText()], ParseOptions, new ProjectOptions()).RunGenerators(compilation);
        return driver.GetRunResult().Results.Single().GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString(), StringComparer.Ordinal);
    }

    private static Dictionary<string, string> ReadRuntime() =>
        Directory.EnumerateFiles(Path.Combine(Folder, "runtime"), "*.cs", SearchOption.AllDirectories).ToDictionary(path => Path.GetFileName(path), File.ReadAllText, StringComparer.Ordinal);

    // What a generator of .NET writes for the log is left out: a defect is not looked for there.
    private static byte[] CompileRuntime(IReadOnlyDictionary<string, string> sources) =>
        Compile(RuntimeName, sources.Values.Select(source => Regex.Replace(source, @"(?<=public static )partial (?<method>void [^;]+);", "${method} { }", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))).Append("[assembly: System.Reflection.AssemblyVersion(\"0.1.0.0\")]"), Platform);

    private static byte[] CompileClient(IReadOnlyDictionary<string, string> sources, byte[] runtime) =>
        Compile("Planted", sources.Values.Append(Runner), [.. Platform, MetadataReference.CreateFromImage(runtime)]);

    private static byte[] Compile(string name, IEnumerable<string> sources, IEnumerable<MetadataReference> references)
    {
        using var image = new MemoryStream();
        var emitted = CSharpCompilation.Create(
            name,
            sources.Append(GlobalUsings).Select(source => CSharpSyntaxTree.ParseText(source, ParseOptions)),
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, optimizationLevel: OptimizationLevel.Release)).Emit(image);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        return image.ToArray();
    }

    private sealed class ContractFileText : AdditionalText
    {
        public override string Path => "mutations.contract.yaml";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(Contract);
    }

    private sealed class ProjectOptions : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(("build_property.RootNamespace", "Planted"));

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options();

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
            new Options(("build_metadata.AdditionalFiles.OtpContract", "true"), ("build_metadata.AdditionalFiles.OtpContractDispatch", "true"));
    }

    private sealed class Options(params (string Key, string Value)[] options) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            value = options.FirstOrDefault(option => option.Key == key).Value ?? "";
            return value.Length > 0;
        }
    }
}
