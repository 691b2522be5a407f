using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using OtpContracts.Benchmarks.Generators;
using OtpContracts.Generator;

namespace OtpContracts.Benchmarks.Reports;

/// <summary>
/// The generator's first run as a build has it: in a fresh process of the SDK's own compiler. That one comes as machine code, while the NuGet package
/// that <see cref="FirstRun"/> uses is left to the JIT; only the generator and its YAML library are compiled as they go in both.
/// </summary>
internal static partial class CompilerRun
{
    private static readonly string Compiler = typeof(CompilerRun).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Compiler").Value!;

    /// <summary>Compiles a project that has nothing but a contract.</summary>
    /// <param name="contract">The contract's path. Files of this run are written next to it.</param>
    /// <returns>What the compiler says that the generator took.</returns>
    /// <exception cref="InvalidOperationException">The compiler says nothing of it.</exception>
    public static TimeSpan Measure(string contract)
    {
        var folder = Path.GetDirectoryName(contract)!;
        var (options, arguments) = (Path.Combine(folder, "project.globalconfig"), Path.Combine(folder, "project.rsp"));
        File.WriteAllText(
            options,
            $"""
            is_global = true
            build_property.RootNamespace = Acme.Vendors
            [{contract.Replace('\\', '/')}]
            build_metadata.AdditionalFiles.OtpContract = true
            """);
        File.WriteAllLines(arguments, [
            "-nologo", "-nostdlib", "-nullable:enable", "-langversion:14", "-target:library", "-reportanalyzer",
            $"-out:\"{Path.Combine(folder, "project.dll")}\"", $"-analyzerconfig:\"{options}\"", $"-additionalfile:\"{contract}\"",
            .. References.Ours.Select(reference => $"-reference:\"{reference.Display}\""),
            .. new[] { "OtpContracts.Generator.dll", "OtpContracts.Spec.dll", "YamlDotNet.dll" }.Select(file => $"-analyzer:\"{Path.Combine(AppContext.BaseDirectory, file)}\""),
        ]);

        var start = new ProcessStartInfo("dotnet", ["exec", Compiler, "@" + arguments]) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
        using var process = Process.Start(start)!;
        var answer = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return Seconds().Match(answer) is { Success: true } seconds
            ? TimeSpan.FromSeconds(double.Parse(seconds.ValueSpan, CultureInfo.InvariantCulture))
            : throw new InvalidOperationException($"The compiler says nothing of the generator's time: {answer}");
    }

    // A line of the compiler's table: seconds, percents, name.
    [GeneratedRegex(@"\d+\.\d+(?=\s+<?\d+\s+OtpContracts\.Generator\." + nameof(ContractGenerator) + ")", RegexOptions.None, 1000)]
    private static partial Regex Seconds();
}
