namespace OtpContracts.Cli.Commands;

/// <summary>The commands that people and builds run often, and that are over at once: the native form has these, and hands all else over to the managed one.</summary>
internal static class ShortCommands
{
    /// <summary>The commands.</summary>
    public static CommandTable All { get; } = new(("diff", DiffCommand.Create), ("lint", LintCommand.Create), ("sign", SignCommand.Create));
}
