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
            Print(parsed, text);
            return;
        }

        WholeFile.Write(path, text);
    }

    private static void Print(ParseResult parsed, string text)
    {
        // Only what is written like a compiler's findings has severities to show; and a pipe gets plain text.
        if (TerminalText.IsWanted && text.Length > 0 && text[0] is not ('{' or '<' or '#'))
        {
            TerminalText.Write(text);
        }
        else
        {
            parsed.InvocationConfiguration.Output.Write(text);
        }
    }
}
