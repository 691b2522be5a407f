using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace OtpContracts.CodeFixes;

/// <summary>A fix that writes something else in place of the expression that was found.</summary>
public abstract class ExpressionFix : CodeFixProvider
{
    private protected ExpressionFix()
    {
    }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create((context, document, diagnostics) => FixAsync(document, diagnostics, context.CancellationToken)!);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (ReplaceIn(root, diagnostic) is var (title, _, _))
            {
                context.RegisterCodeFix(CodeAction.Create(title, token => FixAsync(context.Document, [diagnostic], token), equivalenceKey: GetType().Name), diagnostic);
            }
        }
    }

    /// <summary>What is written in place of what, or null where nothing would be right for sure.</summary>
    /// <param name="expression">The expression that was found.</param>
    /// <param name="diagnostic">What was found about it.</param>
    /// <returns>The fix's title, the node, and what stands there then.</returns>
    private protected abstract (string Title, SyntaxNode Found, SyntaxNode Replacement)? Replace(ExpressionSyntax expression, Diagnostic diagnostic);

    private (string Title, SyntaxNode Found, SyntaxNode Replacement)? ReplaceIn(SyntaxNode? root, Diagnostic diagnostic) =>
        root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is ExpressionSyntax expression ? Replace(expression, diagnostic) : null;

    /// <summary>Mends every finding of a file that has a fix. Roslyn's own batches leave out those behind one that has none.</summary>
    private async Task<Document> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var replacements = new Dictionary<SyntaxNode, SyntaxNode>();
        foreach (var diagnostic in diagnostics)
        {
            if (ReplaceIn(root, diagnostic) is var (_, found, replacement))
            {
                replacements[found] = Shortened(replacement).WithTriviaFrom(found);
            }
        }

        return document.WithSyntaxRoot(root!.ReplaceNodes(replacements.Keys, (found, _) => replacements[found]));
    }

    // As short as the file's usings let it be.
    private static SyntaxNode Shortened(SyntaxNode written) => written.ReplaceNodes(
        written.DescendantNodes().Where(node => node.ToString() is "System.Environment" or "System.InvalidOperationException"),
        (name, _) => name.WithAdditionalAnnotations(Simplifier.Annotation));
}
