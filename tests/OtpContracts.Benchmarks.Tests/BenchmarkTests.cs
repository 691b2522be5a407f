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
    public async Task Every_benchmark_of_clients_runs_for_every_client()
    {
        foreach (var kind in ClientBenchmarks.Clients)
        {
            using var inMemory = new ClientBenchmarks { Client = kind };
            inMemory.SetUp();
            await inMemory.Resend();
            using var overLoopback = new LoopbackBenchmarks { Client = kind, Callers = 2 };
            overLoopback.SetUp();
            await overLoopback.Resend();
        }
    }

    [Fact]
    public void The_benchmark_of_NSwags_generator_generates_a_client()
    {
        var benchmarks = new NSwagBenchmarks { Endpoints = 10 };
        benchmarks.SetUp();

        Assert.Contains("class VendorClient", benchmarks.Cold(), StringComparison.Ordinal);
    }
}
