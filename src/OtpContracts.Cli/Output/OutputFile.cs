using System.CommandLine;

namespace OtpContracts.Cli.Output;

/// <summary>Writes what a command makes: to standard output, or to the file that <c>--output</c> names.</summary>
internal static class OutputFile
{
    /// <summary>The option.</summary>
    /// <returns>The option, to be added to a command.</returns>
    public static Option<string?> Option() => new("--output", "-o") { Description = "Writes to this file instead of standard output.", HelpName = "file" };

    /// <summary>Writes a text.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="path">The file, or null for standard output.</param>
    /// <param name="text">The text.</param>
    public static void Write(ParseResult parsed, string? path, string text)
    {
        if (path is null)
        {
            parsed.InvocationConfiguration.Output.Write(text);
            return;
        }

        WholeFile.Write(path, text);
    }
}
