using System.Diagnostics;
using System.Globalization;
using OtpContracts.Benchmarks.Corpus;

namespace OtpContracts.Benchmarks.Reports;

/// <summary>Whole runs of <c>otpc</c>, from the start of the process to its end, next to those of a program that does nothing.</summary>
/// <param name="Rounds">How often each program runs with each command line.</param>
/// <param name="Endpoints">The size of the contracts that are compared last.</param>
internal sealed record ToolReport(int Rounds, int Endpoints)
{
    /// <summary>What the README holds.</summary>
    public static ToolReport Full { get; } = new(15, 1_000);

    /// <summary>Measures everything.</summary>
    /// <param name="contract">The path of ITNIO's contract.</param>
    /// <param name="empty">The command line that starts the program that does nothing.</param>
    /// <param name="forms">The command lines that start <c>otpc</c>, in each of its forms.</param>
    /// <returns>The table, as Markdown.</returns>
    /// <exception cref="InvalidOperationException">A program could not do its work.</exception>
    public string Write(string contract, string empty, IReadOnlyList<string> forms)
    {
        var folder = Directory.CreateTempSubdirectory("otpcontracts-tool-").FullName;
        try
        {
            var edited = Written("edited", File.ReadAllText(contract).Replace("effect: once", "effect: safe", StringComparison.Ordinal));
            var api = VendorApi.OfSize(Endpoints);
            var (large, largeEdited) = (Written("large", ContractForm.Of(api)), Written("largeEdited", ContractForm.Of(WithParameters(api))));
            var rows = new[]
            {
                Row("`lint`", ["lint", contract]),
                Row("`diff`", ["diff", contract, edited]),
                Row("`sign`", ["sign", contract, "resendVerification", "--credential", "apiKey=bDqJFiq9", "--credential", "apiSecret=7bz1lzh9", "--set", "verificationId=22206051443051000003"]),
                Row($"`diff` of {Endpoints.ToString("N0", CultureInfo.InvariantCulture)} endpoints", ["diff", large, largeEdited]),
            };
            return $"""
                | whole process | {string.Join(" | ", forms.Prepend(empty).Select(form => $"`{form}`"))} |
                |---|{string.Concat(Enumerable.Repeat("---:|", forms.Count + 1))}
                {string.Join('\n', rows)}

                """;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        string Written(string name, string text)
        {
            var file = Path.Combine(folder, name + ".contract.yaml");
            File.WriteAllText(file, text);
            return file;
        }

        string Row(string what, string[] arguments)
        {
            var times = Interleaved.Medians(Rounds, [() => Run(empty, []), .. forms.Select<string, Func<TimeSpan>>(form => () => Run(form, arguments))]);
            return $"| {what} | {string.Join(" | ", times.Select((time, at) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0} ms{(at == 0 ? "" : $" ({time / times[0]:0.0}×)")}")))} |";
        }
    }

    /// <summary>The API after its vendor has added a parameter to every tenth call.</summary>
    private static VendorApi WithParameters(VendorApi api) => api with
    {
        Calls = [.. api.Calls.Select((call, at) => at % 10 == 0 ? call with { Body = [.. call.Body, new VendorField("region", FieldKind.Text, "Where the account is kept", IsRequired: true)] } : call)],
    };

    private static TimeSpan Run(string program, IEnumerable<string> arguments)
    {
        var words = program.Split(' ');
        var start = new ProcessStartInfo(words[0], words[1..].Concat(arguments)) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        return Interleaved.Time(() =>
        {
            using var process = Process.Start(start)!;
            process.StandardOutput.ReadToEnd();
            var error = process.StandardError.ReadToEnd();
            process.WaitForExit();

            // 1 is an answer: the change breaks something.
            if (process.ExitCode > 1)
            {
                throw new InvalidOperationException($"{program} {string.Join(' ', start.ArgumentList)} ended with exit code {process.ExitCode}: {error}");
            }
        });
    }
}
