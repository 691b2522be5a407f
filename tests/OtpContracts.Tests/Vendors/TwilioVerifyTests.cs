using System.Net;
using System.Security.Cryptography;
using System.Text;
using OtpContracts.Callbacks;

namespace OtpContracts.Tests.TwilioVerify;

/// <summary>Twilio Verify: the HTTP status says how a call went, and the body of a failure has the vendor's own code.</summary>
public sealed class TwilioVerifyTests
{
    private const string AccountSid = "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    private const string AuthToken = "your_auth_token";
    private const string Service = "VAaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    private const string Sid = "VEaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    private const string Number = "+15017122661";
    private const string GatewayPage = "<html><head><title>502 Bad Gateway</title></head></html>";

    private static readonly TwilioVerifyCredentials Owner = new(AccountSid, AuthToken);

    internal static VendorAccount<TwilioVerifyClient> Account { get; } = new(
        TwilioVerifyContract.Text, ("authToken", AuthToken), new() { ["accountSid"] = AccountSid },
        (http, secret, time, policy) => new TwilioVerifyClient(http, new TwilioVerifyCredentials(AccountSid, secret), time, policy))
    {
        Personal = ["5017122661", "5863", "39.99"],
        Calls = new()
        {
            ["startVerification"] = async client => await client.TryStartVerificationAsync(Service, Number, Channel.Sms, locale: "pt-BR", enableSnaClientToken: false, riskCheck: RiskCheck.Disable),
            ["checkVerification"] = async client => await client.TryCheckVerificationAsync(Service, "5863", Number, amount: "€39.99"),
            ["fetchVerification"] = async client => await client.TryFetchVerificationAsync(Service, Sid),
            ["updateVerification"] = async client => await client.TryUpdateVerificationAsync(Service, Sid, VerificationStatus.Canceled),
        },
    };

    [Theory]
    [InlineData("approved", true, true)]
    [InlineData("pending", false, true)]
    [InlineData("max_attempts_reached", false, true)]
    [InlineData("delighted", false, false)]
    public async Task An_HTTP_status_of_success_is_not_yet_a_right_code(string status, bool isSuccess, bool isDocumented)
    {
        await using var twilio = await Account.StartAsync();
        twilio.Vendor.On("checkVerification").ReplyRaw($$"""{"status":"{{status}}","valid":{{(isSuccess ? "true" : "false")}}}""", httpStatus: 201);

        var outcome = await twilio.Client.CheckVerificationAsync(Service, "5863", Number);

        Assert.Equal((isSuccess, status, isDocumented), (outcome.IsSuccess, outcome.Kind.Value, outcome.Kind.IsDocumented));
    }

    [Theory]
    [InlineData(TwilioVerifyStatus.TooManyRequests, 20429, 429, StatusKind.RateLimit)]
    [InlineData(TwilioVerifyStatus.NotFound, 20404, 404, StatusKind.Request)]
    [InlineData(TwilioVerifyStatus.Forbidden, 20403, 403, StatusKind.Permission)]
    [InlineData(TwilioVerifyStatus.InvalidParameter, 60200, 400, StatusKind.Request)]
    [InlineData(TwilioVerifyStatus.MaxSendAttempts, 60203, 429, StatusKind.RateLimit)]
    public async Task A_failure_arrives_by_the_vendors_own_code(TwilioVerifyStatus status, int code, int httpStatus, StatusKind kind)
    {
        await using var twilio = await Account.StartAsync();
        twilio.Vendor.On("startVerification").Reply(code);

        var refusal = await Assert.ThrowsAsync<TwilioVerifyException>(() => twilio.Client.StartVerificationAsync(Service, Number, Channel.Sms));

        Assert.Equal((status, kind, httpStatus), (refusal.Status, refusal.Kind, (int)refusal.HttpStatusCode!));
    }

    [Theory]
    [InlineData("", 429, TwilioVerifyStatus.HttpTooManyRequests, StatusKind.RateLimit)]
    [InlineData("{}", 404, TwilioVerifyStatus.HttpNotFound, StatusKind.Request)]
    [InlineData("<html>Unauthorized</html>", 401, TwilioVerifyStatus.Unauthorized, StatusKind.Authentication)]
    [InlineData("""{"code":60999,"message":"new"}""", 400, (TwilioVerifyStatus)60999, StatusKind.Unknown)]
    public async Task A_failure_without_a_known_code_arrives_all_the_same(string body, int httpStatus, TwilioVerifyStatus status, StatusKind kind)
    {
        await using var twilio = await Account.StartAsync();
        twilio.Vendor.On("startVerification").ReplyRaw(body, httpStatus);

        var refusal = await Assert.ThrowsAsync<TwilioVerifyException>(() => twilio.Client.StartVerificationAsync(Service, Number, Channel.Sms));

        Assert.Equal((status, kind), (refusal.Status, refusal.Kind));
    }

    [Fact]
    public async Task A_page_of_a_gateway_leaves_it_unknown_whether_a_code_went_out()
    {
        await using var twilio = await Account.StartAsync();
        twilio.Vendor.On("startVerification").ReplyRaw(GatewayPage, httpStatus: 502);

        var unknown = await Assert.ThrowsAsync<DeliveryUnknownException>(() => twilio.Client.StartVerificationAsync(Service, Number, Channel.Sms));

        Assert.Equal((StatusKind.Server, "502", HttpStatusCode.BadGateway), (unknown.Kind, unknown.RawStatus, unknown.HttpStatusCode));
        Assert.IsType<TwilioVerifyException>(unknown.InnerException);
    }

    [Fact]
    public async Task A_page_of_a_gateway_is_an_ordinary_failure_where_nothing_was_to_be_sent()
    {
        await using var twilio = await Account.StartAsync();
        twilio.Vendor.On("fetchVerification").ReplyRaw(GatewayPage, httpStatus: 503);

        var failure = await Assert.ThrowsAsync<TwilioVerifyException>(() => twilio.Client.FetchVerificationAsync(Service, Sid));

        Assert.Equal((TwilioVerifyStatus.Unavailable, StatusKind.Server), (failure.Status, failure.Kind));
    }

    [Theory]
    [InlineData("challenge.approved", true)]
    [InlineData("factor.verified", true)]
    [InlineData("factor.renamed", false)]
    public void A_webhook_of_the_account_is_genuine_and_typed(string type, bool isDocumented)
    {
        Assert.True(WebhookCallback.TryParse(Webhook(type, AuthToken), Owner, out var callback));

        Assert.Equal((type, isDocumented, "c5732047-6ac9-25f9-e21e-03c6367b9ed2"), (callback.Type.Value, callback.Type.IsDocumented, callback.EntityIdentity));
        Assert.DoesNotContain("c5732047", callback.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_webhook_signed_with_another_token_is_forged()
        => Assert.Equal(CallbackVerdict.Forged, WebhookCallback.Judge(Webhook("challenge.approved", "another"), Owner, out _));

    private static CallbackRequest Webhook(string type, string token)
    {
        (string Name, string Value)[] fields =
        [
            ("account_sid", AccountSid), ("entity_identity", "c5732047-6ac9-25f9-e21e-03c6367b9ed2"), ("factor_sid", "YF1"), ("service_sid", Service), ("type", type), ("uuid", "u-1"), ("zone", "new"),
        ];
        const string Address = "https://bank.example.com/hooks/verify";
        var signature = HMACSHA1.HashData(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(Address + string.Concat(fields.Select(field => field.Name + field.Value))));
        return new CallbackRequest(
            "POST", new Uri(Address),
            [new("Content-Type", "application/x-www-form-urlencoded"), new("X-Twilio-Signature", Convert.ToBase64String(signature))],
            Encoding.UTF8.GetBytes(string.Join('&', fields.Select(field => field.Name + "=" + Uri.EscapeDataString(field.Value)))));
    }
}
