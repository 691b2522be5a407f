using System.Text;

namespace OtpContracts.Tests;

/// <summary>What the endpoints of the ITNIO contract promise beyond an accepted call.</summary>
public sealed class EndpointTests
{
    [Fact]
    public async Task A_value_left_out_is_not_sent_and_one_set_to_null_is()
    {
        await using var itnio = await Itnio.StartAsync();

        await itnio.Client.SendVerificationAsync("mRELxtHc", 455, "91856321412");
        await itnio.Client.SendVerificationAsync("mRELxtHc", 455, "91856321412", flowId: (int?)null, orderId: "a");

        Assert.Equal(
            ["""{"appId":"mRELxtHc","templateId":455,"to":"91856321412"}""", """{"appId":"mRELxtHc","templateId":455,"flowId":null,"to":"91856321412","orderId":"a"}"""],
            itnio.Vendor.Requests.Select(request => Encoding.UTF8.GetString(request.Body.Span)));
    }

    [Theory]
    [InlineData(0, true, VerifyCodeOutcomeKind.Matched)]
    [InlineData(2, false, VerifyCodeOutcomeKind.WrongCode)]
    [InlineData(-1, false, VerifyCodeOutcomeKind.NotVerified)]
    [InlineData(5, false, (VerifyCodeOutcomeKind)5)]
    public async Task A_status_of_success_is_not_yet_a_right_code(int matched, bool isSuccess, VerifyCodeOutcomeKind kind)
    {
        await using var itnio = await Itnio.StartAsync();
        itnio.Vendor.On("verifyCode").ReplyRaw($$$"""{"status":"0","reason":"success","data":{"matched":{{{matched}}}}}""");

        var outcome = await itnio.Client.VerifyCodeAsync(Itnio.SampleId, "5863");

        Assert.Equal((isSuccess, kind), (outcome.IsSuccess, outcome.Kind));
    }

    [Fact]
    public async Task A_reply_without_the_outcome_is_no_answer()
    {
        await using var itnio = await Itnio.StartAsync();
        itnio.Vendor.On("verifyCode").ReplyRaw("""{"status":"0","reason":"success","data":{"verificationId":"1"}}""");

        var unknown = await Assert.ThrowsAsync<DeliveryUnknownException>(() => itnio.Client.VerifyCodeAsync(Itnio.SampleId, "5863"));

        Assert.Equal("$.data.matched", Assert.IsType<ContractMismatchException>(unknown.InnerException).JsonPath);
    }

    [Fact]
    public async Task Every_constraint_is_checked_before_the_wire()
    {
        await using var itnio = await Itnio.StartAsync();

        var send = await Assert.ThrowsAsync<ContractValidationException>(() => itnio.Client.SendVerificationAsync("abc", 455, "+91856321", orderId: new string('x', 65)));
        var add = await Assert.ThrowsAsync<ContractValidationException>(() => itnio.Client.AddAppAsync("name", 61));

        Assert.Equal(
            [
                new ContractViolation("appId", "must have 4 to 32 characters"),
                new ContractViolation("to", "must have 10 to 14 digits and nothing else"),
                new ContractViolation("orderId", "must have 0 to 64 characters"),
            ],
            send.Violations);
        Assert.Equal([new ContractViolation("codeExpiry", "must be 1 to 60")], add.Violations);
        Assert.DoesNotContain("91856321", send.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a/b?c#d%e", "/otp/verification/record/a%2Fb%3Fc%23d%25e")]
    [InlineData("中 文", "/otp/verification/record/%E4%B8%AD%20%E6%96%87")]
    public async Task A_value_in_the_path_stays_one_segment(string id, string path)
    {
        await using var itnio = await Itnio.StartAsync();

        await itnio.Client.TryGetVerificationRecordAsync(id);

        Assert.Equal(path, Assert.Single(itnio.Vendor.Requests).Path);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task A_value_that_would_name_another_path_is_refused(string id)
    {
        await using var itnio = await Itnio.StartAsync();

        var invalid = await Assert.ThrowsAsync<ContractValidationException>(() => itnio.Client.GetVerificationRecordAsync(id));

        Assert.Equal(new ContractViolation("verificationId", "must not be empty, \".\" or \"..\""), Assert.Single(invalid.Violations));
        Assert.Empty(itnio.Vendor.Requests);
    }

    [Fact]
    public async Task A_list_of_objects_is_read()
    {
        await using var itnio = await Itnio.StartAsync();
        itnio.Vendor.On("listFlows").ReplyRaw("""{"status":"0","data":[{"flowId":"7","name":"n","flow":[{"waitingTime":30,"status":1,"channel":"sms"}]},{}]}""");

        var flows = await itnio.Client.ListFlowsAsync(new ListFlowsRequest());

        Assert.Equal(7, flows[0].FlowId);
        Assert.Equal(FlowTrigger.NotDelivered, Assert.Single(flows[0].Nodes!).Status);
        Assert.Null(flows[1].Nodes);
    }

    [Fact]
    public async Task A_safe_call_that_fails_leaves_no_doubt()
    {
        await using var itnio = await Itnio.StartAsync();
        itnio.Vendor.On("getApp").Reply(status: -18);

        Assert.Equal(ItnioOtpStatus.SystemError, (await Assert.ThrowsAsync<ItnioOtpException>(() => itnio.Client.GetAppAsync("mRELxtHc"))).Status);
    }
}
