namespace OtpContracts.Tests;

public sealed class StatusTests
{
    public static TheoryData<string, int, StatusKind> Refusals => new()
    {
        { "AuthenticationFailed", -1, StatusKind.Authentication },
        { "IpRestricted", -2, StatusKind.Permission },
        { "InsufficientBalance", -10, StatusKind.Balance },
        { "TimestampExpired", -16, StatusKind.Clock },
        { "InvalidParameter", -22, StatusKind.Request },
        { "TotalSendLimit", -27, StatusKind.Quota },
        { "PhoneSendLimit", -28, StatusKind.RateLimit },
        { "SensitiveContent", -29, StatusKind.Content },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_refusal_arrives_as_its_enum_value_kind_exception_and_reply(string name, int code, StatusKind kind)
    {
        await using var itnio = await Itnio.StartAsync();
        itnio.Resend.Reply(status: code);

        var reply = await itnio.Client.TryResendVerificationAsync(Itnio.SampleId);
        var refusal = await Assert.ThrowsAsync<ItnioOtpException>(() => itnio.Client.ResendVerificationAsync(Itnio.SampleId));

        Assert.Equal(Enum.Parse<ItnioOtpStatus>(name), reply.Status);
        Assert.Equal(code, (int)reply.Status);
        Assert.Equal($"{code}", reply.RawStatus);
        Assert.Equal(kind, reply.Kind);
        Assert.False(reply.IsSuccess);
        Assert.Null(reply.Data);
        Assert.Equal((reply.Status, reply.RawStatus, reply.Kind, reply.Reason), (refusal.Status, refusal.RawStatus!, refusal.Kind, refusal.Reason));
        Assert.Equal("resendVerification", refusal.Endpoint.Name);
        Assert.Equal(System.Net.HttpStatusCode.OK, refusal.HttpStatusCode);
        Assert.Equal(kind == StatusKind.Clock ? 2 : 1, refusal.Attempts);
    }

    [Theory]
    [InlineData(ItnioOtpStatus.SystemError, "-18")]
    [InlineData(ItnioOtpStatus.RateLookupFailed, "-26")]
    public async Task A_failure_of_the_vendor_leaves_delivery_unknown_since_a_resend_acts_again(ItnioOtpStatus status, string code)
    {
        await using var itnio = await Itnio.StartAsync();
        itnio.Resend.Reply(code);

        var reply = await itnio.Client.TryResendVerificationAsync(Itnio.SampleId);
        var unknown = await Assert.ThrowsAsync<DeliveryUnknownException>(() => itnio.Client.ResendVerificationAsync(Itnio.SampleId));

        Assert.Equal((status, StatusKind.Server, code), (reply.Status, reply.Kind, reply.RawStatus));
        Assert.Equal((StatusKind.Server, code), (unknown.Kind, unknown.RawStatus));
        Assert.Equal(status, Assert.IsType<ItnioOtpException>(unknown.InnerException).Status);
    }

    [Fact]
    public async Task Success_arrives_with_its_data()
    {
        await using var itnio = await Itnio.StartAsync();

        var reply = await itnio.Client.TryResendVerificationAsync(Itnio.SampleId, Channel.Sms);

        Assert.True(reply.IsSuccess);
        Assert.Equal((ItnioOtpStatus.Success, StatusKind.Success, "0", "success"), (reply.Status, reply.Kind, reply.RawStatus, reply.Reason));
        Assert.Equal(Itnio.SampleId, reply.RequireData().VerificationId);
    }

    [Fact]
    public async Task An_undocumented_status_keeps_its_number()
    {
        await using var itnio = await Itnio.StartAsync();
        itnio.Resend.Reply(status: -99);

        var reply = await itnio.Client.TryResendVerificationAsync(Itnio.SampleId);
        var refusal = await Assert.ThrowsAsync<ItnioOtpException>(() => itnio.Client.ResendVerificationAsync(Itnio.SampleId));

        Assert.Equal(((ItnioOtpStatus)(-99), "-99", StatusKind.Unknown), (reply.Status, reply.RawStatus, reply.Kind));
        Assert.False(reply.Status.IsDocumented());
        Assert.Equal((ItnioOtpStatus)(-99), refusal.Status);
    }

    [Fact]
    public async Task A_status_written_as_a_number_reads_like_its_text()
    {
        await using var itnio = await Itnio.StartAsync();
        itnio.Resend.ReplyRaw("""{"status": -27, "reason": "limit"}""");

        var reply = await itnio.Client.TryResendVerificationAsync(Itnio.SampleId);

        Assert.Equal((ItnioOtpStatus.TotalSendLimit, "-27", StatusKind.Quota), (reply.Status, reply.RawStatus, reply.Kind));
    }

    [Fact]
    public async Task A_refusal_is_not_hidden_by_data_of_another_shape()
    {
        await using var itnio = await Itnio.StartAsync();
        itnio.Resend.ReplyRaw("""{"data": [], "status": "-28", "reason": null}""");

        var reply = await itnio.Client.TryResendVerificationAsync(Itnio.SampleId);

        Assert.Equal(ItnioOtpStatus.PhoneSendLimit, reply.Status);
        Assert.Null(reply.Data);
    }
}
