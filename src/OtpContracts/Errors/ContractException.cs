using System.Net;

namespace OtpContracts;

/// <summary>Why a call did not succeed. Every exception of a generated client's calls, cancellation aside, is one of this family.</summary>
/// <remarks>No message of this family contains a secret, a code or a phone number.</remarks>
public abstract class ContractException : Exception
{
    /// <summary>Makes an exception about a call.</summary>
    /// <param name="message">What went wrong, without personal data.</param>
    /// <param name="endpoint">The call.</param>
    /// <param name="innerException">What caused it.</param>
    protected ContractException(string message, EndpointDescription endpoint, Exception? innerException = null)
        : base(message, innerException)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        Endpoint = endpoint;
    }

    /// <summary>The call.</summary>
    public EndpointDescription Endpoint { get; }

    /// <summary>The vendor's status as it came, or null where no status was read.</summary>
    public string? RawStatus { get; init; }

    /// <summary>What the status is about; <see cref="StatusKind.Unknown"/> where no status was read.</summary>
    public StatusKind Kind { get; init; }

    /// <summary>The vendor's own words about the status, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>The HTTP status, or null where no reply arrived.</summary>
    public HttpStatusCode? HttpStatusCode { get; init; }

    /// <summary>How many times the request was sent; 0 where it never was.</summary>
    public int Attempts { get; init; }

    /// <summary>How long the vendor asks to wait before trying again, or null.</summary>
    public TimeSpan? RetryAfter { get; init; }

    internal RetryRule Retry { get; init; }
}
