using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace OtpContracts.Generator.Tests;

/// <summary>The generator inside a real compiler, as a project with these contracts would run it.</summary>
internal sealed class GeneratorRun
{
    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14);

    public static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private const string Unchecked = "#nullable enable annotations\n#nullable disable warnings\n";

    private GeneratorDriver _driver;
    private CSharpCompilation _compilation;

    public GeneratorRun(params (string Path, string Text)[] contracts)
    {
        Contracts = [.. contracts.Select(contract => new ContractText(contract.Path, contract.Text))];
        _compilation = CSharpCompilation.Create(
            "Consumer",
            [CSharpSyntaxTree.ParseText("internal static class Program { }", ParseOptions)],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, generalDiagnosticOption: ReportDiagnostic.Error));
        _driver = CSharpGeneratorDriver.Create(
            [new ContractGenerator().AsSourceGenerator()],
            Contracts,
            ParseOptions,
            new ProjectOptions(),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        Run();
    }

    public static string ItnioOtp { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "spec", "itnio-resend.contract.yaml"));

    public ImmutableArray<AdditionalText> Contracts { get; private set; }

    public GeneratorRunResult Result => _driver.GetRunResult().Results.Single();

    public IEnumerable<string> HintNames => Result.GeneratedSources.Select(source => source.HintName);

    public static GeneratorRun OverItnio() => new(("/contracts/itnio-otp.contract.yaml", ItnioOtp));

    public string Source(string hintName) => Result.GeneratedSources.Single(source => source.HintName == hintName).SourceText.ToString();

    /// <summary>The compiler says nothing of the generated code; warnings count.</summary>
    public void AssertCompiles()
    {
        var findings = Findings();
        Assert.True(findings.Count == 0, string.Join("\n", findings));
    }

    /// <summary>The project with the generated code.</summary>
    public CSharpCompilation Compilation => _compilation.AddSyntaxTrees(Result.GeneratedSources.Select(source => source.SyntaxTree));

    /// <summary>What the compiler says of the generated code, its checks for null included.</summary>
    public IReadOnlyList<Diagnostic> Findings() =>
        [.. _compilation.AddSyntaxTrees(Result.GeneratedSources.Select(source => CSharpSyntaxTree.ParseText(CheckedForNull(source.SourceText.ToString()), ParseOptions, source.SyntaxTree.FilePath)))
            .GetDiagnostics().Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden)];

    /// <summary>A generated file as a compiler reads it that is to check it for null: builds save the time.</summary>
    public static string CheckedForNull(string source)
    {
        Assert.Contains(Unchecked, source, StringComparison.Ordinal);
        return source.Replace(Unchecked, "#nullable enable\n", StringComparison.Ordinal);
    }

    /// <summary>The generated code, compiled and loaded.</summary>
    public Assembly Load()
    {
        using var image = new MemoryStream();
        var emitted = Compilation.Emit(image);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        return Assembly.Load(image.ToArray());
    }

    public void EditCSharp()
    {
        _compilation = _compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("internal static class Another { }", ParseOptions));
        Run();
    }

    public void EditContract(int index, Func<string, string> edit)
    {
        var edited = new ContractText(Contracts[index].Path, edit(Contracts[index].GetText()!.ToString()));
        _driver = _driver.ReplaceAdditionalText(Contracts[index], edited);
        Contracts = Contracts.SetItem(index, edited);
        Run();
    }

    /// <summary>Why each output of a step was what it was.</summary>
    public IEnumerable<IncrementalStepRunReason> Reasons(string step) =>
        Result.TrackedSteps.TryGetValue(step, out var runs) ? runs.SelectMany(run => run.Outputs).Select(output => output.Reason) : [];

    private void Run() => _driver = _driver.RunGenerators(_compilation);

    private sealed class ContractText(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    private sealed class ProjectOptions : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(("build_property.RootNamespace", "Acme.Vendors"));

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options();

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
            new Options(("build_metadata.AdditionalFiles.OtpContract", "true"), ("build_metadata.AdditionalFiles.OtpContractDispatch", textFile.Path.EndsWith(".dispatch.yaml", StringComparison.Ordinal) ? "true" : ""));
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
