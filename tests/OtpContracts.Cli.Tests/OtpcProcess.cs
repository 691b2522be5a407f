using System.Diagnostics;

namespace OtpContracts.Cli.Tests;

/// <summary>What a run of the real <c>otpc</c> process printed and how it ended.</summary>
internal sealed record OtpcRun(int ExitCode, string Output, string Error);

/// <summary>Starts the real <c>otpc</c> process, as built beside the tests.</summary>
internal static class OtpcProcess
{
    public static async Task<OtpcRun> RunAsync(string workingDirectory, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = workingDirectory, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "otpc.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new OtpcRun(process.ExitCode, await output, await error);
    }
}
