using System.Diagnostics;
using System.Text;

namespace OtpContracts.PackageTests;

/// <summary>Runs the SDK as a person would, in a process of its own.</summary>
internal static class DotnetCommand
{
    /// <summary>Runs a command and waits for its end.</summary>
    /// <param name="directory">Where it runs.</param>
    /// <param name="packageCache">Its own package cache, so that nothing comes from an earlier run; null for the one of this machine.</param>
    /// <param name="arguments">What stands behind <c>dotnet</c>.</param>
    /// <returns>Exit code and everything printed.</returns>
    public static async Task<(int ExitCode, string Output)> RunAsync(string directory, string? packageCache, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
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

        if (packageCache is not null)
        {
            start.Environment["NUGET_PACKAGES"] = packageCache;
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, (await output) + (await error));
    }
}
