using System.Security.Cryptography;
using System.Text;

namespace OtpContracts.Testing.Tests;

/// <summary>The sandbox answers as the vendor would, and its transcript says why.</summary>
public sealed class JudgementTests
{
    [Fact]
    public async Task A_correct_call_is_accepted() => await Verify(await Transcript(new RawVendorCall()));

    [Fact]
    public async Task A_sign_in_capitals_is_accepted() => await Verify(await Transcript(new RawVendorCall { RewriteSign = sign => sign.ToUpperInvariant() }));

    [Fact]
    public async Task A_wrong_sign_is_refused() => await Verify(await Transcript(new RawVendorCall { RewriteSign = sign => sign[..31] + (sign[31] == '0' ? '1' : '0') }));

    [Fact]
    public async Task A_wrong_secret_is_refused() => await Verify(await Transcript(new RawVendorCall { Secret = "another" }));

    [Fact]
    public async Task A_wrong_key_is_refused() => await Verify(await Transcript(new RawVendorCall { Key = "another" }));

    [Fact]
    public async Task A_missing_sign_is_refused() => await Verify(await Transcript(new RawVendorCall { RewriteSign = _ => null }));

    [Theory]
    [InlineData(-301)]
    [InlineData(301)]
    public async Task A_time_just_outside_the_window_is_refused(int seconds) =>
        await Verify(await Transcript(new RawVendorCall { SentAt = RawVendorCall.SampleTime.AddSeconds(seconds) })).UseParameters(seconds);

    [Theory]
    [InlineData(-300)]
    [InlineData(300)]
    public async Task A_time_just_inside_the_window_is_accepted(int seconds)
    {
        await using var vendor = await RawVendorCall.StartVendorAsync();

        var reply = await new RawVendorCall { SentAt = RawVendorCall.SampleTime.AddSeconds(seconds) }.SendAsync(vendor);

        Assert.Contains("\"status\":\"0\"", reply.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_verificationId_is_refused() => await Verify(await Transcript(WithBody("""{"channel":"sms"}""")));

    [Fact]
    public async Task A_mistyped_verificationId_is_refused() => await Verify(await Transcript(WithBody("""{"verificationId":22206051443051000003}""")));

    [Fact]
    public async Task A_number_for_the_verificationId_is_refused() => await Verify(await Transcript(WithBody("""{"verificationId":2220605}""")));

    [Fact]
    public async Task An_unknown_channel_is_refused() => await Verify(await Transcript(WithBody("""{"verificationId":"22206051443051000003","channel":"fax"}""")));

    [Fact]
    public async Task An_unknown_member_is_remarked_upon() => await Verify(await Transcript(WithBody("""{"verificationId":"22206051443051000003","chanel":"sms"}""")));

    [Fact]
    public async Task An_unknown_path_is_not_found() => await Verify(await Transcript(new RawVendorCall { Path = "/verification/resent" }));

    [Fact]
    public async Task A_wrong_method_is_not_allowed() => await Verify(await Transcript(new RawVendorCall { Method = "PUT" }));

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json;charset=gbk")]
    public async Task Another_content_type_is_refused(string contentType) =>
        await Verify(await Transcript(new RawVendorCall { ContentType = contentType })).UseParameters(contentType);

    [Theory]
    [InlineData("empty", "")]
    [InlineData("singleQuotes", "{'verificationId':'1'}")]
    [InlineData("comment", "{\"verificationId\":\"1\"/* x */}")]
    [InlineData("trailingComma", "{\"verificationId\":\"1\",}")]
    [InlineData("twoDocuments", "{\"verificationId\":\"1\"}{}")]
    [InlineData("duplicateKey", "{\"verificationId\":\"1\",\"verificationId\":\"2\"}")]
    [InlineData("notANumber", "{\"verificationId\":NaN}")]
    [InlineData("list", "[]")]
    [InlineData("beyond64Bits", "{\"verificationId\":\"1\",\"extra\":9223372036854775808}")]
    public async Task A_body_that_lax_validators_pass_is_refused(string name, string body) =>
        await Verify(await Transcript(WithBody(body))).UseParameters(name);

    [Fact]
    public async Task A_body_nested_ten_thousand_deep_is_refused()
    {
        await using var vendor = await RawVendorCall.StartVendorAsync();

        var reply = await WithBody(new string('[', 10_000) + new string(']', 10_000)).SendAsync(vendor);

        Assert.Equal("""{"status":"-22","reason":"Parameter exception"}""", reply.Body);
    }

    [Theory]
    [InlineData("accepted", "/things/7?kind=a&tags=1&tags=2")]
    [InlineData("numberInThePath", "/things/x?kind=a")]
    [InlineData("missingInTheQuery", "/things/7")]
    [InlineData("twiceInTheQuery", "/things/7?kind=a&kind=b")]
    [InlineData("unknownInTheQuery", "/things/7?kind=a&knd=b")]
    [InlineData("undocumentedInTheQuery", "/things/7?kind=c&tags=x")]
    [InlineData("emptySegment", "/things/?kind=a")]
    public async Task Parameters_in_path_and_query_are_judged(string name, string target)
    {
        const string Contract =
            """
            contract: 1
            name: Things
            server: https://example.com/api
            reply: { status: status, success: 0 }
            statuses: { 0: { name: Ok }, 4: { name: Bad, kind: request } }
            types: { Kind: { enum: [a, b] } }
            endpoints:
              find:
                call: GET /things/{id}
                effect: safe
                path: { id: { type: int } }
                query: { kind: { type: Kind, required: true }, tags: { type: list<int> } }
            """;
        await using var vendor = await SandboxVendor.StartAsync(Contract, _ => { });
        using var http = vendor.CreateHttpClient();

        await http.GetAsync(new Uri(vendor.BaseAddress.AbsoluteUri + target));

        await Verify(vendor.Transcript).UseParameters(name);
    }

    [Theory]
    [InlineData("hex(sm3(method + path))")]
    [InlineData("base64(hmacSha256(secret, method + path))")]
    [InlineData("base64(rsaMd5(secret, method + path))")]
    [InlineData("hex(sha256(method + path)).upper()")]
    public async Task A_refusal_shows_what_is_hashed_or_signed(string signature)
    {
        using var key = RSA.Create(1024);
        await using var vendor = await SandboxVendor.StartAsync(
            $$"""
            contract: 1
            name: Signed
            server: https://example.com/api
            credentials: { secret: { secret: true } }
            signing: { headers: { Sign: "{{signature}}" } }
            reply: { status: status, success: 0 }
            statuses: { 0: { name: Ok }, 1: { name: WrongSign, kind: authentication } }
            endpoints: { ping: { call: POST /ping, effect: safe } }
            """,
            options => options.Credentials["secret"] = key.ExportPkcs8PrivateKeyPem());
        using var http = vendor.CreateHttpClient();
        http.DefaultRequestHeaders.Add("Sign", "another");

        using var response = await http.PostAsync(new Uri(vendor.BaseAddress.AbsoluteUri + "/ping"), content: null);

        Assert.Equal(["header Sign: is not what this account's credentials give for \"POST/api/ping\""], Assert.Single(vendor.Requests).Problems);
    }

    private static RawVendorCall WithBody(string body) => new() { Body = Encoding.UTF8.GetBytes(body) };

    private static async Task<string> Transcript(RawVendorCall call)
    {
        await using var vendor = await RawVendorCall.StartVendorAsync();
        await call.SendAsync(vendor);
        return vendor.Transcript;
    }
}
