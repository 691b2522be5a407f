namespace OtpContracts.Signing;

/// <summary>A request can't be signed with what it was given: a key that is none, for example. The message never repeats what was given.</summary>
/// <param name="problem">What is wrong.</param>
public sealed class SigningException(string problem) : InvalidOperationException($"The request can't be signed: {problem}.");
