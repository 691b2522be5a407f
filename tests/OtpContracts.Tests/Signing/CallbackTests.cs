using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using OtpContracts.Callbacks;
using OtpContracts.Testing;

namespace OtpContracts.Tests;

/// <summary>What the vendor sends is told from what is forged: requests of its own, and its replies.</summary>
public sealed class CallbackTests
{
    // The vendor's own published example (twilio-python, tests/unit/test_request_validator.py).
    private const string PublishedBody = "CallSid=CA1234567890ABCDE&Caller=%2B14158675309&Digits=1234&From=%2B14158675309&To=%2B18005551212";
    private const string PublishedSignature = "RSOYDt4T1cUTdK1PDd93/VVr8B8=";

    private static readonly InboundCredentials Account = new("12345");

    private static readonly FakeTimeProvider Time = new(DateTimeOffset.FromUnixTimeSeconds(1_492_774_577));

    [Fact]
    public void The_published_request_is_genuine_and_typed()
    {
        Assert.True(CallStatusCallback.TryParse(Published(), Account, out var callback));

        Assert.Equal(("CA1234567890ABCDE", "+14158675309", 1234, "+18005551212"), (callback.CallSid, callback.Caller, callback.Digits, Assert.Single(callback.To!)));
        Assert.DoesNotContain("1415", callback.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RSOYDt4T1cUTdK1PDd93/VVr8B9=", PublishedBody)]
    [InlineData("", PublishedBody)]
    [InlineData(PublishedSignature, PublishedBody + "&Extra=1")]
    public void A_forged_one_is_not(string signature, string body)
    {
        Assert.Equal(CallbackVerdict.Forged, CallStatusCallback.Judge(Published(signature, body), Account, out var callback));

        Assert.Null(callback);
        Assert.False(CallStatusCallback.TryParse(Published(signature, body), Account, out _));
        Assert.False(CallStatusCallback.TryParse(Published(), new InboundCredentials("54321"), out _));
    }

    [Theory]
    [InlineData(0, "good", CallbackVerdict.Genuine)]
    [InlineData(300, "bad,good", CallbackVerdict.Genuine)]
    [InlineData(-301, "good", CallbackVerdict.Stale)]
    [InlineData(301, "good", CallbackVerdict.Stale)]
    [InlineData(0, "bad", CallbackVerdict.Forged)]
    [InlineData(0, "", CallbackVerdict.Forged)]
    public void Any_of_several_signatures_may_be_right_and_time_counts(int skew, string signatures, CallbackVerdict expected)
    {
        var sent = (Time.GetUtcNow().ToUnixTimeSeconds() + skew).ToString(CultureInfo.InvariantCulture);
        const string Body = """{"id":"e1","data":{"id":"m1"},"more":true}""";
        var header = "t=" + sent + string.Concat(signatures.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(kind => ",v1=" + (kind == "good" ? Hmac($"{sent}.{Body}") : new string('0', 64))));

        var verdict = EventCallback.Judge(Request(Body, ("Stripe-Signature", header), ("Content-Type", "application/json")), Account, out var callback, Time);

        Assert.Equal(expected, verdict);
        Assert.Equal(expected == CallbackVerdict.Genuine ? "m1" : null, callback?.Data.Id);
    }

    [Theory]
    [InlineData("""{"id":"e1"}""")]
    [InlineData("""{"id":""")]
    [InlineData("""{"id":["e1"],"data":{"id":"m1"}}""")]
    [InlineData("""{"id":"\ud800","data":{"id":"m1"}}""")]
    public void A_genuine_one_of_another_shape_is_malformed(string body)
    {
        var header = $"t=1492774577,v1={Hmac("1492774577." + body)}";

        Assert.Equal(CallbackVerdict.Malformed, EventCallback.Judge(Request(body, ("Stripe-Signature", header), ("Content-Type", "application/json")), Account, out _, Time));
    }

    [Theory]
    [InlineData("""{"event":"delivered","version":2,"id":"m1"}""", CallbackVerdict.Genuine)]
    [InlineData("""{"event":"failed","version":2,"id":"m1"}""", CallbackVerdict.Malformed)]
    [InlineData("""{"event":"delivered","version":3,"id":"m1"}""", CallbackVerdict.Malformed)]
    [InlineData("""{"version":2,"id":"m1"}""", CallbackVerdict.Malformed)]
    public void One_of_several_kinds_is_told_by_its_fixed_values(string body, CallbackVerdict expected)
    {
        var verdict = DeliveredCallback.Judge(Request(body, ("Content-Type", "application/json; charset=utf-8")), out var callback);

        Assert.Equal(expected, verdict);
        Assert.Equal(expected == CallbackVerdict.Genuine ? "m1" : null, callback?.Id);
    }

    [Fact]
    public void An_unsigned_one_is_read()
    {
        Assert.True(ReportCallback.TryParse(new CallbackRequest("GET", new Uri("https://me.example.com/r?n=5"), [new("X-Kind", "daily")], default), out var report));
        Assert.Equal((5, "daily"), (report.N, report.XKind));
        Assert.False(ReportCallback.TryParse(new CallbackRequest("GET", new Uri("https://me.example.com/r?n=five"), [], default), out _));
    }

    [Fact]
    public async Task A_signed_reply_is_told_from_a_forged_one()
    {
        await using var vendor = await SandboxVendor.StartAsync(InboundContract.Text, options => options.Credentials["token"] = "12345");
        using var http = vendor.CreateHttpClient();

        Assert.Equal("id", (await new InboundClient(http, Account).SendAsync("1")).Id);

        var forged = await Assert.ThrowsAsync<DeliveryUnknownException>(() => new InboundClient(http, new InboundCredentials("54321")).SendAsync("1"));
        Assert.Contains("its signature is not the vendor's", forged.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_is_judged_by_the_account_that_signed_its_request()
    {
        await using var vendor = await SandboxVendor.StartAsync(InboundContract.Text, options => options.Credentials["token"] = "12345");
        using var http = vendor.CreateHttpClient();
        var accounts = new Queue<InboundCredentials>([Account, new("54321")]);

        // The account changes while the request is under way.
        Assert.Equal("id", (await new InboundClient(http, accounts.Dequeue).SendAsync("1")).Id);
    }

    private static CallbackRequest Published(string signature = PublishedSignature, string body = PublishedBody) => new(
        "POST",
        new Uri("https://mycompany.com/myapp.php?foo=1&bar=2"),
        [new("Content-Type", "application/x-www-form-urlencoded"), new("X-Twilio-Signature", signature)],
        Encoding.UTF8.GetBytes(body));

    private static CallbackRequest Request(string body, params (string Name, string Value)[] headers) =>
        new("POST", new Uri("https://me.example.com/hook"), headers.Select(header => KeyValuePair.Create(header.Name, header.Value)), Encoding.UTF8.GetBytes(body));

    private static string Hmac(string text) => Convert.ToHexStringLower(HMACSHA256.HashData("12345"u8, Encoding.UTF8.GetBytes(text)));
}
