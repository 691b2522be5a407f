using BenchmarkDotNet.Attributes;
using OtpContracts.Benchmarks.Corpus;
using OtpContracts.Benchmarks.Generators;

namespace OtpContracts.Benchmarks;

/// <summary>Our generator: a first run, a run after an edit of C#, and one after an edit of one endpoint.</summary>
[MemoryDiagnoser]
public class GeneratorBenchmarks
{
    private readonly string[] _code = ["internal static class Program { }", "internal static class Changed { }"];
    private string[] _contracts = [];
    private ContractGeneration? _warm;
    private int _edits;

    [Params(10, 100, 1_000, 10_000)]
    public int Endpoints { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        var api = VendorApi.OfSize(Endpoints);
        _contracts = [ContractForm.Of(api), ContractForm.Of(api.WithSummary(Endpoints / 2, "Says it in other words"))];
        _warm = new ContractGeneration(_contracts[0]).Run();
    }

    [Benchmark(Baseline = true)]
    public object Cold() => new ContractGeneration(_contracts[0]).Run();

    [Benchmark]
    public object AfterCSharpEdit()
    {
        _warm!.EditCSharp(_code[++_edits % 2]);
        return _warm.Run();
    }

    [Benchmark]
    public object AfterOneEndpointsEdit()
    {
        _warm!.EditContract(_contracts[++_edits % 2]);
        return _warm.Run();
    }
}
