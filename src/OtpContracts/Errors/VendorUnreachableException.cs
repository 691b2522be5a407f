namespace OtpContracts;

/// <summary>No reply arrived. Where the call acts each time it is made, this is thrown only if the request never left.</summary>
public sealed class VendorUnreachableException : ContractException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="endpoint">The call.</param>
    /// <param name="problem">What happened, in a few words.</param>
    /// <param name="cause">What happened.</param>
    public VendorUnreachableException(EndpointDescription endpoint, string problem, Exception cause)
        : base($"{endpoint} got no reply: {problem}.", endpoint, cause)
    {
    }
}
