using OtpContracts.Cli.Commands;

namespace OtpContracts.Cli.Managed;

/// <summary>Every command of <c>otpc</c>.</summary>
internal static class OtpcCommands
{
    /// <summary>The commands.</summary>
    public static CommandTable All { get; } = new(
    [
        ("import", ImportCommand.Create),
        .. ShortCommands.All.Rows,
        ("generate", GenerateCommand.Create),
        ("export", ExportCommand.Create),
        ("new", NewCommand.Create),
        ("mock", MockCommand.Create),
        ("verify", VerifyCommand.Create),
    ]);
}
