using OtpContracts.Cli.Importing;

namespace OtpContracts.Cli.Tests.Importing;

/// <summary>Pages that a viewer of descriptions or a site of components draws, saved as HTML or copied from a browser: several calls, rows whose cells have several lines.</summary>
public sealed class ViewerPageTests
{
    public static TheoryData<string, string, string[]> Copies => new()
    {
        {
            "a base address in front of a path in pieces, and a format among several that are taken",
            """
            Send
            接口支持JSON、XML、x-www-form-urlencoded三种方式，以下以JSON方式为例。

            POST
            https://api.acme.example/v2
            /
            messages

            Content-Type: application/json

            参数	类型	是否必须	描述
            pwd	string	是	密码：定长小写32位字符
            text	string	是	内容：最大支持1000个字（含签名）
            ref	string	否	流水号：最大64个长度的ASCII字符串
            """,
            ["POST https://api.acme.example/v2/messages", "envelope http - $ 200", "body pwd string required length=32..32", "body text string required length=..1000", "body ref string length=..64"]
        },
        {
            "requests as they are sent, each below a heading of its own, with headers of all calls above them",
            """
            ## 接口概述

            ### 请求头

            以下参数每个接口都需要携带：

            | 参数 | 类型 | 必须 | 说明 |
            |---|---|---|---|
            | AppKey | String | 是 | 应用 |

            ## 发送

            ### 请求 URL

            ```http
            POST https://api.acme.example/send.action HTTP/1.1
            Content-Type:application/x-www-form-urlencoded
            ```

            ### 请求参数

            | 参数 | 类型 | 必须 | 说明 |
            |---|---|---|---|
            | mobile | String | 是 | 号码 |

            ### 返回参数

            | 参数 | 类型 | 说明 |
            |---|---|---|
            | id | String | 编号 |

            ## 校验

            ### 请求 URL

            ```http
            POST https://api.acme.example/verify.action HTTP/1.1
            Content-Type:application/x-www-form-urlencoded
            ```

            ### 请求参数

            | 参数 | 类型 | 必须 | 说明 |
            |---|---|---|---|
            | mobile | String | 是 | 号码 |
            | code | String | 是 | 验证码 |
            """,
            ["POST https://api.acme.example/send.action", "POST https://api.acme.example/verify.action", "envelope http - $ 200", "envelope http - $ 200", "header AppKey string required", "header AppKey string required", "body mobile string required", "body mobile string required", "body code string required", "data.id string"]
        },
        {
            "calls without headings, the address of one with a note, and codes behind the last",
            """
            发送 API
            调用地址
            POST https://api.acme.example/v1/codes
            参数
            KEY	REQUIRE	DESCRIPTION
            mobile	TRUE	号码
            返回示例

            {"msg_id": "1"}
            验证 API
            调用地址
            POST https://api.acme.example/v1/codes/{msg_id}/valid （注：msg_id 为返回值）
            参数
            KEY	REQUIRE	DESCRIPTION
            code	TRUE	验证码
            返回示例

            {"is_valid": true}
            返回码
            CODE	MESSAGE	DESC
            50000	success	成功
            50001	missing auth	没有
            """,
            ["POST https://api.acme.example/v1/codes", "POST https://api.acme.example/v1/codes/{msg_id}/valid", "envelope http - $ 200", "envelope http - $ 200", "body mobile any required", "body code any required", "path msg_id string required", "data.msg_id string", "data.is_valid boolean", "statuses 50000=success 成功 | 50001=missing auth 没有", "statuses 50000=success 成功 | 50001=missing auth 没有"]
        },
        {
            "a list of the calls that the page tells of",
            """
            ## Endpoints

            ```
            POST   https://api.acme.example/verify
            GET    https://api.acme.example/verify/{id}
            ```

            ## Request one

            `POST https://api.acme.example/verify`

            | Attribute | Type | Required | Description |
            |---|---|---|---|
            | to | string | Yes | The number. |

            ## Find one

            `GET https://api.acme.example/verify/{id}`

            | Attribute | In | Type | Required | Description |
            |---|---|---|---|---|
            | id | path | string | Yes | Which one. |
            """,
            ["POST https://api.acme.example/verify", "GET https://api.acme.example/verify/{id}", "envelope http - $ 200", "envelope http - $ 200", "body to string required", "path id string required"]
        },
        {
            "rows with tabs whose last cell has several lines and paragraphs",
            """
            POST https://api.acme.example/send

            Request parameters

            Name	Mandatory	Description
            from	Yes	
            Who sends it.

            One of yours.
            text	No	
            What is sent; at most 70 characters.
            Nothing else.
            kind	No	
            How it goes. Possible values-
            fast (at once)
            slow_one (later)
            """,
            ["POST https://api.acme.example/send", "envelope http - $ 200", "body from any required", "body text string length=..70", "body kind enum(fast,slow_one)"]
        },
        {
            "rows with tabs whose other cells stand below as paragraphs",
            """
            POST https://api.acme.example/services/{ServiceSid}/checks

            Path parameters

            Property name	Type	Required	PII	Description
            ServiceSid	SID<VA>	
            required

            Not PII

            The service.

            Pattern: ^VA[0-9a-f]{32}$
            Min length: 34
            Max length: 34

            Request body parameters

            Encoding type: application/x-www-form-urlencoded

            Property name	Type	Required	PII	Description
            To	string	
            required

            PII

            The number.

            Way	enum<string>	
            Optional

            Not PII

            How it goes.

            Possible values:
            sms
            call

            A check
            curl
            """,
            ["POST https://api.acme.example/services/{ServiceSid}/checks", "envelope http - $ 200", "path ServiceSid string required length=34..34", "body To string required", "body Way enum(sms,call)"]
        },
        {
            "words of limits above their values, and values on lines",
            """
            Send

            POST
            https://api.acme.example/send

            Request body

            to
            string
            Required
            Min
            7
            Max
            15
            Example
            447700900000
            The number.

            wait
            integer
            Min
            20
            Max
            60
            Default
            30
            How long.

            way
            string
            How it goes.
            Must be one of:
            text
            unicode
            """,
            ["POST https://api.acme.example/send", "envelope http - $ 200", "body to string required length=7..15", "body wait int range=20..60 default=30", "body way enum(text,unicode)"]
        },
        {
            "rows of a viewer with a lone tab, and the calls below what they describe",
            """
            Send
            Sends it.

            Request
            path Parameters
            plan
            required
            	
            string

            Yours.

            Request Body schema: application/json
            body
            required
            	
            string [ 0 .. 2000 ] characters

            What is said

            report
            required
            	
            string
            Default: "none"

            Whether it is told.

            Enum Value	Description
            none	
            It is not.

            full	
            It is.

            to
            required
            	
            Array of strings <E.164> [ 1 .. 1000 ] items

            The numbers

            type	
            string

            Value: "text"
            Responses
            201

            Created

            400

            There was an error with it. It is told why.

            post
            /v1/{plan}/batches
            Server
            https://us.api.acme.example/v1/{plan}/batches
            Dry run
            Sends nothing.

            Request
            path Parameters
            plan
            required
            	
            string

            Yours.

            Request Body schema: application/json
            body
            required
            	
            string [ 0 .. 2000 ] characters

            What is said

            Responses
            200

            OK

            post
            /v1/{plan}/batches/dry_run
            Server
            https://us.api.acme.example/v1/{plan}/batches/dry_run
            """,
            ["POST https://us.api.acme.example/v1/{plan}/batches", "POST https://us.api.acme.example/v1/{plan}/batches/dry_run", "envelope http - $ 201", "envelope http - $ 200", "path plan string required", "path plan string required", "body body string required length=0..2000", "body body string required length=0..2000", "body report enum(none,full) required default=none", "body to list<string> required items=1..1000", "body type enum(text)", "statuses 201=Created | 400=There was an error with it. It is told why."]
        },
        {
            "values as items below the words that announce them",
            """
            POST https://api.acme.example/send

            ### Body parameters

            * **kind** `string` *required*
              What it is for. Possible values are:
                * `OTP` - One time passwords
                * `MKT` - Whatever is sold, such as shoes
            * **wait** `integer` *optional*
              How long it is tried, in seconds. Must be between 60 and 86400.
            """,
            ["POST https://api.acme.example/send", "envelope http - $ 200", "body kind enum(OTP,MKT) required", "body wait int range=60..86400"]
        },
    };

    public static TheoryData<string, string, string[]> SavedPages => new()
    {
        {
            "parameters within parts of their kind, each with its mark at the end, and replies above sentences",
            """
            <h1>Send</h1><p><span>post</span><span>https://api.acme.example/v1/message</span></p>
            <h4>Body</h4><div>
            <div class="api-schema"><div><span>messages</span><span><span>object[]</span></span><span>min: 1 · max: 200</span><span>Required</span></div><div><p>What is sent.</p></div>
            <div class="api-schema"><div><span>to</span><span>string</span><span>max: 15</span><span>Required</span></div><div><p>The number.</p></div></div>
            <div class="api-schema"><div><span>ref</span><span>string · nullable</span><span>Optional</span></div><div><p>A word of yours.</p></div></div></div>
            <div class="api-schema"><div><span>dry</span><span>boolean</span><span>Optional</span></div><div><p>Whether nothing is sent.</p></div></div></div>
            <h4>Responses</h4><div><div>202</div><div><p>Success</p></div></div>
            <div class="api-schema"><div><span>cause</span><span>integer</span><span>Required</span></div><div><p>The error code</p></div></div>
            <div><div>400</div><div><p>Bad Request. What was wrong stands beside it.</p></div></div><div><div>402</div><div><p>Payment Required. No money.</p></div></div>
            """,
            ["POST https://api.acme.example/v1/message", "envelope http - $ 202", "body messages[] object required items=1..200", "body messages[].to string required length=..15", "body messages[].ref string optional nullable", "body dry boolean", "data.cause int", "statuses 202=Success | 400=Bad Request. What was wrong stands beside it. | 402=Payment Required. No money."]
        },
        {
            "an address in a format to be chosen, and marks in brackets at the end",
            """
            <h2>Send</h2><p>URL：<code>http://api.acme.example/sendCode.[format]</code>，[format] 表示返回格式，可以为 json 或 xml。</p><p>HTTP 方法：POST</p><p>表单参数：</p>
            <table><thead><tr><th>名称</th><th>类型</th><th>说明</th></tr></thead><tbody><tr><td>mobile</td><td>String</td><td>手机号。（必传）</td></tr><tr><td>ref</td><td>String</td><td>自定义标识。（可不传）</td></tr></tbody></table>
            """,
            ["POST http://api.acme.example/sendCode.json", "envelope http - $ 200", "body mobile string required", "body ref string"]
        },
        {
            "names behind the labels of parameters, and values that a sentence sets",
            """
            <h2>Send</h2><p>POST https://api.acme.example/send</p><h3>Parameters</h3>
            <table><thead><tr><th>Parameter</th><th>Description</th><th>JSON Key</th><th>Mandatory</th></tr></thead><tbody>
            <tr><td>API Version</td><td>Which one</td><td>ver</td><td>Yes</td></tr><tr><td>Coding</td><td>Set as <code>text</code> for plain words. Set as <code>unicode</code> for others.</td><td>coding</td><td>No</td></tr><tr><td>Message</td><td>What is sent (must be 2048 characters or less).</td><td>msg</td><td>Yes</td></tr></tbody></table>
            """,
            ["POST https://api.acme.example/send", "envelope http - $ 200", "body ver any required", "body coding enum(text,unicode)", "body msg string required length=..2048"]
        },
        {
            "a call and its replies behind buttons, an object in a row below it, values in quotes",
            """
            <h1>Send</h1><div><button><span>post</span><span>/send</span></button><div>https://api.acme.example/v1/send</div></div>
            <h5>Request Body schema: <span>application/json</span></h5>
            <table><tbody>
            <tr><td>from</td><td><span>object</span><p>Who sends it.</p></td></tr>
            <tr><td colspan="2"><div><table><tbody><tr><td>type</td><td><span>string</span><div><span>Default: </span><span>"INT"</span></div><div><span>Enum: </span><span>"INT"</span> <span>"ALPHA"</span></div><p>What it is.</p></td></tr><tr><td>address</td><td><span>string</span><span> [ 1 .. 64 ] characters </span><p>What it reads.</p></td></tr></tbody></table></div></td></tr>
            <tr><td>to<div>required</div></td><td><span>Array of strings</span><span> [ 1 .. 300 ] items </span><p>Numbers.</p></td></tr>
            <tr><td>more</td><td><span>object</span><p>Yours.</p></td></tr>
            <tr><td colspan="2"><table><tbody><tr><td>property name*<div>additional property</div></td><td>string</td></tr></tbody></table></td></tr>
            </tbody></table>
            <h3>Responses</h3>
            <div><button><strong>201</strong><div><p>Created. It is on its way.</p></div></button></div>
            <div><button><strong>400</strong><div><p>It is not well-formed.</p></div></button></div>
            <div><button>Copy</button></div>
            """,
            ["POST https://api.acme.example/v1/send", "envelope http - $ 201", "body from object", "body from.type enum(INT,ALPHA) optional default=INT", "body from.address string optional length=1..64", "body to list<string> required items=1..300", "body more map<any>", "statuses 201=Created. It is on its way. | 400=It is not well-formed."]
        },
        {
            "titles between rows that have no headings, beside a list of links",
            """
            <ul class="side"><li>Start</li><li><a href="/a">Overview</a></li><li><a href="/b">Authentication</a></li><li><a href="/c">Responses</a></li><li><a href="/d">Check Balance</a></li></ul>
            <h1>Send</h1><h3>Resource URL</h3><p>POST https://api.acme.example/send/</p>
            <h3>Parameters</h3>
            <table><thead><tr><th colspan="2">Required Parameters</th></tr></thead><tbody><tr><th>text</th><td>What is sent. No longer than 766 characters.</td></tr></tbody>
            <thead><tr><th colspan="2">Login Parameters (<a href="/b">Additional Information</a>)</th></tr></thead><tbody><tr><th>apikey</th><td>What lets you in.</td></tr></tbody>
            <thead><tr><th colspan="2">Optional Parameters</th></tr></thead><tbody><tr><th>numbers</th><td>Where it goes.</td></tr><tr><th>test</th><td>Set it to true and nothing is sent.</td></tr></tbody></table>
            """,
            ["POST https://api.acme.example/send/", "envelope http - $ 200", "body text string required length=..766", "body apikey any unknown", "body numbers any", "body test any"]
        },
    };

    [Theory]
    [MemberData(nameof(Copies))]
    public void A_copy_is_read(string form, string page, string[] expected) =>
        ContractFacts.AssertAre(form, expected, ContractFacts.OfPage(page));

    [Theory]
    [MemberData(nameof(SavedPages))]
    public void A_saved_page_is_read(string form, string body, string[] expected)
    {
        using var folder = new ImportFolder();
        var page = folder.Write("page.html", $"<!doctype html><html><body>{body}</body></html>");
        ContractFacts.AssertAre(form, expected, ContractFacts.Of(new PageImport(folder.Contract).New([page], "Acme").Text));
    }

    [Fact]
    public void What_is_recommended_is_no_limit()
    {
        using var folder = new ImportFolder();
        var result = folder.Import("POST https://api.acme.example/send\n\n## 请求参数\n\n| 参数 | 必填 | 类型 | 说明 |\n|---|---|---|---|\n| extend | 否 | String | 扩展码，建议 1-3 位 |\n");
        Assert.Contains("body extend string", ContractFacts.Of(result.Text));
        Assert.Contains(result.Findings, finding => finding.Message.Contains("is recommended: it is taken to be no limit", StringComparison.Ordinal));
    }
}
