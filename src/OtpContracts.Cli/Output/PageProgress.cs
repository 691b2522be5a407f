using Spectre.Console;

namespace OtpContracts.Cli.Output;

/// <summary>Shows which of several files is being read, for as long as it is.</summary>
internal static class PageProgress
{
    /// <summary>Shows it on standard error, where a person looks at that.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="files">How many files there are.</param>
    /// <param name="read">Reads them, and reports the name of each.</param>
    /// <returns>What was read.</returns>
    public static T Show<T>(int files, Func<IProgress<string>?, T> read) => files < 2 || Console.IsErrorRedirected
        ? read(null)
        : Show(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }), files, read);

    /// <summary>Shows it.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="console">The terminal.</param>
    /// <param name="files">How many files there are.</param>
    /// <param name="read">Reads them, and reports the name of each.</param>
    /// <returns>What was read.</returns>
    public static T Show<T>(IAnsiConsole console, int files, Func<IProgress<string>?, T> read) =>
        console.Status().Start("Reading", shown => read(new Count(shown, files)));

    private sealed class Count(StatusContext shown, int files) : IProgress<string>
    {
        private int _read;

        public void Report(string value)
        {
            shown.Status = Markup.Escape($"Reading {++_read} of {files}: {value}");
            shown.Refresh();
        }
    }
}
