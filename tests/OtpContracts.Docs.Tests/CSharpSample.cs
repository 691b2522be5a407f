using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OtpContracts.Docs.Tests;

/// <summary>C# of a page: types as they are, statements in a method of a class that has what samples take for granted.</summary>
internal static class CSharpSample
{
    private const string Usings =
        """
        using System; using System.Collections.Generic; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks;
        using Microsoft.Extensions.Configuration; using Microsoft.Extensions.DependencyInjection; using Microsoft.Extensions.Logging;
        using OtpContracts; using OtpContracts.Callbacks; using OtpContracts.Dispatch; using OtpContracts.Itnio; using OtpContracts.Testing; using Refit; using Xunit;

        """;

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14);

    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Samples",
        references: ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static void Check(FencedBlock block)
    {
        var errors = Empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(Source(block), ParseOptions)).GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => $"{diagnostic.Location.GetMappedLineSpan()}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}")
            .ToImmutableArray();
        Assert.True(errors.IsEmpty, string.Join('\n', errors));
    }

    private static string Source(FencedBlock block)
    {
        var text = CSharpSyntaxTree.ParseText(block.Text, ParseOptions).GetCompilationUnitRoot();
        var usings = string.Concat(text.Usings.Select(@using => @using.ToString() + "\n"));
        var sample = $"#line {block.Line + (text.Usings.Count == 0 ? 0 : text.Usings.Count)} \"{block.Page}\"\n{block.Text[text.Usings.FullSpan.End..]}\n#line default\n";
        return text.Members.Any(member => member is not GlobalStatementSyntax)
            ? $"{Usings}{usings}#nullable enable\n{sample}"
            : $$"""
            {{Usings}}{{usings}}
            internal sealed class Sample : OtpContracts.Docs.Tests.ReaderContext
            {
                private static async Task<object?> RunAsync()
                {
                    await Task.Yield();
            {{sample}}
                    return null;
                }
            }
            """;
    }
}
