using System.Security.Cryptography.X509Certificates;

namespace OtpContracts.Testing;

/// <summary>How a sandbox vendor is set up.</summary>
public sealed class SandboxOptions
{
    /// <summary>The account that the sandbox knows: the contract's credentials by name.</summary>
    public IDictionary<string, string> Credentials { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The sandbox's clock, against which the time of requests is judged.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>The port of the loopback address; 0 for a free one.</summary>
    public int Port { get; set; }

    /// <summary>The certificate of HTTPS, or null to speak HTTP.</summary>
    public X509Certificate2? Certificate { get; set; }

    /// <summary>Whether drivers in other languages may ask for the transcript, reset the sandbox and script its replies under <c>/__otpc/</c>.</summary>
    public bool HasControl { get; set; }

    /// <summary>Hears of each exchange as it happened, in a transcript's words.</summary>
    public Action<string>? Log { get; set; }

    /// <summary>How many exchanges are remembered; older ones are forgotten, and sooner where their bodies are more than 32 MB in all.</summary>
    public int JournalLimit { get; set; } = 1_000;
}
