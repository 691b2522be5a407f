namespace OtpContracts;

/// <summary>
/// A call that acts each time it is made may or may not have acted: the vendor failed, its reply can't be read, or the
/// connection broke after the request may have left. It was not tried again, because that could send a second message.
/// </summary>
/// <remarks>Ask the vendor (a record endpoint, the console) before calling again. The cause is the inner exception.</remarks>
public sealed class DeliveryUnknownException : ContractException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="endpoint">The call.</param>
    /// <param name="cause">What happened.</param>
    public DeliveryUnknownException(EndpointDescription endpoint, Exception cause)
        : base($"It is unknown whether {endpoint} took effect: {cause?.Message}", endpoint, cause)
    {
        if (cause is ContractException known)
        {
            RawStatus = known.RawStatus;
            Kind = known.Kind;
            Reason = known.Reason;
            HttpStatusCode = known.HttpStatusCode;
            Attempts = known.Attempts;
            RetryAfter = known.RetryAfter;
            Retry = known.Retry;
        }
    }

    /// <summary>The parameters as they were last sent, with the key that was made for them: what to ask the vendor about. Its text masks personal values.</summary>
    public object? Request { get; init; }
}
