using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using OtpContracts.CodeFixes;
using OtpContracts.Generator;

namespace OtpContracts.Analyzers.Tests;

/// <summary>A program that calls a generated client, in a real compilation with the analyzers on.</summary>
internal sealed class Caller
{
    private static readonly CodeFixProvider[] Fixes = [new EnsureSuccessFix(), new ReadOutcomeFix(), new SecretFromEnvironmentFix()];

    private static readonly ImmutableArray<DiagnosticAnalyzer> Rules = [new UnreadAnalyzer(), new SecretInSourceAnalyzer()];

    private static readonly ImmutableArray<MetadataReference> Platform =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
    ];

    // The client is compiled once, and referred to as callers of a package do.
    private static readonly PortableExecutableReference Client = CompileClient();

    private static readonly AdhocWorkspace Workspace = new();
    private readonly Document _document;

    /// <summary>Makes the program.</summary>
    /// <param name="statements">What it does with <c>client</c>.</param>
    /// <param name="references">More of what it refers to.</param>
    public Caller(string statements, params MetadataReference[] references)
    {
        var project = ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Caller", "Caller", LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: new CSharpParseOptions(LanguageVersion.CSharp14),
            metadataReferences: [.. Platform, Client, .. references]);
        var id = DocumentId.CreateNewId(project.Id);
        _document = Workspace.CurrentSolution.AddProject(project).AddDocument(id, "Caller.cs", Program(statements)).GetDocument(id)!;
    }

    /// <summary>What the analyzers find.</summary>
    /// <returns>Id, the text that it is about, and message of each.</returns>
    public async Task<IReadOnlyList<string>> FindingsAsync() => [.. (await DiagnosticsAsync(_document)).Select(Print)];

    /// <summary>Applies the fix that is offered for the only finding.</summary>
    /// <returns>The statements then; null where no fix is offered.</returns>
    public async Task<string?> FixedAsync()
    {
        var finding = Assert.Single(await DiagnosticsAsync(_document));
        var offered = new List<CodeAction>();
        foreach (var fix in Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(finding.Id)))
        {
            await fix.RegisterCodeFixesAsync(new CodeFixContext(_document, finding, (action, _) => offered.Add(action), CancellationToken.None));
        }

        if (offered.Count == 0)
        {
            return null;
        }

        var changed = await AppliedAsync(Assert.Single(offered));
        Assert.Empty(await DiagnosticsAsync(changed));
        return await StatementsAsync(changed);
    }

    /// <summary>Applies the fix of one kind of finding to the whole file.</summary>
    /// <returns>The statements then.</returns>
    public async Task<string> FixedEverywhereAsync()
    {
        var findings = await DiagnosticsAsync(_document);
        var id = Assert.Single(findings.Select(finding => finding.Id).Distinct());
        var fix = Assert.Single(Fixes, fix => fix.FixableDiagnosticIds.Contains(id));
        var context = new FixAllContext(_document, fix, FixAllScope.Document, fix.GetType().Name, [id], new Known(findings), CancellationToken.None);
        return await StatementsAsync(await AppliedAsync((await fix.GetFixAllProvider()!.GetFixAsync(context))!));
    }

    private async Task<Document> AppliedAsync(CodeAction action)
    {
        var operation = (ApplyChangesOperation)Assert.Single(await action.GetOperationsAsync(CancellationToken.None));
        return operation.ChangedSolution.GetDocument(_document.Id)!;
    }

    private static async Task<string> StatementsAsync(Document document)
    {
        var text = (await document.GetTextAsync()).ToString();
        var start = Program("§").IndexOf('§', StringComparison.Ordinal);
        return text[start..^(Program("§").Length - start - 1)];
    }

    private static string Program(string statements) =>
        $$"""
        using Acme;
        using System;
        using System.Threading.Tasks;
        static class Caller
        {
            static async Task<object?> RunAsync(IItnioOtpClient client, IItnioOtpApi api, System.Net.Http.HttpClient http, string id, string code)
            {
                await Task.Yield();
                {{statements}}
                return null;
            }
        }
        """;

    private static string Print(Diagnostic diagnostic) =>
        $"{diagnostic.Id} {diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan)}: {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";

    private static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(Document document)
    {
        var compilation = (await document.Project.GetCompilationAsync())!;
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return await compilation.WithAnalyzers(Rules).GetAnalyzerDiagnosticsAsync();
    }

    private static PortableExecutableReference CompileClient()
    {
        var contract = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "spec", "itnio-otp.contract.yaml"));
        var sources = ContractSources.Generate("itnio-otp.contract.yaml", contract, "Acme", isInternal: false);
        var compilation = CSharpCompilation.Create(
            "Acme",
            sources.Files.Select(file => CSharpSyntaxTree.ParseText(file.Value, new CSharpParseOptions(LanguageVersion.CSharp14))),
            Platform,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private sealed class Known(ImmutableArray<Diagnostic> findings) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => GetAllDiagnosticsAsync(document.Project, cancellationToken);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(findings);
    }
}
