using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace OtpContracts.Testing.Tests;

/// <summary>A sandbox that remembers what it sent: by a contract that nobody's vendor has.</summary>
public sealed class RememberedCodeTests : IAsyncLifetime
{
    private const string Contract =
        """
        contract: 1
        name: Doors
        server: https://example.com
        reply: { status: status, data: data, success: 0 }
        statuses: { 0: { name: Ok }, 4: { name: Invalid, kind: request }, 5: { name: Gone, kind: request }, 9: { name: Enough, kind: rateLimit } }
        types:
          Way: { enum: [sms, call] }
          Sent: { fields: { ticket: { type: string, length: 8 }, to: { type: string, sensitive: true }, way: { type: Way } } }
          Found: { fields: { ticket: { type: string, optional: true }, to: { type: string, sensitive: true }, matched: { type: int } } }
        endpoints:
          send:   { call: POST /send, effect: once, body: { to: { type: string, required: true, sensitive: true }, way: { type: Way } }, data: Sent }
          own:    { call: POST /own, effect: once, format: form, body: { to: { type: string, required: true, sensitive: true }, code: { type: string, required: true, sensitive: true } }, data: Sent }
          again:  { call: "POST /again/{ticket}", effect: once, path: { ticket: { type: string } }, body: { way: { type: Way } }, data: Sent }
          verify:
            call: POST /verify
            effect: once
            body: { ticket: { type: string, required: true }, code: { type: string, required: true, length: 4..8, sensitive: true } }
            data: Found
            outcome: { field: data.matched, success: 0, values: { 0: Matched, 1: Late, 2: WrongCode, 3: UnknownTicket } }
        """;

    private readonly FakeTimeProvider _time = new(RawVendorCall.SampleTime);
    private SandboxVendor _vendor = null!;
    private HttpClient _http = null!;

    public async Task InitializeAsync()
    {
        _vendor = await SandboxVendor.StartAsync(Contract, options => options.TimeProvider = _time);
        _http = _vendor.CreateHttpClient();
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _vendor.DisposeAsync();
    }

    [Fact]
    public async Task A_code_that_was_sent_is_right_once()
    {
        var codes = _vendor.Remember("verify", "WrongCode", rules => rules.Used = "Gone");

        var sent = await CallAsync("send", """{"to":"15550100","way":"call"}""");
        var ticket = sent.GetProperty("data").GetProperty("ticket").GetString()!;

        Assert.Equal("""{"status":"0","data":{"ticket":"00000001","to":"15550100","way":"call"}}""", sent.GetRawText());
        Assert.Equal([ticket], codes.Ids);
        Assert.Equal("""{"status":"0","data":{"ticket":"00000001","to":"15550100","matched":2}}""", (await VerifyAsync(ticket, "0000")).GetRawText());
        Assert.Equal("""{"status":"0","data":{"ticket":"00000001","to":"15550100","matched":0}}""", (await VerifyAsync(ticket, codes[ticket])).GetRawText());
        Assert.Equal("""{"status":"5"}""", (await VerifyAsync(ticket, codes[ticket])).GetRawText());
        Assert.DoesNotContain(codes[ticket], _vendor.Transcript, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_is_sent_again_under_a_further_id()
    {
        var codes = _vendor.Remember("verify", "WrongCode");
        await CallAsync("send", """{"to":"15550100"}""");

        var again = await CallAsync("again/00000001", """{"way":"call"}""");

        Assert.Equal("""{"status":"0","data":{"ticket":"00000002","to":"15550100","way":"call"}}""", again.GetRawText());
        Assert.Equal(codes["00000001"], codes["00000002"]);
        Assert.Equal(0, Matched(await VerifyAsync("00000002", codes["00000001"])));
        Assert.Equal(2, Matched(await VerifyAsync("00000001", codes["00000001"])));
        Assert.Equal("""{"status":"4"}""", (await CallAsync("again/7", "{}")).GetRawText());
    }

    [Fact]
    public async Task A_code_of_the_callers_own_is_the_one_that_is_right()
    {
        var codes = _vendor.Remember("verify", "WrongCode");

        await CallAsync("own", "to=15550100&code=ab%2Bcd", "application/x-www-form-urlencoded");

        Assert.Equal("ab+cd", codes["00000001"]);
        Assert.Equal(0, Matched(await VerifyAsync("00000001", "ab+cd")));
    }

    [Fact]
    public async Task A_code_is_good_for_a_while_by_the_sandboxs_clock()
    {
        var codes = _vendor.Remember("verify", "WrongCode", rules => (rules.Validity, rules.Expired) = (TimeSpan.FromMinutes(1), "Late"));
        await CallAsync("send", """{"to":"15550100"}""");
        await CallAsync("send", """{"to":"15550101"}""");
        _time.Advance(TimeSpan.FromSeconds(59));

        Assert.NotEqual(codes["00000001"], codes["00000002"]);
        Assert.Equal(0, Matched(await VerifyAsync("00000001", codes["00000001"])));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, Matched(await VerifyAsync("00000002", codes["00000002"])));
        await CallAsync("again/00000002", "{}");
        Assert.Equal(0, Matched(await VerifyAsync("00000003", codes["00000003"])));
    }

    [Fact]
    public async Task Wrong_codes_are_counted()
    {
        var codes = _vendor.Remember("verify", "WrongCode", rules => (rules.Tries, rules.TooMany, rules.Unknown) = (2, "9", "UnknownTicket"));
        await CallAsync("send", """{"to":"15550100"}""");

        Assert.Equal(3, Matched(await VerifyAsync("00000007", "0000")));
        Assert.Equal(2, Matched(await VerifyAsync("00000001", "0000")));
        Assert.Equal(2, Matched(await VerifyAsync("00000001", "0001")));
        Assert.Equal("""{"status":"9"}""", (await VerifyAsync("00000001", codes["00000001"])).GetRawText());
    }

    [Fact]
    public async Task A_script_comes_first_and_what_it_refuses_is_not_sent()
    {
        var codes = _vendor.Remember("verify", "WrongCode");
        _vendor.On("send").Sequence(first => first.Reply(9), then => { });

        await CallAsync("send", """{"to":"15550100"}""");
        Assert.Empty(codes.Ids);
        await CallAsync("send", """{"to":"15550100"}""");
        Assert.Single(codes.Ids);
        _vendor.Reset();
        await CallAsync("send", """{"to":"15550100"}""");
        Assert.Single(codes.Ids);
    }

    [Fact]
    public void What_the_contract_does_not_tell_is_asked_for()
    {
        Assert.StartsWith("The contract has no endpoint \"verfy\". Did you mean \"verify\"?", Refused("verfy", "WrongCode"), StringComparison.Ordinal);
        Assert.StartsWith("verify has neither an outcome nor a status \"WrongCod\". Did you mean \"WrongCode\"?", Refused("verify", "WrongCod"), StringComparison.Ordinal);
        Assert.StartsWith("\"Matched\" is what verify answers to a right code.", Refused("verify", "Matched"), StringComparison.Ordinal);
        Assert.StartsWith("The contract does not tell which parameter of send names what was sent: say Id, one of to, way.", Refused("send", "Gone", rules => rules.IdInReply = "ticket"), StringComparison.Ordinal);
        Assert.StartsWith("verify has no parameter \"tickt\". Did you mean \"ticket\"?", Refused("verify", "WrongCode", rules => rules.Id = "tickt"), StringComparison.Ordinal);
        Assert.StartsWith("No other call that acts has \"number\" in the data of its reply: say IdInReply.", Refused("verify", "WrongCode", rules => (rules.Id, rules.IdInReply) = ("ticket", "number")), StringComparison.Ordinal);
        Assert.StartsWith("No code was sent under the id \"7\".", Assert.Throws<ArgumentException>(() => _vendor.Remember("verify", "WrongCode")["7"]).Message, StringComparison.Ordinal);
    }

    private string Refused(string check, string wrong, Action<CodeRules>? configure = null) => Assert.Throws<ArgumentException>(() => _vendor.Remember(check, wrong, configure)).Message;

    private Task<JsonElement> VerifyAsync(string ticket, string code) => CallAsync("verify", JsonSerializer.Serialize(new { ticket, code }));

    private static int Matched(JsonElement reply) => reply.GetProperty("data").GetProperty("matched").GetInt32();

    private async Task<JsonElement> CallAsync(string path, string body, string contentType = "application/json")
    {
        using var content = new StringContent(body, Encoding.UTF8, contentType);
        using var response = await _http.PostAsync(new Uri(_vendor.BaseAddress, path), content);
        return JsonElement.Parse(await response.Content.ReadAsStringAsync());
    }
}
