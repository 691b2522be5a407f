namespace OtpContracts.Tests.Reliability;

/// <summary>Replies are read in one pass, in whatever order their members come.</summary>
public sealed class ReplyReadingTests
{
    [Fact]
    public async Task Each_reply_has_its_own_words_though_those_of_successes_are_mostly_the_same()
    {
        await using var itnio = await Itnio.StartAsync();
        foreach (var reason in new[] { "success", "success", "成功", "成功", "sent to 4477", "success" })
        {
            itnio.Resend.ReplyRaw($$$"""{"status":"0","reason":"{{{reason}}}","data":{"verificationId":"1","to":"2","channel":"sms"}}""");

            Assert.Equal(reason, (await itnio.Client.TryResendVerificationAsync(Itnio.SampleId)).Reason);
        }
    }

    [Theory]
    [InlineData("""{"data":{"verificationId":"1","to":"2","channel":"sms"},"reason":"r","status":0}""")]
    [InlineData("""{"data":null,"reason":"r","status":"0","data":{"verificationId":"1","to":"2","channel":"sms"}}""")]
    [InlineData("""{"data":{"verificationId":"1","to":[],"channel":"sms"},"status":"0","reason":"r","data":{"verificationId":"1","to":"2","channel":"sms"}}""")]
    public async Task Data_before_the_status_is_read_and_of_several_the_last_counts(string body)
    {
        await using var itnio = await Itnio.StartAsync();
        itnio.Resend.ReplyRaw(body);

        Assert.Equal("2", (await itnio.Client.ResendVerificationAsync(Itnio.SampleId)).To);
    }

    [Theory]
    [InlineData("""{"data":{"verificationId":"1","to":[1,{"a":2}],"channel":"sms"},"status":"-27","reason":"r","more":true}""")]
    [InlineData("""{"status":-27,"data":[{"a":[]}],"reason":"r","more":true}""")]
    public async Task Data_of_a_refusal_that_does_not_fit_is_passed_over_to_its_end(string body)
    {
        await using var itnio = await Itnio.StartAsync();
        itnio.Resend.ReplyRaw(body);

        var reply = await itnio.Client.TryResendVerificationAsync(Itnio.SampleId);

        Assert.Equal(ItnioOtpStatus.TotalSendLimit, reply.Status);
        Assert.Equal("r", reply.Reason);
        Assert.Null(reply.Data);
        Assert.Equal("more", Assert.Single(reply.Extra).Key);
    }

    [Fact]
    public async Task Data_of_a_success_that_does_not_fit_is_named_by_its_path_though_the_status_came_later()
    {
        await using var itnio = await Itnio.StartAsync();
        itnio.Resend.ReplyRaw("""{"data":{"verificationId":"1","to":[1],"channel":"sms"},"status":"0"}""");

        var failure = await Assert.ThrowsAsync<DeliveryUnknownException>(() => itnio.Client.ResendVerificationAsync(Itnio.SampleId));

        Assert.Equal("$.data.to", Assert.IsType<ContractMismatchException>(failure.InnerException).JsonPath);
    }
}
