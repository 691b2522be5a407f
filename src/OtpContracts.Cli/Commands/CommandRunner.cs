using System.CommandLine;

namespace OtpContracts.Cli.Commands;

/// <summary>Runs what a command does, and tells of failures the way all commands do.</summary>
/// <remarks>Commands that read a file and print a text do so one after the other: state machines would be compiled at each start, for nothing to wait for.</remarks>
internal static class CommandRunner
{
    /// <summary>Sets what a command does.</summary>
    /// <param name="command">The command.</param>
    /// <param name="run">What it does; its result is the exit code.</param>
    public static void Runs(this Command command, Func<ParseResult, int> run) => command.SetAction(parsed =>
    {
        try
        {
            return run(parsed);
        }
        catch (Exception failure) when (IsForItsUser(failure))
        {
            parsed.Tell(failure);
            return ExitCodes.Failed;
        }
    });

    /// <summary>Whether a failure is one that the user of a command can mend.</summary>
    /// <param name="failure">The failure.</param>
    /// <returns>True where it is; else it is a mistake of the program's own.</returns>
    public static bool IsForItsUser(Exception failure) => failure is CommandFailure or IOException or UnauthorizedAccessException;

    /// <summary>Tells of a failure on standard error.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="failure">The failure.</param>
    public static void Tell(this ParseResult parsed, Exception failure) =>
        parsed.InvocationConfiguration.Error.WriteLine(failure is CommandFailure ? failure.Message : $"otpc: error: {failure.Message}");
}
