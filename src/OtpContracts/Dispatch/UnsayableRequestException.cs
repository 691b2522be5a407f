namespace OtpContracts.Dispatch;

/// <summary>A request that the client's types can't say, such as text where a number is due: the compiler refuses it before the contract does.</summary>
public sealed class UnsayableRequestException : Exception
{
    internal UnsayableRequestException(string parameter, Exception? innerException = null)
        : base($"The client's types can't say this value of {parameter}.", innerException) => Parameter = parameter;

    /// <summary>The parameter.</summary>
    public string Parameter { get; }
}
