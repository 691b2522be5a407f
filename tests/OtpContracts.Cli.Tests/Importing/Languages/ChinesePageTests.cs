namespace OtpContracts.Cli.Tests.Importing.Languages;

/// <summary>Forms that pages of Chinese vendors have.</summary>
public sealed class ChinesePageTests
{
    private const string Call = "请求地址:https://api.acme.example/send\n请求方式:POST\nContent-Type:application/json\n请求参数:\n";

    public static TheoryData<string, string, string[]> Tables => new()
    {
        { "marks that say themselves below 是否可选", "参数名 | 类型 | 最大长度 | 是否可选 | 解 释 |\n---|---|---|---|---|\nto | String | 11 | 必选 | 长度为 11 位的手机号码 |\nway | String | 8 | 可选 | 通道 |\nkey | String | | 否 | 密钥 |", ["body key string required", "body to string required digits=11..11", "body way string length=..8"] },
        { "headings of which some share a line", "屬性 |\n類型 |\n約束 | 描述 | 取值 |\n---|---|---|---|---|\nto |\nString | 必選 | 號碼 |\n11位數字 |\nstate |\nString |\n必選 |\n狀態 |\n0正常 1未應答 2失敗 |\ndata | String | 可選 | 私有數據 | |", ["body data string", "body state enum(0,1,2) required", "body to string required digits=11..11"] },
        { "names that end like a type, run into one", "参数类型是否必填描述示例\nphoneNumberString必须手机号18888888888\nsizeInt选填大小7", ["body phoneNumber string required", "body size int"] },
        { "values of one letter, behind Chinese commas, and numbers alone", "| 参数 | 类型 | 必填 | 取值范围 | 说明 |\n|---|---|---|---|---|\n| rec | String | 是 | | 是否录音,Y:录音,N:不录音 |\n| state | int | 否 | | 状态(1、已接通 2、未接通) |\n| more | int | 否 | 0或1 | 是否返回,0-不需要,1-需要 |\n| kind | int | 否 | 1或2 | 类型 |\n| ttl | int | 否 | | 有效期,5或10分钟 |", ["body kind int-enum(1,2)", "body more int-enum(0,1)", "body rec enum(Y,N) required", "body state int-enum(1,2)", "body ttl int"] },
        { "the most digits", "| 参数 | 类型 | 必填 | 说明 |\n|---|---|---|---|\n| code | String | 是 | 最大长度6位数字 |\n| pin | String | 是 | 不超过8位数字 |\n| id | String | 是 | up to 15 digits |\n| key | String | 是 | 4位数字 |", ["body code string required digits=..6", "body id string required digits=..15", "body key string required digits=4..4", "body pin string required digits=..8"] },
        { "marks below a heading of constraints, a cell a line", "屬性\n\n類型\n\n約束\n\n說明\n\nto\n\nString\n\n必選\n\n號碼\n\nway\n\nString\n\n可選\n\n通道", ["body to string required", "body way string"] },
        { "limits in bytes, and radicals out of a PDF", "| 参数 | 类型 | 必填 | 说明 |\n|---|---|---|---|\n| text | string | 是 | 内容,\u2ED3度不能超过1024字节 |\n| key | string | 是 | 密钥,\u2ED3度不能超过10 |", ["body key string required length=..10", "body text string required"] },
        { "types with their formats, run into marks", "参数名类型必填描述\nidinteger (int64)是编号\ntostring否号码", ["body id long required", "body to string"] },
        { "one object in the table and several in the sample", "| 参数 | 类型 | 必填 | 说明 |\n|---|---|---|---|\n| parts | PartInfo | 是 | 内容 |\n\n请求示例\n{\"parts\": [{\"kind\": \"a\"}]}", ["body parts[] object required", "body parts[].kind string unknown"] },
        { "marks below the question what may be left out", "Name Optional? Type Memo\nto no string the number\nway yes string how it goes", ["body to string required", "body way string"] },
        { "the table of an object below a title and a sentence", "字段名\n\n类型\n\n必传\n\n说明\n\nsummary\n\nObject\n\n是\n\n结构见下\n\nid\n\nString\n\n是\n\n编号\n\n2.4 summary 字段结构\n\n由算法生成,固定的字段:\n\n字段名\n\n类型\n\n必有\n\n说明\n\nintent\n\nString\n\n是\n\n意图", ["body id string required", "body summary object required", "body summary.intent string required"] },
        { "what is charged as one, and how far a time may be off", "| 参数 | 类型 | 必填 | 说明 |\n|---|---|---|---|\n| text | string | 是 | 短信长度不超过 70 个字,按照一条短信计费 |\n| time | long | 是 | 毫秒,误差不能超过1小时 |\n| name | string | 是 | 名称在 70 个字以内,超出按长短信收费 |", ["body name string required length=..70", "body text string required", "body time long required"] },
        { "numbered rows, a cell a line", "序号\n\n名称\n\n参数类型\n\n是否必选\n\n说明\n\n1.1\n\nlist\n\narray[object]\n\nTrue\n\n收件人。\n\n见下。\n\n1.1.1\n\nto\n\nstring\n\nTrue\n\n号码\n\n1.2\n\nat\n\nstring\n\nFalse\n\n时间\n\n表3 说明", ["body at string", "body list[] object required", "body list[].to string required"] },
        { "examples in front of limits and descriptions, parted by blanks", "名称 类型 是否必须 示例值 更多限制 描述\nexpire_time String 必须 2016-08-31 11:03:41 过期时间\nis_pre Boolean 可选 false\n  • 默认值:false\n  • 预占\nno_a String 必须 13800138000 主叫号码\nlist String [] 可选 a,b\n  • 最大列表长度:20\n  • 黑名单", ["body expire_time string required", "body is_pre boolean default=false", "body list list<string> items=..20", "body no_a string required"] },
        { "an object named like its type, below a heading for marks", "序号\n\n字段\n\n数据类型\n\n可选属性\n\n描述\n\n1\n\nto\n\nString\n\nM\n\n号码\n\n2\n\nkind\n\nString\n\nO\n\n5G产品类型\n\n1:通知\n\n2:营销\n\n3\n\noutMessage\n\nOutMessage\n\nM\n\n复合类型对应表1\n\n表1 OutMessage\n\n序号\n\n字段\n\n数据类型\n\n可选属性\n\n描述\n\n1\n\nid\n\nstring\n\nM\n\n编号", ["body kind enum(1,2)", "body outMessage object required", "body outMessage.id string required", "body to string required"] },
        { "an object named like its type below headings of which one is not known", "字段\n\n数据类型\n\n属性之一\n\n描述\n\nto\n\nString\n\nM\n\n号码\n\noutMessage\n\nOutMessage\n\nM\n\n复合类型", ["body outMessage map<any> required", "body to string required"] },
        { "the body itself above what it holds", "名称类型必填描述\nbodyobject否请求参数的主体信息\nContentstring是内容\nSizeint否大小", ["body Content string required", "body Size int"] },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_table_is_read(string form, string table, string[] expected)
    {
        using var folder = new ImportFolder();
        var facts = ContractFacts.Of(folder.Import(Call + table).Text).Where(fact => fact.StartsWith("body", StringComparison.Ordinal));
        Assert.Equal($"{form}\n{string.Join('\n', expected)}", $"{form}\n{string.Join('\n', facts.Order(StringComparer.Ordinal))}");
    }

    public static TheoryData<string, string, string[]> Pages => new()
    {
        { "paths and methods behind their labels, each call behind the samples of the one before", "1.查找\nPath:/find/{id}\nMethod:POST\n路径参数\n名称 | 类型 | 备注 |\n---|---|---|\nid | string | 编号 |\nBody\n名称 | 类型 | 必填 | 备注 |\n---|---|---|---|\nkey | string | 是 | 密钥 |\n返回数据\n成功案例\n{\"msg\":\"成功\",\"code\":200}\n2.发送\nPath:/send\nMethod: POST\nBody\n名称 | 类型 | 必填 | 备注 |\n---|---|---|---|\nto | string | 是 | 号码 |", ["POST https://unknown.invalid/find/{id}", "POST https://unknown.invalid/send", "body key string required", "body to string required", "envelope code msg data 200", "envelope code msg data 200", "path id string required"] },
        { "a form below the word for a request, of which a browser ate a name", "URL:https://api.acme.example/send\n请求方式:POST\n请求报文\nuser=a&to=1×tamp=2\n参数说明\n名称 | 必填 | 描述 |\n---|---|---|\nuser | 是 | 用户 |\nto | 是 | 号码 |\ntimestamp | 是 | 时间戳 |", ["POST https://api.acme.example/send", "body timestamp string required", "body to string required", "body user string required", "envelope http - $ 200"] },
        { "a method behind its protocol, a cell a line", "接口地址\n\n项目\n\n描述\n\n方法\n\nHTTPS + GET\n\nURI\n\nhttps://api.acme.example/find\n\n请求参数\n\n| 参数 | 类型 | 必填 |\n|---|---|---|\n| id | String | 是 |", ["GET https://api.acme.example/find", "envelope http - $ 200", "query id string required"] },
        { "a list of headers that begins with method and address", "POST https://api.acme.example/send\n\n請求頭\n\n| 屬性 | 類型 | 約束 | 描述 |\n|---|---|---|---|\n| Method | String | 必選 | POST |\n| URL | String | 必選 | /send |\n| Host | String | 必選 | 服務器地址 |\n| Key | String | 必選 | 密鑰 |", ["POST https://api.acme.example/send", "envelope http - $ 200", "header Key string required"] },
        { "codes of failures that samples alone show, beside members that a table lists", "POST https://api.acme.example/send\n返回示例:\n{\"resultCode\": 0, \"resultMsg\": \"ok\", \"result\": {\"id\": \"7\"}}\n错误时返回:\n{\"resultCode\": -1, \"resultMsg\": \"failed\"}\n返回参数说明:\n| 参数名 | 类型 | 说明 |\n|---|---|---|\n| id | string | 编号 |", ["POST https://api.acme.example/send", "data.id string", "envelope resultCode resultMsg result 0", "statuses -1=failed"] },
        { "statuses above the call, and headings of which two run into each other", "返回码说明\n错误码 说明\n20000 success\n40004 app is unvalid\n\n发送接口\n\n请求地址: https://api.acme.example/send\n\n请求方法:POST\n\n具体说明如下\n\n字段 类型 必填说明\nto String 是 号码\nway String 否 通道", ["POST https://api.acme.example/send", "body to string required", "body way string", "envelope http - $ 200", "statuses 20000=success | 40004=app is unvalid"] },
        { "rows of statuses that read like headings", "POST https://api.acme.example/send\n返回示例:\n{\"code\": 7, \"msg\": \"错误\"}\n服务级错误代码:\n\n 返回码 说明\n 0 成功的返回\n 201701 错误的手机号码\n 201702 返回参数", ["POST https://api.acme.example/send", "envelope code msg data 0", "statuses 0=成功的返回 | 201701=错误的手机号码 | 201702=返回参数"] },
        { "types that stand twice, and how replies are written below a word for them", "接口地址\nhttps://api.acme.example/find\n响应格式\napplication/json\n请求方法\nPOST\n请求参数 (Query)\n参数类型必须描述\nkeystring\nstring\n是\n密钥\nsizeint\nint\n否\n大小\n返回参数 (Body)\n参数类型描述\nidstring\nstring\n编号", ["POST https://api.acme.example/find", "data.id string", "envelope http - $ 200", "query key string required", "query size int"] },
        { "names behind labels in Chinese that end with capitals", "POST https://api.acme.example/send\n请求参数\n字段名变量名必填类型描述\n手机号mobile是String手机号码\n请求IDrequestId否String编号\n请求示例\n{\"mobile\": \"1\", \"requestId\": \"7\"}", ["POST https://api.acme.example/send", "body mobile string required", "body requestId string", "envelope http - $ 200"] },
        { "a method within a sentence of traditional Chinese, and a code that stands for any", "請求地址:https://api.acme.example/send\n用戶需要通過Https Post方式請求。\n返回:\n{\"errorCode\": \"0\", \"errorMsg\": \"成功\"}\n{\"errorCode\": \"xxx\", \"errorMsg\": \"失败\"}", ["POST https://api.acme.example/send", "envelope errorCode errorMsg data 0"] },
        { "a form of which a value has pipes", "URL:https://api.acme.example/send\n请求方式:POST\n请求报文\nuser=a&to=1&parts=号码|参数@号码|参数\n参数说明\n名称 | 必填 | 描述 |\n---|---|---|\nuser | 是 | 用户 |\nto | 是 | 号码 |\nparts | 是 | 参数 |", ["POST https://api.acme.example/send", "body parts string required", "body to string required", "body user string required", "envelope http - $ 200"] },
        { "headers below words of two languages", "POST https://api.acme.example/send\n\n2.2 请求 Headers\n\nHeader | 类型 | 必传 | 说明 |\n---|---|---|---|\nauth | String | 是 | 签名 |\n\n2.3 请求 Body\n\n字段名 | 类型 | 必传 | 说明 |\n---|---|---|---|\nto | String | 是 | 号码 |", ["POST https://api.acme.example/send", "body to string required", "envelope http - $ 200", "header auth string required"] },
        { "an address behind the name of its base, and codes with their statuses of HTTP", "请求方法:POST\n\n请求 URI:{BaseUrl}/v1/send\n\n请求消息体:\n\n参数名\t类型\t是否必填\nto\tString\t是\n\n错误码说明\n\n错误码\t描述\n1 НТТP 401\t没有权限\n2 HTTP 400\t不可用", ["POST https://unknown.invalid/v1/send", "body to string required", "statuses 1=没有权限 | 2=不可用", "envelope http - $ 200"] },
        { "the reason that is named like the code", "POST https://api.acme.example/send\n返回参数\n| 名称 | 类型 | 描述 |\n|---|---|---|\n| Reason | string | 审核意见 |\n| ErrorCode | integer | 错误码 |\n| ErrorMessage | string | 错误信息 |", ["POST https://api.acme.example/send", "data.Reason string", "envelope ErrorCode ErrorMessage $ 0"] },
        { "values of which nobody wrote the mark, behind the example, in the query and in the body", "Path: /send\nMethod: POST\n请求参数\n\nQuery\n\n参数名参数值是否必填参数类型描述说明\nway\nsms\nString\n类型:\nsms:短信\n\nBody\n\n参数名参数值是否必填参数类型描述说明\ntoken\nString\nTOKEN\nsignature\nString\n签名\nto\n4fdg\nString\n号码", ["POST https://unknown.invalid/send", "envelope http - $ 200", "query way string unknown", "body token string unknown", "body signature string unknown", "body to string unknown"] },
        { "codes in a sentence about what is answered", "POST https://api.acme.example/send?c=Acme&a=send\n\n## 返回\n\n返回Json,其中code:200(操作成功)、301(被封禁)、413(验证失败(短信服务))", ["POST https://api.acme.example/send", "envelope http - $ 200", "query c string unknown", "query a const=send", "statuses 200=操作成功 | 301=被封禁 | 413=验证失败(短信服务)"] },
        { "a fixed value in a column of examples, and a text of JSON whose table is told", "请求地址:https://api.acme.example/send\n请求方式:POST\n请求参数\n\n| 名称 | 类型 | 必填 | 描述 | 示例 |\n|---|---|---|---|---|\n| action | string | 是 | 操作类型 | (固定值)action=sms |\n| content | string | 是 | 业务参数 | JSON字符串 |\n\n## 业务参数\n\n| 名称 | 类型 | 必填 | 描述 | 示例 |\n|---|---|---|---|---|\n| to | string | 是 | 号码 | 1 |", ["POST https://api.acme.example/send", "envelope http - $ 200", "body action const=sms", "body content string required"] },
        { "several methods in front of each address, and marks within sentences", "## 查找\n\n`GET/POST` `http://www.acme.example/sms/find`\n\n| 参数名 | 是否必填 | 说明 |\n|---|---|---|\n| id | 必填 | 编号 |\n\n## 发送\n\n`GET/POST` `http://www.acme.example/sms/send`\n\n| 参数名 | 类型 | 说明 |\n|---|---|---|\n| to | string | 号码。 必填。 多个以逗号分隔 |\n| text | string | 内容(非必须 可空),最多500个汉字 |", ["GET http://www.acme.example/sms/find", "envelope http - $ 200", "query id string required", "GET http://www.acme.example/sms/send", "envelope http - $ 200", "query to string required", "query text string length=..500"] },
        { "codes of words that the status is said to be", "请求地址:https://api.acme.example/send\n请求方式:POST\n返回参数说明\n\n| 参数名 | 类型 | 说明 |\n|---|---|---|\n| code | string | 状态代码,ok代表成功,lost代表错误 |\n| msg | string | 提示信息 |", ["POST https://api.acme.example/send", "envelope code msg data ok", "statuses ok=成功 | lost=错误"] },
        { "marks that an editor escaped, and codes by the name of their member behind what the vendor calls", "# 2\\. 下发\n\n接口地址:https://api.acme.example/send\n请求方式:POST\n\n## 2\\.1 提交参数说明\n\n|参数名称|参数说明|备注|\n|---|---|---|\n|name|帐号 \\(必选\\)|\\-|\n|subid|扩展码 \\(可选\\)|签名|\n\n## 2\\.2 返回值说明\n\n|参数名称|参数说明|\n|---|---|\n|ReqCode|返回码|\n|ReqId|批次|\n\n# 3\\. 上行消息 \\& 状态报告\n\n|参数名称|参数说明|\n|---|---|\n|msgtype|类型|\n\n# 4\\. 提交返回值（下发接口 ReqCode）\n\n|ReqCode|返回说明|备注|\n|---|---|---|\n|00|成功|\\-|\n|01|参数异常|缺少|\n|02|号码异常|\\-|\n\n# 5\\. 状态报告返回值（state 状态码）\n\n|state 码|说明|\n|---|---|\n|0|成功|\n|7|黑名单|\n|8|欠费|", ["POST https://api.acme.example/send", "envelope ReqCode - $ 00", "body name any required", "body subid any", "data.ReqId any", "statuses 00=成功 - | 01=参数异常 缺少 | 02=号码异常 -"] },
        { "codes beside what a heading does not know", "请求地址:https://api.acme.example/send\n请求方式:POST\n\n## 返回格式\n\n```\n{\"eCode\": \"0\", \"eMsg\": \"发送成功\"}\n```\n\n|返回码 |返回内容|\n|---|---|\n|0|发送成功|\n|-100|系统错误|\n|-101|密码错|", ["POST https://api.acme.example/send", "envelope eCode eMsg data 0", "statuses 0=发送成功 | -100=系统错误 | -101=密码错"] },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_is_read(string form, string page, string[] expected)
    {
        using var folder = new ImportFolder();
        Assert.Equal($"{form}\n{string.Join('\n', expected.Order(StringComparer.Ordinal))}", $"{form}\n{string.Join('\n', ContractFacts.Of(folder.Import(page).Text).Order(StringComparer.Ordinal))}");
    }

    [Theory]
    [InlineData("\"length:7,15\" stands where limits do", "| size | int | 是 | length:7,15 | | 大小 |")]
    [InlineData("leaves out the example 666666", "| size | int | 是 | max:6 | 666666 | 大小 |")]
    [InlineData("\"to\" is written \"To\" in the sample", "| to | string | 是 | | | 号码 |\n\n请求示例\n{\"key\": \"a\", \"To\": \"1\"}")]
    public void What_is_not_plain_is_told(string told, string rest)
    {
        using var folder = new ImportFolder();
        var result = folder.Import($"{Call}| 参数 | 类型 | 必填 | 范围值 | 示例值 | 说明 |\n|---|---|---|---|---|---|\n| key | string | 是 | | | 密钥 |\n{rest}");
        Assert.Contains(result.Findings, finding => finding.Message.Contains(told, StringComparison.Ordinal));
        Assert.DoesNotContain(ContractFacts.Of(result.Text), fact => fact.Contains("range=", StringComparison.Ordinal) || fact.Contains("To", StringComparison.Ordinal));
    }
}
