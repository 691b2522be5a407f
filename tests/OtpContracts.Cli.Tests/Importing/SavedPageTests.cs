using OtpContracts.Cli.Importing;

namespace OtpContracts.Cli.Tests.Importing;

/// <summary>Pages saved as HTML or Markdown, as generators of documentation and hands write them.</summary>
public sealed class SavedPageTests
{
    private const string Table = ImportFolder.Table;

    private const string Send = "POST https://api.acme.example/send\n\n";

    public static TheoryData<string, string, string[]> Pages => new()
    {
        { "headings of objects within objects", $"{Send}## Request body\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| messages | array<object> | Yes | What is sent |\n\n### Message object\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| destinations | array<object> | Yes | Where it goes |\n\n### Destination object\n\n{Table}", ["POST https://api.acme.example/send", "body messages[] object required", "body messages[].destinations[] object required", "body messages[].destinations[].to string required"] },
        { "a few digits of another script", "POST https://api.acme.example/send\n\n## 参数\n\n| 参数 | 类型 | 必填 | 说明 |\n|---|---|---|---|\n| to | String | 是 | 10-14位数字 |\n| tag | String | 否 | ４-３２个字符 |", ["POST https://api.acme.example/send", "body tag string length=4..32", "body to string required digits=10..14"] },
        { "circles and answers of several languages", "POST https://api.acme.example/v1/{:app}/send\n\n## Parámetros\n\n| Campo | Tipo | Opcional |\n|---|---|---|\n| to | string | No |\n| extra | any \\| null | Sí |", ["POST https://api.acme.example/v1/{app}/send", "body extra any nullable", "body to string required", "path app string required"] },
        { "the description of an object", $"{Send}## Request body\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| limit | object | Yes | See the limit object description |\n| to | String | Yes | Number |\n\n## Limit object description\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| count | Int | Yes | How many |", ["POST https://api.acme.example/send", "body limit object required", "body limit.count int required", "body to string required"] },
        { "items of a list within a cell, of which each is a value", $"{Send}## Optional parameters\n\n| Name | Description |\n|---|---|\n| way | Its value must be: <ul><li>1 for fast</li><li>2 for cheap</li></ul> |\n| tag | A word of yours |", ["POST https://api.acme.example/send", "body tag any", "body way enum(1,2)"] },
        { "paths whose method a sentence below says", "### Live Base URL\nhttps://api.acme.example/v1\n\n### Send\n_**/sms/send**_\n\nTo send, make an HTTP POST request to the above URL.\n\n- to: string - mandatory - Number\n- text: string - optional - Text\n\n### Find\n_**/sms/find**_\n\nSend an HTTP POST request to the URL mentioned above.\n\n- id: string - mandatory - Id\n- tag: string - optional - Tag\n", ["POST https://api.acme.example/v1/sms/send", "body text string", "body to string required", "POST https://api.acme.example/v1/sms/find", "body id string required", "body tag string"] },
        { "a path that begins with what is filled in", $"## Request syntax\n\n```\nPOST <NUMBER_ID>/messages\n```\n\n## Body parameters\n\n{Table}", ["POST https://unknown.invalid/{NUMBER_ID}/messages", "path NUMBER_ID string required", "body to string required"] },
        { "a block of code that nothing closes", $"{Send}## Parameters\n\n{Table}\n## Request\n\n<pre><code class=\"language-python\">\n# sends it\nsend({{\"port\": 1}})\n</code>\n\n## Responses\n\n```json\n{{\"id\": \"1\"}}\n```\n", ["POST https://api.acme.example/send", "body to string required", "data.id string"] },
        { "numbers below a sign, and words below the heading of codes", $"{Send}## Parameters\n\n{Table}\n## Control\n\n| _ | Error codes |\n|---|---|\n| 1 | No number |\n| 2 | No text |\n", ["POST https://api.acme.example/send", "body to string required", "statuses 1=No number | 2=No text"] },
        { "members that replies of failed calls have, below a heading of errors", $"{Send}## Parameters\n\n{Table}\n## Response\n\n### errors\n\n| attribute | mandatory | description |\n|---|---|---|\n| code | yes | A short code |\n| detail | yes | What went wrong |\n", ["POST https://api.acme.example/send", "body to string required"] },
        { "an object's title above headings, and lists that run into their marks", $"{Send}Request body\n\nRoot object\nField\nType\nDescription\nRequired\nto\nstring\nNumber\nYes\n\n## Reply\n\n* gone (array, array of string): Numbers\n* twice (array, array of objects): Others\n", ["POST https://api.acme.example/send", "body to string required", "data.gone list<string>", "data.twice list<map<any>>"] },
        { "types of lists between names and marks", $"{Send}Body\ntostring[]Required\ntextstringRequired\ntagsstring[]Optional", ["POST https://api.acme.example/send", "body tags list<string>", "body text string required", "body to list<string> required"] },
        { "digits of one of several forms", $"{Send}## Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| from | String | Yes | A 3-8 digit short code, an E.164 number, or an alphanumeric sender |", ["POST https://api.acme.example/send", "body from string required"] },
        { "samples beside the words for them, with the call above", "<html><body><h1>Send</h1><table><tr><td>URL</td><td>https://api.acme.example/send</td></tr><tr><td>Method</td><td>POST</td></tr><tr><td>Request</td><td><pre>{\"to\": \"1\"}</pre></td></tr><tr><td>Response</td><td>{<br>\"id\": \"7\", // yours<br>\"tag\": \"a\"<br>}</td></tr></table></body></html>", ["POST https://api.acme.example/send", "body to string unknown", "data.id string", "data.tag string"] },
        { "marks that span all columns, and nodes", "<html><body><h1>Send</h1><p>POST https://api.acme.example/send</p><h2>Parameters</h2><table><tr><th>Parameter</th><th>Description</th></tr><tr><td colspan=2><b>Required</b></td></tr><tr><td>to</td><td>The number</td></tr><tr><td colspan=2><b>Optional</b></td></tr><tr><td>tag</td><td>A word of yours</td></tr></table><h2>Response</h2><table><tr><th>Node</th><th>Type</th><th>Description</th></tr><tr><td>id</td><td>String</td><td>Which one</td></tr></table></body></html>", ["POST https://api.acme.example/send", "body tag any", "body to any required", "data.id string"] },
        { "a title that spans all columns", "<html><body><h1>Send</h1><p>POST https://api.acme.example/send</p><h2>Parameters</h2><table><tr><th>Parameter</th><th>Type</th><th>Description</th></tr><tr><td colspan=3>Required parameter</td></tr><tr><td>to</td><td>String</td><td>The number</td></tr><tr><td>size</td><td>Interger</td><td>How many</td></tr></table></body></html>", ["POST https://api.acme.example/send", "body size int required", "body to string required"] },
        { "a method in brackets in a block of its own, twice", $"## Find\n\n```\n[GET] https://api.acme.example/find\n```\n\n## Parameters\n\n{Table}\n## Find more\n\n```\n[GET] https://api.acme.example/find/more\n```\n\n## Parameters\n\n{Table}", ["GET https://api.acme.example/find", "GET https://api.acme.example/find/more", "query to string required", "query to string required"] },
        { "commands of all calls behind the last", "# Send\n\n`POST /send` sends\n\n### Request\n\n* to (string): The number\n\n# Find\n\n`GET /send/{id}` finds\n\n# Examples\n\nSend\n```\ncurl https://api.acme.example/send -d \"&to={to}&tag=a\" -u key:\n```\n\nResponse\n```\n{ \"id\": \"7\" }\n```\n\nFind\n```\ncurl https://api.acme.example/send/7 -u key:\n```\n\nResponse\n```\n{ \"state\": \"sent\" }\n```\n", ["POST https://api.acme.example/send", "GET https://api.acme.example/send/{id}", "body tag string unknown", "body to string unknown", "path id string required", "data.id string", "data.state string"] },
        { "values of a member below a title for those, in words", $"GET https://api.acme.example/find\n\n## Parameters\n\n{Table}\n### Response\n\n```json\n[{{\"id\": \"7\", \"status\": \"waiting\"}}]\n```\n\n### Status Values\n\n| Status | Description |\n|---|---|\n| waiting | It waits |\n| gone | It is gone |\n", ["GET https://api.acme.example/find", "query to string required", "data[].id string", "data[].status string"] },
        { "a path in a box below its method, and a picture in a reply", "<html><body><h1>Find</h1><p><span>GET</span></p><pre>/v1/find/:date</pre><h2>Parameters</h2><table><tr><th>Name</th><th>Type</th><th>Description</th></tr><tr><td>date</td><td>String</td><td>The day</td></tr></table><h2>Response example</h2><pre>HTTP/1.1 200 OK\n{\n\"total\": 3,\n\"pictures\": [\"http://files.acme.example/a.png\"]\n}</pre></body></html>", ["GET https://unknown.invalid/v1/find/{date}", "path date string required", "data.pictures list<string>", "data.total int"] },
        { "what a callback tells", $"{Send}## Parameters\n\n{Table}\n## Callback variables\n\n| Name | Type | Description |\n|---|---|---|\n| state | String | How it went |\n| cost | Int | What it costs |\n", ["POST https://api.acme.example/send", "body to string required"] },
        { "headings that are the paths of objects, of which the first names what holds all", "<html><body><h1>Send</h1><pre>POST https://api.acme.example/send</pre><h2>Request</h2><h3>texts</h3><p>The root is the object texts.</p><table><thead><tr><th>Property</th><th>Type</th><th>Required</th><th>Description</th></tr></thead><tbody><tr><td>authentication</td><td>object</td><td>No</td><td>Who sends</td></tr><tr><td>item</td><td>array of objects</td><td>Yes</td><td>What is sent</td></tr></tbody></table><h3>texts.authentication</h3><table><thead><tr><th>Property</th><th>Type</th><th>Required</th><th>Description</th></tr></thead><tbody><tr><td>token</td><td>string</td><td>Yes</td><td>Yours</td></tr></tbody></table><h3>texts.item[]</h3><table><thead><tr><th>Property</th><th>Type</th><th>Required</th><th>Description</th></tr></thead><tbody><tr><td>from</td><td>string</td><td>Yes</td><td>Who sends</td></tr><tr><td>to</td><td>array of objects</td><td>Yes</td><td>Where it goes</td></tr></tbody></table><h3>texts.item[].to[]</h3><table><thead><tr><th>Property</th><th>Type</th><th>Required</th><th>Description</th></tr></thead><tbody><tr><td>number</td><td>string</td><td>Yes</td><td>The number</td></tr></tbody></table></body></html>", ["POST https://api.acme.example/send", "body texts object unknown", "body texts.authentication object optional", "body texts.authentication.token string required", "body texts.item[] object required", "body texts.item[].from string required", "body texts.item[].to[] object required", "body texts.item[].to[].number string required"] },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_saved_page_is_read(string form, string page, string[] expected) =>
        ContractFacts.AssertAre(form, expected, ContractFacts.WithoutEnvelopes(ContractFacts.OfPage(page)));

    [Fact]
    public void Code_of_a_program_shows_no_reply()
    {
        using var folder = new ImportFolder();
        var html = "<html><body><h1>Find</h1><p>GET https://api.acme.example/find</p><h2>Parameters</h2><table><tr><th>Name</th><th>Type</th><th>Required</th><th>Description</th></tr><tr><td>id</td><td>String</td><td>Yes</td><td>Id</td></tr></table><pre><code class=\"language-javascript\">const options = {\"hostname\": \"api.acme.example\", \"port\": 443};</code></pre></body></html>";
        var facts = ContractFacts.Of(new PageImport(folder.Contract).New([folder.Write("page.html", html)], "Acme").Text);
        Assert.DoesNotContain(facts, fact => fact.Contains("port", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<details><summary><span>POST</span> <strong>Creating a call</strong> <code>/api/v1/call</code></summary><h4>Parameters</h4><table><tr><th>Parameter</th><th>Type</th><th>Required</th></tr><tr><td>to</td><td>string</td><td>Yes</td></tr></table></details>", "POST https://unknown.invalid/api/v1/call", "body to string required")]
    [InlineData("<h2>API address</h2><pre>POST: /v1.0/texts</pre><h2>Request parameter</h2><table><tr><th>Parameter name</th><th>Type</th><th>Required</th></tr><tr><td>to</td><td>String</td><td>true</td></tr></table><h1>Other</h1><h2>API address</h2><pre>POST: /v1.0/others</pre><h2>Request parameter</h2><table><tr><th>Parameter name</th><th>Type</th><th>Required</th></tr><tr><td>id</td><td>String</td><td>true</td></tr></table>", "POST https://unknown.invalid/v1.0/others", "POST https://unknown.invalid/v1.0/texts", "body id string required", "body to string required")]
    [InlineData("<h2>API</h2><table><tr><td>機能名</td><td colspan=7>SMS</td></tr><tr><td>リクエスト方式</td><td colspan=7>POST</td></tr><tr><td>URL</td><td colspan=7>/api/{tenant}/texts</td></tr></table><h2>リクエスト</h2><table><tr><th>#</th><th>物理名</th><th>論理名</th><th>形式</th><th>必須</th><th>説明</th></tr><tr><td>1</td><td>to</td><td>宛先</td><td>string</td><td>〇</td><td>番号</td></tr><tr><td>2</td><td>tag</td><td>タグ</td><td>string</td><td>-</td><td>内容</td></tr></table>", "POST https://unknown.invalid/api/{tenant}/texts", "body tag string", "body to string required", "path tenant string required")]
    [InlineData("<p><span>POST</span><code>/sms</code><span>API v1</span></p><h2>Parameters</h2><table><tr><th>Name</th><th>Type</th><th>Required</th><th>Description</th></tr><tr><td>plan</td><td>string</td><td>Yes</td><td>24-character hex service plan identifier.</td></tr></table>", "POST https://unknown.invalid/sms", "body plan string required length=24..24")]
    [InlineData("<p>POST https://api.acme.example/send</p><h3>Parameters</h3><table><tr><th>Name</th><th>Type</th><th>Required</th><th>Description</th></tr><tr><td>kind</td><td>string</td><td>No</td><td>Allowed:<code>text</code><code>unicode</code></td></tr></table><h3>Responses</h3><div><span>202</span><p>It was taken in.</p></div><div><span>401</span><p>Who are you? Look at the key.</p></div>", "POST https://api.acme.example/send", "body kind enum(text,unicode)", "statuses 202=It was taken in. | 401=Who are you? Look at the key.")]
    public void Calls_are_read_where_HTML_sets_them_apart(string body, params string[] expected)
    {
        using var folder = new ImportFolder();
        var facts = ContractFacts.WithoutEnvelopes(ContractFacts.Of(new PageImport(folder.Contract).New([folder.Write("page.html", $"<!doctype html><html><body>{body}</body></html>")], "Acme").Text));
        Assert.Equal(expected, facts.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Tables_left_open_end_where_the_next_begins()
    {
        using var folder = new ImportFolder();
        var html = "<html><body><h1>Send<p>POST https://api.acme.example/send</b><h2>Parameters<table><tr><th>Name<th>Type<th>Required<th>Description<tr><td>to<td>String<td>Yes<td>Number<tr><td>way<td>String<td>No<td>[sms, call], default sms<h2>Response<table><tr><th>Name<th>Type<th>Description<tr><td>status<td>String<td>0 success<tr><td>id<td>String<td>Which<h2>Status codes<table><tr><th>Status<th>Description<tr><td>0<td>success<tr><td>-1<td>Wrong key";
        var facts = ContractFacts.Of(new PageImport(folder.Contract).New([folder.Write("page.html", html)], "Acme").Text);
        Assert.Equal(["POST https://api.acme.example/send", "body to string required", "body way enum(sms,call) default=sms", "data.id string", "envelope status - $ 0", "statuses 0=success | -1=Wrong key"], facts.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Data_that_is_marked_as_a_program_shows_a_reply()
    {
        using var folder = new ImportFolder();
        var html = "<html><body><h1>Find</h1><p>GET https://api.acme.example/find</p><h2>Response example</h2><pre><code class=\"language-javascript\">{\"id\": \"a\"}</code></pre></body></html>";
        var facts = ContractFacts.Of(new PageImport(folder.Contract).New([folder.Write("page.html", html)], "Acme").Text);
        Assert.Contains("data.id string", facts);
    }

    [Fact]
    public void Calls_at_one_address_that_ask_for_several_things_are_told()
    {
        using var folder = new ImportFolder();
        var told = folder.Import("## Send\n\nhttps://api.acme.example/sms?action=send&key=KEY&to=TO\n\n## Balance\n\nhttps://api.acme.example/sms?action=balance&key=KEY\n").Findings;
        Assert.Contains(told, finding => finding.Message.Contains("by \"action\" (send, balance)", StringComparison.Ordinal));
    }
}
