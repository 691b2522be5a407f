using System.CommandLine;
using OtpContracts.Cli.Commands;
using OtpContracts.Testing;

namespace OtpContracts.Cli.Managed;

/// <summary>Runs what a command does that waits for others, and tells of failures the way all commands do.</summary>
internal static class WaitingCommandRunner
{
    /// <summary>Sets what a command does.</summary>
    /// <param name="command">The command.</param>
    /// <param name="run">What it does until it ends or is ended; its result is the exit code.</param>
    public static void Runs(this Command command, Func<ParseResult, CancellationToken, Task<int>> run) => command.SetAction(async (parsed, cancellation) =>
    {
        try
        {
            return await run(parsed, cancellation).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is CommandFailure or IOException or UnauthorizedAccessException or ContractFormatException or ArgumentException or FormatException)
        {
            // Of an argument, .NET appends the name of a parameter that no user of a command line knows.
            var message = failure is ArgumentException { ParamName: { } name } ? failure.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal) : failure.Message;
            await parsed.InvocationConfiguration.Error.WriteLineAsync(failure is CommandFailure ? message : $"otpc: error: {message}").ConfigureAwait(false);
            return ExitCodes.Failed;
        }
    });
}
