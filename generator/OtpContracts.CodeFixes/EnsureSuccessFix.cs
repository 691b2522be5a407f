using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OtpContracts.Analyzers;

namespace OtpContracts.CodeFixes;

/// <summary>Throws for a refusal that nobody reads: <c>EnsureSuccess()</c> behind a reply that is dropped.</summary>
[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class EnsureSuccessFix : ExpressionFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UsageRules.UnreadReply.Id];

    private protected override (string Title, SyntaxNode Found, SyntaxNode Replacement)? Replace(ExpressionSyntax expression, Diagnostic diagnostic) =>
        DroppedValue.StatementOf(expression) is { } statement
            ? ("Throw where the vendor refuses", statement, SyntaxFactory.ParseStatement($"({expression.WithoutTrivia()}).EnsureSuccess();"))
            : null;
}
