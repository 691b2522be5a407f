using OtpContracts.Cli.Importing;

namespace OtpContracts.Cli.Tests.Importing;

/// <summary>What a page does not say, says twice, or says in a form that is not read, stands in the report.</summary>
public sealed class ImportReportTests
{
    private const string Table = ImportFolder.Table;

    public static TheoryData<string, string> Unread => new()
    {
        { "\"3-digit\" is said of one part of several", "## Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| price | String | Yes | Its format is (3-digit currency code)(space)(value) |" },
        { "the circles in its column of marks are taken as yes", "## Parameters\n\n| Name | Type | Required |\n|---|---|---|\n| seq | Integer | O |\n| to | String | O |" },
        { "Nothing says where the members of \"sendRules\" end", "BODY PARAMS\nto\nstring\nrequired\nThe number.\nsendRules\nobject\nHow it is sent.\nSENDRULES OBJECT\nfrom\nstring\nWho sends.\ntest\nboolean\nDefaults to false\nSends nothing." },
        { "is said of several together", "## Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| exno | String | No | 扩展号,通道号+扩展号的总长度不能超过20位 |" },
        { "counts time, and what is sent is a point of it", "## Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| until | String | No | 格式為 YYYYMMDDHHMMSS。若未指定則預設為 24 小時 |" },
        { "is the length of one case", "## Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| from | String | Yes | A phone number or an alphanumeric string between 3 and 11 characters |" },
        { "its range is 4..8", "## Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| size | Integer | No | 验证码长度支持 4~8 位,默认是 4 位 |" },
        { "\"text\": taken as standing beside \"texts\", where the request sample (line 23) shows \"text\" within it", $"## Request body\n\n| Name | Type | Required |\n|---|---|---|\n| to | string | Yes |\n| texts | array | Yes |\n\n#### Text content\n\n| Name | Type | Required |\n|---|---|---|\n| from | string | No |\n| ttl | integer | No |\n| size | integer | No |\n| mode | string | No |\n| text | string | Yes |\n\n## Request example\n\n```\n{{\"to\": \"1\", \"texts\": [{{\"from\": \"a\", \"text\": \"b\"}}]}}\n```" },
        { "It holds several with commas between, each one of name, state", "## Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| fields | String | No | A comma-separated list of fields. Possible values are name, state. |" },
        { "\"up to two characters\" is taken to be no limit of its own", "## Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| land | String | No | The country, up to two characters. |" },
        { "\"最长 11 位\" is the length of one case", "## Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| from | String | No | 含有字母标识最长 11 位，纯数字标识支持 15 位 |" },
        { "The page says nothing of GET /texts but its address", $"## Parameters\n\n{Table}\n## Others\n\nGET https://api.acme.example/texts" },
        { "is the length of each of several", "## Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| vars | String | No | 每个变量长度不能超过30字 |" },
        { "is the length of one case", "## Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| text | String | No | Up to 160 characters in GSM7, or several texts |" },
        { "\"from\": \"Who sends it, with up to 11 characters.\" speaks of a mark, a limit, values or a default, and went into nothing", $"## Parameters\n\n{Table}\nfrom\n\nWho sends it, with up to 11 characters.\n\n## Response\n\n| Name | Type | Description |\n|---|---|---|\n| id | String | The id |" },
        { "\"kind\": \"Possible values come from the console.\" is taken to be no list of its values", "## Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| kind | String | No | How it goes. Possible values come from the console. |" },
        { "\"kind\": \"Defaults to < 1234 >.\" is taken to be no default of its own", "## Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| kind | String | No | How it goes. Defaults to < 1234 >. |" },
        { "\"1001\", \"1002\", \"1003\" stand beside words, as codes do", $"## Parameters\n\n{Table}\n## Notes\n\nIn the end it is 1001: Sent, 1002: Lost, 1003: Gone." },
        { "The pattern ^[1--9]$ is left out", "## Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| kind | String | Yes | It is ^[1--9]$ |" },
        { "and \"text\", which none shows, as its body", "## Parameters\n\n| Name | Type | Required |\n|---|---|---|\n| to | String | Yes |\n| text | String | No |\n\n```\ncurl --request POST 'https://api.acme.example/send?to=1'\n```" },
        { "\"words\": lines say what they are", "The following parameters are sent:\nto: The number it goes to.\nfrom: The name of whom it comes from.\nNote what stands in the address.\nwords: What the text says." },
        { "\"groups\", \"numbers\": lines say what they are", "1. groups = The list of groups\n2. numbers = The list of numbers" },
        { "Its values may be 1, 2", "## Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| kind | String | Yes | For text set the value as 1 and for voice set the value as 2. |" },
        { "seem to list values of \"kind\", 0, 1", "## Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| kind | String | Yes | How it goes |\n\nKinds there are\n\nKind = 0 --> Text\nKind = 1 --> Voice" },
        { "The path /call stands alone", "## Response example\n\n```\n{\"id\": \"a\"}\n```\n\n/call\n\nIt calls." },
        { "\"GET PARAMS:\" heads parameters of this POST", "GET PARAMS:\n- to : Valid number\n- text : What is said" },
        { "are limits of several cases", "## Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| from | String | No | If alphanumeric, max 11 characters, numeric max 16 digits |" },
        { "The names run into what they are", "Parameter NameDescription\nIDSet your account.\nPwdSet your word.\nPhNoComma between numbers." },
        { "The reply of a failed call shows \"more\", \"why\"", $"## Parameters\n\n{Table}\n## Response example\n\n{{\"code\": 0, \"msg\": \"ok\", \"data\": {{\"id\": \"1\"}}}}\n\n## Error response\n\n{{\"code\": 7, \"msg\": \"no\", \"more\": \"a\", \"data\": {{\"why\": \"b\"}}}}" },
        { "\"max length is 16\" and \"max length 11\" are lengths of several cases", "## Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| from | String | Yes | Short number max length is 16 Word max length 11 |" },
        { "those of failed calls alone", $"## Parameters\n\n{Table}\n## Failed reply example\n\n```json\n{{\"reason\": \"no\"}}\n```" },
        { "\"once\", \"size\" are sent or answered", $"## Parameters\n\n{Table}\n## Of digits\n\n| Field | Type | Description |\n|---|---|---|\n| once | boolean | Whether it is |\n| size | integer | How many |" },
        { "The default \"current date\" is taken as words about one", "## Parameters\n\n| Name | Type | Required | Default | Description |\n|---|---|---|---|---|\n| day | String | No | current date | When |" },
        { "The default \"Your code is [CODE].\" is taken as words about one", "## Parameters\n\n| Name | Type | Required | Default | Description |\n|---|---|---|---|---|\n| text | String | No | Your code is [CODE]. | What is sent |" },
        { "The page names one value only, SMS", "## Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| way | String | Yes | How it goes. enum: SMS |" },
        { "The table under \"Messages\" was not read", $"## Parameters\n\n{Table}\n## Messages\n\n| Output | Explains |\n|---|---|\n| +1 # sent | All is well |\n| -1 # lost | It is lost |\n| -2 # empty | No money |" },
        { "\"to\"", "## Parameters\n\n- from (string, required): The sender\n- to (strng): The number" },
        { "/other", $"## Parameters\n\n{Table}\nURL: https://api.acme.example/other" },
        { "breaks off", "## Response example\n\n```json\n{\"id\": \"1\",\n```" },
        { "was not read", "## Response parameters\n\n| When | Where |\n|---|---|\n| Always | Here |" },
        { "kind: Its values", "## Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| kind | String | No | Can be sms, call or mail |" },
        { "no page says what the object holds", "## Response\n\n| Name | Type | Description |\n|---|---|---|\n| id | String | A |\n| more | Object | B |" },
        { "\"appId\" stands beside the data", "Response Parameters\n\nParameters Description Type\nappId The app String\nstatus 0 means success String\ndata The id String" },
        { "No parameters were found for PUT", "PUT /v1/find/{id}" },
        { "lengths of several cases", "## Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| from | String | Yes | 字母长度不超过11位;纯数字长度不超过21位 |" },
        { "lengths of several cases", "## Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| text | String | Yes | Text length 299, other languages Length 800. |" },
        { "describes an object that nothing on the page", "## Request body\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| to | String | Yes | Number |\n\ndto.FindResponse\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| id | String | No | The id |" },
        { "can't be read as a whole", "## Response example\n\n```\n{ (the rest) \"data\": { \"id\": \"1\" } }\n```" },
        { "begin with /v1", "Base URL: https://api.acme.example/v1/message\n\nPOST /v1/find" },
        { "\"b\", \"c\"", "## Response\n\n| Name | Type | Description |\n|---|---|---|\n| a | Object | A |\n| b | String | B |\n| c | String | C |" },
        { "says that there are others", "## Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| kind | String | No | Possible values: sms, call. For all other ways, their number. |" },
        { "\"isGood\", \"cost\"", "## Response\n\n{\n\"isGood\", true,\n\"cost\": so much\n}" },
        { "the name \"Line Kind\" has a blank", "## Response\n\n| Name | Type | Description |\n|---|---|---|\n| id | String | The id |\n| Line Kind | String | What it is |" },
        { "\"SendRetryInfo\" describes an object that nothing", "## Response\n\n| Name | Type | Description |\n|---|---|---|\n| id | String | The id |\n\nSendRetryInfo\n\n```\n{ wait\n```\n\n| Name | Type | Description |\n|---|---|---|\n| wait | String | How long |" },
        { "\"street\" seems to be a member", "Response\n\n  • place\n\n    Object composed of these:\n\n    • street - The name of it.\n\n    • town - The name of the town." },
        { "\"to\", \"size\"", "## Parameters\n\nAll of these |\nto |\nThe number |\nsize |\nHow many |\n\nThat is all." },
        { "has a blank", "Parameter Location Description Required\nAPI key Header The key Yes\nto Body Number Yes" },
        { "is 7 in this sample", $"## Parameters\n\n{Table}\n## Response example\n\n{{\"id\": \"x\"}}\n\n{{\"id\": 7}}" },
        { "userIDUser name", "## Parameters\n\nNameDescriptionTypeOption\nuserIDUser nameStringMandatory\ntoThe numberStringMandatory" },
        { "Nothing says what the table with \"to\", \"text\" describes", "| Name | Description |\n|---|---|\n| to | Number |\n| text | Words |" },
        { "\"to\": no page gives it a type, nor \"text\": what stands in an address, a header or a form is taken as a text", "It takes application/x-www-form-urlencoded.\n\n## Parameters\n\n| Name | Required | Description |\n|---|---|---|\n| to | Yes | Number |\n| text | Yes | Words |" },
        { "Nothing says whether \"to\" must be sent", "## Parameters\n\n| Name | Type | Description |\n|---|---|---|\n| to | String | Number |" },
        { "the sample with \"to\", \"text\"", "Format\n\n{\"to\": \"1\", \"text\": \"a\"}" },
        { "state: Its values", "## Response\n\n| Name | Type | Description |\n|---|---|---|\n| id | String | A |\n| state | String | open, sent, lost, unknown |" },
        { "\"costMoney", "## Response\n\nNameTypeDescription\nidStringThe id\ncostMoneyWhat it costs\n\n## Response example\n\n{\"id\": \"1\", \"cost\": 1}" },
        { "which \"code\" means success", "## Response example\n\n{\"code\": 0, \"msg\": \"ok\"}" },
        { "https://api.acme.example/send/json", "One of these:\n\n| JSON | XML |\n|---|---|\n| https://api.acme.example/send/json | https://api.acme.example/send/xml |" },
        { "\"BAD_KEYKey is wrong\"", "## Error codes\n\nCodeDescription\nBAD_KEYKey is wrong\nBAD_JSON is wrong" },
        { "values of \"sent_by\"", "## Response\n\n- id (string): The id\n- sent_by (string): How it went\n\nThe member sent_by could be any of these by the way it went: sms, call, mail" },
        { "leaves out what lies between", "## Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| code | String | Yes | 4 or 6 digits |" },
        { "may be its values", "## Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| kind | String | No | How it goes (text or voice) |" },
        { "Nothing says what this schema describes", "The account\n\nobject\nid\n\nIts number\n\ninteger\nnote\n\nWhat it is\n\nstring" },
        { "are members of \"place\"", "Request Body\n\nobject\nplace\n\nWhere it is\n\nobject\nstreet\n\nThe street\n\nstring" },
        { "stands below no name of a failure", "Errors\n\nIt is broken.\n\nHTTP Status Code: 500" },
        { "are taken as its members", "Response Parameters\nName Description Type\ndata Data Object\n total Total Long\n records Records Array\nid The id Long" },
        { "\"key\"", "Query Parameters\n\nkey\nrequired if not in headers\nYour key\nto\nrequired\nYour target" },
        { "\"*\" marks \"days\"", "## Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| to | String | Yes | Number |\n| text | String | No | Text |\n| days | String | * | Days |" },
        { "\"key\" stands in the request sample", "## Parameters\n\n| Name | Type | Required |\n|---|---|---|\n| to | String | Yes |\n\n## Request example\n\n```\ncurl https://api.acme.example/send -d to=1 -d key=a\n```" },
        { "Its values run together", "## 请求参数\n\nevent\nstring\n必填\n事件\n枚举值:\nregisterbindforget" },
        { "read from the sample (\"code\", \"id\")", "## Response example\n\n{\"code\": 0, \"id\": \"a\"}" },
        { "what the text \"vars\" holds", "## Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| vars | String | No | Texts |\n\nvars 示例:\n\n    {\"a\": \"1\"}" },
        { "ttl 时间段可选多久", "## 请求参数\n\n参数类型必需/可选描述\ntostring必需号码\nttl 时间段可选多久" },
        { "The table with \"red\", \"blue\" was not read", "## Parameters\n\n| Name | Type |\n|---|---|\n| to | String |\n\n## Colours\n\n| Name | Description |\n|---|---|\n| red | Loud |\n| blue | Quiet |" },
        { "it says how that item went, which callers have to look at", "## Response example\n\n[{\"code\": 0, \"msg\": \"ok\"}]" },
        { "is said of \"money\"", "## Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| kind | int | 是 | 0:条数,money默认为0 1:金额 |" },
        { "what its objects hold", "## Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| items | object[] | Yes | All |" },
        { "said of both", $"POST https://api.acme.example/web/send\n\n## Parameters\n\n{Table}" },
        { "are the names that the sample code sends", "$post_data['to'] = '1';" },
        { "This sample shows \"done_at\", \"tries\"", "## Response\n\n```\n{\"id\": \"a\", \"state\": \"sent\"}\n```\n\n## Reports\n\n```\n{\"id\": \"a\", \"done_at\": \"b\", \"tries\": 0}\n```" },
        { "The reply of a failed call shows \"error\", \"number\"", "### 返回示例\n\n#### 成功\n\n```\n{\"id\": \"a\"}\n```\n\n#### 失败\n\n```\n{\"error\": {\"number\": 7}}\n```" },
        { "\"ids\": \"200 at once\" is taken to be no limit of its own", "## Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| ids | String | Yes | Ids, a comma between several; 200 at once |" },
        { "202, 550 are read from the description of \"error_code\"", "## Response\n\n| Name | Type | Description |\n|---|---|---|\n| error_code | Integer | Codes that may be returned: 202: It is taken; 550: Nothing is free |\n| id | String | The id |" },
        { "'unicode'or 'gsm-7bit' may be its values", "## Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| kind | String | No | It can be ‘unicode’or ‘gsm-7bit’ at will |" },
        { "\"to\": an address shows them with their values", $"## Parameters\n\n{Table}\n```\ncurl --request POST 'https://api.acme.example/send?to=1'\n```" },
        { "The table with \"send_id\", \"sms_sent\" was not read", "## Example\n\nCode of PHP\n\nCodes / Answers\n\nsend_id\tIdentifier of what went out.\nsms_sent\tNumber of those that went out." },
        { "\"error_code\", \"error_msg\": members of the reply of a failed call", "状态码: 400\n\n响应Body参数\n\n| Name | Type | Description |\n|---|---|---|\n| error_code | String | The code |\n| error_msg | String | Why |" },
        { "\"error_code\": members of the reply of a failed call", "## Response 200\n\n| Name | Type | Description |\n|---|---|---|\n| id | String | The id |\n\n## Response 400\n\n| Name | Type | Description |\n|---|---|---|\n| error_code | String | The code |" },
        { "for its default 6 is one", "## Parameters\n\n| Name | Required | Description |\n|---|---|---|\n| length | No | The digits. Defaults to 6. |" },
        { "\"to\", \"count\" are said to be sent, and the samples show them in replies alone", "## Parameters\n\n| Name | Description |\n|---|---|\n| key | Key |\n| to | Number |\n| count | How many |\n\n## Request example\n\n{\"key\": \"a\"}\n\n## Response example\n\n{\"id\": \"b\", \"to\": \"1\", \"count\": 2}" },
        { "describes what stands within the text \"content\" (\"to\", \"kind\")", "## 请求参数\n\n| 名称 | 类型 | 必填 | 描述 | 示例 |\n|---|---|---|---|---|\n| content | string | 是 | 业务参数 | JSON字符串 |\n\n## 业务参数\n\n| 名称 | 类型 | 必填 | 描述 | 示例 |\n|---|---|---|---|---|\n| to | string | 是 | 号码 | 1 |\n| kind | int | 是 | 类型 | 2 |" },
        { "could not be read as parameters (\"kind\", \"mobile\", \"code\")", "## 传入参数\n\n* kind必须传\n\n1. 发送 kind =1, 还需传入参数1个: mobile\n2. 校验 kind =2, 还需传入参数2个: mobile,code" },
        { "codes: 415, 416, 417 stand in front", "## Errors of it\n\n| What | Why |\n|---|---|\n| 415 | No name |\n| 416 | No number |\n| 417 | Too many |" },
        { "The words json、xml may be its values", "## Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| kind | String | No | 返回类型json、xml,默认(json) |" },
        { "may announce its values", "## Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| voice | String | No | Giọng đọc, có các giá trị sau đây: nam: giọng nam |" },
        { "goes on to other names", "## Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| url | String | No | Where it goes: CallId: Its number. CallState: how it went (0: lost, 1: done), SendState: 2: waiting |" },
    };

    [Fact]
    public void Parameters_above_all_calls_are_told()
    {
        using var folder = new ImportFolder();
        var told = folder.Import("# Texts\n\n## Parameters\n\n| Name | Type | Required |\n|---|---|---|\n| to | String | Yes |\n\n## First\n\nGET /first\n\n## Second\n\nPUT /second").Findings;
        Assert.Contains(told, finding => finding.Message.Contains("\"to\": described above all calls of the page", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("safe", "GET https://api.acme.example/sms/getBalance")]
    [InlineData("safe", "GET https://api.acme.example/messages/{id}")]
    [InlineData("safe", "# Query the last days\n\nGET https://api.acme.example/days\n\n## Parameters\n\n- day (string, required): Which")]
    [InlineData("once", "GET https://api.acme.example/send\n\n## Parameters\n\n- to (string, required): Number")]
    [InlineData("once", "# Send with a status report\n\nGET https://api.acme.example/http\n\n## Parameters\n\n- to (string, required): Number")]
    [InlineData("once", "GET https://api.acme.example/api/status\n\n## Parameters\n\n- to (string, required): Number\n- text (string, required): Words")]
    [InlineData("once", "GET https://api.acme.example/sms\n\n## Parameters\n\n- to (string, required): Number")]
    public void A_GET_that_may_send_is_not_taken_to_be_safe_and_that_is_told(string effect, string page)
    {
        using var folder = new ImportFolder();
        var result = folder.Import(page);
        Assert.Contains($"    effect: {effect}\n", result.Text, StringComparison.Ordinal);
        Assert.Equal(effect == "once", result.Findings.Any(finding => finding.Kind == FindingKind.Guess && finding.Message.Contains("act again", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Unread))]
    public void What_was_not_read_or_guessed_is_told(string told, string page)
    {
        using var folder = new ImportFolder();
        Assert.Contains(folder.Import($"POST https://api.acme.example/send\n\n{page}").Findings, finding => finding.Message.Contains(told, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("the address shows them and so does a body", "\n\nSample request body\n```\n{ \"to\": 1, \"text\": \"a\" }\n```")]
    [InlineData("the address of a POST shows them", "")]
    public void The_query_of_a_call_that_may_send_a_body_is_told(string told, string sample)
    {
        using var folder = new ImportFolder();
        var findings = folder.Import($"Method: POST\n\nRequest endpoint: https://api.acme.example/send?to=1&text=a{sample}").Findings;
        Assert.Contains(findings, finding => finding.Message.Contains($"\"to\", \"text\": {told}", StringComparison.Ordinal));
    }
}
