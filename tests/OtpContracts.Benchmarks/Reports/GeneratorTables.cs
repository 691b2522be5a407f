using System.Globalization;
using System.Text;

namespace OtpContracts.Benchmarks.Reports;

/// <summary>Writes the generator's figures as Markdown, ready for a README.</summary>
internal static class GeneratorTables
{
    private const string Command = "dotnet run -c Release --project tests/OtpContracts.Benchmarks -- report generator";

    public static string Write(GeneratorComparison comparison, IReadOnlyList<GeneratorGrowth> growth)
    {
        var (ours, nswag) = (comparison.Ours, comparison.NSwag);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            Medians of interleaved rounds on {Environment.ProcessorCount} cores, made by `{Command}`:

            | {comparison.Endpoints:N0} endpoints | OtpContracts | NSwag | ratio |
            |---|---:|---:|---:|
            | generator's first run as the SDK's compiler runs it | {Time(comparison.InCompiler)} | | |
            {Row("generator's first run in a process that the JIT compiles whole", ours.FirstRun, nswag.FirstRun)}
            | generated source an endpoint | {ours.BytesPerEndpoint / 1000:0.00} KB | {nswag.BytesPerEndpoint / 1000:0.00} KB | {ours.BytesPerEndpoint / nswag.BytesPerEndpoint:0.00}× |
            {Row("compiling it", ours.Compiling, nswag.Compiling)}
            {Row("compiling it with documentation", ours.CompilingWithDocs, nswag.CompilingWithDocs)}

            | endpoints, warm process | whole run | an endpoint | after an edit of C# | after an edit of one endpoint | of that, YAML parsing | files written anew | NSwag, any edit |
            |---:|---:|---:|---:|---:|---:|---:|---:|

            """);
        foreach (var size in growth)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {size.Endpoints:N0} | {Time(size.Whole)} | {size.Whole.TotalMicroseconds / size.Endpoints:0} µs | {Time(size.AfterCSharpEdit)} | {Time(size.AfterContractEdit)} | {Time(size.YamlParsing)} | {size.FilesWrittenAnew} of {size.Files:N0} | {(size.NSwag is { } nswagTime ? Time(nswagTime) : "")} |\n");
        }

        return text.ToString();
    }

    private static string Row(string what, TimeSpan ours, TimeSpan nswag) =>
        string.Create(CultureInfo.InvariantCulture, $"| {what} | {Time(ours)} | {Time(nswag)} | {ours / nswag:0.00}× |");

    private static string Time(TimeSpan time) =>
        time.TotalMilliseconds >= 1000
            ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.00} s")
            : string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.0} ms");
}
