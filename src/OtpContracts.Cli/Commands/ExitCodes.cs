namespace OtpContracts.Cli.Commands;

/// <summary>How a command ends.</summary>
internal static class ExitCodes
{
    /// <summary>All is well.</summary>
    public const int Success = 0;

    /// <summary>The command did its work, and found what must not be.</summary>
    public const int Found = 1;

    /// <summary>The command could not do its work.</summary>
    public const int Failed = 2;
}
