using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OtpContracts.CodeFixes;

/// <summary>A fix that writes something else in place of the expression that was found.</summary>
public abstract class ExpressionFix : CodeFixProvider
{
    private protected ExpressionFix()
    {
    }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is ExpressionSyntax expression
                && Replace(expression, diagnostic) is var (title, found, replacement))
            {
                var fixedDocument = context.Document.WithSyntaxRoot(root.ReplaceNode(found, replacement.WithTriviaFrom(found)));
                context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(fixedDocument), equivalenceKey: GetType().Name), diagnostic);
            }
        }
    }

    /// <summary>What is written in place of what, or null where nothing would be right for sure.</summary>
    /// <param name="expression">The expression that was found.</param>
    /// <param name="diagnostic">What was found about it.</param>
    /// <returns>The fix's title, the node, and what stands there then.</returns>
    private protected abstract (string Title, SyntaxNode Found, SyntaxNode Replacement)? Replace(ExpressionSyntax expression, Diagnostic diagnostic);
}
