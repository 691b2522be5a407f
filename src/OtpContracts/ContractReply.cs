using System.Net;
using System.Text.Json;
using OtpContracts.Calls;

namespace OtpContracts;

/// <summary>A reply that was read: the vendor's status and what came with it. Generated clients return a subclass that knows the data.</summary>
public abstract class ContractReply
{
    /// <summary>Makes a reply of its parts.</summary>
    /// <param name="parts">The parts; the status was read.</param>
    /// <param name="kind">What the status is about; where that is not known, an HTTP status of 5xx says that the vendor failed.</param>
    protected ContractReply(ref ReplyParts parts, StatusKind kind)
    {
        Endpoint = parts.Arrival.Endpoint;
        HttpStatusCode = parts.Arrival.HttpStatusCode;
        Attempts = parts.Arrival.Attempts;
        RawStatus = parts.RawStatus;
        Kind = kind == StatusKind.Unknown && parts.Arrival.IsHttpServerError ? StatusKind.Server : kind;
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

    /// <summary>Members of the reply that the contract does not know, by name.</summary>
    public IReadOnlyDictionary<string, JsonElement> Extra { get; }

    /// <summary>Whether the status is the contract's success.</summary>
    public bool IsSuccess => Kind == StatusKind.Success;

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
        throw Kind == StatusKind.Server && Endpoint.Effect == CallEffect.Once ? new DeliveryUnknownException(Endpoint, refusal) : refusal;
    }

    /// <summary>Makes the contract's own exception for this reply.</summary>
    /// <returns>The exception.</returns>
    protected abstract VendorStatusException CreateException();
}
