namespace OtpContracts.Tests.TencentSms;

/// <summary>Tencent Cloud's text messages: every call at one address, and only a failure carries a status.</summary>
public sealed class TencentSmsTests
{
    private const string AppId = "1400006666";
    private const string Number = "+8618501234444";

    internal static VendorAccount<TencentSmsClient> Account { get; } = new(
        TencentSmsContract.Text, ("secretKey", "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE"), new() { ["secretId"] = "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE", ["region"] = "ap-guangzhou" },
        (http, secret, time, policy) => new TencentSmsClient(http, new TencentSmsCredentials("AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE", secret, "ap-guangzhou"), time, policy))
    {
        Personal = ["850123444", "1851112", "4370"],
        Calls = new()
        {
            ["sendSms"] = async client => await client.TrySendSmsAsync([Number], AppId, "1110", "腾讯云", ["4370"]),
            ["pullSendStatus"] = async client => await client.TryPullSendStatusAsync(100, AppId),
            ["pullSendStatusOfNumber"] = async client => await client.TryPullSendStatusOfNumberAsync(Itnio.SampleTime.AddDays(-1), 100, Number, AppId),
            ["getSendStatistics"] = async client => await client.TryGetSendStatisticsAsync("2021050113", "2021050123", "1400006874"),
            ["describeNumbers"] = async client => await client.TryDescribeNumbersAsync([Number, "+8618501234445"]),
        },
    };

    [Fact]
    public async Task A_call_succeeds_even_where_a_number_was_not_taken_on()
    {
        await using var tencent = await Account.StartAsync();
        tencent.Vendor.On("sendSms").ReplyRaw("""{"Response":{"SendStatusSet":[{"SerialNo":"","PhoneNumber":"+8618501234444","Fee":0,"Code":"LimitExceeded.PhoneNumberDailyLimit","Message":"limit"}],"RequestId":"a"}}""");

        var reply = await tencent.Client.TrySendSmsAsync([Number], AppId, "1110");

        Assert.Equal((TencentSmsStatus.Success, ""), (reply.Status, reply.RawStatus));
        Assert.Equal("LimitExceeded.PhoneNumberDailyLimit", Assert.Single(reply.RequireData().Statuses).Code);
    }

    [Theory]
    [InlineData("LimitExceeded.PhoneNumberDailyLimit", "NumberDailyLimit", StatusKind.RateLimit)]
    [InlineData("FailedOperation.InsufficientBalanceInSmsPackage", "InsufficientPackage", StatusKind.Balance)]
    [InlineData("UnsupportedOperation.", "RequestUnsupported", StatusKind.Request)]
    [InlineData("AuthFailure.SignatureExpire", "SignatureExpired", StatusKind.Clock)]
    public async Task A_failure_arrives_typed(string code, string name, StatusKind kind)
    {
        await using var tencent = await Account.StartAsync();
        tencent.Vendor.On("sendSms").Reply(code);

        var refusal = await Assert.ThrowsAsync<TencentSmsException>(() => tencent.Client.SendSmsAsync([Number], AppId, "1110"));

        Assert.Equal((new TencentSmsStatus(code), name, kind), (refusal.Status, refusal.Status.Name(), refusal.Kind));
    }

    [Fact]
    public async Task An_internal_error_leaves_it_unknown_whether_messages_went_out()
    {
        await using var tencent = await Account.StartAsync();
        tencent.Vendor.On("sendSms").Reply("InternalError.Timeout");

        var unknown = await Assert.ThrowsAsync<DeliveryUnknownException>(() => tencent.Client.SendSmsAsync([Number], AppId, "1110"));

        Assert.Equal(TencentSmsStatus.SendTimeout, Assert.IsType<TencentSmsException>(unknown.InnerException).Status);
    }

    [Fact]
    public async Task A_reply_that_says_nothing_is_not_taken_for_success()
    {
        await using var tencent = await Account.StartAsync();
        tencent.Vendor.On("describeNumbers").ReplyRaw("{}");

        var mismatch = await Assert.ThrowsAsync<ContractMismatchException>(() => tencent.Client.DescribeNumbersAsync([Number]));

        Assert.Equal("$.Response", mismatch.JsonPath);
    }
}
