namespace OtpContracts.Testing;

/// <summary>
/// How a sandbox that remembers the codes it sent answers a check. Answers are the contract's own: the name of an outcome of the check, or
/// the name or code of a status.
/// </summary>
public sealed class CodeRules
{
    /// <summary>How long a code is good by the sandbox's clock: five minutes where nothing is said.</summary>
    public TimeSpan Validity { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>The answer to a code whose time is over; that of a wrong code where nothing is said.</summary>
    public string? Expired { get; set; }

    /// <summary>The answer to a code that was right once before; that of a wrong code where nothing is said.</summary>
    public string? Used { get; set; }

    /// <summary>The answer to an id under which nothing was sent; that of a wrong code where nothing is said.</summary>
    public string? Unknown { get; set; }

    /// <summary>How many wrong codes are borne for one that was sent; any number where nothing is said.</summary>
    public int? Tries { get; set; }

    /// <summary>The answer to a check beyond <see cref="Tries"/>; that of a wrong code where nothing is said.</summary>
    public string? TooMany { get; set; }

    /// <summary>The check's parameter that holds the code; its only sensitive one where nothing is said.</summary>
    public string? Code { get; set; }

    /// <summary>The parameter of a sending call that holds a code of the caller's own; named as <see cref="Code"/> where nothing is said.</summary>
    public string? OwnCode { get; set; }

    /// <summary>The check's parameter that names what was sent; the only one that replies of other calls have a member of where nothing is said.</summary>
    public string? Id { get; set; }

    /// <summary>The member of those replies; named as <see cref="Id"/> where nothing is said.</summary>
    public string? IdInReply { get; set; }
}
