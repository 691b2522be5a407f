using System.Collections;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OtpContracts.Testing;
using OtpContracts.Tests.Addressed;
using OtpContracts.Tests.Reliability;

namespace OtpContracts.Tests.Observing;

/// <summary>
/// Everything that the calls of every contract log, trace, measure, throw, report as drift and record, in success and in every kind of failure,
/// without a secret, code or phone number.
/// </summary>
[Collection("Telemetry")]
public sealed partial class RedactionSweepTests
{
    private const string OtherSecret = "another-secret";
    private const int SpoiledOfEach = 30;

    private readonly List<string> _texts = [];

    public static TheoryData<string> Contracts => [.. EveryEndpointTests.Accounts.Keys];

    [Theory]
    [MemberData(nameof(Contracts))]
    public async Task Nothing_that_is_told_of_calls_is_secret_or_personal(string contract)
    {
        var account = EveryEndpointTests.Accounts[contract];
        using var recording = new Recording();
        using var log = new RecordedLog();
        var policy = new CallPolicy { Logger = log, OnDrift = drift => _texts.Add(drift.ToString()) };
        foreach (var endpoint in account.Endpoints)
        {
            await PlayAsync(account, endpoint, policy);
            await PlayAsync(account, endpoint, policy, secret: OtherSecret);
            foreach (var httpStatus in new[] { 200, 400, 500 })
            {
                await PlayAsync(account, endpoint, policy, reply: Quoting(ReplyMutator.Personal), httpStatus: httpStatus);
            }

            var recorded = await account.RecordAsync(endpoint);
            for (var seed = 0; seed < SpoiledOfEach; seed++)
            {
                using var answers = new OneAnswer(ReplyMutator.Mutate(recorded, new Random(seed)));
                await TellAsync(() => account.CallAsync(endpoint, answers, policy));
            }
        }

        AssertTellsNothing([.. account.SecretsAndNumbers, OtherSecret], recording, log);
    }

    [Fact]
    public async Task Nothing_that_is_told_of_a_broken_wire_is_secret_or_personal()
    {
        using var recording = new Recording();
        using var log = new RecordedLog();
        var policy = new CallPolicy { Logger = log, OnDrift = drift => _texts.Add(drift.ToString()) };
        await using var itnio = await ItnioOverWire.StartAsync(TimeSpan.FromHours(1), policy, timeout: TimeSpan.FromMilliseconds(500));
        foreach (var fault in Enum.GetValues<WireFault>())
        {
            itnio.Wire.Plan("", Enumerable.Repeat(new WireStep(fault), 3));
            await TellAsync(() => ItnioOtpCalls.Account.Calls["sendVerification"](itnio.Client));
        }

        await TellAsync(async () => await itnio.Client.TryVerifyCodeAsync("", "5863"));
        await TellAsync(async () => await itnio.Client.TrySendVerificationAsync("a\r\nb", 1, "91856321412x"));

        AssertTellsNothing(ItnioOtpCalls.Account.SecretsAndNumbers, recording, log);
    }

    [Fact]
    public async Task Nothing_that_is_told_of_a_registered_client_shows_what_is_private_in_a_path()
    {
        const string account = "acme-1", number = "15550100123";
        using var recording = new Recording();
        using var log = new RecordedLog();
        await using var vendor = await SandboxVendor.StartAsync(AddressedContract.Text, options => (options.Credentials["appId"], options.Credentials["appKey"]) = (account, OtherSecret));
        await using var provider = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log))
            .AddAddressed(options => (options.AppId, options.AppKey, options.BaseAddress) = (account, OtherSecret, vendor.BaseAddress))
            .Services.BuildServiceProvider();

        var reply = await provider.GetRequiredService<IAddressedClient>().TrySendTextAsync(number, "hello");

        Assert.True(reply.IsSuccess);
        Assert.EndsWith("/messages/" + number, Assert.Single(vendor.Requests).Path, StringComparison.Ordinal);
        string[] told = [vendor.Transcript, .. log.Lines, .. recording.Activities("OtpContracts"), .. recording.Activities("System.Net.Http"), .. recording.Measurements];
        Assert.Contains(told, text => text.Contains("Addressed.sendText", StringComparison.Ordinal));
        Assert.DoesNotContain(told, text => text.Contains(number, StringComparison.Ordinal));
        Assert.DoesNotContain(told.Skip(1), text => text.Contains(account, StringComparison.Ordinal));
    }

    /// <summary>A reply that is at home nowhere, and says a number wherever vendors have words or data.</summary>
    private static string Quoting(string personal)
    {
        var words = $"{personal} got 5863";
        return $$$"""
            {"status":"-77","code":"-77","Code":"-77","reason":"{{{words}}}","message":"{{{words}}}","Message":"{{{words}}}","error_text":"{{{words}}}",
             "Response":{"Error":{"Code":"Odd","Message":"{{{words}}}"}},"data":{"to":["{{{personal}}}"]}}
            """;
    }

    private async Task PlayAsync(IVendorAccount account, string endpoint, CallPolicy policy, string? secret = null, string? reply = null, int httpStatus = 200)
    {
        await using var played = await account.PlayAsync(endpoint, secret, policy);
        if (reply is not null)
        {
            played.Vendor.On(endpoint).ReplyRaw(reply, httpStatus);
        }

        await TellAsync(played.Call);
        _texts.Add(played.Vendor.Transcript);
    }

    private async Task TellAsync(Func<Task<ContractReply>> call)
    {
        try
        {
            var reply = await call();
            _texts.Add(reply.ToString() ?? "");
            reply.EnsureSuccess();
        }
        catch (ContractException failure)
        {
            _texts.Add(failure.ToString());
            _texts.Add((failure as DeliveryUnknownException)?.Request?.ToString() ?? "");
            for (Exception? cause = failure; cause is not null; cause = cause.InnerException)
            {
                _texts.AddRange(cause.Data.Cast<DictionaryEntry>().Select(entry => $"{entry.Key}: {entry.Value}"));
            }
        }
    }

    private void AssertTellsNothing(IEnumerable<string> hidden, Recording recording, RecordedLog log)
    {
        string[][] channels = [[.. _texts], [.. log.Lines], [.. recording.Activities("OtpContracts"), .. recording.Activities("System.Net.Http")], [.. recording.Measurements]];
        Assert.All(channels, Assert.NotEmpty);

        // A code is found where it stands alone: its digits may be part of any time.
        var told = new Regex(string.Join('|', hidden.Append(ReplyMutator.Personal).Select(text => char.IsDigit(text[0]) && text.Length < 6 ? $"(?<![0-9]){Regex.Escape(text)}(?![0-9])" : Regex.Escape(text))), RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10));
        Assert.Empty(channels.SelectMany(channel => channel).Select(WithoutPort).SelectMany(text => told.Matches(text).Select(match => text[Math.Max(0, match.Index - 40)..Math.Min(text.Length, match.Index + match.Length + 40)])));
    }

    /// <summary>A sandbox's port is any number of five digits, and sometimes that of a code.</summary>
    private static string WithoutPort(string text) => LoopbackPort().Replace(text, "");

    [GeneratedRegex(@"(?<=\b127\.0\.0\.1):[0-9]{1,5}\b", RegexOptions.None, 1_000)]
    private static partial Regex LoopbackPort();

    private sealed class OneAnswer(RawReply reply) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(reply.ToMessage());
    }
}
