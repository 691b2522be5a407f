using BenchmarkDotNet.Attributes;
using OtpContracts.Benchmarks.Corpus;
using OtpContracts.Benchmarks.Generators;

namespace OtpContracts.Benchmarks;

/// <summary>NSwag's generator over the same API. It keeps nothing between runs: each edit costs this much.</summary>
[MemoryDiagnoser]
public class NSwagBenchmarks
{
    private string _document = "";

    [Params(10, 100, 1_000)]
    public int Endpoints { get; set; }

    [GlobalSetup]
    public void SetUp() => _document = OpenApiForm.Of(VendorApi.OfSize(Endpoints));

    [Benchmark]
    public string Cold() => NSwagGeneration.Run(_document);
}
