using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using OtpContracts.Generator;

namespace OtpContracts.Cli.Tests;

public sealed class GenerateTests
{
    [Theory]
    [InlineData("itnio-otp.contract.yaml")]
    [InlineData("twilio-verify.contract.yaml")]
    public async Task It_writes_byte_for_byte_what_the_generator_adds_to_a_build(string file)
    {
        var folder = Directory.CreateTempSubdirectory("otpc-").FullName;
        try
        {
            var run = await PublishedContracts.RunAsync("generate", file, "-o", folder, "--namespace", "Acme.Vendors");

            Assert.Equal(new OtpcRun(0, "", ""), run);
            var built = Build(Path.Combine(PublishedContracts.Folder, file));
            Assert.Equal(built.Keys.Order(StringComparer.Ordinal), Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
            Assert.All(built, source => Assert.Equal(source.Value, File.ReadAllText(Path.Combine(folder, source.Key))));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("1 bad; class")]
    [InlineData("")]
    [InlineData("Acme..Vendors")]
    [InlineData("Acme.")]
    [InlineData("Acme.2nd")]
    [InlineData("my-app")]
    [InlineData("Acme.@class")]
    public async Task What_is_no_namespace_is_refused_and_nothing_is_written(string text)
    {
        using var folder = new ContractFolder();

        var run = await folder.RunAsync("generate", ContractFolder.Old, "-o", "generated", "--namespace", text);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains($"--namespace takes a namespace of C# such as Acme.Vendors: names of letters, digits and \"_\", none of which starts with a digit, with a dot between two; \"{text}\" is none.", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "generated")));
    }

    [Theory]
    [InlineData("_acme.v2.Überweisung", "namespace _acme.v2.Überweisung;")]
    [InlineData("Acme.event", "namespace Acme.@event;")]
    public async Task A_namespace_is_written_as_it_was_asked_for(string text, string written)
    {
        using var folder = new ContractFolder();

        var run = await folder.RunAsync("generate", ContractFolder.Old, "-o", "generated", "--namespace", text);

        Assert.Equal(0, run.ExitCode);
        Assert.All(Directory.GetFiles(Path.Combine(folder.Path, "generated")), file => Assert.Contains(written, File.ReadAllText(file), StringComparison.Ordinal));
    }

    private static Dictionary<string, string> Build(string path)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp14);
        var driver = CSharpGeneratorDriver.Create([new ContractGenerator().AsSourceGenerator()], [new ContractText(path)], options, new ProjectOptions());
        return driver.RunGenerators(CSharpCompilation.Create("Consumer", [], [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)])).GetRunResult().Results.Single()
            .GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString(), StringComparer.Ordinal);
    }

    private sealed class ContractText(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(File.ReadAllText(path));
    }

    private sealed class ProjectOptions : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options("build_property.RootNamespace", "Acme.Vendors");

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options("build_metadata.AdditionalFiles.OtpContract", "true");
    }

    private sealed class Options(string key, string value) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string name, out string found)
        {
            found = name == key ? value : "";
            return name == key;
        }
    }
}
