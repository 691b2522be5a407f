using System.Diagnostics;
using System.Text;

namespace OtpContracts;

/// <summary>Runs programs that may not be installed. A test that needs one proves what it can without, and says on its output what it did not try.</summary>
internal static class OtherLanguage
{
    public static bool IsInstalled(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    /// <summary>What it printed, or null where it is not installed.</summary>
    public static async Task<string?> RunAsync(string program, params string[] arguments)
    {
        if (!IsInstalled(program))
        {
            return null;
        }

        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, UseShellExecute = false, StandardOutputEncoding = Encoding.UTF8 };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output;
    }
}
