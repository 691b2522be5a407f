using OtpContracts.Benchmarks.Vendors;

namespace OtpContracts.Benchmarks.Clients;

/// <summary>All that are measured.</summary>
internal static class ResendClients
{
    public static ClientKind Floor { get; } = new("hand-tuned floor", vendor => new FloorClient(Plain(vendor)));

    public static ClientKind Generated { get; } = new("OtpContracts", vendor => new GeneratedClient(Plain(vendor)));

    public static ClientKind HandWritten { get; } = new("HttpClient + System.Text.Json source generation", vendor => new HandWrittenClient(Plain(vendor)));

    public static ClientKind Refit { get; } = new("Refit 16.4, its own generator", vendor => new RefitClient(Signing(vendor)));

    public static IReadOnlyList<ClientKind> All { get; } =
    [
        Floor,
        Generated,
        HandWritten,
        Refit,
        new("NSwag 14.8, its generated client", vendor => new NSwagClient(Signing(vendor))),
        new("Flurl.Http 4.0", vendor => new FlurlClient(Signing(vendor))),
        new("Kiota 1.38, its generated client", vendor => new KiotaClient(Signing(vendor))),
        new("RestSharp 114.1", vendor => new RestSharpClient(Signing(vendor))),
    ];

    public static ClientKind Named(string name) => All.Single(kind => kind.Name == name);

    private static HttpClient Plain(IVendor vendor) => Over(vendor.CreateNetwork(), vendor);

    // How these libraries are told to sign: a handler in front of the network.
    private static HttpClient Signing(IVendor vendor) => Over(new SigningHandler(vendor.CreateNetwork()), vendor);

    private static HttpClient Over(HttpMessageHandler handler, IVendor vendor) => new(handler) { BaseAddress = vendor.Server };
}

/// <param name="Name">What tables call it.</param>
/// <param name="Create">Makes a client of a vendor.</param>
internal sealed record ClientKind(string Name, Func<IVendor, IResendClient> Create);
