using System.Globalization;
using System.Net;
using System.Text;
using OtpContracts.Testing;

namespace OtpContracts.Tests;

/// <summary>Data in headers, statuses and plain texts, times in every format, and the keys of calls.</summary>
public sealed class FileTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Moment = new(2026, 1, 31, 10, 15, 30, TimeSpan.Zero);

    private SandboxVendor _vendor = null!;
    private HttpClient _http = null!;
    private FilesClient _client = null!;

    public async Task InitializeAsync()
    {
        _vendor = await SandboxVendor.StartAsync(FilesContract.Text, _ => { });
        _http = _vendor.CreateHttpClient();
        _client = new FilesClient(_http, new FilesCredentials()) { NewIdempotencyKey = () => "key-1" };
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _vendor.DisposeAsync();
    }

    [Fact]
    public async Task Every_place_of_a_request_is_sent_judged_and_recorded()
    {
        await _client.PutAsync(new PutRequest
        {
            Key = "a b/c",
            Tags = ["plain", "with, comma", "with \"quotes\"", ""],
            Until = Moment,
            Meta = new Dictionary<string, string> { ["colour"] = "red" },
            Labels = new Dictionary<string, IReadOnlyList<string>> { ["token"] = ["hidden by the parameter of that name"], ["label"] = ["one", "two"] },
            Body = ["first", null],
        });

        var headers = Assert.Single(_vendor.Requests).Headers;
        Assert.Equal("plain, \"with, comma\", \"with \\\"quotes\\\"\", \"\"", headers["X-Tags"]);
        Assert.Equal("Sat, 31 Jan 2026 10:15:30 GMT", headers["X-Until"]);
        Assert.Equal("red", headers["X-Meta-colour"]);
        await Verify(_vendor.Transcript);
    }

    [Fact]
    public async Task Data_outside_of_the_body_is_read()
    {
        var file = await _client.GetAsync("a/b");

        Assert.Equal((1, Moment, 200), (file.Size, file.Changed, file.Code));
        Assert.Equal(["X-Tags"], file.Tags);
        Assert.Equal("X-Meta-", file.Meta["key"]);
        Assert.Equal(["lines"], file.Lines);
        Assert.DoesNotContain("X-Owner", file.ToString(), StringComparison.Ordinal);
        Assert.Contains("X-Owner: ***", _vendor.Transcript, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("X-Size", "many", "header X-Size", "a whole number of 32 bits was expected, but this is text")]
    [InlineData("X-Changed", "2026-01-31", "header X-Changed", "a time written as rfc1123 was expected, but this is text")]
    [InlineData("X-Size", null, "header X-Size", "it is missing")]
    public async Task A_header_that_does_not_fit_is_named(string name, string? value, string place, string problem)
    {
        var headers = new Dictionary<string, string?>(StringComparer.Ordinal) { ["X-Size"] = "1", ["X-Changed"] = "Sat, 31 Jan 2026 10:15:30 GMT", ["X-Owner"] = "me", [name] = value };
        using var vendor = new OneAnswer("", headers);
        using var http = new HttpClient(vendor);

        var mismatch = await Assert.ThrowsAsync<ContractMismatchException>(() => new FilesClient(http, new FilesCredentials()).GetAsync("a"));

        Assert.Equal(place, mismatch.JsonPath);
        Assert.Contains(problem, mismatch.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_header_whose_value_the_contract_does_not_know_is_told_of_by_its_name()
    {
        var drifts = new List<ContractDrift>();
        var headers = new Dictionary<string, string?>(StringComparer.Ordinal) { ["X-Size"] = "1", ["X-Changed"] = "Sat, 31 Jan 2026 10:15:30 GMT", ["X-Owner"] = "me", ["X-Shelf"] = "middle" };
        using var vendor = new OneAnswer("", headers);
        using var http = new HttpClient(vendor);

        await new FilesClient(http, new FilesCredentials(), policy: new CallPolicy { OnDrift = drifts.Add }).GetAsync("a");

        Assert.Equal([(DriftKind.UnknownValue, "header X-Shelf", "middle")], drifts.Select(drift => (drift.Kind, drift.Path, drift.Value)));
    }

    [Fact]
    public async Task A_list_that_must_be_there_is_missed_where_there_is_no_body()
    {
        _vendor.On("list").ReplyRaw("");

        Assert.Equal("$", (await Assert.ThrowsAsync<ContractMismatchException>(() => _client.ListAsync(new ListRequest()))).JsonPath);
    }

    [Fact]
    public async Task A_text_is_sent_and_read_as_it_is()
    {
        _vendor.On("count").ReplyRaw("12");
        Assert.Equal(12, await _client.CountAsync(new DateOnly(2026, 1, 31)));
        Assert.Equal("2026-01-31", Encoding.UTF8.GetString(Assert.Single(_vendor.Requests).Body.Span));

        _vendor.On("count").ReplyRaw("twelve");
        await Assert.ThrowsAsync<ContractMismatchException>(() => _client.CountAsync(new DateOnly(2026, 1, 31)));
    }

    [Theory]
    [InlineData("../b")]
    [InlineData("a//b")]
    [InlineData("")]
    public async Task A_key_cannot_climb(string key) =>
        await Assert.ThrowsAsync<ContractValidationException>(() => _client.GetAsync(key));

    [Fact]
    public async Task What_no_header_can_carry_is_not_sent()
    {
        var refusal = await Assert.ThrowsAsync<ContractValidationException>(() => _client.PutAsync(new PutRequest
        {
            Key = "a",
            Tags = ["fine", "torn\r\nX-Evil: 1"],
            Meta = new Dictionary<string, string> { ["two words"] = "fine", ["fine"] = "torn\n" },
            Body = [],
        }));

        Assert.Equal(
            ["X-Tags must not have a line break or NUL", "X-Meta- must not have a line break or NUL", "X-Meta- must have keys of letters, digits and !#$%&'*+-.^_`|~ only"],
            refusal.Violations.Select(violation => $"{violation.Parameter} {violation.Rule}"));
        Assert.Empty(_vendor.Requests);
    }

    [Fact]
    public async Task A_key_is_made_for_each_call_that_has_none()
    {
        var client = new FilesClient(_http, new FilesCredentials());
        await client.PutAsync("a", []);
        await client.PutAsync("a", []);
        await client.PutAsync("a", [], token: "mine");

        var keys = _vendor.Requests.Select(request => request.Query.Single().Value).ToList();
        Assert.All(keys.Take(2), key => Assert.True(Guid.TryParse(key, CultureInfo.InvariantCulture, out _)));
        Assert.NotEqual(keys[0], keys[1]);
        Assert.Equal("mine", keys[2]);
    }

    [Fact]
    public async Task Times_are_written_and_read_in_every_format()
    {
        const string Written = """{"rfc3339":"2026-01-31T10:15:30.5Z","unixSeconds":1769854530.5,"unixMillis":1769854530500,"rfc1123":"Sat, 31 Jan 2026 10:15:30 GMT","own":"20260131101530","day":"2026-01-31","ownDay":"31.01.2026"}""";
        var half = Moment.AddMilliseconds(500);
        var day = DateOnly.FromDateTime(Moment.UtcDateTime);
        _vendor.On("echo").ReplyRaw(Written);

        var times = await _client.EchoAsync(new EchoRequest { Rfc3339 = half.ToOffset(TimeSpan.FromHours(8)), UnixSeconds = half, UnixMillis = half, Rfc1123 = half, Own = half, Day = day, OwnDay = day });

        Assert.Equal(Written, Encoding.UTF8.GetString(Assert.Single(_vendor.Requests).Body.Span));
        Assert.Equal((half, half, half, Moment, Moment, day, day), (times.Rfc3339, times.UnixSeconds, times.UnixMillis, times.Rfc1123, times.Own, times.Day, times.OwnDay));
    }

    [Theory]
    [InlineData("rfc3339", "\"2026-01-31T18:15:30.123456789+08:00\"", "2026-01-31T10:15:30.1234567")]
    [InlineData("rfc3339", "\"2026-01-31T10:15:30Z\"", "2026-01-31T10:15:30.0000000")]
    [InlineData("unixSeconds", "\"1769854530\"", "2026-01-31T10:15:30.0000000")]
    [InlineData("unixSeconds", "-0.25", "1969-12-31T23:59:59.7500000")]
    [InlineData("unixMillis", "1e3", "1970-01-01T00:00:01.0000000")]
    public async Task A_moment_is_read_as_vendors_write_it(string member, string json, string utc)
    {
        _vendor.On("echo").ReplyRaw($$"""{"{{member}}":{{json}}}""");

        var times = await _client.EchoAsync(new EchoRequest());

        Assert.Equal(utc, (times.Rfc3339 ?? times.UnixSeconds ?? times.UnixMillis)!.Value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("rfc3339", "\"2026-01-31\"")]
    [InlineData("rfc3339", "1769854530")]
    [InlineData("unixSeconds", "\"soon\"")]
    [InlineData("unixSeconds", "1e18")]
    [InlineData("rfc1123", "\"Sun, 31 Jan 2026 10:15:30 GMT\"")]
    [InlineData("day", "\"2026-02-31\"")]
    public async Task A_moment_written_otherwise_is_refused(string member, string json)
    {
        _vendor.On("echo").ReplyRaw($$"""{"{{member}}":{{json}}}""");

        Assert.Equal("$." + member, (await Assert.ThrowsAsync<ContractMismatchException>(() => _client.EchoAsync(new EchoRequest()))).JsonPath);
    }

    private sealed class OneAnswer(string body, Dictionary<string, string?> headers) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body) };
            foreach (var (name, value) in headers.Where(header => header.Value is not null))
            {
                answer.Headers.Add(name, value);
            }

            return Task.FromResult(answer);
        }
    }
}
