namespace OtpContracts;

/// <summary>A rule of the contract that a request breaks.</summary>
/// <param name="Parameter">The parameter, by its name on the wire; members of objects and lists as in <c>flow[0].channel</c>.</param>
/// <param name="Rule">The rule, as a sentence without the value.</param>
public sealed record ContractViolation(string Parameter, string Rule);

/// <summary>The request breaks rules of the contract and was not sent.</summary>
public sealed class ContractValidationException : ContractException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="endpoint">The call.</param>
    /// <param name="violations">Every broken rule.</param>
    public ContractValidationException(EndpointDescription endpoint, IReadOnlyList<ContractViolation> violations)
        : base(Describe(endpoint, violations), endpoint)
    {
        Violations = violations;
        Kind = StatusKind.Request;
    }

    /// <summary>Every broken rule, in the order of the parameters.</summary>
    public IReadOnlyList<ContractViolation> Violations { get; }

    private static string Describe(EndpointDescription endpoint, IReadOnlyList<ContractViolation> violations)
    {
        ArgumentNullException.ThrowIfNull(violations);
        return $"{endpoint} was not sent: {string.Join("; ", violations.Select(violation => $"{violation.Parameter} {violation.Rule}"))}.";
    }
}
