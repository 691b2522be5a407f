namespace OtpContracts.Testing;

/// <summary>What arrived at a sandbox is not what a test asked for.</summary>
public sealed class SandboxAssertionException : Exception
{
    internal SandboxAssertionException(string problem, string transcript)
        : base($"{problem}\n\n{(transcript.Length == 0 ? "Nothing arrived." : transcript)}")
    {
    }
}
