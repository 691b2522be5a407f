namespace OtpContracts.Tests.ItnioSms;

/// <summary>ITNIO's text messages: the data stands beside the status.</summary>
public sealed class ItnioSmsTests
{
    private const string Numbers = "91856321412,91856321413";

    private static readonly DateTimeOffset Morning = new(2021, 2, 12, 0, 0, 0, TimeSpan.FromHours(8));

    internal static VendorAccount<ItnioSmsClient> Account { get; } = new(
        ItnioSmsContract.Text, ("apiSecret", Itnio.ApiSecret), new() { ["apiKey"] = Itnio.ApiKey },
        (http, secret, time, policy) => new ItnioSmsClient(http, new ItnioSmsCredentials(Itnio.ApiKey, secret), time, policy))
    {
        Personal = ["9185632141", "hello", "你好"],
        Calls = new()
        {
            ["sendSms"] = async client => await client.TrySendSmsAsync("4luaKsL2", Numbers, "hello world", senderId: "123", orderId: "21412,21413"),
            ["sendSmsByGet"] = async client => await client.TrySendSmsByGetAsync("4luaKsL2", Numbers, "hello & 你好"),
            ["sendSmsBatch"] = async client => await client.TrySendSmsBatchAsync("4luaKsL2", [new Message { Numbers = Numbers, Content = "one" }, new Message { Numbers = "91856321414", Content = "two", SenderId = "" }]),
            ["getReport"] = async client => await client.TryGetReportAsync("4luaKsL2", "2108021054011000095,2108021059531000096"),
            ["getSentRecord"] = async client => await client.TryGetSentRecordAsync("4luaKsL2", Morning, Morning.AddHours(24), startIndex: 0),
            ["getBalance"] = async client => await client.TryGetBalanceAsync(new GetBalanceRequest()),
        },
    };

    [Fact]
    public async Task What_was_sent_is_read_from_beside_the_status()
    {
        await using var itnio = await Account.StartAsync();
        itnio.Vendor.On("sendSms").ReplyRaw("""{"status":"0","reason":"success","success":"1","fail":"1","array":[{"msgId":"2108021054011000095","number":"91856321412","orderId":"21412"}]}""");

        var sent = await itnio.Client.SendSmsAsync("4luaKsL2", Numbers, "hello world");

        Assert.Equal(("1", "1", "2108021054011000095"), (sent.SubmittedCount, sent.FailedCount, Assert.Single(sent.Numbers!).MsgId));
        Assert.Empty(sent.Extra);
    }

    [Fact]
    public async Task Messages_are_read_slot_by_slot_until_there_are_no_more()
    {
        await using var itnio = await Account.StartAsync();
        itnio.Vendor.On("getSentRecord").ReplyRaw("""{"status":"0","array":[{"msgId":"1","receiveTime":"2021-02-12T09:30:03+08:00","status":"2"},{"msgId":"2"}]}""");

        var first = new List<MessageReport>();
        await foreach (var message in itnio.Client.GetSentRecordAllAsync(new GetSentRecordRequest { AppId = "4luaKsL2", StartTime = Morning, EndTime = Morning.AddHours(24) }))
        {
            first.Add(message);
            if (first.Count == 2)
            {
                itnio.Vendor.On("getSentRecord").ReplyRaw("""{"status":"0"}""");
            }
        }

        Assert.Equal(["1", "2"], first.Select(message => message.MsgId));
        Assert.Equal((Morning.AddHours(9.5).AddSeconds(3), DeliveryStatus.FailedInTimeSlot), (first[0].ReceiveTime, first[0].Status));
        Assert.Equal(["0", "2"], itnio.Vendor.Requests.Select(request => request.Query.Single(parameter => parameter.Key == "startIndex").Value));
    }

    [Theory]
    [InlineData(-10, ItnioSmsStatus.InsufficientBalance, StatusKind.Balance)]
    [InlineData(-29, ItnioSmsStatus.WorkspaceDisabled, StatusKind.Permission)]
    public async Task A_refusal_arrives_typed(int code, ItnioSmsStatus status, StatusKind kind)
    {
        await using var itnio = await Account.StartAsync();
        itnio.Vendor.On("sendSms").Reply(code);

        var refusal = await Assert.ThrowsAsync<ItnioSmsException>(() => itnio.Client.SendSmsAsync("4luaKsL2", Numbers, "hello world"));

        Assert.Equal((status, kind), (refusal.Status, refusal.Kind));
    }

    [Fact]
    public async Task A_get_that_sends_leaves_delivery_unknown_where_the_platform_failed()
    {
        await using var itnio = await Account.StartAsync();
        itnio.Vendor.On("sendSmsByGet").Reply(-12);

        var unknown = await Assert.ThrowsAsync<DeliveryUnknownException>(() => itnio.Client.SendSmsByGetAsync("4luaKsL2", Numbers, "hello world"));

        Assert.Equal(ItnioSmsStatus.SubmitFailed, Assert.IsType<ItnioSmsException>(unknown.InnerException).Status);
    }
}
