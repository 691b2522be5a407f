using System.Net;
using System.Net.Sockets;

namespace OtpContracts.Tests;

public sealed class FailureTests
{
    [Fact]
    public async Task Every_broken_rule_is_told_and_nothing_is_sent()
    {
        await using var itnio = await Itnio.StartAsync();

        var invalid = await Assert.ThrowsAsync<ContractValidationException>(() => itnio.Client.ResendVerificationAsync(null!, new Channel("fax")));

        Assert.Equal(
            [new ContractViolation("verificationId", "is required"), new ContractViolation("channel", "must be a value that the contract documents")],
            invalid.Violations);
        Assert.Equal("ItnioOtp.resendVerification was not sent: verificationId is required; channel must be a value that the contract documents.", invalid.Message);
        Assert.Equal(0, invalid.Attempts);
        Assert.Empty(itnio.Vendor.Requests);
    }

    [Theory]
    [InlineData("""{"status":"0","data":{"verificationId":"1","channel":"sms"}}""", "$.data.to", "it is missing or null")]
    [InlineData("""{"status":"0","data":{"verificationId":{"a":1},"to":"91856321412","channel":"sms"}}""", "$.data.verificationId", "text was expected, but this is an object")]
    [InlineData("""{"status":"0"}""", "$.data", "it is missing or null")]
    [InlineData("""{"reason":"x"}""", "$.status", "it is missing or null")]
    [InlineData("""{"status":"0","data":[1]}""", "$.data", "an object was expected, but this is a list")]
    [InlineData("""[]""", "$", "an object was expected, but this is a list")]
    [InlineData("", "$", "it is empty")]
    [InlineData("<html>91856321412</html>", "$", "it is not JSON")]
    [InlineData("""{"status":"0","data":{"verificationId":"1","to":"9185632""", "$.data.to", "it is not JSON")]
    [InlineData("""{"status":"0","data":{"verificationId":"1","to":"2","channel":"\ud800"}}""", "$.data.channel", "not valid Unicode")]
    [InlineData("""{"status":"0","data":{"verificationId":"1","to":"\ud800","channel":"sms"}}""", "$.data.to", "not valid Unicode")]
    [InlineData("""{"status":"\ud800","data":{"verificationId":"1","to":"2","channel":"sms"}}""", "$.status", "not valid Unicode")]
    [InlineData("""{"\ud800":1,"status":"0"}""", "$", "not valid Unicode")]
    public async Task A_reply_of_another_shape_says_where_and_leaves_delivery_unknown(string body, string path, string problem)
    {
        await using var itnio = await Itnio.StartAsync();
        itnio.Resend.ReplyRaw(body);

        var unknown = await Assert.ThrowsAsync<DeliveryUnknownException>(() => itnio.Client.TryResendVerificationAsync(Itnio.SampleId));

        var mismatch = Assert.IsType<ContractMismatchException>(unknown.InnerException);
        Assert.Equal(path, mismatch.JsonPath);
        Assert.Contains(problem, mismatch.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("9185", unknown.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_by_HTTP_without_the_vendors_envelope_is_a_mismatch_not_a_doubt()
    {
        await using var itnio = await Itnio.StartAsync();
        itnio.Resend.ReplyRaw("<html>forbidden</html>", httpStatus: 403);

        var mismatch = await Assert.ThrowsAsync<ContractMismatchException>(() => itnio.Client.TryResendVerificationAsync(Itnio.SampleId));

        Assert.Equal(HttpStatusCode.Forbidden, mismatch.HttpStatusCode);
    }

    [Fact]
    public async Task A_connection_that_was_never_made_is_no_doubt_either()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var free = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{free}/otp") };

        var unreachable = await Assert.ThrowsAsync<VendorUnreachableException>(() => new ItnioOtpClient(http, Itnio.Credentials, new TestTime(Itnio.SampleTime)).TryResendVerificationAsync(Itnio.SampleId));

        Assert.Equal(3, unreachable.Attempts);
        Assert.Equal("ItnioOtp.resendVerification got no reply: no connection was made.", unreachable.Message);
    }

    [Fact]
    public async Task A_connection_that_breaks_after_the_request_left_is_a_doubt()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/otp") };

        var call = new ItnioOtpClient(http, Itnio.Credentials).TryResendVerificationAsync(Itnio.SampleId);
        using (var connection = await listener.AcceptSocketAsync())
        {
            await connection.ReceiveAsync(new byte[4096]);
        }

        var unknown = await Assert.ThrowsAsync<DeliveryUnknownException>(() => call);
        Assert.IsType<VendorUnreachableException>(unknown.InnerException);
    }

    [Fact]
    public async Task The_callers_own_cancellation_stays_a_cancellation()
    {
        await using var itnio = await Itnio.StartAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => itnio.Client.TryResendVerificationAsync(Itnio.SampleId, cancellationToken: new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task No_text_of_the_client_shows_a_secret_or_a_phone_number()
    {
        await using var itnio = await Itnio.StartAsync();

        var verification = await itnio.Client.ResendVerificationAsync(Itnio.SampleId);

        Assert.Equal("91856321412", verification.To);
        Assert.DoesNotContain("91856321412", verification.ToString(), StringComparison.Ordinal);
        Assert.Equal("ItnioOtpCredentials { ApiKey = bDqJFiq9, ApiSecret = *** }", Itnio.Credentials.ToString());
        Assert.DoesNotContain("91856321412", itnio.Vendor.Transcript, StringComparison.Ordinal);
        Assert.DoesNotContain(Itnio.ApiSecret, itnio.Vendor.Transcript, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\r\nX-Evil: 1")]
    public void A_credential_that_cannot_stand_in_a_header_is_refused_without_being_shown(string secret)
    {
        var failure = Assert.Throws<ArgumentException>(() => new ItnioOtpCredentials(Itnio.ApiKey, secret));

        Assert.Equal("apiSecret", failure.ParamName);
        Assert.DoesNotContain("Evil", failure.Message, StringComparison.Ordinal);
    }
}
