namespace OtpContracts.Testing;

/// <summary>How real traffic differs from a contract.</summary>
public enum DriftFindingKind
{
    /// <summary>A call that the contract does not have.</summary>
    UnknownEndpoint,

    /// <summary>A status that the contract's table lacks.</summary>
    UnknownStatus,

    /// <summary>A member that the contract does not know.</summary>
    UnknownMember,

    /// <summary>A value that an enum of the contract does not document.</summary>
    UnknownValue,

    /// <summary>A value of another shape than documented, or a body that is no JSON.</summary>
    WrongShape,

    /// <summary>A documented member that is not there.</summary>
    MissingMember,

    /// <summary>A header that neither the contract nor HTTP knows.</summary>
    NewHeader,
}

/// <summary>One way in which real traffic differs from a contract.</summary>
/// <param name="Kind">How.</param>
/// <param name="Endpoint">The endpoint's name in the contract; of an unknown one, method and path.</param>
/// <param name="Place">Where: a member's path, a header's name or the status. Never a personal value.</param>
/// <param name="Detail">What was found, fit to be shown.</param>
public sealed record DriftFinding(DriftFindingKind Kind, string Endpoint, string Place, string Detail);
