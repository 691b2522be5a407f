namespace OtpContracts.Cli.Tests.Importing;

/// <summary>Copies from a browser of pages that a viewer of descriptions or a site of components draws: several calls, rows whose cells have several lines.</summary>
public sealed class CopiedViewerTests
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
            ["POST https://api.acme.example/services/{ServiceSid}/checks", "envelope http - $ 200", "path ServiceSid string required length=34..34 pattern=VA[0-9a-f]{32}", "body To string required", "body Way enum(sms,call)"]
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
        { "a query of which nothing is marked where the body is, and a fixed value", "POST https://api.acme.example/send\n\nQuery\n\ndry\nboolean\nWhether it is sent\nDefault: false\n\nmost\ninteger\n[ 0 .. 90 ]\nHow many\n\nBody\napplication/json\n\nto\nstring\nrequired\nNumber\n\nkind\nstring\nTEXT\nDefault: \"text\"\nValue: \"text\"", ["POST https://api.acme.example/send", "body kind enum(text) default=text", "body to string required", "envelope http - $ 200", "query dry boolean default=false", "query most int range=0..90"] },
        { "names with brackets in a form", "POST https://api.acme.example/send\n\nContent-Type: application/x-www-form-urlencoded\n\nParameters\n\nName\tType\tRequired\tDescription\nto\tString\tYes\tNumber\nlinks[track]\tBoolean\tNo\tWhether they are tracked\nlinks[callback]\tString\tNo\tWhere clicks are told", ["POST https://api.acme.example/send", "body links[callback] string", "body links[track] boolean", "body to string required", "envelope http - $ 200"] },
    };

    [Theory]
    [MemberData(nameof(Copies))]
    public void A_copy_is_read(string form, string page, string[] expected) =>
        ContractFacts.AssertAre(form, expected, ContractFacts.OfPage(page));

    [Fact]
    public void What_is_recommended_is_no_limit()
    {
        using var folder = new ImportFolder();
        var result = folder.Import("POST https://api.acme.example/send\n\n## 请求参数\n\n| 参数 | 必填 | 类型 | 说明 |\n|---|---|---|---|\n| extend | 否 | String | 扩展码，建议 1-3 位 |\n");
        Assert.Contains("body extend string", ContractFacts.Of(result.Text));
        Assert.Contains(result.Findings, finding => finding.Message.Contains("is recommended: it is taken to be no limit", StringComparison.Ordinal));
    }
}
