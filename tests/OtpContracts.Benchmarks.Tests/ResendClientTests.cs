using System.Text;
using System.Text.Json.Nodes;
using OtpContracts.Benchmarks.Clients;
using OtpContracts.Benchmarks.Clients.Itnio;
using OtpContracts.Benchmarks.Generators;
using OtpContracts.Benchmarks.Vendors;
using OtpContracts.Testing;

namespace OtpContracts.Benchmarks.Tests;

/// <summary>That every client does the same: else the comparison would be none. The sandbox judges what they send.</summary>
public sealed class ResendClientTests
{
    private const string VerificationId = VendorReply.VerificationId;

    public static TheoryData<string> Clients => [.. ResendClients.All.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Clients))]
    public async Task Each_client_sends_the_same_signed_request_and_reads_the_same_reply(string name)
    {
        await using var vendor = await StartAsync();
        using var client = Create(name, new Sandbox(vendor));

        var resent = await client.ReadAsync(VerificationId);

        Assert.Equal(new Resent(VerificationId, "91856321412", "channel"), resent);
        var request = Assert.Single(vendor.Requests);
        Assert.Equal("POST /otp/verification/resend", $"{request.Method} {request.Path}");
        Assert.Empty(request.Query);
        Assert.All(["Api-Key", "Timestamp", "Sign"], header => Assert.Contains(header, request.Headers.Keys));
        Assert.StartsWith("application/json", request.Headers["Content-Type"], StringComparison.OrdinalIgnoreCase);
        Assert.True(JsonNode.DeepEquals(
            new JsonObject { ["verificationId"] = VerificationId, ["channel"] = "sms" }, JsonNode.Parse(Encoding.UTF8.GetString(request.Body.Span))));
    }

    [Fact]
    public async Task The_floor_sends_what_the_generated_client_sends_to_the_byte()
    {
        await using var vendor = await StartAsync();
        foreach (var kind in new[] { ResendClients.Generated, ResendClients.Floor })
        {
            using var client = kind.Create(new Sandbox(vendor));
            await client.ResendAsync(VerificationId);
        }

        var sent = vendor.Requests.Select(request => new
        {
            Headers = string.Join('\n', request.Headers.Where(header => header.Key is not ("Timestamp" or "Sign")).Select(header => $"{header.Key}: {header.Value}")),
            Body = Encoding.UTF8.GetString(request.Body.Span),
        }).ToList();
        Assert.Equal(sent[0], sent[1]);
    }

    [Theory]
    [MemberData(nameof(Clients))]
    public async Task Each_client_throws_for_a_refusal(string name)
    {
        await using var vendor = await StartAsync();
        vendor.On("resendVerification").Reply(-27);
        using var client = Create(name, new Sandbox(vendor));

        await Assert.ThrowsAnyAsync<Exception>(() => client.ResendAsync(VerificationId));
    }

    [Theory]
    [MemberData(nameof(Clients))]
    public async Task Each_client_asks_a_reply_for_what_must_be_there(string name)
    {
        string[] incomplete =
        [
            "",
            "{}",
            """{"status":"0","reason":"success"}""",
            """{"status":"0","reason":"success","data":null}""",
            """{"status":"0","reason":"success","data":{"verificationId":"1","channel":"sms"}}""",
            """{"status":"0","reason":"success","data":{"verificationId":"1","to":"2"}}""",
            """{"status":"0","reason":"success","data":{"to":"2","channel":"sms"}}""",
            """{"status":"0","reason":"success","data":{"verificationId":"1","to":"2","channel":"sms"}""",
        ];
        foreach (var reply in incomplete)
        {
            using var client = Create(name, new InMemoryVendor(Encoding.UTF8.GetBytes(reply)));

            await Assert.ThrowsAnyAsync<Exception>(() => client.ResendAsync(VerificationId));
        }
    }

    [Theory]
    [MemberData(nameof(Clients))]
    public async Task Each_client_reads_what_the_measured_vendors_answer(string name)
    {
        using var socket = new LoopbackVendor(VendorReply.Body.ToArray());
        foreach (var vendor in new IVendor[] { new InMemoryVendor(VendorReply.Body.ToArray()), socket })
        {
            using var client = Create(name, vendor);

            // Twice, since the second call finds the first one's connection.
            Assert.Equal(new Resent(VerificationId, "91856321412", "sms"), await client.ReadAsync(VerificationId));
            Assert.Equal(new Resent(VerificationId, "91856321412", "sms"), await client.ReadAsync(VerificationId));
        }
    }

    [Fact]
    public void NSwags_client_is_what_NSwag_generates_today()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Peers");
        Assert.Equal(
            File.ReadAllText(Path.Combine(folder, "NSwag", "ResendNSwagClient.cs")), NSwagGeneration.RunForCalls(File.ReadAllText(Path.Combine(folder, "itnio-resend.openapi.json"))));
    }

    private static IResendClient Create(string name, IVendor vendor) => ResendClients.Named(name).Create(vendor);

    private static Task<SandboxVendor> StartAsync() => SandboxVendor.StartAsync(ItnioOtpContract.Text, options =>
    {
        options.Credentials["apiKey"] = Account.ApiKey;
        options.Credentials["apiSecret"] = Account.ApiSecret;
    });

    private sealed class Sandbox(SandboxVendor vendor) : IVendor
    {
        public Uri Server { get; } = new(vendor.BaseAddress.AbsoluteUri.TrimEnd('/') + '/');

        public HttpMessageHandler CreateNetwork() => new SocketsHttpHandler();
    }
}
