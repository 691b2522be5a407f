using System.Net;
using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace OtpContracts.Testing.Tests;

/// <summary>What a test may have the vendor do, seen by a client that is none of ours.</summary>
public sealed class ScriptingTests
{
    [Fact]
    public async Task Data_of_the_tests_own_stands_in_the_contracts_envelope()
    {
        await using var vendor = await RawVendorCall.StartVendorAsync();
        vendor.On("resendVerification").ReplyData("""{"verificationId":"7"}""");

        Assert.Equal("""{"status":"0","reason":"Success","data":{"verificationId":"7"}}""", (await new RawVendorCall().SendAsync(vendor)).Body);
        Assert.Throws<ArgumentException>(() => vendor.On("resendVerification").ReplyData("{"));
    }

    [Fact]
    public async Task A_sequence_is_answered_in_order_and_its_last_answer_again()
    {
        await using var vendor = await RawVendorCall.StartVendorAsync();
        vendor.On("resendVerification").Sequence(first => first.Reply(-18), second => second.Reply(-27), third => third.ReplyRaw("last"));

        var replies = new List<string>();
        for (var i = 0; i < 4; i++)
        {
            replies.Add((await new RawVendorCall().SendAsync(vendor)).Body);
        }

        Assert.Equal(["""{"status":"-18","reason":"Port program unusual"}""", """{"status":"-27","reason":"Period total send limit"}""", "last", "last"], replies);
    }

    [Fact]
    public async Task A_limit_counts_accepted_calls_and_is_reset_by_the_clock()
    {
        var time = new FakeTimeProvider(RawVendorCall.SampleTime);
        await using var vendor = await RawVendorCall.StartVendorAsync(time);
        vendor.On("resendVerification").Limit(2, TimeSpan.FromHours(1), "-28");

        async Task<string> StatusAsync(string? secret = null)
        {
            var reply = await new RawVendorCall { SentAt = time.GetUtcNow(), Secret = secret ?? RawVendorCall.ApiSecret }.SendAsync(vendor);
            return reply.Body[..reply.Body.IndexOf(',', StringComparison.Ordinal)];
        }

        string[] statuses = [await StatusAsync("wrong"), await StatusAsync(), await StatusAsync(), await StatusAsync()];
        time.Advance(TimeSpan.FromHours(1));

        Assert.Equal(["""{"status":"-1" """.TrimEnd(), """{"status":"0" """.TrimEnd(), """{"status":"0" """.TrimEnd(), """{"status":"-28" """.TrimEnd()], statuses);
        Assert.Equal("""{"status":"0" """.TrimEnd(), await StatusAsync());
    }

    [Fact]
    public async Task A_delay_lasts_as_long_as_the_sandboxs_clock_says()
    {
        var time = new FakeTimeProvider(RawVendorCall.SampleTime);
        await using var vendor = await RawVendorCall.StartVendorAsync(time);
        vendor.On("resendVerification").Delay(TimeSpan.FromMinutes(2));

        var call = new RawVendorCall().SendAsync(vendor);
        while (vendor.Requests.Count == 0)
        {
            await Task.Yield();
        }

        Assert.False(call.IsCompleted);
        while (!call.IsCompleted)
        {
            time.Advance(TimeSpan.FromMinutes(1));
            await Task.Yield();
        }

        Assert.Equal(200, (await call).HttpStatus);
    }

    [Theory]
    [InlineData(Fault.ResetBeforeReading)]
    [InlineData(Fault.ResetAfterReading)]
    [InlineData(Fault.Truncation)]
    [InlineData(Fault.Garbage)]
    public async Task A_broken_connection_is_broken_for_any_client(Fault fault)
    {
        await using var vendor = await RawVendorCall.StartVendorAsync();
        vendor.On("resendVerification").Sequence(broken => broken.Fault(fault), healed => healed.Reply(0));

        await Assert.ThrowsAsync<HttpRequestException>(() => new RawVendorCall().SendAsync(vendor));

        Assert.Equal(200, (await new RawVendorCall().SendAsync(vendor)).HttpStatus);
        await Verify(vendor.Transcript).UseParameters(fault);
    }

    [Fact]
    public async Task The_other_faults_still_bring_a_reply()
    {
        await using var vendor = await RawVendorCall.StartVendorAsync(TimeProvider.System);
        vendor.On("resendVerification").Sequence(
            step => step.Fault(Fault.WrongContentType), step => step.Fault(Fault.ErrorPage), step => step.Fault(Fault.SlowDrip), step => step.Fault(Fault.DuplicateHeader), step => step.Fault(Fault.Gzip));

        var seen = new StringBuilder();
        for (var i = 0; i < 5; i++)
        {
            using var response = await new RawVendorCall { SentAt = DateTimeOffset.UtcNow }.RespondAsync(vendor);
            var body = await response.Content.ReadAsByteArrayAsync();
            var text = response.Content.Headers.ContentEncoding.Count > 0 ? $"{body[0]:x2} {body[1]:x2} …" : Encoding.UTF8.GetString(body);
            seen.Append(System.Globalization.CultureInfo.InvariantCulture, $"{(int)response.StatusCode} {string.Join(" | ", response.Content.Headers.NonValidated["Content-Type"])} {string.Join(" ", response.Content.Headers.ContentEncoding)}\n{text}\n\n");
        }

        await Verify(seen.ToString());
    }

    [Fact]
    public async Task What_arrived_can_be_asserted_on()
    {
        await using var vendor = await RawVendorCall.StartVendorAsync();
        await new RawVendorCall().SendAsync(vendor);
        vendor.AssertAccepted("resendVerification");

        await new RawVendorCall { Secret = "another" }.SendAsync(vendor);

        var failure = Assert.Throws<SandboxAssertionException>(() => vendor.AssertAccepted("resendVerification", times: 2));
        Assert.StartsWith("resendVerification was to be called 2 times, each accepted. It was called 2 times, and refused: header Sign: is not what this account's credentials give for \"bDqJFiq9***1630468800\"", failure.Message, StringComparison.Ordinal);
        Assert.Equal([0, 1], vendor.RequestsOf("resendVerification").Select(request => request.Problems.Count));
    }

    [Fact]
    public async Task Calls_in_parallel_over_several_sandboxes_stay_apart()
    {
        var vendors = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => RawVendorCall.StartVendorAsync()));
        await Task.WhenAll(vendors.SelectMany((vendor, index) =>
        {
            vendor.On("resendVerification").ReplyRaw(index.ToString(System.Globalization.CultureInfo.InvariantCulture));
            return Enumerable.Range(0, 10).Select(async _ => Assert.Equal((200, index.ToString(System.Globalization.CultureInfo.InvariantCulture)), await new RawVendorCall().SendAsync(vendor)));
        }));

        Assert.All(vendors, vendor => Assert.Equal(10, vendor.Requests.Count));
        await Task.WhenAll(vendors.Select(vendor => vendor.DisposeAsync().AsTask()));
    }

    [Fact]
    public async Task Two_vendors_are_called_in_one_test()
    {
        await using var otp = await RawVendorCall.StartVendorAsync();
        await using var things = await SandboxVendor.StartAsync(
            """
            contract: 1
            name: Things
            server: https://example.com
            reply: { status: http, success: 200 }
            statuses: { 200: { name: Ok } }
            endpoints:
              ping: { call: GET /ping, effect: safe }
            """,
            _ => { });
        using var http = things.CreateHttpClient();

        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri(things.BaseAddress.AbsoluteUri + "ping"))).StatusCode);
        Assert.Equal(200, (await new RawVendorCall().SendAsync(otp)).HttpStatus);
        things.AssertAccepted("ping");
        otp.AssertAccepted("resendVerification");
    }
}
