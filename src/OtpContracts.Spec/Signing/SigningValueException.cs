namespace OtpContracts.Spec.Signing;

/// <summary>A signing expression has no value for what it was given: a key that is none, for example. The message never repeats what was given.</summary>
/// <param name="problem">What is wrong.</param>
public sealed class SigningValueException(string problem) : Exception(problem);
