using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OtpContracts.Spec;

namespace OtpContracts.Generator;

/// <summary>Tells the compiler what is wrong with a contract, at the place in the contract.</summary>
internal static class DiagnosticReports
{
    private const string Category = "OtpContracts";

    public static void Report(SourceProductionContext output, IEnumerable<ContractDiagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            output.ReportDiagnostic(Diagnostic.Create(Descriptor(diagnostic.Rule), Place(diagnostic.Span), diagnostic.Message));
        }
    }

    // The message is finished before it gets here: "{0}" keeps the compiler from reading holes into a contract's text.
    private static DiagnosticDescriptor Descriptor(DiagnosticRule rule) => new(
        rule.Id,
        rule.Title,
        "{0}",
        Category,
        rule.Severity == Spec.DiagnosticSeverity.Error ? Microsoft.CodeAnalysis.DiagnosticSeverity.Error : Microsoft.CodeAnalysis.DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    private static Location Place(SourceSpan span) => Location.Create(
        span.Path,
        new TextSpan(span.Start, span.Length),
        new LinePositionSpan(new LinePosition(span.StartLine - 1, span.StartColumn - 1), new LinePosition(span.EndLine - 1, span.EndColumn - 1)));
}
