namespace OtpContracts.Testing;

/// <summary>A client got a case of its contract wrong.</summary>
public sealed class ContractCaseException : Exception
{
    internal ContractCaseException(string name, string problem, string transcript, Exception? innerException)
        : base($"{name}\n  {problem}\n\n{(transcript.Length == 0 ? "Nothing arrived at the vendor." : transcript)}", innerException) => Problem = problem;

    /// <summary>What was expected, and what happened.</summary>
    public string Problem { get; }
}
