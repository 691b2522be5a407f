using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace OtpContracts.Analyzers;

/// <summary>Finds replies whose status, and outcomes whose answer, nobody reads.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnreadAnalyzer : DiagnosticAnalyzer
{
    private static readonly string[] Status = ["IsSuccess", "Status", "RawStatus", "Kind", "EnsureSuccess", "RequireData", "ToString"];
    private static readonly string[] Answer = ["IsSuccess", "Kind", "Data", "ToString"];
    private static readonly string[] Data = ["Data", "RequireData", "ToString"];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UsageRules.UnreadReply, UsageRules.UnreadOutcome];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (ContractTypes.Of(start.Compilation) is { } types)
            {
                start.RegisterOperationAction(operation => Analyze(operation, types), OperationKind.Await);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, ContractTypes types)
    {
        var awaited = (IAwaitOperation)context.Operation;
        if (Call(awaited.Operation)?.TargetMethod is not { } method)
        {
            return;
        }

        if (!types.IsReply(awaited.Type))
        {
            if (types.ReturnsOutcome(method) && !AwaitedUse.Of(awaited).Reads(Answer))
            {
                Report(UsageRules.UnreadOutcome, null, method.Name, "ask IsSuccess or Kind");
            }

            return;
        }

        var use = AwaitedUse.Of(awaited);
        if (!use.Reads(Status))
        {
            Report(UsageRules.UnreadReply, null);
        }
        else if (types.WithOutcome(method) is { } instead && !use.Reads(Data))
        {
            // An outcome is a success where the answer is yes: where nothing else is asked, the other method is all it takes.
            Report(UsageRules.UnreadOutcome, use.ReadsOnly("IsSuccess") ? instead.Name : null, method.Name, $"read Data, or call {instead.Name}");
        }

        void Report(DiagnosticDescriptor rule, string? instead, params object[] arguments) => context.ReportDiagnostic(Diagnostic.Create(
            rule, awaited.Syntax.GetLocation(), ImmutableDictionary<string, string?>.Empty.Add(UsageRules.Instead, instead), arguments));
    }

    // The call behind .ConfigureAwait(false).
    private static IInvocationOperation? Call(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } inner } => Call(inner),
        IInvocationOperation call => call,
        _ => null,
    };
}
