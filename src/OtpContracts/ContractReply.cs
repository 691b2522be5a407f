using System.Net;
using System.Text.Json;
using OtpContracts.Replies;

namespace OtpContracts;

/// <summary>A reply that was read: the vendor's status and what came with it. Generated clients return a subclass that knows the data.</summary>
public abstract class ContractReply
{
    /// <summary>Makes a reply of its parts.</summary>
    /// <param name="parts">The parts; the status was read.</param>
    /// <param name="kind">What the status is about; where that is not known, an HTTP status of 5xx says that the vendor failed.</param>
    /// <param name="retry">How the call may be tried again after the status.</param>
    protected ContractReply(ref ReplyParts parts, StatusKind kind, RetryRule retry)
    {
        Endpoint = parts.Arrival.Endpoint;
        HttpStatusCode = parts.Arrival.HttpStatusCode;
        Attempts = parts.Arrival.Attempts;
        RawStatus = parts.RawStatus;
        Kind = kind == StatusKind.Unknown && parts.Arrival.IsHttpServerError ? StatusKind.Server : kind;
        Retry = kind == StatusKind.Unknown ? parts.Arrival.Retry : retry;
        RetryAfter = kind == StatusKind.Success ? null : parts.Arrival.Headers.RetryAfter;
        Reason = parts.ReadReason(Kind);
        Extra = parts.Extra;
    }

    /// <summary>The call that was answered.</summary>
    public EndpointDescription Endpoint { get; }

    /// <summary>The HTTP status.</summary>
    public HttpStatusCode HttpStatusCode { get; }

    /// <summary>How many times the request was sent.</summary>
    public int Attempts { get; }

    /// <summary>The vendor's status as it came, whether text or number.</summary>
    public string RawStatus { get; }

    /// <summary>What the status is about; <see cref="StatusKind.Unknown"/> for one that the contract does not know.</summary>
    public StatusKind Kind { get; }

    /// <summary>The vendor's own words about the status, or null.</summary>
    public string? Reason { get; }

    /// <summary>How long the vendor asks to wait before trying again, or null.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>Members of the reply that the contract does not know, by name.</summary>
    public IReadOnlyDictionary<string, JsonElement> Extra { get; }

    /// <summary>Whether the status is the contract's success.</summary>
    public bool IsSuccess => Kind == StatusKind.Success;

    internal RetryRule Retry { get; }

    /// <summary>The status, fit to be shown: one that the contract does not know may be anything.</summary>
    internal string PrintedStatus => Kind is StatusKind.Unknown or StatusKind.Server ? Redaction.MaskNumbers(RawStatus) : RawStatus;

    /// <summary>The parameters that were sent.</summary>
    internal object? Request { get; set; }

    /// <summary>Does nothing for a success, and throws for every other status.</summary>
    /// <exception cref="VendorStatusException">The vendor refused.</exception>
    /// <exception cref="DeliveryUnknownException">The vendor failed, and the call acts each time it is made.</exception>
    public void EnsureSuccess()
    {
        if (IsSuccess)
        {
            return;
        }

        var refusal = CreateException();
        throw Kind == StatusKind.Server && Endpoint.Effect == CallEffect.Once ? new DeliveryUnknownException(Endpoint, refusal) { Request = Request } : refusal;
    }

    /// <summary>Makes the contract's own exception for this reply.</summary>
    /// <returns>The exception.</returns>
    protected abstract VendorStatusException CreateException();
}
