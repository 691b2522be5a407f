using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OtpContracts.CodeFixes;

/// <summary>Statements that compute a value and drop it.</summary>
internal static class DroppedValue
{
    /// <summary>The statement whose only purpose the expression is, with or without a discard; or null.</summary>
    public static ExpressionStatementSyntax? StatementOf(ExpressionSyntax expression) => expression.Parent switch
    {
        ExpressionStatementSyntax statement => statement,
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.Text: "_" }, RawKind: (int)SyntaxKind.SimpleAssignmentExpression } discard => discard.Parent as ExpressionStatementSyntax,
        _ => null,
    };
}
