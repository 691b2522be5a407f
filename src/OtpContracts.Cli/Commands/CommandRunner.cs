using System.CommandLine;

namespace OtpContracts.Cli.Commands;

/// <summary>Runs what a command does, and tells of failures the way all commands do.</summary>
internal static class CommandRunner
{
    /// <summary>Sets what a command does.</summary>
    /// <param name="command">The command.</param>
    /// <param name="run">What it does; its result is the exit code.</param>
    public static void Runs(this Command command, Func<ParseResult, CancellationToken, Task<int>> run) => command.SetAction(async (parsed, cancellation) =>
    {
        try
        {
            return await run(parsed, cancellation).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is CommandFailure or IOException or UnauthorizedAccessException)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync(failure is CommandFailure ? failure.Message : $"otpc: error: {failure.Message}").ConfigureAwait(false);
            return ExitCodes.Failed;
        }
    });
}
