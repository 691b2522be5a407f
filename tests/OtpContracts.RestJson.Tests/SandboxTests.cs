using OtpContracts.RestJson.Bindings;
using OtpContracts.RestJson.Checksum;
using OtpContracts.RestJson.Documents;
using OtpContracts.Testing;

namespace OtpContracts.RestJson.Tests;

/// <summary>The sandbox vendor of each contract takes every request of the protocol's tests, over a real socket, and answers with data that the client reads.</summary>
public sealed class SandboxTests(SandboxTests.Vendors vendors) : IClassFixture<SandboxTests.Vendors>
{
    public static TheoryData<string> Requests => [.. RestJsonCases.Requests.Select(RestJsonCases.Id)];

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task The_sandbox_takes_the_request_and_the_client_its_answer(string id)
    {
        var @case = RestJsonCases.Requests.Single(@case => @case.Id() == id);
        var vendor = vendors.Of(@case.Text("contract")!);
        using var http = vendor.CreateHttpClient();

        var reply = await new GeneratedClient(@case.Text("contract")!, http).CallAsync(@case.Text("endpoint")!, @case.Parameters());

        Assert.True(reply.IsSuccess, vendor.Transcript[vendor.Transcript.LastIndexOf("=== ", StringComparison.Ordinal)..]);
    }

    public sealed class Vendors : IAsyncLifetime
    {
        private readonly Dictionary<string, SandboxVendor> _vendors = new(StringComparer.Ordinal);

        public SandboxVendor Of(string contract) => _vendors[contract];

        public async Task InitializeAsync()
        {
            _vendors["bindings"] = await SandboxVendor.StartAsync(RestBindingsContract.Text, _ => { });
            _vendors["documents"] = await SandboxVendor.StartAsync(RestDocumentsContract.Text, _ => { });
            _vendors["checksum"] = await SandboxVendor.StartAsync(RestChecksumContract.Text, _ => { });
        }

        public async Task DisposeAsync()
        {
            foreach (var vendor in _vendors.Values)
            {
                await vendor.DisposeAsync();
            }
        }
    }
}
