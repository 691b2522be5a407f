namespace OtpContracts.Cli.Tests.Importing;

/// <summary>Copies of pages whose cells, codes and lines of code stand one below the other, and of several calls between them.</summary>
public sealed class CopiedStackTests
{
    public static TheoryData<string, string, string[]> Pages => new()
    {
        {
            "properties of a resource above the call on it, and numbers between lines of code",
            """
            Message Properties

            Property name
            Type
            Required
            PII
            Description
            Child properties
            body
            string
            Optional
            Not PII
            What is said.
            sid
            SID<SM>
            Optional
            Not PII
            Which one.
            price
            string
            Optional
            Not PII
            What it costs.
            status
            enum<string>
            Optional
            Not PII
            How it goes.
            Create one

            POST https://api.acme.example/{AccountSid}/Messages.json

            Path parameters

            Property name
            Type
            Required
            PII
            Description
            AccountSid
            SID<AC>
            Required
            Not PII
            Whose it is.
            Request body parameters

            Encoding type:
            application/x-www-form-urlencoded

            Property name
            Type
            Required
            PII
            Description
            Child properties
            To
            string<phone-number>
            Required
            PII MTL: 120 days
            The number.
            Keep
            enum<string>
            Optional
            Not PII
            What is kept. Default value is retain.
            Possible values:
            retain
            discard

            curl
            1
            curl -X POST "https://api.acme.example/$SID/Messages.json" \
            2
            --data-urlencode "To=1"
            Response
            1
            {
            2
              "body": "Hi",
            3
              "sid": "SM1",
            4
              "price": null,
            5
              "status": "queued"
            6
            }
            """,
            ["POST https://api.acme.example/{AccountSid}/Messages.json", "envelope http - $ 200", "path AccountSid string required", "body To string required", "body Keep enum(retain,discard) default=retain", "data.body string", "data.sid string", "data.price string nullable", "data.status string"]
        },
        {
            "codes with their texts in stacks, among the members of a reply",
            """
            Verify

            POST
            https://api.acme.example/verify

            Request body

            number
            string | Required | Max: 15
            The number.

            Responses
            200
            OK

            request_id
            string | Max: 32
            Which one.

            status
            string
            How it went.

            Code
            Text
            Description
            0
            Success
            It was taken.
            1
            Throttled
            There were too many.
            """,
            ["POST https://api.acme.example/verify", "envelope status - $ 0", "body number string required length=..15", "data.request_id string length=..32", "statuses 0=Success It was taken. | 1=Throttled There were too many."]
        },
        {
            "codes with what to do, which reads like headings",
            """
            POST https://api.acme.example/send

            请求参数

            参数 类型 是否必须 描述
            mobile String 是 手机号

            常见返回码

            返回码

            返回信息

            解决方法

            0

            OK

            调用成功

            1

            请求参数缺失

            补充必须传入的参数

            -3

            IP 没有权限

            访问 IP 不在白名单之内
            """,
            ["POST https://api.acme.example/send", "envelope http - $ 200", "body mobile string required", "statuses 0=OK | 1=请求参数缺失 | -3=IP 没有权限"]
        },
        {
            "a method below its label, at the path of the call before",
            """
            # 模板

            ## 查询

            ### URL

            `/v3/template/{id}`

            ### HTTP Method

            GET

            ### 请求Url参数

            |参数名称|类型|是否必需|描述|
            |---|---|---|---|
            |id|String|是|模板|

            ## 变更

            ### URL

            `/v3/template/{id}`

            ### HTTP Method

            PUT

            ### 请求Body参数

            |参数名称|类型|是否必需|描述|
            |---|---|---|---|
            |name|String|是|名称|
            """,
            ["GET https://unknown.invalid/v3/template/{id}", "PUT https://unknown.invalid/v3/template/{id}", "envelope http - $ 200", "envelope http - $ 200", "path id string required", "path id string required", "body name string required"]
        },
        {
            "another call by its label behind the sample of a reply",
            """
            3.1 发送
            a.连接地址：http://api.acme.example/sms/send
            请求方式：POST
            请求报文内容：
            名称	类型	说明
            mobile	String	号码。
            content	String	内容。
            响应报文样例：
            {"id":"1","success":true}

            3.2 模板
            a.连接地址：http://api.acme.example/sms/template
            请求方式：POST
            请求报文内容：
            名称	类型	说明
            mobile	String	号码。
            template	String	模板。
            响应报文样例：
            {"id":"1","success":true}
            """,
            ["POST http://api.acme.example/sms/send", "POST http://api.acme.example/sms/template", "envelope success - $ true", "envelope success - $ true", "body mobile string unknown", "body content string unknown", "body mobile string unknown", "body template string unknown", "data.id string", "data.id string"]
        },
        {
            "members by their whole paths below the title of a type, and defaults in other words",
            """
            POST https://api.acme.example/omni

            ## Omni

            Attribute | Type | Required | Description
            --- | --- | --- | ---
            to | string | yes | The number
            messages | array | yes | What is sent (see [SMS](#sms))

            ## SMS

            Each item of `messages` holds:

            Attribute | Type | Required | Description
            --- | --- | --- | ---
            messages[].text | string | yes | What is said
            messages[].mode | string | no | How it goes: `on` – as it is set; `off` – not at all
            messages[].way | string | no | The default way. Possible values are: sms, voice. The default value is sms.
            messages[].tela | boolean | no | Se aparece na tela. Padrão: `false`
            """,
            ["POST https://api.acme.example/omni", "envelope http - $ 200", "body to string required", "body messages[] object required", "body messages[].text string required", "body messages[].mode enum(on,off) optional", "body messages[].way enum(sms,voice) optional default=sms", "body messages[].tela boolean optional default=false"]
        },
        {
            "limits in words, of cases too, and a form among formats that are taken",
            """
            POST https://api.acme.example/send

            接受 multipart/form-data、x-www-form-urlencoded、application/json

            ## 请求参数

            | 参数 | 类型 | 必选 | 说明 |
            |---|---|---|---|
            | account | String | 是 | 由32个英文字母和阿拉伯数字组成 |
            | ref | String | 否 | 长度小于256的字符串 |
            | format | String | 否 | 响应数据类型，JSON或XML格式。默认为JSON。 |
            | from | String | 是 | A number. In case of an alphanumeric string, the maximum length is 11 characters. |
            | code | String | 否 | By default, Acme makes one. |
            | list | Array | 否 | 注：内容长度不超过350字 |

            ```bash
            curl -d 'account=a&from=1' https://api.acme.example/send
            ```
            """,
            ["POST https://api.acme.example/send", "envelope http - $ 200", "body account string required length=32..32", "body ref string length=..255", "body format enum(JSON,XML) default=JSON", "body from string required", "body code string", "body list string"]
        },
        {
            "a command that lost its backslashes and ends with its address",
            """
            Send

            curl
            -u user:pass
            -X POST
            -H "Content-Type: application/json"
            -d '{
                  "to":"1"
                 }'
            https://api.acme.example/outbound

            Response

            {"id":"7"}
            """,
            ["POST https://api.acme.example/outbound", "envelope http - $ 200", "body to string unknown", "data.id string"]
        },
        { "an entry of a menu that reads like a heading of codes, and a remark below the codes", "Texts\nSend\nFind\nStatus codes\n\nSend\n\nA POST goes to\n\nPOST\nhttps://api.acme.example/send\n\nThese are the parameters:\n\nParameter Name\tMandatory/Optional\tValue\nto\tMandatory\tString; Number\ntag\tOptional\tString; A word of yours\n\nErrors\n\nStatus\tMessage\n400\tInvalid\n401\tNot let in\n\nNOTE: Rely on the status, not on its words.", ["POST https://api.acme.example/send", "body tag string", "body to string required", "envelope http - $ 200", "statuses 400=Invalid | 401=Not let in"] },
        { "a sentence about a sample among the members of a reply, above the statuses that follow", "POST https://api.acme.example/send\n\nBody\n\nto\nstring\nrequired\nNumber\n\nResponses\n\n200\nOK\n\nBody\napplication/json\n\nname\nstring\nrequired\nSample name\nExample: \"a\"\n\ncount\ninteger\nrequired\nHow many\n\n400\nBad Request. The body says why.\n\n401\nUnauthorized. Who calls is not known.", ["POST https://api.acme.example/send", "body to string required", "data.count int", "data.name string", "envelope http - $ 200", "statuses 200=OK | 400=Bad Request. The body says why. | 401=Unauthorized. Who calls is not known."] },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_copy_is_read(string form, string page, string[] expected) =>
        ContractFacts.AssertAre(form, expected, ContractFacts.OfPage(page));
}
