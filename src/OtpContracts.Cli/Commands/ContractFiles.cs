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
    /// <returns>The text.</returns>
    /// <exception cref="CommandFailure">There is none.</exception>
    public static string ReadText(string source)
    {
        if (Directory.Exists(source))
        {
            throw new CommandFailure($"{source}: error: This is a folder; name a contract file in it.");
        }

        var (text, error) = Look(source);
        if (text is null && source.StartsWith('-'))
        {
            throw new CommandFailure($"otpc: error: There is no option {source}; --help lists those that there are.");
        }

        return text ?? throw new CommandFailure($"{source}: error: There is no such file{(error.Length == 0 ? "." : $", and git says: {error}")}");
    }

    /// <summary>Reads a text that need not be there.</summary>
    /// <param name="source">A path, or a revision and a path.</param>
    /// <returns>The text, or null.</returns>
    public static string? Find(string source) => Look(source).Text;

    private static (string? Text, string Error) Look(string source)
    {
        if (File.Exists(source))
        {
            return (File.ReadAllText(source), "");
        }

        var colon = source.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || colon == source.Length - 1 || source[0] == '-')
        {
            return (null, "");
        }

        var (revision, path) = (source[..colon], source[(colon + 1)..]);

        // As git has it: from the root of the repository, and where that is not found, from here.
        var (exit, text, error) = GitShow($"{revision}:{path}");
        var (exitHere, textHere, _) = exit == 0 || path.StartsWith('.') ? (exit, text, error) : GitShow($"{revision}:./{path}");
        return exit == 0 ? (text, "") : exitHere == 0 ? (textHere, "") : (null, error.Trim());
    }

    /// <summary>Reads a contract.</summary>
    /// <param name="source">A path, or a revision and a path.</param>
    /// <returns>The contract.</returns>
    /// <exception cref="CommandFailure">There is none, or it has errors.</exception>
    public static Contract Read(string source)
    {
        var reading = ContractReader.Read(source, ReadText(source));
        return reading is { Contract: { } contract, HasErrors: false }
            ? contract
            : throw new CommandFailure(string.Join(Environment.NewLine, reading.Diagnostics.Where(finding => finding.IsError)));
    }

    private static (int ExitCode, string Output, string Error) GitShow(string what)
    {
        var start = new ProcessStartInfo("git", ["show", what]) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, UseShellExecute = false };
        try
        {
            using var process = Process.Start(start)!;

            // Both at once: a full pipe that nobody reads would never end.
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output, error.GetAwaiter().GetResult());
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return (1, "", "git itself is not installed");
        }
    }
}
