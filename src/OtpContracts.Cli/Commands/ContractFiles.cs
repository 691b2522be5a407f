using System.Diagnostics;
using System.Text;
using OtpContracts.Spec;
using OtpContracts.Spec.Model;

namespace OtpContracts.Cli.Commands;

/// <summary>Reads contracts from files, or from a revision of git: <c>HEAD~1:spec/x.contract.yaml</c>.</summary>
internal static class ContractFiles
{
    /// <summary>Reads a text.</summary>
    /// <param name="source">A path, or a revision and a path.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <returns>The text.</returns>
    /// <exception cref="CommandFailure">There is none.</exception>
    public static async Task<string> ReadTextAsync(string source, CancellationToken cancellation)
    {
        if (File.Exists(source))
        {
            return await File.ReadAllTextAsync(source, cancellation).ConfigureAwait(false);
        }

        if (Directory.Exists(source))
        {
            throw new CommandFailure($"{source}: error: This is a folder; name a contract file in it.");
        }

        var colon = source.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || colon == source.Length - 1 || source[0] == '-')
        {
            throw new CommandFailure($"{source}: error: There is no such file.");
        }

        var (revision, path) = (source[..colon], source[(colon + 1)..]);

        // As git has it: from the root of the repository, and where that is not found, from here.
        var (exit, text, error) = await GitShowAsync($"{revision}:{path}", cancellation).ConfigureAwait(false);
        var (exitHere, textHere, _) = exit == 0 || path.StartsWith('.') ? (exit, text, error) : await GitShowAsync($"{revision}:./{path}", cancellation).ConfigureAwait(false);
        return exit == 0 ? text : exitHere == 0 ? textHere : throw new CommandFailure($"{source}: error: There is no such file, and git says: {error.Trim()}");
    }

    /// <summary>Reads a contract.</summary>
    /// <param name="source">A path, or a revision and a path.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <returns>The contract.</returns>
    /// <exception cref="CommandFailure">There is none, or it has errors.</exception>
    public static async Task<Contract> ReadAsync(string source, CancellationToken cancellation)
    {
        var reading = ContractReader.Read(source, await ReadTextAsync(source, cancellation).ConfigureAwait(false));
        return reading is { Contract: { } contract, HasErrors: false }
            ? contract
            : throw new CommandFailure(string.Join(Environment.NewLine, reading.Diagnostics.Where(finding => finding.IsError)));
    }

    private static async Task<(int ExitCode, string Output, string Error)> GitShowAsync(string what, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("git", ["show", what]) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, UseShellExecute = false };
        try
        {
            using var process = Process.Start(start)!;
            var (output, error) = (process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
            await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
            return (process.ExitCode, await output.ConfigureAwait(false), await error.ConfigureAwait(false));
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return (1, "", "git itself is not installed");
        }
    }
}
