using System.Diagnostics;
using System.Text;

namespace OtpContracts.PackageTests;

/// <summary>Runs the SDK, or a program that it made, as a person would: in a process of its own.</summary>
internal static class DotnetCommand
{
    /// <summary>Runs <c>dotnet</c> and waits for its end.</summary>
    /// <param name="directory">Where it runs.</param>
    /// <param name="environment">What it finds in its environment.</param>
    /// <param name="arguments">What stands behind <c>dotnet</c>.</param>
    /// <returns>Exit code and everything printed.</returns>
    public static Task<(int ExitCode, string Output)> RunAsync(string directory, IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        RunProgramAsync("dotnet", directory, environment, arguments);

    /// <summary>Runs a program and waits for its end.</summary>
    /// <param name="program">The program.</param>
    /// <param name="directory">Where it runs.</param>
    /// <param name="environment">What it finds in its environment.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>Exit code and everything printed.</returns>
    public static async Task<(int ExitCode, string Output)> RunProgramAsync(string program, string directory, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using var process = Start(program, directory, environment, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, ((await output) + (await error)).ReplaceLineEndings("\n"));
    }

    /// <summary>Starts a program, and lets it run.</summary>
    /// <param name="program">The program.</param>
    /// <param name="directory">Where it runs.</param>
    /// <param name="environment">What it finds in its environment.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>The process; what it prints can be read.</returns>
    public static Process Start(string program, string directory, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };

        // The test host's own build settings must not reach the command.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
