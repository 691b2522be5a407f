namespace OtpContracts.Tests;

/// <summary>The calls of ITNIO's one-time-password API.</summary>
internal static class ItnioOtpCalls
{
    public static VendorAccount<ItnioOtpClient> Account { get; } = new(
        ItnioOtpContract.Text, ("apiSecret", Itnio.ApiSecret), new() { ["apiKey"] = Itnio.ApiKey },
        (http, secret, time, policy) => new ItnioOtpClient(http, new ItnioOtpCredentials(Itnio.ApiKey, secret), time, policy))
    {
        Personal = ["91856321412", "5863", "45123"],
        Calls = new()
        {
            ["sendVerification"] = async client => await client.TrySendVerificationAsync("mRELxtHc", 455, "91856321412", channel: Channel.Sms),
            ["sendOwnCode"] = async client => await client.TrySendOwnCodeAsync("mRELxtHc", "45123", "91856321412"),
            ["resendVerification"] = async client => await client.TryResendVerificationAsync(Itnio.SampleId),
            ["verifyCode"] = async client => await client.TryVerifyCodeAsync(Itnio.SampleId, "5863"),
            ["getVerificationRecord"] = async client => await client.TryGetVerificationRecordAsync(Itnio.SampleId),
            ["findRecordByOrderId"] = async client => await client.TryFindRecordByOrderIdAsync("ad454212", "1234566"),
            ["addApp"] = async client => await client.TryAddAppAsync("test_app", 5, new SendLimit { Enabled = true, Unit = (PeriodUnit?)PeriodUnit.Day, Period = 1, Limit = 1 }),
            ["updateApp"] = async client => await client.TryUpdateAppAsync("mRELxtHc", "test_app", periodPhoneSendLimit: new SendLimit { Enabled = false, Unit = (PeriodUnit?)null, Period = (int?)null, Limit = (long?)null }),
            ["getApp"] = async client => await client.TryGetAppAsync("mRELxtHc"),
            ["addTemplate"] = async client => await client.TryAddTemplateAsync("mRELxtHc", "name", "##code## is yours", CodeType.Numeric, language: Language.English),
            ["updateTemplate"] = async client => await client.TryUpdateTemplateAsync("455", "name", "##code## is yours", repeatCnt: 2),
            ["getTemplate"] = async client => await client.TryGetTemplateAsync(455),
            ["listTemplates"] = async client => await client.TryListTemplatesAsync(new ListTemplatesRequest()),
            ["addFlow"] = async client => await client.TryAddFlowAsync("name", [Node]),
            ["updateFlow"] = async client => await client.TryUpdateFlowAsync("1", "name", [Node, Node with { ChannelCut = ChannelCut.Keep }]),
            ["getFlow"] = async client => await client.TryGetFlowAsync("1"),
            ["listFlows"] = async client => await client.TryListFlowsAsync(new ListFlowsRequest()),
            ["reportBackfillRate"] = async client => await client.TryReportBackfillRateAsync("mRELxtHc", "460", "10", "2023-01-29T09:59:58+08:00", backfillNumber: "100"),
            ["reportBackfill"] = async client => await client.TryReportBackfillAsync("mRELxtHc", Itnio.SampleId, "1675000000"),
        },
    };

    private static FlowNode Node => new() { WaitingTime = 30, Status = FlowTrigger.NotDelivered, Channel = Channel.Sms };
}
