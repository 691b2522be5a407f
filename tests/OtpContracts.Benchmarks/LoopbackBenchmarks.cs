using BenchmarkDotNet.Attributes;
using OtpContracts.Benchmarks.Clients;
using OtpContracts.Benchmarks.Vendors;

namespace OtpContracts.Benchmarks;

/// <summary>As many signed resends at once as there are callers, by each client, over loopback sockets.</summary>
[MemoryDiagnoser]
public class LoopbackBenchmarks : IDisposable
{
    private LoopbackVendor? _vendor;
    private IResendClient? _client;

    public static IEnumerable<string> Clients => ResendClients.All.Select(kind => kind.Name);

    [ParamsSource(nameof(Clients))]
    public string Client { get; set; } = "";

    [Params(1, 16, 64)]
    public int Callers { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _vendor = new LoopbackVendor(VendorReply.Body.ToArray());
        _client = ResendClients.Named(Client).Create(_vendor);
    }

    [Benchmark]
    public Task Resend() => Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => _client!.ResendAsync(VendorReply.VerificationId)));

    [GlobalCleanup]
    public void Dispose()
    {
        _client?.Dispose();
        _vendor?.Dispose();
        GC.SuppressFinalize(this);
    }
}
