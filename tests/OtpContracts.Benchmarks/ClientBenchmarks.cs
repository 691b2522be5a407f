using BenchmarkDotNet.Attributes;
using OtpContracts.Benchmarks.Clients;
using OtpContracts.Benchmarks.Vendors;

namespace OtpContracts.Benchmarks;

/// <summary>One signed resend by each client, over an in-memory handler.</summary>
[MemoryDiagnoser]
public class ClientBenchmarks : IDisposable
{
    private IResendClient? _client;

    public static IEnumerable<string> Clients => ResendClients.All.Select(kind => kind.Name);

    [ParamsSource(nameof(Clients))]
    public string Client { get; set; } = "";

    [GlobalSetup]
    public void SetUp() => _client = ResendClients.Named(Client).Create(new InMemoryVendor(VendorReply.Body.ToArray()));

    [Benchmark]
    public Task Resend() => _client!.ResendAsync(VendorReply.VerificationId);

    [GlobalCleanup]
    public void Dispose()
    {
        _client?.Dispose();
        GC.SuppressFinalize(this);
    }
}
