using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace OtpContracts.Analyzers;

/// <summary>Finds secrets of an account that are constants.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SecretInSourceAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UsageRules.SecretInSource];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            var hasSandbox = start.Compilation.ReferencedAssemblyNames.Any(name => name.Name == "OtpContracts.Testing");
            if (!hasSandbox && start.Compilation.GetTypeByMetadataName("OtpContracts.SecretAttribute") is { } secret)
            {
                start.RegisterOperationAction(operation => AnalyzeArgument(operation, secret), OperationKind.Argument);
                start.RegisterOperationAction(operation => AnalyzeAssignment(operation, secret), OperationKind.SimpleAssignment);
            }
        });
    }

    private static void AnalyzeArgument(OperationAnalysisContext context, INamedTypeSymbol secret)
    {
        var argument = (IArgumentOperation)context.Operation;
        Judge(context, secret, argument.Parameter, argument.Value);
    }

    private static void AnalyzeAssignment(OperationAnalysisContext context, INamedTypeSymbol secret)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        Judge(context, secret, (assignment.Target as IPropertyReferenceOperation)?.Property, assignment.Value);
    }

    private static void Judge(OperationAnalysisContext context, INamedTypeSymbol secret, ISymbol? place, IOperation value)
    {
        if (value.ConstantValue is { HasValue: true, Value: string { Length: > 0 } } && place is not null
            && place.GetAttributes().Any(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, secret)))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                UsageRules.SecretInSource, value.Syntax.GetLocation(), ImmutableDictionary<string, string?>.Empty.Add(UsageRules.Secret, place.Name), place.Name));
        }
    }
}
