using OtpContracts.Cli.Output;
using Spectre.Console;

namespace OtpContracts.Cli.Tests.Output;

public sealed class TerminalTextTests
{
    private const string Report = "a[b].yaml(3,7): breaking rule-id: a very long place that no narrow terminal holds: [x] -> [y]\n    note\n1 breaking.\n";

    [Fact]
    public void A_terminal_shows_severities_in_colour_and_nothing_else_otherwise()
    {
        var plain = Shown(AnsiSupport.No);
        var coloured = Shown(AnsiSupport.Yes);

        Assert.Equal(Report, plain);
        Assert.Contains("\u001b[1;91mbreaking\u001b[0m rule-id", coloured, StringComparison.Ordinal);
    }

    private static string Shown(AnsiSupport ansi)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = ansi, ColorSystem = ansi == AnsiSupport.Yes ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = 40;
        TerminalText.Write(console, Report);
        return output.ToString().ReplaceLineEndings("\n");
    }
}
