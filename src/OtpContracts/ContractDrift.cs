namespace OtpContracts;

/// <summary>Something in a reply that the contract does not say: the vendor's pages have moved, or never were right.</summary>
/// <param name="Endpoint">The call that was answered.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Path">Where in the reply, such as <c>$.data.channel</c>, or <c>header X-Size</c>.</param>
/// <param name="Value">The unknown status or value, with every digit masked that may be of a phone number or a code; else null.</param>
public sealed record ContractDrift(EndpointDescription Endpoint, DriftKind Kind, string Path, string? Value);

/// <summary>What a reply has that its contract has not.</summary>
public enum DriftKind
{
    /// <summary>A member.</summary>
    UnknownMember = 0,

    /// <summary>A status.</summary>
    UnknownStatus,

    /// <summary>A value of an enum.</summary>
    UnknownValue,

    /// <summary>A value of another type, or none where one must be.</summary>
    WrongShape,
}
