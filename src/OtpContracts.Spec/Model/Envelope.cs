namespace OtpContracts.Spec.Model;

/// <summary>Where a reply carries its parts: the members of the JSON object around the data.</summary>
/// <param name="StatusMember">The member that holds the vendor's status.</param>
/// <param name="ReasonMember">The member that explains the status, or null where the vendor gives none.</param>
/// <param name="DataMember">The member that holds the data.</param>
/// <param name="SuccessCode">The status that means success, as text.</param>
/// <param name="Span">Where it is declared.</param>
public sealed record Envelope(string StatusMember, string? ReasonMember, string DataMember, string SuccessCode, SourceSpan Span);
