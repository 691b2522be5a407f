namespace OtpContracts.Callbacks;

/// <summary>What a request that claims to be the vendor's turned out to be.</summary>
public enum CallbackVerdict
{
    /// <summary>Not the vendor's: its signature is wrong or missing. Answer it with 401 or 403, and act on nothing in it.</summary>
    Forged = 0,

    /// <summary>The vendor's.</summary>
    Genuine,

    /// <summary>Signed by the vendor, but too long ago, or too far ahead: it may be a replay.</summary>
    Stale,

    /// <summary>The vendor's, but not of the shape that the contract documents.</summary>
    Malformed,
}
