using OtpContracts.Testing;

namespace OtpContracts.ContractCases.Tests;

/// <summary>Sandboxes of real contracts that remember the codes they sent, as a generated client sees them.</summary>
public sealed class RememberedCodeTests
{
    [Fact]
    public async Task A_code_of_ITNIO_is_sent_resent_and_checked()
    {
        await using var vendor = await StartAsync(ItnioOtpContract.Text, "apiKey", "apiSecret");
        var codes = vendor.Remember("verifyCode", "WrongCode", rules => rules.Unknown = "UnknownVerificationId");
        using var http = vendor.CreateHttpClient();
        var client = new ItnioOtpClient(http, new ItnioOtpCredentials("apiKey", "apiSecret"));

        var sent = await client.SendVerificationAsync(new SendVerificationRequest { AppId = "mRELxtHc", TemplateId = 455, To = "15550100000" });
        var resent = await client.ResendVerificationAsync(sent.VerificationId, Channel.Call);

        Assert.Equal(("15550100000", Channel.Call), (resent.To, resent.Channel));
        Assert.NotEqual(sent.VerificationId, resent.VerificationId);
        Assert.Equal(VerifyCodeOutcomeKind.UnknownVerificationId, (await client.VerifyCodeAsync("7", "1234")).Kind);
        Assert.Equal(VerifyCodeOutcomeKind.WrongCode, (await client.VerifyCodeAsync(sent.VerificationId, "0000")).Kind);
        Assert.Equal(VerifyCodeOutcomeKind.Matched, (await client.VerifyCodeAsync(resent.VerificationId, codes[sent.VerificationId])).Kind);
    }

    [Fact]
    public async Task A_code_of_Vonage_is_checked_where_the_status_is_what_was_found()
    {
        await using var vendor = await StartAsync(VonageVerify.VonageVerifyContract.Text, "apiKey", "signatureSecret");
        var codes = vendor.Remember("checkCode", "WrongCode", rules => (rules.OwnCode, rules.Unknown, rules.Tries, rules.TooMany) = ("pin_code", "NotProcessed", 1, "TooManyWrongCodes"));
        using var http = vendor.CreateHttpClient();
        var client = new VonageVerify.VonageVerifyClient(http, new VonageVerify.VonageVerifyCredentials("apiKey", "signatureSecret"));

        var first = await client.StartVerificationAsync(new VonageVerify.StartVerificationRequest { Number = "447700900000", Brand = "Acme Inc", PinCode = "4711" });
        var second = await client.StartVerificationAsync(new VonageVerify.StartVerificationRequest { Number = "447700900000", Brand = "Acme Inc" });

        async Task<string?> CheckAsync(string id, string code) => (await client.TryCheckCodeAsync(new VonageVerify.CheckCodeRequest { RequestId = id, Code = code })).RawStatus;
        Assert.Equal("0", await CheckAsync(first.RequestId, "4711"));
        Assert.Equal("6", await CheckAsync("7", "4711"));
        Assert.Equal("16", await CheckAsync(second.RequestId, "0000"));
        Assert.Equal("17", await CheckAsync(second.RequestId, codes[second.RequestId]));
    }

    [Fact]
    public async Task A_code_of_Twilio_is_checked_by_the_names_that_a_test_gives()
    {
        await using var vendor = await StartAsync(TwilioVerify.TwilioVerifyContract.Text, "accountSid", "authToken");
        var codes = vendor.Remember("checkVerification", "Pending", rules => (rules.Code, rules.Id, rules.IdInReply, rules.Used) = ("Code", "VerificationSid", "sid", "NotFound"));
        using var http = vendor.CreateHttpClient();
        var client = new TwilioVerify.TwilioVerifyClient(http, new TwilioVerify.TwilioVerifyCredentials("accountSid", "authToken"));
        var service = "VA" + new string('a', 32);

        var sent = await client.StartVerificationAsync(new TwilioVerify.StartVerificationRequest { ServiceSid = service, To = "+15550100", Channel = TwilioVerify.Channel.Sms });

        Task<TwilioVerify.TwilioVerifyReply<TwilioVerify.VerificationCheck>> CheckAsync(string code) => client.TryCheckVerificationAsync(new TwilioVerify.CheckVerificationRequest { ServiceSid = service, VerificationSid = sent.Sid, Code = code });
        Assert.Equal(TwilioVerify.VerificationStatus.Pending, (await CheckAsync("0000")).Data?.Status);
        Assert.Equal(TwilioVerify.VerificationStatus.Approved, (await CheckAsync(codes[sent.Sid])).Data?.Status);
        Assert.Equal("20404", (await CheckAsync(codes[sent.Sid])).RawStatus);
    }

    private static Task<SandboxVendor> StartAsync(string contract, params string[] credentials) => SandboxVendor.StartAsync(contract, options =>
    {
        foreach (var credential in credentials)
        {
            options.Credentials[credential] = credential;
        }
    });
}
