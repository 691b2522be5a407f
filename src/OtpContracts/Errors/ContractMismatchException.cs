namespace OtpContracts;

/// <summary>The reply is not of the shape that the contract documents.</summary>
public sealed class ContractMismatchException : ContractException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="endpoint">The call.</param>
    /// <param name="jsonPath">Where in the reply, such as <c>$.data.channel</c>.</param>
    /// <param name="problem">What is wrong there, without the value.</param>
    /// <param name="excerpt">The start of the reply with every digit masked, or the empty text.</param>
    /// <param name="innerException">What caused it.</param>
    public ContractMismatchException(
        EndpointDescription endpoint, string jsonPath, string problem, string excerpt, Exception? innerException = null)
        : base($"The reply to {endpoint} does not match the contract at {jsonPath}: {problem}. It starts: {excerpt}", endpoint, innerException)
    {
        JsonPath = jsonPath;
        Excerpt = excerpt;
    }

    /// <summary>Where in the reply, such as <c>$.data.channel</c>.</summary>
    public string JsonPath { get; }

    /// <summary>The start of the reply with every digit masked.</summary>
    public string Excerpt { get; }
}
