using System.Net;
using OtpContracts.Testing;

namespace OtpContracts.Tests.Reliability;

/// <summary>What is sent again, and what never is. The waits are those of the client's own clock, which nobody has to sit out.</summary>
public sealed class RetryTests
{
    private const string Id = "22206051443051000003";
    private const string App = "mRELxtHc";

    private static WireStep Unavailable => WireStep.Gateway(503);

    [Fact]
    public async Task A_safe_call_is_tried_again_after_growing_pauses()
    {
        await using var itnio = await ItnioOverWire.StartAsync();
        itnio.Wire.Plan(App, Unavailable, new(WireFault.ResetAnswered));

        var reply = await itnio.Client.TryGetAppAsync(App);

        Assert.Equal((true, 3, 3), (reply.IsSuccess, reply.Attempts, itnio.Wire.Seen(App)));
        Assert.Equal(2, itnio.Time.Waits.Count);
        Assert.All(itnio.Time.Waits, wait => Assert.InRange(wait, TimeSpan.FromTicks(1), TimeSpan.FromSeconds(8)));
    }

    [Fact]
    public async Task A_safe_call_that_never_succeeds_says_how_often_it_was_tried()
    {
        await using var itnio = await ItnioOverWire.StartAsync();
        itnio.Wire.Plan(App, Enumerable.Repeat(Unavailable, 9));

        var mismatch = await Assert.ThrowsAsync<ContractMismatchException>(() => itnio.Client.GetAppAsync(App));

        Assert.Equal((3, HttpStatusCode.ServiceUnavailable, 3), (mismatch.Attempts, mismatch.HttpStatusCode, itnio.Wire.Seen(App)));
    }

    [Fact]
    public async Task A_call_that_acts_each_time_is_sent_once_where_nobody_knows_what_became_of_it()
    {
        await using var itnio = await ItnioOverWire.StartAsync();
        itnio.Wire.Plan(Id, new WireStep(WireFault.ResetAnswered));

        var unknown = await Assert.ThrowsAsync<DeliveryUnknownException>(() => itnio.Client.ResendVerificationAsync(Id));

        Assert.Equal((1, 1, 1), (unknown.Attempts, itnio.Wire.Seen(Id), itnio.Wire.Accepted(Id)));
        Assert.Equal(Id, Assert.IsType<ResendVerificationRequest>(unknown.Request).VerificationId);
        Assert.Empty(itnio.Time.Waits);
    }

    [Fact]
    public async Task A_failure_of_the_vendor_too_tells_what_to_ask_about()
    {
        await using var itnio = await ItnioOverWire.StartAsync();
        itnio.Vendor.On("resendVerification").Reply(status: -18);

        var unknown = await Assert.ThrowsAsync<DeliveryUnknownException>(() => itnio.Client.ResendVerificationAsync(Id));

        Assert.Equal((1, Id), (itnio.Wire.Seen(Id), Assert.IsType<ResendVerificationRequest>(unknown.Request).VerificationId));
    }

    [Fact]
    public async Task A_call_that_was_turned_away_is_tried_again_whatever_it_does_when_the_gateway_says_so()
    {
        await using var itnio = await ItnioOverWire.StartAsync();
        itnio.Wire.Plan(Id, WireStep.Gateway(429, headers: "Retry-After: 7\r\n"));

        var reply = await itnio.Client.TryResendVerificationAsync(Id);

        Assert.Equal((true, 2, 1), (reply.IsSuccess, reply.Attempts, itnio.Wire.Accepted(Id)));
        Assert.Equal(TimeSpan.FromSeconds(7), Assert.Single(itnio.Time.Waits));
    }

    [Fact]
    public async Task A_moment_to_come_back_is_taken_by_the_vendors_own_clock()
    {
        await using var itnio = await ItnioOverWire.StartAsync();
        itnio.Wire.Plan(App, WireStep.Gateway(503, headers: "Date: Wed, 01 Sep 2021 04:00:00 GMT\r\nRetry-After: Wed, 01 Sep 2021 04:00:09 GMT\r\n"));

        Assert.True((await itnio.Client.TryGetAppAsync(App)).IsSuccess);

        Assert.Equal(TimeSpan.FromSeconds(9), Assert.Single(itnio.Time.Waits));
    }

    [Fact]
    public async Task Who_is_asked_to_wait_for_long_is_told_in_place_of_waiting()
    {
        await using var itnio = await ItnioOverWire.StartAsync();
        itnio.Wire.Plan(Id, WireStep.Gateway(429, headers: "Retry-After: 3600\r\n"));

        var refusal = await Assert.ThrowsAsync<ContractMismatchException>(() => itnio.Client.ResendVerificationAsync(Id));

        Assert.Equal((TimeSpan.FromHours(1), 1), (refusal.RetryAfter, itnio.Wire.Seen(Id)));
        Assert.Empty(itnio.Time.Waits);
    }

    [Fact]
    public async Task Half_a_minute_is_not_too_long_to_wait()
    {
        await using var itnio = await ItnioOverWire.StartAsync();
        itnio.Wire.Plan(Id, WireStep.Gateway(429, headers: "Retry-After: 30\r\n"));

        Assert.Equal(2, (await itnio.Client.TryResendVerificationAsync(Id)).Attempts);
        Assert.Equal([TimeSpan.FromSeconds(30)], itnio.Time.Waits);
    }

    [Theory]
    [InlineData(3600)]
    [InlineData(-3600)]
    public async Task A_clock_that_is_wrong_is_put_right_by_the_vendors_and_stays_right(int seconds)
    {
        await using var itnio = await ItnioOverWire.StartAsync(TimeSpan.FromSeconds(seconds));

        var first = await itnio.Client.TryResendVerificationAsync(Id);
        var second = await itnio.Client.TryResendVerificationAsync(Id);

        Assert.Equal((true, 2), (first.IsSuccess, first.Attempts));
        Assert.Equal((true, 1), (second.IsSuccess, second.Attempts));
        Assert.Empty(itnio.Time.Waits);
        Assert.Equal([Itnio.SampleTimestamp, Itnio.SampleTimestamp], itnio.Vendor.Requests.Skip(1).Select(request => request.Headers["Timestamp"]));
    }

    [Fact]
    public async Task A_clock_that_does_not_heal_is_told_after_the_second_refusal()
    {
        await using var itnio = await ItnioOverWire.StartAsync();
        itnio.Vendor.On("resendVerification").Reply(status: -16);

        var refusal = await Assert.ThrowsAsync<ItnioOtpException>(() => itnio.Client.ResendVerificationAsync(Id));

        Assert.Equal((ItnioOtpStatus.TimestampExpired, 2, 2), (refusal.Status, refusal.Attempts, itnio.Wire.Seen(Id)));
    }

    [Fact]
    public async Task A_refusal_that_trying_again_does_not_change_is_told_at_once()
    {
        await using var itnio = await ItnioOverWire.StartAsync();
        itnio.Vendor.On("resendVerification").Reply(status: -28);

        Assert.Equal(1, (await itnio.Client.TryResendVerificationAsync(Id)).Attempts);
    }

    [Fact]
    public async Task Who_wants_no_second_attempt_gets_none()
    {
        await using var itnio = await ItnioOverWire.StartAsync(policy: new CallPolicy { MaxAttempts = 1 });
        itnio.Wire.Plan(App, Unavailable);

        await Assert.ThrowsAsync<ContractMismatchException>(() => itnio.Client.GetAppAsync(App));

        Assert.Equal(1, itnio.Wire.Seen(App));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CallPolicy { MaxAttempts = 0 });
    }

    [Fact]
    public async Task An_outage_is_not_made_worse()
    {
        const int Calls = 50;
        await using var itnio = await ItnioOverWire.StartAsync();
        itnio.Wire.Plan(App, Enumerable.Repeat(Unavailable, 1_000));

        for (var i = 0; i < Calls; i++)
        {
            await Assert.ThrowsAsync<ContractMismatchException>(() => itnio.Client.GetAppAsync(App));
        }

        Assert.Equal(Calls + 10, itnio.Wire.Seen(App));
    }

    [Fact]
    public async Task Calls_that_succeed_again_buy_new_repetitions()
    {
        const int ReserveInAttempts = 16;
        await using var itnio = await ItnioOverWire.StartAsync();
        itnio.Wire.Plan(App, Enumerable.Repeat(Unavailable, ReserveInAttempts));
        while (itnio.Wire.Seen(App) < ReserveInAttempts)
        {
            await Assert.ThrowsAsync<ContractMismatchException>(() => itnio.Client.GetAppAsync(App));
        }

        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(1, (await itnio.Client.TryGetAppAsync(App)).Attempts);
        }

        itnio.Wire.Plan(App, Unavailable);
        Assert.Equal(2, (await itnio.Client.TryGetAppAsync(App)).Attempts);
    }

    [Fact]
    public async Task A_call_with_a_key_that_the_vendor_knows_it_by_is_sent_again_under_the_same_key()
    {
        await using var vendor = await SandboxVendor.StartAsync(FilesContract.Text, _ => { });
        await using var wire = new FaultyWire(vendor.BaseAddress, _ => Id);
        using var http = new HttpClient { BaseAddress = wire.BaseAddress };
        var time = new TestTime(Itnio.SampleTime);
        wire.Plan(Id, new WireStep(WireFault.ResetAnswered), Unavailable);

        await new FilesClient(http, new FilesCredentials(), time).AppendAsync(line: "one");

        Assert.Equal(3, wire.Seen(Id));
        Assert.Equal(2, vendor.Requests.Count);
        Assert.True(Guid.TryParse(Assert.Single(vendor.Requests.Select(request => request.Headers["Idempotency-Key"]).Distinct()), out _));
    }

    [Fact]
    public async Task A_call_with_a_key_is_unknown_too_when_no_attempt_brings_an_answer()
    {
        await using var vendor = await SandboxVendor.StartAsync(FilesContract.Text, _ => { });
        await using var wire = new FaultyWire(vendor.BaseAddress, _ => Id);
        using var http = new HttpClient { BaseAddress = wire.BaseAddress };
        wire.Plan(Id, Enumerable.Repeat(new WireStep(WireFault.ResetAnswered), 9));

        var unknown = await Assert.ThrowsAsync<DeliveryUnknownException>(() => new FilesClient(http, new FilesCredentials(), new TestTime(Itnio.SampleTime)).AppendAsync(line: "one"));

        Assert.Equal((3, 3), (unknown.Attempts, wire.Seen(Id)));
        Assert.Equal(vendor.Requests[0].Headers["Idempotency-Key"], Assert.IsType<AppendRequest>(unknown.Request).Key);
    }

    [Theory]
    [InlineData(WireFault.Silence)]
    [InlineData(WireFault.Drip)]
    public async Task A_vendor_that_takes_too_long_is_told_from_a_caller_who_lost_patience(WireFault fault)
    {
        await using var itnio = await ItnioOverWire.StartAsync(timeout: TimeSpan.FromMilliseconds(200));
        itnio.Wire.Plan(Id, new WireStep(fault));

        var unknown = await Assert.ThrowsAsync<DeliveryUnknownException>(() => itnio.Client.ResendVerificationAsync(Id));

        Assert.IsType<TimeoutException>(Assert.IsType<VendorUnreachableException>(unknown.InnerException).InnerException);
        Assert.Equal("It is unknown whether ItnioOtp.resendVerification took effect: ItnioOtp.resendVerification got no reply: the time allowed is over.", unknown.Message);
    }

    [Theory]
    [InlineData(WireFault.Silence)]
    [InlineData(WireFault.Drip)]
    public async Task A_caller_who_loses_patience_hears_of_that(WireFault fault)
    {
        await using var itnio = await ItnioOverWire.StartAsync();
        using var patience = new CancellationTokenSource();
        itnio.Wire.Plan(Id, new WireStep(fault) { Answered = () => patience.CancelAfter(TimeSpan.FromMilliseconds(50)) });

        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => itnio.Client.ResendVerificationAsync(Id, cancellationToken: patience.Token));

        Assert.Equal(patience.Token, cancelled.CancellationToken);
    }

    [Fact]
    public async Task A_GET_that_acts_each_time_goes_out_once_where_DotNet_would_send_it_four_times()
    {
        await using var vendor = await SandboxVendor.StartAsync(FilesContract.Text, _ => { });
        await using var wire = new FaultyWire(vendor.BaseAddress, request => request.Split(' ')[1]);
        using var http = new HttpClient { BaseAddress = wire.BaseAddress };
        var client = new FilesClient(http, new FilesCredentials());

        // A connection that was good for a call, and is kept.
        await client.ListAsync(new ListRequest());
        wire.Plan("/v1/take", Enumerable.Repeat(new WireStep(WireFault.CloseUnanswered), 9));

        await Assert.ThrowsAsync<DeliveryUnknownException>(() => client.TakeAsync(new TakeRequest()));

        Assert.Equal(1, wire.Seen("/v1/take"));
    }
}
