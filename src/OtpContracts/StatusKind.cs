namespace OtpContracts;

/// <summary>What a vendor status is about. It decides whether a call may be tried again.</summary>
public enum StatusKind
{
    /// <summary>A status that the contract does not know: nobody can say what the vendor did.</summary>
    Unknown = 0,

    /// <summary>The vendor did what it was asked.</summary>
    Success,

    /// <summary>Wrong or missing credentials or signature. The vendor did nothing.</summary>
    Authentication,

    /// <summary>The account may not do this, or not from here. The vendor did nothing.</summary>
    Permission,

    /// <summary>The account lacks money. The vendor did nothing.</summary>
    Balance,

    /// <summary>The request's time is too far from the vendor's. The vendor did nothing.</summary>
    Clock,

    /// <summary>The request is malformed, or names something that does not exist. The vendor did nothing.</summary>
    Request,

    /// <summary>A limit of the account is used up. The vendor did nothing.</summary>
    Quota,

    /// <summary>Too much in too short a time. The vendor did nothing.</summary>
    RateLimit,

    /// <summary>The message's text is not allowed. The vendor did nothing.</summary>
    Content,

    /// <summary>The vendor failed; it is unknown what it did.</summary>
    Server,
}
