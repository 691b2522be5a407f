using System.CommandLine;

namespace OtpContracts.Cli.Commands;

/// <summary>Commands by their names, in the order in which help lists them.</summary>
/// <param name="rows">Each name, and what makes the command.</param>
internal sealed class CommandTable(params (string Name, Func<Command> Create)[] rows)
{
    /// <summary>The names, each with what makes the command.</summary>
    public IReadOnlyList<(string Name, Func<Command> Create)> Rows => rows;

    /// <summary>Whether a command line begins with one of the commands.</summary>
    /// <param name="arguments">What the process was started with.</param>
    /// <returns>True where it does.</returns>
    public bool Holds(IReadOnlyList<string> arguments) => Asked(arguments) >= 0;

    /// <summary>Runs a command line.</summary>
    /// <param name="arguments">What the process was started with.</param>
    /// <returns>The exit code: a line that can't be read is <see cref="ExitCodes.Failed"/>, so that nothing takes a slip for a finding.</returns>
    public int Run(IReadOnlyList<string> arguments)
    {
        var parsed = Root(arguments).Parse(arguments);
        var code = parsed.Invoke();
        return parsed.Errors.Count > 0 && code != ExitCodes.Success ? ExitCodes.Failed : code;
    }

    /// <summary>The root of a command line. Only the command that is asked for is made: the others would cost start-up time.</summary>
    /// <param name="arguments">What the process was started with.</param>
    /// <returns>The root, with the command that the arguments begin with, or with all of them.</returns>
    public RootCommand Root(IReadOnlyList<string> arguments)
    {
        var root = new RootCommand("Contracts of vendors of one-time passwords and SMS: read, check, compare, sign, generate.");
        foreach (var (_, create) in Asked(arguments) is >= 0 and var asked ? [rows[asked]] : rows)
        {
            root.Subcommands.Add(create());
        }

        return root;
    }

    private int Asked(IReadOnlyList<string> arguments) => arguments.Count == 0 ? -1 : Array.FindIndex(rows, row => row.Name == arguments[0]);
}
