using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace OtpContracts.Benchmarks.Generators;

/// <summary>What a generator wrote, and the compiling of it.</summary>
/// <param name="Sources">The source files.</param>
/// <param name="References">What they are compiled against.</param>
internal sealed record GeneratedCode(IReadOnlyList<SourceText> Sources, ImmutableArray<MetadataReference> References)
{
    /// <summary>The size of all files as UTF-8.</summary>
    public long Bytes => Sources.Sum(source => (long)Encoding.UTF8.GetByteCount(source.ToString()));

    /// <summary>Parses and compiles all files, nullable on, as a release build does.</summary>
    /// <param name="documentation"><c>Diagnose</c> as a build with <c>GenerateDocumentationFile</c> does, else <c>None</c>.</param>
    /// <returns>How long that took.</returns>
    public TimeSpan Compile(DocumentationMode documentation)
    {
        var parseOptions = new CSharpParseOptions(LanguageVersion.CSharp14, documentation);
        using var image = new MemoryStream();
        using var documents = documentation is DocumentationMode.Diagnose ? new MemoryStream() : null;
        var watch = Stopwatch.StartNew();
        var result = CSharpCompilation.Create(
            "Generated",
            Sources.Select(source => CSharpSyntaxTree.ParseText(source, parseOptions)),
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable))
            .Emit(image, xmlDocumentationStream: documents);
        var elapsed = watch.Elapsed;
        return result.Success
            ? elapsed
            : throw new InvalidOperationException($"The generated code does not compile: {result.Diagnostics.First(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error)}");
    }
}
