namespace OtpContracts.Tests.AliyunSms;

/// <summary>Alibaba Cloud's text messages: text statuses with the data beside them, and a signature over headers with a nonce.</summary>
public sealed class AliyunSmsTests
{
    private const string Number = "13900001234";

    internal static VendorAccount<AliyunSmsClient> Account { get; } = new(
        AliyunSmsContract.Text, ("accessKeySecret", "YourAccessKeySecret"), new() { ["accessKeyId"] = "YourAccessKeyId" },
        (http, secret, time, policy) => new AliyunSmsClient(http, new AliyunSmsCredentials("YourAccessKeyId", secret), time, policy))
    {
        Personal = [Number, "5863", "登录"],
        Calls = new()
        {
            ["sendSms"] = async client => await client.TrySendSmsAsync(Number, "阿里云", "SMS_153055065", """{"code":"5863"}""", outId: "abc*~ +"),
            ["sendBatchSms"] = async client => await client.TrySendBatchSmsAsync($"""["{Number}"]""", """["阿里云"]""", "SMS_152550005", """[{"code":"5863"}]"""),
            ["querySendDetails"] = async client => await client.TryQuerySendDetailsAsync(Number, new DateOnly(2021, 9, 1), 20, 1),
        },
    };

    [Fact]
    public async Task Two_calls_never_carry_one_nonce()
    {
        await using var aliyun = await Account.StartAsync();

        await aliyun.Client.SendSmsAsync(Number, "阿里云", "SMS_153055065");
        await aliyun.Client.SendSmsAsync(Number, "阿里云", "SMS_153055065");

        Assert.Equal(2, aliyun.Vendor.Requests.Select(request => request.Headers["x-acs-signature-nonce"]).Distinct().Count());
    }

    [Theory]
    [InlineData("isv.BUSINESS_LIMIT_CONTROL", "BusinessLimit", StatusKind.RateLimit)]
    [InlineData("isv.AMOUNT_NOT_ENOUGH", "InsufficientBalance", StatusKind.Balance)]
    [InlineData("InvalidTimeStamp.Expired", "TimestampExpired", StatusKind.Clock)]
    [InlineData("isv.NEW", null, StatusKind.Unknown)]
    public async Task A_refusal_arrives_typed(string code, string? name, StatusKind kind)
    {
        await using var aliyun = await Account.StartAsync();
        aliyun.Vendor.On("sendSms").Reply(code);

        var refusal = await Assert.ThrowsAsync<AliyunSmsException>(() => aliyun.Client.SendSmsAsync(Number, "阿里云", "SMS_153055065"));

        Assert.Equal((new AliyunSmsStatus(code), name, kind), (refusal.Status, refusal.Status.Name(), refusal.Kind));
    }

    [Fact]
    public async Task The_gateways_own_refusal_is_read_beside_its_HTTP_status()
    {
        await using var aliyun = await Account.StartAsync();
        aliyun.Vendor.On("sendSms").ReplyRaw("""{"RequestId":"1","HostId":"dysmsapi.aliyuncs.com","Code":"MissingSignName","Message":"SignName is mandatory for this action."}""", httpStatus: 400);

        var refusal = await Assert.ThrowsAsync<AliyunSmsException>(() => aliyun.Client.SendSmsAsync(Number, "阿里云", "SMS_153055065"));

        Assert.Equal((AliyunSmsStatus.SignNameMissing, StatusKind.Request, 400), (refusal.Status, refusal.Kind, (int)refusal.HttpStatusCode!));
        Assert.Equal("SignName is mandatory for this action.", refusal.Reason);
    }

    [Fact]
    public async Task A_list_within_an_object_of_its_own_is_read()
    {
        await using var aliyun = await Account.StartAsync();

        var details = await aliyun.Client.QuerySendDetailsAsync(Number, new DateOnly(2021, 9, 1), 20, 1);

        Assert.Equal(SendStatus.Delivered, Assert.Single(details.Details!.Items!).SendStatus);
    }
}
