using System.CommandLine;
using OtpContracts.Cli.Commands;
using OtpContracts.Testing;

namespace OtpContracts.Cli.Managed;

/// <summary><c>otpc verify</c>: recorded traffic held against a contract.</summary>
internal static class VerifyCommand
{
    /// <summary>The command.</summary>
    /// <returns>The command, to be added to the root.</returns>
    public static Command Create()
    {
        var contract = new Argument<FileInfo>("contract") { Description = "The contract file." };
        var har = new Option<FileInfo?>("--har") { Description = "An HTTP archive, as browsers and proxies save it." };
        var transcript = new Option<FileInfo?>("--transcript") { Description = "A transcript, as a sandbox writes it." };
        var command = new Command("verify", "Tells how recorded replies of the vendor differ from the contract.\n\nExample: otpc verify itnio-otp.contract.yaml --har traffic.har\nEnds with 0, with 1 where they differ, with 2 where a file can't be read.") { contract, har, transcript };
        command.Runs(async (parsed, cancellation) =>
        {
            if (parsed.GetValue(har) is null == parsed.GetValue(transcript) is null)
            {
                throw new CommandFailure("otpc: error: Say what was recorded: either --har <file> or --transcript <file>.");
            }

            var text = await ReadAsync(parsed.GetRequiredValue(contract), cancellation).ConfigureAwait(false);
            var report = parsed.GetValue(har) is { } archive
                ? RecordedTraffic.CheckHar(text, await ReadAsync(archive, cancellation).ConfigureAwait(false))
                : RecordedTraffic.CheckTranscript(text, await ReadAsync(parsed.GetValue(transcript)!, cancellation).ConfigureAwait(false));
            await parsed.InvocationConfiguration.Output.WriteAsync(report.ToString()).ConfigureAwait(false);
            return report.HasDrift ? ExitCodes.Found : ExitCodes.Success;
        });
        return command;
    }

    private static Task<string> ReadAsync(FileInfo file, CancellationToken cancellation) =>
        file.Exists ? File.ReadAllTextAsync(file.FullName, cancellation) : throw new FileNotFoundException($"{file}: There is no such file.");
}
