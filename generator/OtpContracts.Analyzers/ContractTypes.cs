using Microsoft.CodeAnalysis;

namespace OtpContracts.Analyzers;

/// <summary>Tells what a generated client returns from everything else.</summary>
internal sealed class ContractTypes
{
    private readonly INamedTypeSymbol _reply;

    private ContractTypes(INamedTypeSymbol reply) => _reply = reply;

    /// <summary>The runtime's types, or null where a compilation does not know them.</summary>
    public static ContractTypes? Of(Compilation compilation) =>
        compilation.GetTypeByMetadataName("OtpContracts.ContractReply") is { } reply ? new ContractTypes(reply) : null;

    public bool IsReply(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type, _reply))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a method returns an outcome: its twin, whose name starts with <c>Try</c>, returns a reply with data of another type.</summary>
    public bool ReturnsOutcome(IMethodSymbol method) =>
        Awaited(method) is { } outcome && Twins(method, "Try" + method.Name).Any(twin => DataOf(twin) is { } data && !SymbolEqualityComparer.Default.Equals(data, outcome));

    /// <summary>The method that returns an outcome where this one returns the bare reply, or null.</summary>
    public IMethodSymbol? WithOutcome(IMethodSymbol method) =>
        DataOf(method) is { } data && method.Name.StartsWith("Try", StringComparison.Ordinal)
            ? Twins(method, method.Name.Substring("Try".Length)).FirstOrDefault(twin => Awaited(twin) is { } outcome && !SymbolEqualityComparer.Default.Equals(data, outcome))
            : null;

    private static IEnumerable<IMethodSymbol> Twins(IMethodSymbol method, string name) => method.ContainingType.GetMembers(name).OfType<IMethodSymbol>();

    private static ITypeSymbol? Awaited(IMethodSymbol method) => method.ReturnType is INamedTypeSymbol { Name: "Task", TypeArguments: [var result] } ? result : null;

    private ITypeSymbol? DataOf(IMethodSymbol method) =>
        Awaited(method) is INamedTypeSymbol { TypeArguments: [var data] } reply && IsReply(reply) ? data : null;
}
