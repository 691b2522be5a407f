using OtpContracts.Testing;

namespace OtpContracts.Tests;

/// <summary>Lists page by page, messages of parts, and constraints of lists, texts and objects.</summary>
public sealed class ListTests : IAsyncLifetime
{
    private SandboxVendor _vendor = null!;
    private HttpClient _http = null!;
    private ListsClient _client = null!;

    public async Task InitializeAsync()
    {
        _vendor = await SandboxVendor.StartAsync(ListsContract.Text, _ => { });
        _http = _vendor.CreateHttpClient();
        _client = new ListsClient(_http, new ListsCredentials());
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _vendor.DisposeAsync();
    }

    [Fact]
    public async Task A_list_is_fetched_by_cursor_until_a_page_names_no_next()
    {
        _vendor.On("byCursor").ReplyRaw("""{"status":0,"data":{"items":[{"id":"a"},{"id":"b"}],"next":"n1"}}""");
        var read = new List<string>();
        await foreach (var message in _client.ByCursorAllAsync(new ByCursorRequest { Size = 10 }))
        {
            read.Add(message.Id);
            if (read.Count == 2)
            {
                _vendor.On("byCursor").ReplyRaw("""{"status":0,"data":{"items":[{"id":"c"}]}}""");
            }
        }

        Assert.Equal(["a", "b", "c"], read);
        Assert.Equal(["?size=10", "?pageToken=n1&size=10"], _vendor.Requests.Select(request => request.Url.Query));
    }

    [Fact]
    public async Task A_list_deeper_in_the_data_is_fetched_until_what_holds_it_is_left_out()
    {
        _vendor.On("byNestedCursor").ReplyRaw("""{"status":0,"data":{"result.page":{"records":[{"id":"a"}],"more":"n1"}}}""");
        var read = new List<string>();
        await foreach (var message in _client.ByNestedCursorAllAsync(new ByNestedCursorRequest()))
        {
            read.Add(message.Id);
            _vendor.On("byNestedCursor").ReplyRaw("""{"status":0,"data":{}}""");
        }

        Assert.Equal(["a"], read);
        Assert.Equal(["", "?pageToken=n1"], _vendor.Requests.Select(request => request.Url.Query));
    }

    [Fact]
    public async Task A_page_that_names_itself_ends_in_an_error()
    {
        _vendor.On("byCursor").ReplyRaw("""{"status":0,"data":{"items":[],"next":"n1"}}""");

        await Assert.ThrowsAsync<ContractMismatchException>(async () =>
        {
            await foreach (var unused in _client.ByCursorAllAsync(new ByCursorRequest()))
            {
                Assert.Fail(unused.Id);
            }
        });
        Assert.Equal(2, _vendor.Requests.Count);
    }

    [Fact]
    public async Task A_list_is_fetched_by_number_and_by_offset_until_a_page_is_empty()
    {
        _vendor.On("byPage").ReplyRaw("""{"status":0,"data":{"items":[{"id":"a"},{"id":"b"}]}}""");
        _vendor.On("byOffset").ReplyRaw("""{"status":0,"data":[{"id":"a"},{"id":"b"}]}""");
        await foreach (var _ in _client.ByPageAllAsync(page: 1))
        {
            _vendor.On("byPage").ReplyRaw("""{"status":0,"data":{"items":[]}}""");
        }

        await foreach (var _ in _client.ByOffsetAllAsync(new ByOffsetRequest()))
        {
            _vendor.On("byOffset").ReplyRaw("""{"status":0,"data":[]}""");
        }

        Assert.Equal(["?page=1", "?page=2", "?startIndex=0", "?startIndex=2"], _vendor.Requests.Select(request => request.Url.Query));
    }

    [Fact]
    public async Task A_message_of_parts_is_sent_judged_and_recorded()
    {
        await _client.UploadAsync(new UploadRequest { AppId = "mRELxtHc--otpcontracts", BusinessPhone = "+8613800138000", Odd = "中\r\nb" });

        await Verify(_vendor.Transcript);
    }

    [Fact]
    public async Task Rules_within_a_list_of_objects_are_told_with_their_place()
    {
#pragma warning disable CS0618, CS0612 // The endpoint is deprecated on purpose.
        var invalid = await Assert.ThrowsAsync<ContractValidationException>(() => _client.InviteAsync(
            [new Recipient { Number = "+861", Kind = "mobile" }, new Recipient { Number = "+٨٦١٣٨٠٠١" }, new Recipient { Number = "+86138001", Kind = "fax" }]));
#pragma warning restore CS0618, CS0612

        Assert.Equal(
            [
                new ContractViolation("recipients", "must have 1 to 2 items"),
                new ContractViolation("recipients[0].number", @"must match \+[0-9]{4,14}"),
                new ContractViolation("recipients[1].number", @"must match \+[0-9]{4,14}"),
                new ContractViolation("recipients[2].kind", "must be one of mobile, landline"),
            ],
            invalid.Violations);
        Assert.Empty(_vendor.Requests);
    }

    [Fact]
    public async Task The_sandbox_tells_the_same_rules()
    {
        await Refit.RestService.For<IListsApi>(_http).InviteAsync(new InviteRequest
        {
            Recipients = [new Recipient { Number = "+861" }, new Recipient { Number = "+86138001", Kind = "fax" }, new Recipient { Number = "+86138001" }],
        });

        await Verify(_vendor.Transcript);
    }

    [Fact]
    public void Other_servers_are_named() => Assert.Equal("https://intl.example.com/v1", ListsContract.Servers.Intl.AbsoluteUri);
}
