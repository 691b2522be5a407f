namespace OtpContracts;

/// <summary>How a call may be tried again. Where the vendor may have acted, only a call that may be repeated is.</summary>
public enum RetryRule
{
    /// <summary>Not at all: trying again gives the same answer or does harm.</summary>
    Never = 0,

    /// <summary>Once more at once, with a fresh signature.</summary>
    Resign,

    /// <summary>After a pause.</summary>
    Backoff,
}
