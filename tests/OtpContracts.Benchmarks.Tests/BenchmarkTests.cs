namespace OtpContracts.Benchmarks.Tests;

public sealed class BenchmarkTests
{
    [Fact]
    public void Every_benchmark_of_our_generator_runs()
    {
        var benchmarks = new GeneratorBenchmarks { Endpoints = 10 };
        benchmarks.SetUp();

        Assert.All([benchmarks.Cold(), benchmarks.AfterCSharpEdit(), benchmarks.AfterOneEndpointsEdit()], Assert.NotNull);
    }

    [Fact]
    public void The_benchmark_of_NSwags_generator_generates_a_client()
    {
        var benchmarks = new NSwagBenchmarks { Endpoints = 10 };
        benchmarks.SetUp();

        Assert.Contains("class VendorClient", benchmarks.Cold(), StringComparison.Ordinal);
    }
}
