using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OtpContracts.Analyzers;

namespace OtpContracts.CodeFixes;

/// <summary>Asks what was found: throws where the answer is no, or calls the method whose <c>IsSuccess</c> means yes.</summary>
[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class ReadOutcomeFix : ExpressionFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UsageRules.UnreadOutcome.Id];

    private protected override (string Title, SyntaxNode Found, SyntaxNode Replacement)? Replace(ExpressionSyntax expression, Diagnostic diagnostic)
    {
        if (diagnostic.Properties.TryGetValue(UsageRules.Instead, out var instead) && instead is not null)
        {
            var called = expression.DescendantNodes().OfType<SimpleNameSyntax>().First(name => name.Identifier.Text == "Try" + instead);
            return ($"Call {instead}, whose IsSuccess means yes", called, SyntaxFactory.IdentifierName(instead));
        }

        return DroppedValue.StatementOf(expression) is { } statement
            ? ("Throw where the answer is no", statement, SyntaxFactory.ParseStatement(
                $"if (!({expression.WithoutTrivia()}).IsSuccess) throw new System.InvalidOperationException(\"The answer is no.\");"))
            : null;
    }
}
