using System.Text.RegularExpressions;
using Spectre.Console;

namespace OtpContracts.Cli.Output;

/// <summary>Shows a report on a terminal: severities stand out.</summary>
internal static partial class TerminalText
{
    /// <summary>Whether standard output is a terminal whose user has nothing against colours (no-color.org).</summary>
    public static bool IsWanted => !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    /// <summary>Writes a report to standard output. Who asks only whether it is wanted loads nothing of what paints.</summary>
    /// <param name="text">The report, as a file would have it.</param>
    public static void Write(string text) => Write(AnsiConsole.Console, text);

    /// <summary>Writes a report.</summary>
    /// <param name="console">The terminal.</param>
    /// <param name="text">The report, as a file would have it.</param>
    public static void Write(IAnsiConsole console, string text)
    {
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            var severity = Severity().Match(line);
            var shown = severity.Success
                ? $"{Markup.Escape(line[..severity.Index])}[{Colour(severity.Value)}]{severity.Value}[/]{Markup.Escape(line[(severity.Index + severity.Length)..])}"
                : line.StartsWith(' ') ? $"[dim]{Markup.Escape(line)}[/]" : Markup.Escape(line);

            // The terminal breaks long lines by itself: a path that is broken by us can't be clicked.
            console.Profile.Width = Math.Max(console.Profile.Width, line.Length + 1);
            console.MarkupLine(shown);
        }
    }

    private static string Colour(string severity) => severity switch
    {
        "breaking" or "error" => "bold red",
        "risky" or "warning" => "yellow",
        "safe" => "green",
        _ => "blue",
    };

    [GeneratedRegex(@"(?<=\(\d+,\d+\): )(breaking|risky|safe|docs|error|warning)(?= )", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Severity();
}
