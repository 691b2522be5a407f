namespace OtpContracts.Testing;

/// <summary>How a sandbox vendor is set up.</summary>
public sealed class SandboxOptions
{
    /// <summary>The account that the sandbox knows: the contract's credentials by name.</summary>
    public IDictionary<string, string> Credentials { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The sandbox's clock, against which the time of requests is judged.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>How many exchanges are remembered; older ones are forgotten.</summary>
    public int JournalLimit { get; set; } = 1_000;
}
