namespace OtpContracts.Replies;

/// <summary>What says how a call went.</summary>
public enum StatusRule
{
    /// <summary>A member of the reply, which must be there.</summary>
    Member = 0,

    /// <summary>A member of the reply; where it is absent or null, the call succeeded.</summary>
    MemberOfFailure,

    /// <summary>The HTTP status; of a failure, the member that holds the vendor's own code where the reply has it.</summary>
    Http,
}
