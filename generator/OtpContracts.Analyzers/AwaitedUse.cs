using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OtpContracts.Analyzers;

/// <summary>What becomes of the value that an <c>await</c> gives: which of its members are read, and whether it goes anywhere else.</summary>
internal sealed class AwaitedUse
{
    private readonly HashSet<string> _members = new(StringComparer.Ordinal);

    private AwaitedUse()
    {
    }

    /// <summary>Whether the value is handed on, compared or matched: then whoever gets it may read what we don't see.</summary>
    public bool IsHandedOn { get; private set; }

    /// <summary>Whether nothing is done with the value at all.</summary>
    public bool IsNothing => !IsHandedOn && _members.Count == 0;

    public static AwaitedUse Of(IAwaitOperation awaited)
    {
        var use = new AwaitedUse();
        use.Follow(awaited);
        return use;
    }

    public bool Reads(params string[] members) => IsHandedOn || members.Any(_members.Contains);

    /// <summary>Whether these members are read, one at least, and no other.</summary>
    public bool ReadsOnly(params string[] members) => !IsHandedOn && _members.Count > 0 && _members.All(members.Contains);

    private void Follow(IOperation value)
    {
        var parent = value.Parent;
        while (parent is IParenthesizedOperation or IConversionOperation { IsImplicit: true })
        {
            (value, parent) = (parent, parent.Parent);
        }

        switch (parent)
        {
            case IExpressionStatementOperation:
            case ISimpleAssignmentOperation { Target: IDiscardOperation }:
                break;
            case IMemberReferenceOperation member when member.Instance == value:
                _members.Add(member.Member.Name);
                break;
            case IInvocationOperation call when call.Instance == value:
                _members.Add(call.TargetMethod.Name);
                break;
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } declared }:
                FollowLocal(declared, local);
                break;
            default:
                IsHandedOn = true;
                break;
        }
    }

    private void FollowLocal(IOperation declared, ILocalSymbol local)
    {
        var scope = declared;
        while (scope.Parent is not null)
        {
            scope = scope.Parent;
        }

        foreach (var reference in scope.Descendants().OfType<ILocalReferenceOperation>().Where(reference => SymbolEqualityComparer.Default.Equals(reference.Local, local)))
        {
            Follow(reference);
        }
    }
}
