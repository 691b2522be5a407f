using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using OtpContracts.Tests.Reliability;

namespace OtpContracts.Tests.Observing;

/// <summary>Everything that calls log, trace, measure, throw and record, in success and in every kind of failure, without a secret, code or phone number.</summary>
[Collection("Telemetry")]
public sealed class RedactionSweepTests
{
    private const int Spoiled = 400;

    private readonly ConcurrentQueue<string> _texts = new();

    [Fact]
    public async Task Nothing_that_is_told_of_calls_is_secret_or_personal()
    {
        using var recording = new Recording();
        using var log = new RecordedLog();
        var policy = new CallPolicy { Logger = log, OnDrift = drift => _texts.Enqueue(drift.ToString()) };
        foreach (var skew in new[] { TimeSpan.Zero, TimeSpan.FromHours(1) })
        {
            await using var itnio = await ItnioOverWire.StartAsync(skew, policy, timeout: TimeSpan.FromMilliseconds(500));
            foreach (var call in ItnioOtpCalls.Account.Calls.Values)
            {
                await RunAsync(() => call(itnio.Client));
            }

            // Before replies of the test's own, whose words the transcript repeats.
            _texts.Enqueue(itnio.Vendor.Transcript);
            foreach (var (endpoint, call) in ItnioOtpCalls.Account.Calls)
            {
                itnio.Vendor.On(endpoint).ReplyRaw($$"""{"status":"-22","reason":"{{ReplyMutator.Personal}} got 5863"}""");
                await RunAsync(() => call(itnio.Client));
                itnio.Vendor.On(endpoint).ReplyRaw($$$"""{"status":"-77","reason":"{{{ReplyMutator.Personal}}}","data":{"to":["{{{ReplyMutator.Personal}}}"]}}""", httpStatus: 500);
                await RunAsync(() => call(itnio.Client));
            }

            foreach (var fault in Enum.GetValues<WireFault>())
            {
                itnio.Wire.Plan("", Enumerable.Repeat(new WireStep(fault), 3));
                await RunAsync(() => ItnioOtpCalls.Account.Calls["sendVerification"](itnio.Client));
            }

            await RunAsync(async () => await itnio.Client.TryVerifyCodeAsync("", "5863"));
            await RunAsync(async () => await itnio.Client.TrySendVerificationAsync("a\r\nb", 1, "91856321412x"));
        }

        await SpoilAsync(policy);
        string[] told = [.. _texts, .. log.Lines, .. recording.Activities(), .. recording.Measurements];

        // The secret, the numbers and codes that the calls send, and the number in what comes back.
        Assert.InRange(told.Length, 1_000, int.MaxValue);
        Assert.DoesNotContain(told, text => Regex.IsMatch(text, $"{Itnio.ApiSecret}|91856321412|(?<![0-9])(5863|45123)(?![0-9])", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10)));
    }

    private async Task SpoilAsync(CallPolicy policy)
    {
        var replies = new Dictionary<string, RawReply>();
        foreach (var endpoint in ItnioOtpCalls.Account.Endpoints)
        {
            replies[endpoint] = await ItnioOtpCalls.Account.RecordAsync(endpoint);
        }

        for (var seed = 0; seed < Spoiled; seed++)
        {
            var random = new Random(seed);
            var (endpoint, reply) = replies.ElementAt(random.Next(replies.Count));
            using var http = new HttpClient(new OneAnswer(ReplyMutator.Mutate(reply, random)));
            await RunAsync(() => ItnioOtpCalls.Account.Calls[endpoint](new ItnioOtpClient(http, Itnio.Credentials, new TestTime(Itnio.SampleTime), policy)));
        }
    }

    private async Task RunAsync(Func<Task<ContractReply>> call)
    {
        try
        {
            var reply = await call();
            _texts.Enqueue(reply.ToString() ?? "");
            reply.EnsureSuccess();
        }
        catch (ContractException failure)
        {
            _texts.Enqueue(failure.ToString());
            _texts.Enqueue((failure as DeliveryUnknownException)?.Request?.ToString() ?? "");
        }
    }

    private sealed class OneAnswer(RawReply reply) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(reply.ToMessage());
    }
}
