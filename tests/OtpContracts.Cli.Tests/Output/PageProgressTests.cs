using OtpContracts.Cli.Output;
using Spectre.Console;

namespace OtpContracts.Cli.Tests.Output;

public sealed class PageProgressTests
{
    [Fact]
    public void A_terminal_shows_which_page_is_read()
    {
        using var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, Interactive = InteractionSupport.Yes, Out = new AnsiConsoleOutput(output) });

        var read = PageProgress.Show(console, 2, progress =>
        {
            progress!.Report("send.html");
            progress.Report("[verify].html");
            return "read";
        });

        Assert.Equal("read", read);
        Assert.Contains("Reading 1 of 2: send.html", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("Reading 2 of 2: [verify].html", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_page_is_read_without_ado() => Assert.Null(PageProgress.Show<IProgress<string>?>(files: 1, progress => progress));
}
