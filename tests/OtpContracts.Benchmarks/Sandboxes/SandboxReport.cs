using System.Diagnostics;
using System.Globalization;
using System.Net.NetworkInformation;
using System.Text;
using OtpContracts.Hostile;
using OtpContracts.Testing;
using WireMock.Server;
using WireMock.Settings;
using Request = WireMock.RequestBuilders.Request;
using Response = WireMock.ResponseBuilders.Response;

namespace OtpContracts.Benchmarks.Sandboxes;

/// <summary>What judging costs, next to the same server answering a bare stub; and what starts, stops and many requests leave behind.</summary>
/// <param name="Requests">How many requests a round sends.</param>
/// <param name="Rounds">How many rounds of each kind, one after the other.</param>
/// <param name="Steady">How many requests memory is watched over.</param>
/// <param name="Starts">How many times a sandbox is started and stopped.</param>
internal sealed record SandboxReport(int Requests, int Rounds, int Steady, int Starts)
{
    private const int Connections = 16;
    private const string Body = """{"verificationId":"22206051443051000003","channel":"sms"}""";

    /// <summary>What the README speaks of.</summary>
    public static SandboxReport Full { get; } = new(20_000, 5, 1_000_000, 1_000);

    /// <summary>Measures everything.</summary>
    /// <param name="contract">The path of the contract of a call that resends a code.</param>
    /// <param name="peer">A command that serves the same contract, with <c>{port}</c> for its port; or null.</param>
    /// <returns>The report, as Markdown.</returns>
    public async Task<string> WriteAsync(string contract, string? peer)
    {
        var contractText = await File.ReadAllTextAsync(contract);
        var text = new StringBuilder("| | |\n|---|---|\n");
        var first = Stopwatch.StartNew();
        await using var vendor = await StartAsync(contractText);
        using var stub = WireMockServer.Start(new WireMockServerSettings { MaxRequestLogCount = 1 });
        stub.Given(Request.Create()).RespondWith(Response.Create().WithBody("""{"status":"0"}"""));
        Line(text, "first start", $"{first.ElapsedMilliseconds} ms");
        using var judged = vendor.CreateHttpClient();
        using var bare = new HttpClient { BaseAddress = new Uri(stub.Urls[0].Replace("localhost", "127.0.0.1", StringComparison.Ordinal) + "/otp") };
        await SendAsync(judged, Requests / 4);
        await SendAsync(bare, Requests / 4);
        using var other = peer is null ? null : await PeerServer.StartAsync(peer);
        var (judgedRate, bareRate, peerRate) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            judgedRate.Add(await RateAsync(judged));
            bareRate.Add(await RateAsync(bare));
            if (other is not null)
            {
                peerRate.Add(await RateAsync(other.Client));
            }
        }

        if (vendor.Requests.Any(request => request.Problems.Count > 0))
        {
            throw new InvalidOperationException("The load is refused: " + vendor.Requests[0].Problems[0]);
        }

        var (median, bareMedian) = (Median(judgedRate), Median(bareRate));
        Line(text, $"judged, {Connections} connections", $"{median:N0}/s");
        Line(text, "the same server, a bare stub", $"{bareMedian:N0}/s");
        Line(text, "ratio", $"{median / bareMedian:P0}");
        if (other is not null)
        {
            Line(text, "the peer", $"{Median(peerRate):N0}/s");
            Line(text, "times as many as the peer", $"{median / Median(peerRate):N1}");
        }

        using (var own = await SandboxProcess.StartAsync(contract))
        {
            await SendAsync(own.Client, Steady / 2);
            var half = own.WorkingSet;
            await SendAsync(own.Client, Steady / 2);
            Line(text, $"a sandbox's process after {Steady / 2:N0} requests, and after as many more", $"{half / 1e6:N0} MB, {own.WorkingSet / 1e6:N0} MB");
        }

        foreach (var (name, milliseconds) in await HostileAsync())
        {
            Line(text, $"refused: {name}", $"{milliseconds:N1} ms");
        }

        var starts = new List<double>();
        var ports = new HashSet<int>();
        for (var i = 0; i < Starts; i++)
        {
            var start = Stopwatch.StartNew();
            await using var another = await StartAsync(contractText);
            starts.Add(start.Elapsed.TotalMilliseconds);
            ports.Add(another.BaseAddress.Port);
        }

        Line(text, "a further start, median", $"{Median(starts):N1} ms");
        var left = Listening(ports);
        var many = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => StartAsync(contractText)));
        var sideBySide = many.Select(one => one.BaseAddress.Port).Distinct().Count();
        await Task.WhenAll(many.Select(one => one.DisposeAsync().AsTask()));

        // Another program may have taken a port for a while; a socket that was left would still be there.
        left.IntersectWith(Listening(ports));
        Line(text, $"listening sockets left by {Starts:N0} starts and stops", $"{left.Count}");
        Line(text, "sandboxes side by side", $"{sideBySide}");
        return text.ToString();
    }

    /// <summary>How long it takes until each hostile body is refused: the median of a few, over a socket.</summary>
    private static async Task<IReadOnlyList<(string Name, double Milliseconds)>> HostileAsync()
    {
        const int Tries = 5;
        await using var vendor = await SandboxVendor.StartAsync(HostileBodies.Contract, options => options.JournalLimit = 1);
        using var http = vendor.CreateHttpClient();
        var measured = new List<(string, double)>();
        foreach (var (name, body, reason) in HostileBodies.All)
        {
            var times = new List<double>();
            for (var i = 0; i <= Tries; i++)
            {
                using var content = new ByteArrayContent(body);
                content.Headers.ContentType = new("application/json");
                var watch = Stopwatch.StartNew();
                using var response = await http.PostAsync(vendor.BaseAddress, content);
                times.Add(watch.Elapsed.TotalMilliseconds);
                if (!vendor.Requests[^1].Problems[0].StartsWith(reason, StringComparison.Ordinal))
                {
                    throw new InvalidOperationException($"{name} is refused for another reason: {vendor.Requests[^1].Problems[0]}");
                }
            }

            measured.Add((name, Median([.. times.Skip(1)])));
        }

        return measured;
    }

    /// <summary>Starts a sandbox that accepts the load.</summary>
    /// <param name="contractText">The contract of a call that resends a code.</param>
    public static Task<SandboxVendor> StartAsync(string contractText) => SandboxVendor.StartAsync(contractText, options =>
    {
        options.Credentials["apiKey"] = "bDqJFiq9";
        options.Credentials["apiSecret"] = "7bz1lzh9";
        options.TimeProvider = new SampleClock();
        options.JournalLimit = 100;
    });

    private static void Line(StringBuilder text, string what, FormattableString value) => Line(text, what, value.ToString(CultureInfo.InvariantCulture));

    private static void Line(StringBuilder text, string what, string value) => text.Append(CultureInfo.InvariantCulture, $"| {what} | {value} |\n");

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static HashSet<int> Listening(HashSet<int> ports) => [.. IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Select(listener => listener.Port).Where(ports.Contains)];

    private async Task<double> RateAsync(HttpClient http)
    {
        var watch = Stopwatch.StartNew();
        await SendAsync(http, Requests);
        return Requests / watch.Elapsed.TotalSeconds;
    }

    private static Task SendAsync(HttpClient http, int count) => Task.WhenAll(Enumerable.Range(0, Connections).Select(async _ =>
    {
        var address = new Uri(http.BaseAddress!.AbsoluteUri.TrimEnd('/') + "/verification/resend");
        for (var i = 0; i < count / Connections; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(Body) };
            request.Content.Headers.ContentType = new("application/json") { CharSet = "UTF-8" };
            request.Headers.Add("Api-Key", "bDqJFiq9");
            request.Headers.Add("Timestamp", "1630468800");
            request.Headers.Add("Sign", "05d7a50893e22a5c4bb3216ae3396c7c");
            using var response = await http.SendAsync(request);
            await response.Content.ReadAsByteArrayAsync();
        }
    }));

    /// <summary>The moment of the vendor's published sample.</summary>
    private sealed class SampleClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeSeconds(1630468800);
    }
}
