using System.Collections.Immutable;
using System.Composition;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OtpContracts.Analyzers;

namespace OtpContracts.CodeFixes;

/// <summary>Reads a secret from an environment variable of its name: <c>apiSecret</c> from <c>API_SECRET</c>.</summary>
[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class SecretFromEnvironmentFix : ExpressionFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UsageRules.SecretInSource.Id];

    private protected override (string Title, SyntaxNode Found, SyntaxNode Replacement)? Replace(ExpressionSyntax expression, Diagnostic diagnostic)
    {
        var name = diagnostic.Properties[UsageRules.Secret]!;
        var variable = Regex.Replace(name, "(?<=[a-z0-9])(?=[A-Z])", "_", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)).ToUpperInvariant();
        return ($"Read it from the environment variable {variable}", expression, SyntaxFactory.ParseExpression(
            $"System.Environment.GetEnvironmentVariable(\"{variable}\") ?? throw new System.InvalidOperationException(\"{variable} is not set.\")"));
    }
}
