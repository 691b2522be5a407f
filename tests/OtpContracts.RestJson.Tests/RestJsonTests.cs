using System.Net;
using System.Text;
using System.Text.Json;
using OtpContracts.RestJson.Documents;

namespace OtpContracts.RestJson.Tests;

/// <summary>Each case as its authors ask for it: parameters in, the request out; or a reply in, its data out.</summary>
public sealed class RestJsonTests
{
    public static TheoryData<string> Requests => [.. RestJsonCases.Requests.Select(RestJsonCases.Id)];

    public static TheoryData<string> Replies => [.. RestJsonCases.Replies.Select(RestJsonCases.Id)];

    [Theory]
    [MemberData(nameof(Requests))]
    public Task A_request_is_sent_as_the_protocol_asks(string id) => SendAsync(RestJsonCases.Requests.Single(@case => @case.Id() == id));

    [Theory]
    [MemberData(nameof(Replies))]
    public Task A_reply_is_read_as_the_protocol_asks(string id) => ReadAsync(RestJsonCases.Replies.Single(@case => @case.Id() == id));

    [Fact]
    public async Task At_least_nine_in_ten_cases_can_be_said_and_pass()
    {
        var passed = 0;
        foreach (var test in RestJsonCases.Requests.Select<JsonElement, Func<Task>>(@case => () => SendAsync(@case)).Concat(RestJsonCases.Replies.Select<JsonElement, Func<Task>>(@case => () => ReadAsync(@case))))
        {
            passed += await Record.ExceptionAsync(test) is null ? 1 : 0;
        }

        var all = RestJsonCases.Requests.Count + RestJsonCases.Replies.Count + RestJsonCases.Unsayable.Count;
        Assert.True(passed >= 0.9 * all, $"{passed} of {all} pass.");
    }

    [Fact]
    public async Task A_body_of_any_JSON_must_be_some()
    {
        using var http = new HttpClient();

        await Assert.ThrowsAsync<ContractValidationException>(() => new RestDocumentsClient(http, new RestDocumentsCredentials()).DocumentTypeAsPayloadAsync(default(JsonElement)));
    }

    [Fact]
    public void What_cannot_be_said_has_its_reason() => Assert.All(RestJsonCases.Unsayable, @case => Assert.NotEqual("", @case.Text("reason")));

    private static async Task SendAsync(JsonElement @case)
    {
        using var vendor = new Vendor(new HttpResponseMessage(HttpStatusCode.OK));

        // What the vendor answers is no part of the case: some data asks for more than nothing.
        using var http = new HttpClient(vendor);
        http.BaseAddress = @case.Text("host") is { } host ? new Uri("https://" + host) : null;
        await Record.ExceptionAsync(() => new GeneratedClient(@case.Text("contract")!, http).CallAsync(@case.Text("endpoint")!, @case.Parameters()));

        var sent = vendor.Sent ?? throw new InvalidOperationException("Nothing was sent.");
        Assert.Equal((@case.Text("method"), @case.Text("path")), (sent.Method, sent.Path));
        Assert.Equal(@case.Texts("query").Order(StringComparer.Ordinal), sent.Query.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(sent.Query, parameter => @case.Texts("forbidQuery").Contains(parameter.Split('=')[0], StringComparer.Ordinal));
        Assert.All(@case.Headers(), header => Assert.Equal(header.Value, sent.Headers.GetValueOrDefault(header.Name)));
        Assert.All(@case.Texts("requireHeaders"), header => Assert.Contains(header, sent.Headers.Keys, StringComparer.OrdinalIgnoreCase));
        Assert.All(@case.Texts("forbidHeaders"), header => Assert.DoesNotContain(header, sent.Headers.Keys, StringComparer.OrdinalIgnoreCase));
        if (@case.TryGetProperty("json", out var json))
        {
            Assert.True(JsonElement.DeepEquals(json, JsonDocument.Parse(sent.Body).RootElement), sent.Body);
        }
        else if (@case.Text("text") is { } text)
        {
            Assert.Equal(text, sent.Body);
        }
    }

    private static async Task ReadAsync(JsonElement @case)
    {
        using var answer = new HttpResponseMessage((HttpStatusCode)@case.GetProperty("status").GetInt32());
        answer.Content = new StreamedContent(Encoding.UTF8.GetBytes(@case.Text("body") ?? ""));
        foreach (var (name, value) in @case.Headers())
        {
            Assert.True(answer.Headers.TryAddWithoutValidation(name, value) || answer.Content.Headers.TryAddWithoutValidation(name, value));
        }

        // A reply case has no parameters of its own: those of any request will do.
        var request = RestJsonCases.Requests.FirstOrDefault(request => request.Text("endpoint") == @case.Text("endpoint"));
        using var vendor = new Vendor(answer);
        using var http = new HttpClient(vendor);
        var reply = await new GeneratedClient(@case.Text("contract")!, http).CallAsync(@case.Text("endpoint")!, request.Parameters());

        if (@case.Text("error") is { } error)
        {
            Assert.Equal((false, error, @case.Text("reason")), (reply.IsSuccess, reply.GetType().GetProperty("Status")!.GetValue(reply)!.ToString(), reply.Reason));
        }
        else
        {
            Assert.True(reply.IsSuccess);
        }

        if (@case.TryGetProperty("data", out var expected))
        {
            var data = reply.GetType().GetProperty("Data")!;
            Assert.Equal(JsonObjects.Print(JsonObjects.Value(data.PropertyType, expected)), JsonObjects.Print(data.GetValue(reply)));
        }
    }

    /// <summary>A body without a length of its own, so that a reply has the headers of its case and no others.</summary>
    private sealed class StreamedContent(byte[] body) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(body).AsTask();

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }

    /// <summary>A request as it would leave the process.</summary>
    private sealed record Request(string Method, string Path, IReadOnlyList<string> Query, IReadOnlyDictionary<string, string> Headers, string Body);

    /// <summary>Takes down the request, and gives one answer.</summary>
    private sealed class Vendor(HttpResponseMessage answer) : HttpMessageHandler
    {
        public Request? Sent { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var target = request.RequestUri!.PathAndQuery.Split('?', 2);
            var headers = request.Headers.NonValidated.Concat(request.Content?.Headers.NonValidated ?? default).ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
            if (request.Content?.Headers.ContentLength is { } length)
            {
                headers["Content-Length"] = length.ToString(System.Globalization.CultureInfo.InvariantCulture);
            }

            Sent = new Request(
                request.Method.Method, target[0], target.Length < 2 || target[1].Length == 0 ? [] : target[1].Split('&'), headers, request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken));
            return answer;
        }
    }
}
