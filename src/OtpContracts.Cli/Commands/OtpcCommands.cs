using System.CommandLine;

namespace OtpContracts.Cli.Commands;

/// <summary>Every command of <c>otpc</c>. Only the one that is asked for is made: the others would cost start-up time.</summary>
internal static class OtpcCommands
{
    private static readonly (string Name, Func<Command> Create)[] All =
    [
        ("import", ImportCommand.Create),
        ("diff", DiffCommand.Create),
        ("lint", LintCommand.Create),
        ("sign", SignCommand.Create),
        ("generate", GenerateCommand.Create),
        ("export", ExportCommand.Create),
        ("new", NewCommand.Create),
        ("mock", MockCommand.Create),
        ("verify", VerifyCommand.Create),
    ];

    /// <summary>Whether the arguments ask for a command that people and builds run often, and that is over at once.</summary>
    /// <param name="arguments">What the process was started with.</param>
    /// <returns>True where they do.</returns>
    public static bool AreShort(IReadOnlyList<string> arguments) => arguments is ["diff" or "lint" or "sign", ..];

    /// <summary>The root of the command line.</summary>
    /// <param name="arguments">What the process was started with.</param>
    /// <returns>The root, with the command that the arguments begin with, or with all of them.</returns>
    public static RootCommand Root(IReadOnlyList<string> arguments)
    {
        var root = new RootCommand("Contracts of vendors of one-time passwords and SMS: read, check, compare, sign, generate.");
        var asked = Array.Find(All, command => arguments.Count > 0 && command.Name == arguments[0]);
        foreach (var (_, create) in asked.Name is null ? All : [asked])
        {
            root.Subcommands.Add(create());
        }

        return root;
    }
}
