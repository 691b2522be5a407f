using System.Diagnostics;
using System.Globalization;
using OtpContracts.Benchmarks.Generators;

namespace OtpContracts.Benchmarks.Reports;

/// <summary>A generator's very first run, everything still to be compiled by the JIT: each in a process of its own.</summary>
internal static class FirstRun
{
    public const string Ours = "ours";

    public const string NSwag = "nswag";

    /// <summary>Starts a process that runs a generator once.</summary>
    /// <param name="generator"><see cref="Ours"/> or <see cref="NSwag"/>.</param>
    /// <param name="input">The path of the file that it reads.</param>
    /// <returns>How long the generator took, without the start of the process.</returns>
    public static TimeSpan Measure(string generator, string input)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(FirstRun).Assembly.Location, "first-run", generator, input]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var answer = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return long.TryParse(answer, CultureInfo.InvariantCulture, out var ticks)
            ? TimeSpan.FromTicks(ticks)
            : throw new InvalidOperationException($"The first run of {generator} ended with exit code {process.ExitCode}: {answer}");
    }

    /// <summary>What the started process does.</summary>
    public static void RunHere(string generator, string input)
    {
        var text = File.ReadAllText(input);
        Func<object> run = generator == Ours ? new ContractGeneration(text).Run : () => NSwagGeneration.Run(text);
        Console.Write(Interleaved.Time(() => run()).Ticks.ToString(CultureInfo.InvariantCulture));
    }
}
