using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OtpContracts.Generator.Emitting;
using OtpContracts.Generator.Writing;

namespace OtpContracts.Generator.Tests.Robustness;

/// <summary>Judges generated code: it compiles without a warning, and a contract's text is nothing but text in it.</summary>
internal static class InjectionOracle
{
    // Documentation is read as compilers read it that write a documentation file: what is malformed in it is a warning.
    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Hostile",
        references: GeneratorRun.References,
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>What is wrong with generated files; empty where nothing is.</summary>
    public static IReadOnlyList<string> Judge(IEnumerable<SourceFile> files)
    {
        ImmutableArray<SyntaxTree> trees = [.. files.Select(file => CSharpSyntaxTree.ParseText(GeneratorRun.CheckedForNull(file.Source), Options, file.Name))];
        return
        [
            .. trees.SelectMany(tree => tree.GetRoot().DescendantTokens(descendIntoTrivia: true).Where(HasBrokenOut).Select(token => $"{Place(token.GetLocation())}: the text stands as code: {token}")),
            .. trees.SelectMany(tree => tree.GetRoot().DescendantTrivia(descendIntoTrivia: true).Where(IsForeign).Select(trivia => $"{Place(trivia.GetLocation())}: the text stands as a comment or directive: {trivia}")),
            .. Empty.AddSyntaxTrees(trees).GetDiagnostics().Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden).Select(diagnostic => $"{diagnostic}\n    {Line(diagnostic)}"),
        ];
    }

    // A value's own C# name is made of the whole text; the bare word is a name only where it broke out.
    private static bool HasBrokenOut(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.InterpolatedStringTextToken => false,
        SyntaxKind.XmlTextLiteralToken when token.Parent is XmlTextSyntax => false,
        SyntaxKind.IdentifierToken => token.ValueText == HostileTexts.Canary,
        _ => token.ToString().Contains(HostileTexts.Canary, StringComparison.Ordinal),
    };

    private static bool IsForeign(SyntaxTrivia trivia) => !trivia.HasStructure && trivia.ToString().Contains(HostileTexts.Canary, StringComparison.Ordinal);

    private static string Place(Location location) => location.GetLineSpan().ToString();

    private static string Line(Diagnostic diagnostic) => diagnostic.Location.SourceTree is { } tree
        ? tree.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim()
        : "";
}
