using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace OtpContracts.Tests.Reliability;

/// <summary>Many callers share one client while its account changes under them and its clock is wrong.</summary>
public sealed class RotationTests
{
    private const int Callers = 64;
    private const int CallsEach = 40;

    [Fact]
    public async Task No_request_is_signed_with_half_of_an_old_pair_and_every_call_heals_the_clock()
    {
        var source = new ChangingConfiguration(Pair(0));
        using var judge = new PairJudge();
        await using var provider = new ServiceCollection()
            .AddSingleton<TimeProvider>(new TestTime(Itnio.SampleTime.AddHours(-1)))
            .AddItnioOtp(new ConfigurationBuilder().Add(source).Build())
            .ConfigurePrimaryHttpMessageHandler(() => judge).Services
            .BuildServiceProvider();
        var client = provider.GetRequiredService<IItnioOtpClient>();
        using var done = new CancellationTokenSource();
        var changes = 0;
        var changing = Task.Run(() =>
        {
            while (!done.IsCancellationRequested)
            {
                source.Change(Pair(++changes));
            }
        });

        var replies = await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(async () =>
        {
            var each = new List<ItnioOtpReply<Verification>>();
            for (var i = 0; i < CallsEach; i++)
            {
                each.Add(await client.TryResendVerificationAsync(Itnio.SampleId));
            }

            return each;
        })));
        await done.CancelAsync();
        await changing;

        Assert.Equal(0, judge.Torn);
        Assert.All(replies.SelectMany(each => each), reply => Assert.True(reply.IsSuccess, reply.RawStatus));
        Assert.InRange(judge.Keys, 2, int.MaxValue);
        Assert.InRange(judge.Stale, 1, Callers);
    }

    private static Dictionary<string, string?> Pair(int number) => new() { ["ApiKey"] = $"key{number}", ["ApiSecret"] = $"secret{number}" };

    /// <summary>A vendor with an account for each pair that belongs together.</summary>
    private sealed class PairJudge : HttpMessageHandler
    {
        private readonly Lock _lock = new();
        private readonly HashSet<string> _keys = [];
        private int _torn;
        private int _stale;

        public int Torn => _torn;

        /// <summary>How many requests came with the wrong time.</summary>
        public int Stale => _stale;

        /// <summary>How many accounts called.</summary>
        public int Keys => _keys.Count;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Yield();
            string Header(string name) => request.Headers.GetValues(name).Single();
            var (key, timestamp) = (Header("Api-Key"), Header("Timestamp"));
            lock (_lock)
            {
                _keys.Add(key);
            }

            var expected = Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(key + key.Replace("key", "secret", StringComparison.Ordinal) + timestamp)));
            var status = Header("Sign") == expected ? "0" : "-1";
            if (status == "-1")
            {
                Interlocked.Increment(ref _torn);
            }
            else if (timestamp != Itnio.SampleTimestamp)
            {
                Interlocked.Increment(ref _stale);
                status = "-16";
            }

            var response = new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent($$$"""{"status":"{{{status}}}","data":{"verificationId":"1","to":"91856321412","channel":"sms"}}"""),
            };
            response.Headers.Date = Itnio.SampleTime;
            return response;
        }
    }
}
