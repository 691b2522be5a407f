namespace OtpContracts;

/// <summary>The vendor answered with a status other than success. Generated clients throw a subclass that knows the status by name.</summary>
public abstract class VendorStatusException : ContractException
{
    /// <summary>Makes the exception for a reply.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="statusName">The status's name, or null where the contract does not know it.</param>
    protected VendorStatusException(ContractReply reply, string? statusName)
        : base(Describe(reply, statusName), reply.Endpoint)
    {
        RawStatus = reply.RawStatus;
        Kind = reply.Kind;
        Reason = reply.Reason;
        HttpStatusCode = reply.HttpStatusCode;
        Attempts = reply.Attempts;
        RetryAfter = reply.RetryAfter;
    }

    private static string Describe(ContractReply reply, string? statusName)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var name = statusName ?? "a status that the contract does not know";
        var reason = reply.Reason is { Length: > 0 } words ? $": {Redaction.MaskDigits(words)}" : "";
        var status = statusName is null ? Redaction.MaskNumbers(reply.RawStatus) : reply.RawStatus;
        return $"{reply.Endpoint} was answered with status {status} ({name}){reason}.";
    }
}
