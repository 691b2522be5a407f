using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using OtpContracts.Generator;

namespace OtpContracts.Benchmarks.Generators;

/// <summary>Our generator as a compiler runs it: a driver over a project with one contract.</summary>
internal sealed class ContractGeneration
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14);
    private CSharpCompilation _project;
    private ContractText _contract;
    private GeneratorDriver _driver;

    /// <summary>Sets up a driver that has seen nothing yet.</summary>
    public ContractGeneration(string contract)
    {
        _contract = new ContractText(contract);
        _project = CSharpCompilation.Create(
            "Consumer",
            [CSharpSyntaxTree.ParseText("internal static class Program { }", ParseOptions)],
            References.Framework,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        _driver = CSharpGeneratorDriver.Create([new ContractGenerator().AsSourceGenerator()], [_contract], ParseOptions, ProjectOptions.Instance);
    }

    /// <summary>The source files of the last run.</summary>
    /// <exception cref="InvalidOperationException">The generator has something to say: what was measured is not what was meant.</exception>
    public IReadOnlyList<SourceText> Sources
    {
        get
        {
            var result = _driver.GetRunResult().Results.Single();
            return result.Exception is null && result.Diagnostics.IsEmpty
                ? [.. result.GeneratedSources.Select(source => source.SourceText)]
                : throw new InvalidOperationException($"The generator has something to say: {result.Diagnostics.FirstOrDefault()}", result.Exception);
        }
    }

    public void EditCSharp(string code) => _project = _project.ReplaceSyntaxTree(_project.SyntaxTrees[0], CSharpSyntaxTree.ParseText(code, ParseOptions));

    public void EditContract(string contract)
    {
        var edited = new ContractText(contract);
        _driver = _driver.ReplaceAdditionalText(_contract, edited);
        _contract = edited;
    }

    public ContractGeneration Run()
    {
        _driver = _driver.RunGenerators(_project);
        return this;
    }

    private sealed class ContractText(string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);

        public override string Path => "/contracts/vendor.contract.yaml";

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private sealed class ProjectOptions : AnalyzerConfigOptionsProvider
    {
        public static ProjectOptions Instance { get; } = new();

        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options("build_property.RootNamespace", "Acme.Vendors");

        private static Options ContractOptions { get; } = new("build_metadata.AdditionalFiles.OtpContract", "true");

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => ContractOptions;
    }

    private sealed class Options(string key, string value) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string asked, [NotNullWhen(true)] out string? found)
        {
            found = asked == key ? value : null;
            return found is not null;
        }
    }
}
