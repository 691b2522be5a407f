using OtpContracts.Cli.Importing;

namespace OtpContracts.Cli.Tests.Importing;

/// <summary>What pages say outside of one whole table: in titles, captions, addresses and samples.</summary>
public sealed class PageFormTests
{
    private const string Table = "| Name | Type | Required | Description |\n|---|---|---|---|\n| to | String | Yes | Number |\n";

    public static TheoryData<string, string, string[]> Forms => new()
    {
        { "a path in pieces", "POST\n/\nv1\n/\nsend\n\nBody\n\nto\nstring\nrequired\n\nNumber", ["POST https://unknown.invalid/v1/send", "body to string required"] },
        { "a port that each customer fills in", $"POST http://ip:port/v1/send\n\n## Parameters\n\n{Table}", ["POST https://unknown.invalid/v1/send", "body to string required"] },
        { "a slash at the end", $"POST https://api.acme.example/send/\n\n## Parameters\n\n{Table}", ["POST https://api.acme.example/send/", "body to string required"] },
        { "a method in a sentence", $"To send, make a POST request to our endpoint.\n\nhttps://api.acme.example/send\n\n## Parameters\n\n{Table}", ["POST https://api.acme.example/send", "body to string required"] },
        { "a colon behind the method", $"POST: /v1/send\n\n## Parameters\n\n{Table}", ["POST https://unknown.invalid/v1/send", "body to string required"] },
        { "a sample's query on lines of its own, without a method", $"## Parameters\n\n{Table}| from.N | String | No | Sender |\n\n## Request example\n\n```\nhttps://api.acme.example/?to=1\n&from.0=2\n&from.1=3\n```", ["GET https://api.acme.example/", "query from list<string>", "query to string required"] },
        { "a sample that shows what stands in the address", $"POST https://api.acme.example/send\n\n## Parameters\n\n{Table}| key | String | Yes | Key |\n\n## Request example\n\n```\nhttps://api.acme.example/send?key=1&time=2\n{{\"to\": \"1\"}}\n```", ["POST https://api.acme.example/send", "query key string required", "query time string unknown", "body to string required"] },
        { "a column of marks that a copy lost", "POST https://api.acme.example/send\n\n## Parameters\n\nName\nRequired\nType\nDescription\nto\nString\nNumber\nsize\nInt\nSize", ["POST https://api.acme.example/send", "body size int unknown", "body to string unknown"] },
        { "titles that mark, and rows of names and words", "POST https://api.acme.example/send\n\nMandatory Fields\n\n  to : The number.\n  text : What is sent.\n\nOptional Fields\n\n  from : The sender.\n  label : A label of yours.", ["POST https://api.acme.example/send", "body from any", "body label any", "body text any required", "body to any required"] },
        { "a sentence that announces a table", "POST https://api.acme.example/send\n\nYou have to send the following parameters:\n\n| Parameter | Description | Value |\n|---|---|---|\n| to | Number, at most 20 characters | 123 |", ["POST https://api.acme.example/send", "body to string unknown length=..20"] },
        { "a call that is marked as optional by its description's first word", "POST https://api.acme.example/send\n\nRequest\n\ntostringRequired<=20 characters\nNumber\nhookstringOptionalformat: \"uri\"\nOptional URL to call.", ["POST https://api.acme.example/send", "body hook uri", "body to string required length=..20"] },
        { "numbers that are no values, and digits of each of several", "POST https://api.acme.example/send\n\n## Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| to | String | Yes | Comma separated 10-digit numbers |\n| from | String | Yes | With its country (US: +1-xxx) or region (HK: +852-xxx) |", ["POST https://api.acme.example/send", "body from string required", "body to string required"] },
        { "values with their meanings", "POST https://api.acme.example/send\n\n## Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| lang | String | Yes | Language en:English id:Indonesian es:Spanish |\n| tags | Array | No | Array of strings to filter by |", ["POST https://api.acme.example/send", "body lang enum(en,id,es) required", "body tags list<string>"] },
        { "a cell of several lines in a row of pipes", "POST https://api.acme.example/send\n\n## Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| kind | Int | Yes | 0. Code\n1. Notice\n2. Advertisement |\n| to | String | No | Number |", ["POST https://api.acme.example/send", "body kind int-enum(0,1,2) required", "body to string"] },
        { "a label over a method with its address", $"Request method:\n\nPOST https://api.acme.example/send\n\n## Parameters\n\n{Table}", ["POST https://api.acme.example/send", "body to string required"] },
        { "an example behind the type, sentences below, and a default with words between", "POST https://api.acme.example/send\n\nName Description Required Data Type Example\nwait The waiting time, 5 to 10 seconds. Default waiting time is 8 seconds. No Number 8\nhook Sent back through the URL. No String\nFor JSON object, convert it into a string.", ["POST https://api.acme.example/send", "body hook string", "body wait decimal range=5..10 default=8"] },
        { "a base address below its label", $"Base URL\n\nProduction: https://api.acme.example/v2\n\nPOST /send\n\n## Parameters\n\n{Table}", ["POST https://api.acme.example/v2/send", "body to string required"] },
        { "items that go on below", "POST https://api.acme.example/send\n\n## Parameters\n\n- to - The number. This\nparameter is mandatory.\n- text - What is sent.", ["POST https://api.acme.example/send", "body text any", "body to any required"] },
        { "cells below each other with marks of one letter", "POST https://api.acme.example/send\n\n## Parameters\n\nto\nstring\nM\nDemo\nfrom\nstring\nO\nDemo", ["POST https://api.acme.example/send", "body from string", "body to string required"] },
        { "marks that run into sentences", "POST https://api.acme.example/send\n\nBody\n\nto\nobject\nrequiredThe number.\ntext\nstring\noptionalWhat is sent.", ["POST https://api.acme.example/send", "body text string", "body to any required"] },
        { "values between commas", "POST https://api.acme.example/send\n\n## Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| kind | String | No | voice, text, or both (default: text) |", ["POST https://api.acme.example/send", "body kind enum(voice,text,both) default=text"] },
        { "values in quotes and parentheses", "POST https://api.acme.example/send\n\n## Parameters\n\n| Name | Description |\n|---|---|\n| kind | How it can be used for texts (value \"U\", \"N\" or \"A\") |", ["POST https://api.acme.example/send", "body kind enum(U,N,A) unknown"] },
        { "examples, which are not all values", "POST https://api.acme.example/send\n\n## Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| country | String | Yes | Where it goes, for example (US, HK, SG) |\n| size | String | No | Parts ex: (value 2 or 3) |", ["POST https://api.acme.example/send", "body country string required", "body size string"] },
        { "a base address that each customer fills in", $"### Address\n\n> baseUrl + /v1/send\n\n### Request method\n\n> POST\n\n### Parameters\n\n{Table}", ["POST https://unknown.invalid/v1/send", "body to string required"] },
        { "a host that each customer fills in", $"POST `https://{{{{host}}}}/v1/send`\n\n## Parameters\n\n{Table}", ["POST https://unknown.invalid/v1/send", "body to string required"] },
        { "types that begin descriptions", "POST https://api.acme.example/send\n\n## Parameters\n\n| Name | Description | Required | Default |\n|---|---|---|---|\n| to | `string` The number | Yes | |\n| size | `Integer` How many digits. Max 9 | No | 4 |", ["POST https://api.acme.example/send", "body size int range=..9 default=4", "body to string required"] },
        { "settings of a program, which are no parameters", $"# Sender\n\n### Configuration\n\n| Key | Type | Description |\n|---|---|---|\n| redis | String | Where it is |\n\n## Send\n\nPOST /send\n\n{Table}", ["POST https://unknown.invalid/send", "body to string required"] },
        { "two methods at one address", $"# Send\n\n## GET Method\n\nEndpoint:\n\nhttps://api.acme.example/send\n\nParameters:\n\n{Table}\n## POST Method\n\nEndpoint:\n\nhttps://api.acme.example/send\n\nParameters:\n\n{Table}", ["GET https://api.acme.example/send", "query to string required", "POST https://api.acme.example/send", "body to string required"] },
        { "a call below the sample of another", $"# Calls\n\n### Send\nPOST /send\n\n{Table}\nResponse example:\n\n\t{{\n\t\"id\": \"1\"\n\t}}\n\n### Find\nGET /find\n\n{Table}", ["POST https://unknown.invalid/send", "body to string required", "data.id string", "GET https://unknown.invalid/find", "query to string required"] },
        { "a server that only samples behind all calls show", $"# Send\n\nPOST /send\n\n### Request data\n\n* to (string): The number\n\n# Find\n\nGET /find/{{id}}\n\n# Examples\n\n```\ncurl https://api.acme.example/v1/send -d to=1\n```\n\n```\ncurl https://api.acme.example/v1/find/7\n```", ["POST https://api.acme.example/v1/send", "body to string unknown", "GET https://api.acme.example/v1/find/{id}", "path id string required"] },
        { "calls within fences, below the name of their base address", $"### Send\n\n```\nPOST ${{BASE_URL}}/v1/send\n```\n\n### Parameters\n\n{Table}\n### Find\n\n```\nGET ${{BASE_URL}}/v1/find\n```\n\n### Parameters\n\n{Table}", ["POST https://unknown.invalid/v1/send", "body to string required", "GET https://unknown.invalid/v1/find", "query to string required"] },
        { "types under a heading that is not known", "POST https://api.acme.example/send\n\n## Parameters\n\n| Name | Accepted | Required | Description |\n|---|---|---|---|\n| to | String | Yes | Number |\n| size | below 9 | No | Size |\n| text | String | No | Text |", ["POST https://api.acme.example/send", "body size any", "body text string", "body to string required"] },
        { "headings over the address of each call, and no word of a method", $"### Send\n\n#### Address\n\nhttps://api.acme.example/send\n\n#### Parameters\n\n{Table}\n#### Result codes\n\n| Code | Description |\n|---|---|\n| 7 | No balance |\n\n### Find\n\n#### Address\n\nhttps://api.acme.example/find\n\n#### Request example\n\nGET:https://api.acme.example/find?to=1\n\n#### Parameters\n\n{Table}", ["POST https://api.acme.example/send", "body to string required", "statuses 7=No balance", "GET https://api.acme.example/find", "query to string required"] },
        { "calls of labels, with the method below the address", $"Request URL:\n- https://api.acme.example/send\n\nRequest method:\n- POST\n\nParameters:\n\n{Table}\nReturned fields:\n\nNone\n\nRequest URL:\n- https://api.acme.example/find\n\nRequest method:\n- GET\n\nParameters:\n\n{Table}", ["POST https://api.acme.example/send", "body to string required", "GET https://api.acme.example/find", "query to string required"] },
        { "statuses behind several calls, which are those of all", $"# Calls\n\n## Send\n\nPOST /send\n\n### Parameters\n\n{Table}\n## Find\n\nGET /find\n\n### Parameters\n\n{Table}\n## Status codes\n\n| Code | Description |\n|---|---|\n| 400 Bad Request | No number |\n| 503 Unavailable | |", ["POST https://unknown.invalid/send", "body to string required", "statuses 400=No number | 503=Unavailable", "GET https://unknown.invalid/find", "query to string required", "statuses 400=No number | 503=Unavailable"] },
        { "Markdown with some HTML in it", $"<div><ul><li>Sends</li></ul></div>\n\n# Send\n\nPOST https://api.acme.example/send\n\n## Parameters\n\n{Table}", ["POST https://api.acme.example/send", "body to string required"] },
        { "calls under a heading that reads like one of signing", $"# 短信\n\n### 签名短信\n\n#### 接口地址\n\nhttps://api.acme.example/sign\n\n#### 请求参数\n\n{Table}\n### 模板短信\n\n#### 接口地址\n\nhttps://api.acme.example/plain\n\n#### 请求参数\n\n{Table}", ["POST https://api.acme.example/sign", "body to string required", "POST https://api.acme.example/plain", "body to string required"] },
        { "labels of addresses and methods on one line", $"## Send\n\n**Endpoint:** `/send`\n**Method:** `POST`\n\n**Parameters:**\n\n{Table}\n## Find\n\n**Endpoint:** `/find`\n**Method:** `GET`\n\n**Parameters:**\n\n{Table}", ["POST https://unknown.invalid/send", "body to string required", "GET https://unknown.invalid/find", "query to string required"] },
        { "samples between the heading of a call and its address", $"# Send\n\n```\ncurl https://api.acme.example/send -d to=1\n```\n\n### HTTP Request\n\n`POST https://api.acme.example/send`\n\n### Body parameters\n\n{Table}\n# Find\n\n```\ncurl https://api.acme.example/sms/2\n```\n\n### HTTP Request\n\n`GET https://api.acme.example/sms/<id>`\n", ["POST https://api.acme.example/send", "body to string required", "GET https://api.acme.example/sms/{id}", "path id string required"] },
        { "comments in a sample, and no table", "POST https://api.acme.example/send\n\n## Request body\n\n```json\n{\n  \"to\": \"string\", // required, the number\n  \"size\": 1, // optional, default 1\n  \"flash\": false\n}\n```", ["POST https://api.acme.example/send", "body flash boolean unknown", "body size int default=1", "body to string required"] },
        { "headers in front of a sample's body", $"POST https://api.acme.example/send\n\n## Parameters\n\n{Table}\n### Example\n\n```\nPOST https://api.acme.example/send HTTP/1.1\nX-Key: {{a:b}}\n\n{{\"to\": \"1\"}}\n```", ["POST https://api.acme.example/send", "header X-Key string unknown", "body to string required"] },
        { "a header that a sentence says", $"# Calls\n\nEvery call needs your key in the `X-Api-Key` header.\n\n## Send\n\nPOST /send\n\n{Table}\n## Find\n\nGET /find\n\n{Table}", ["POST https://unknown.invalid/send", "header X-Api-Key string unknown", "body to string required", "GET https://unknown.invalid/find", "header X-Api-Key string unknown", "query to string required"] },
        { "a method in another sentence", $"Requested by POST query, all parameters are sent in the body.\n\nhttps://api.acme.example/send\n\n## Parameters\n\n{Table}", ["POST https://api.acme.example/send", "body to string required"] },
        { "a method that runs into its address", $"<code class=\"post\">POST</code>`https://api.acme.example/send`\n\n## Parameters\n\n{Table}", ["POST https://api.acme.example/send", "body to string required"] },
        { "a method in front matter", $"---\ntitle: Send\napi: \"POST https://api.acme.example/send\"\n---\n\n### Body\n\n{Table}", ["POST https://api.acme.example/send", "body to string required"] },
        { "types that only the sample shows, and their limits", "POST https://api.acme.example/send\n\n## Parameters\n\n| Name | Required | Description |\n|---|---|---|\n| size | No | How many, maximum 9 (default 4) |\n\n## Request example\n\n{\"size\": 4}", ["POST https://api.acme.example/send", "body size int range=..9 default=4"] },
        { "defaults in a column, without types", "POST https://api.acme.example/send\n\n## Parameters\n\n| Name | Value | Required | Default |\n|---|---|---|---|\n| text | Text of it, max. 612 characters | Yes | - |\n| flash | Whether it is shown at once | No | false |\n| from | Who sends it | No | acme |", ["POST https://api.acme.example/send", "body flash boolean default=false", "body from string default=acme", "body text string required length=..612"] },
        { "values in quotes, values of a list within a cell, and words that are none", "POST https://api.acme.example/send\n\n## Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| when | String | No | \"now\" (default) or \"later\" |\n| state | String | No | State: <br> > SENT: it went <br> > LOST: it did not |\n| ids | String | Yes | 200 ids can be supported once. |", ["POST https://api.acme.example/send", "body ids string required", "body state enum(SENT,LOST)", "body when enum(now,later) default=now"] },
        { "headers in a table of parameters and values", "https://api.acme.example/send\n\nParameter | Value |\n---|---|\nContent-Type | application/json |\nX-Key | Your key |\n\nMethod: POST\n\nName | Type | Required | Description |\n---|---|---|---|\nto | String | Yes | Number |", ["POST https://api.acme.example/send", "header X-Key string unknown", "body to string required"] },
        { "a name that a copy lost", "POST https://api.acme.example/send\n\n## Parameters\n\n| Name | Type | Description |\n|---|---|---|\n| to | String | Number |\n| string | The mail address | a@acme.example |", ["POST https://api.acme.example/send", "body to string unknown"] },
        { "numbered items with values", "POST https://api.acme.example/send\n\n**Params:**\n\n1. `to` (required)\n2. `kind` (required, value: TEXT | UNICODE)\n3. `mode` (optional, value: FAST)", ["POST https://api.acme.example/send", "body kind enum(TEXT,UNICODE) required", "body mode const=FAST", "body to any required"] },
        { "names and what they are, one cell a line", "POST https://api.acme.example/send\n\nBody:\n\nParameter\n\nDescription / Example\n\nto\n\nThe number to send to.\n\nFor a group: 123\n\nkey\n\nYour own key", ["POST https://api.acme.example/send", "body key any unknown", "body to any unknown"] },
        { "definitions with roles", "POST https://api.acme.example/send\n\nVariables\n---------\n\n:guilabel:`to`\n  ``string`` the number\n\n:guilabel:`at`\n  ``(optional) - unsigned integer`` when it goes", ["POST https://api.acme.example/send", "body at int", "body to string unknown"] },
        { "numbered rows on one line each", "GET https://api.acme.example/send\n\n请求参数\n\n序号 参数 说明\n1 to 必填参数, 号码\n2 size 可选参数, 大小", ["GET https://api.acme.example/send", "query size string", "query to string required"] },
        { "labels in front of names that run together", "POST https://api.acme.example/send\n\n请求参数\n\n字段名变量名必填类型示例值描述\n号码toString157号码\n大小sizeInt4大小", ["POST https://api.acme.example/send", "body size int unknown", "body to string unknown"] },
        { "a body that is marked as a whole", "Body Required\n\n• to string\n• size integer\n\nPOST /send\n\ncurl \\\n --request POST 'https://api.acme.example/send' \\\n --data '{\"to\":\"1\",\"size\":1}'", ["POST https://api.acme.example/send", "body size int unknown", "body to string unknown"] },
        { "marks that run into descriptions, and stars", "[POST]\n{{baseUrl}}api/v1/send\n\nBody parameter\n\nParameterTypeDescription\nto *stringThe number\nsizeintegerSize. Default is 4optional\nfromstringSenderrequired", ["POST https://unknown.invalid/api/v1/send", "body from string required", "body size int default=4", "body to string required"] },
        { "limits in other words", "POST https://api.acme.example/send\n\n请求头\n\n| 请求头参数 | 说明 | Required(必填) |\n|---|---|---|\n| X-Key | 密钥 | \u2714\uFE0F |\n\n请求参数\n\n| 参数 | 类型 | 说明 |\n|---|---|---|\n| to | String[] | 号码,最多不要超过100个 |\n| from | String | 发送者,最大长度是32个字符 |\n| ttl | Int | 必须大于 0 且不超过 60 |\n| size | Int | At least 2 and less than 9 |", ["POST https://api.acme.example/send", "header X-Key string required", "body from string unknown length=..32", "body size int unknown range=2..8", "body to list<string> unknown items=..100", "body ttl int unknown range=1..60"] },
        { "values with meanings that only blanks part", "POST https://api.acme.example/send\n\n请求参数\n\n| 参数 | 类型 | 必填 | 说明 |\n|---|---|---|---|\n| state | String | 是 | 状态 SENT:已发送 READY:审核通过,可用 LOST:已取消 |", ["POST https://api.acme.example/send", "body state enum(SENT,READY,LOST) required"] },
        { "marks of one letter that run together", "POST https://api.acme.example/send\n\n请求参数\n\n参数类型是否必须默认值备注\ntostring []Y号码\nfromstringN发送者", ["POST https://api.acme.example/send", "body from string", "body to list<string> required"] },
        { "a method below a heading of its own", $"### HTTP Request\n\n```\nhttps://api.acme.example/find\n```\n\n### HTTP Request Verb\n\n```\nGET\n```\n\n### Parameters\n\n{Table}", ["GET https://api.acme.example/find", "query to string required"] },
        { "a body of a GET", $"GET https://api.acme.example/find\n\n### Request\n\n```json\n{{\"filter\": {{\"to\": \"1\"}}}}\n```\n\n### Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| filter | Object | Yes | What is found |", ["GET https://api.acme.example/find", "body filter object required", "body filter.to string unknown"] },
        { "a curl line that goes on below, outside of a fence", "# Find\n\nhttps://api.acme.example/find\n\ncurl --include \\\n  --header \"X-Key: x1\" \\\n  'https://api.acme.example/find'\n\n{\"id\": \"1\"}", ["GET https://api.acme.example/find", "header X-Key string unknown", "data.id string"] },
        { "a host without a dot, which each customer fills in", $"# Send\n\n```sh\ncurl -X POST -H \"X-Key: x1\" -d '{{\"to\": \"1\"}}' https://API_BASE_URL/v1/send\n```\n\n参数有:\n\n{Table}", ["POST https://unknown.invalid/v1/send", "header X-Key string unknown", "body to string required"] },
        { "a base address in a sentence, of which the path repeats the beginning", "The base URL for all calls is: https://api.acme.example/v1/message\n\n## Request headers\n\nPOST /v1/one/send\n\nJSON Request\n\n{\n  \"to\": \"1\"\n  \"text\": \"Hello\",\n}\n\nResponse\n\nHTTP 202\n\n{\"id\": \"1\"}", ["POST https://api.acme.example/v1/one/send", "body text string unknown", "body to string unknown", "data.id string"] },
        { "limits on either side, a default of several words, and a mark within a word", "POST https://api.acme.example/send\n\n## Parameters\n\n| Name | Type | Description |\n|---|---|---|\n| size | Int | Digits (default : 4, max : 9, min : 2) |\n| to | String | Must be prefixed with its country |\n| text | String | What is sent. (default : Your code) |\n| note | String | 备注,字数不超过128,每个中文都计为1个字 |", ["POST https://api.acme.example/send", "body note string unknown length=..128", "body size int unknown range=2..9 default=4", "body text string unknown default=Your code", "body to string unknown"] },
        { "a whole request on one line", "参数 | 说明 | 是否必填 | 类型 |\n---|---|---|---|\nto | 号码 | 是 | String |\nRequest URL: https://api.acme.example/send Request Method: POST Request Headers: Content-Type: application/json;charset=UTF-8 X-Key: x1 Request Body: { \"to\":\"1\" }", ["POST https://api.acme.example/send", "header X-Key string unknown", "body to string required"] },
        { "marks in front of lists", "POST https://api.acme.example/send\n\nRequest Parameters\nParameters Description Required Type\nto Numbers No Array\nsize Parts Yes Int", ["POST https://api.acme.example/send", "body size int required", "body to list<any>"] },
        { "a method in escaped brackets", $"**\\[PUT\\] /send/{{to}}** - Sends\n\n### Parameters\n\n{Table}", ["PUT https://unknown.invalid/send/{to}", "path to string required"] },
        { "remarks in brackets within a sample", "POST https://api.acme.example/send\n\n- body:\n\n```\n{\n  \"to\": number,\n  \"text\": words(选填\uFF0C需先在管理后台创建)\n}\n```", ["POST https://api.acme.example/send", "body text string", "body to string unknown"] },
        { "limits a line each, and null beside the type", "POST https://api.acme.example/send\n\nBody parameters\n\n• to string | null Required\n\nAccount Sid.\n\nMinimum length is 4, maximum length is 34.\n\n• kind string\n\nThe kind.\n\nValues are SMS, CALL, or MAIL.", ["POST https://api.acme.example/send", "body kind enum(SMS,CALL,MAIL)", "body to string required nullable length=4..34"] },
        { "a curl line with empty data", $"# Find\n\ncurl 'https://api.acme.example/find?to=1' \\\n--data ''\n\n## Parameters\n\n{Table}", ["GET https://api.acme.example/find", "query to string required"] },
        { "lengths, ranges and values in a vendor's own words", "POST https://api.acme.example/send\n\nRequest Parameters\n\ntext\nString\nRequired\nThe text, its length should not be over the 1024 characters.\nlanguage\nString\nLanguage code [ English: EN, Arabic: ARB German: DE, Thai:TH ]\nspeed\nDouble\nSpeech speed: 0.25 - 4 times\nvoice\nInt\nVoice: 1 male 2 female. Allowed to be empty. Where there are several voices, the system takes that of a woman.\nnote\nString\n内容,长度1000。\nring\nInt\nThe duration is 60 by default and can be entered in the range of 20 to 120 seconds.\nwords\nString\nText length 299, other languages Length 800.\nfile\nString\nFile (text: 4096 characters, audio: 16MB, image: 5MB).", ["POST https://api.acme.example/send", "body file string", "body language enum(EN,ARB,DE,TH)", "body note string length=..1000", "body ring int range=20..120 default=60", "body speed double range=0.25..4", "body text string required length=..1024", "body voice int-enum(1,2)", "body words string"] },
        { "marks and objects on one line a row, and members deeper than the sample goes", "POST https://api.acme.example/send\n\nRequest Parameters\nParameters Description Required Type\nto The number Yes String\nparts No List\nkind The kind Yes String\nwords The words No List\ntext The text No String\nlink The link No String\n\nRequest Body:\n{\n \"to\": \"1\",\n \"parts\": [{ \"kind\": \"a\", \"words\": [{ \"text\": \"b\" }] }]\n}", ["POST https://api.acme.example/send", "body parts[] object", "body parts[].kind string required", "body parts[].words[] object optional", "body parts[].words[].link string optional", "body parts[].words[].text string optional", "body to string required"] },
        { "digits without a word for them, and a text or null", "POST https://api.acme.example/send\n\n请求参数\n\nto\nString\n必填\n显示号码,7-13数字\nfrom\nString\nDisplay number: 7-15 digits or null.", ["POST https://api.acme.example/send", "body from string nullable digits=7..15", "body to string required digits=7..13"] },
    };

    public static TheoryData<string, string, string[]> Replies => new()
    {
        { "statuses that only samples show", "{\"code\": 0, \"msg\": \"ok\", \"id\": \"1\"}\n\n{\"code\": 7, \"msg\": \"No balance\"}\n\n{\"code\": 9, \"msg\": \"No such number\"}", ["envelope code msg $ 0", "data.id string", "statuses 7=No balance | 9=No such number"] },
        { "statuses one line a cell", "{\"code\": 0, \"msg\": \"ok\", \"id\": \"1\"}\n\nError codes\n\nCode\nDescription\n7\nNo balance\n9\nNo such number", ["envelope code msg $ 0", "data.id string", "statuses 7=No balance | 9=No such number"] },
        { "replies under titles of their own", "Success Response (202 Accepted)\n\n{\"id\": \"1\"}\n\nFailed Response\n\n{\"errors\": [{\"text\": \"x\"}]}", ["envelope http - $ 202", "data.id string"] },
        { "an envelope that only the sample shows, and the word for its body", "Response\n\nBody\n\nid\ninteger\nDefault:\n200\nThe id.\n\n{\"code\": 0, \"msg\": \"ok\", \"id\": 1}", ["envelope code msg $ 0", "data.id int default=200"] },
        { "members that run into their types", "Response\n\nidstring\nThe id of the message.\nsizeinteger or null\nThe number of parts.", ["envelope http - $ 200", "data.id string", "data.size int"] },
        { "a caption whose colon stands on a line of its own", "Response\n\n| Name | Type | Description |\n|---|---|---|\n| code | Int | Status code, 0: success |\n| data | Object | Data |\n\nThe object data\n\n:\n\n| Name | Type | Description |\n|---|---|---|\n| success | Int | Sent |", ["envelope code - data 0", "data.success int"] },
        { "a reply that has members of the request's names", "{\"to\": \"1\", \"id\": \"2\"}", ["envelope http - $ 200", "data.to string", "data.id string"] },
        { "data without a status beside it", "{\"data\": {\"id\": \"1\"}}", ["envelope http - data 200", "data.id string"] },
        { "a status that a sentence tells", "Response\n\n* id (string): The id\n* errorCode (integer): If the request is successful, errorCode is 0", ["envelope errorCode - $ 0", "data.id string"] },
        { "a word of a cell that could head statuses", "响应参数\n\n参数\n参数类型\n描述\ncode\nString\n错误码,0 成功\nmsg\nString\n错误描述\nid\nString\n编号", ["envelope code msg $ 0", "data.id string"] },
        { "parameters right below the word for a reply", "响应\n参数说明\n\n| 参数 | 类型 | 描述 |\n|---|---|---|\n| code | int | 状态码,0:成功 |\n| id | String | 编号 |", ["envelope code - $ 0", "data.id string"] },
        { "names with hyphens", "{\"response-code\": 200, \"response-description\": \"ok\", \"id\": \"1\"}", ["envelope response-code response-description $ 200", "data.id string"] },
        { "a truth value that says how the call went", "{\"success\": true, \"message\": \"ok\", \"data\": {\"id\": \"1\"}}", ["envelope success message data true", "data.id string"] },
        { "a code of success that is no number from 0", "{\"success\": true, \"errorCode\": \"-1\", \"msg\": \"ok\"}\n\n{\"success\": false, \"errorCode\": \"999\", \"msg\": \"No such key\"}", ["envelope errorCode msg $ -1", "data.success boolean", "statuses 999=No such key"] },
        { "result codes", "响应参数\n\n| 参数 | 类型 | 描述 |\n|---|---|---|\n| result | String | 处理结果码 |\n| id | String | 编号 |\n\n{\"result\": \"11101\", \"id\": \"1\"}\n\n结果码\n\n| 结果码 | 说明 |\n|---|---|\n| 11102 | 失败 |", ["envelope result - $ 11101", "data.id string", "statuses 11102=失败"] },
        { "tables right below each other, without headings", "Request Headers:\n\nApi-Key: x1\n\n参数 | 说明 | 类型 |\n---|---|---|\nstatus | 状态码,0成功 | String |\nid | 编号 | String |\nstatus | 状态说明 |\n---|---|\n0 | 成功 |\n7 | 失败 |", ["envelope status - $ 0", "header Api-Key string unknown", "data.id string", "statuses 0=成功 | 7=失败"] },
        { "members that a sample shows, under a heading that is not known", "# Properties\n\n| Property | Description |\n|---|---|\n| id | The id |\n| cost | What it costs |\n\nThis is returned:\n\n[{\"id\": \"1\", \"cost\": 0.5}]", ["envelope http - $ 200", "data.cost decimal", "data.id string"] },
        { "a sentence above a table of members", "In response, JSON is sent.\n\nParameter | Description |\n---|---|\nid | The id |\nsize | Parts |", ["envelope http - $ 200", "data.id any", "data.size any"] },
        { "a type or null", "Response\n\n| Name | Type | Description |\n|---|---|---|\n| id | string or null | The id |\n| size | int | Parts |", ["envelope http - $ 200", "data.id string nullable", "data.size int"] },
        { "statuses of HTTP beside codes, and a state that is none", "{\"status\": \"queued\", \"id\": \"1\"}\n\nErrors\n\n| Status | Code | Message |\n|---|---|---|\n| 400 | 21211 | No such number |\n| 401 | 20003 | No such key |", ["envelope http - $ 200", "data.id string", "data.status string", "statuses 21211=No such number | 20003=No such key"] },
        { "code, which shows no reply", "```csharp\nvar query = new Query { Size = 2 };\n```\n\n```json\n{\"id\": \"1\"}\n```", ["envelope http - $ 200", "data.id string"] },
        { "statuses as items", "Responses\n\n• 200 application/json\n\nWell done\n\n• id string\n\n• 401\n\nNo such key", ["envelope http - $ 200", "data.id string", "statuses 200=Well done | 401=No such key"] },
        { "statuses with their meanings between samples", "Response\n\n200: Well done\n\n{\"id\": \"1\"}\n\n401: No such key\n\n{\"error\": \"x\"}", ["envelope http - $ 200", "data.id string", "statuses 200=Well done | 401=No such key"] },
        { "a failed sample that repeats the status of HTTP", "{\"data\": {\"id\": \"1\"}}\n\n{\"error\": \"no_key\", \"code\": 401}", ["envelope http - data 200", "data.id string", "statuses 401=no_key"] },
        { "code with numbered lines", "  1. // Success\n  2. {\n  3.   \"code\" : 201,\n  4.   \"message\" : Sent,\n  5.   \"id\" : 7,\n  6. }", ["envelope code message $ 201", "data.id int"] },
        { "members that only the sample nests", "返回参数\n\n| 参数 | 说明 |\n|---|---|\n| result | 响应码,0 成功 |\n| id | 编号 |\n\n{\"result\": 0, \"reports\": [{\"id\": \"1\"}]}", ["envelope result - reports 0", "data[].id string"] },
        { "statuses on one line each, below a title of parameters", "{\"code\": 201, \"message\": \"ok\", \"id\": 1}\n\nParameters\n\nCode Response Msg\n201 Success\n7 No number", ["envelope code message $ 201", "data.id int", "statuses 201=Success | 7=No number"] },
        { "one code of each kind, and members behind it", "Response parameters\n\nParameters Description Type\nstatus 0 means success String\nreason Failure reason String\ndata Record JSONObject\nid The id String\ncode The operator String\nsize Parts Int", ["envelope status reason data 0", "data.code string", "data.id string", "data.size int"] },
        { "statuses of HTTP, a line each", "Responses\n\ndefault\n\nWell done\n\n400\n\nBad Request\n\n4XX\n\nError responses\n\n500\n\nInternal Server Error\n\nResponse samples\n\n{\n  • \"id\": \"1\",\n  • \"size\": 2\n}", ["envelope http - $ 200", "data.id string", "data.size int", "statuses 400=Bad Request | 500=Internal Server Error"] },
        { "a body below the word for a reply", "**成功时响应**\n\n- status: 201 OK\n\n- body:\n\n```\n{\n \"id\": \"1\"\n}\n```", ["envelope http - $ 201", "data.id string"] },
        { "the status of HTTP on a line of its own", "Response\n\nHTTP Status: 202\n\n{\"id\": \"1\"}", ["envelope http - $ 202", "data.id string"] },
        { "members under the word for elements", "Response Elements\n\nParameter nameTypeDescriptionRequired\ncodeint状态码,0 成功Yes\nidstring编号Yes", ["envelope code - $ 0", "data.id string"] },
        { "an object without members, which is told", "{\"id\": \"1\", \"_more\": { … }}", ["envelope http - $ 200", "data.id string", "data._more any"] },
        { "statuses that lost cells", "{\"code\": 0, \"msg\": \"ok\", \"id\": 1}\n\n状态码\n\n系统状态码\n描述\n备注\n0\n成功\n7\n签名无效\n检查签名\n9\n缺少参数", ["envelope code msg $ 0", "data.id int", "statuses 0=成功 | 7=签名无效 检查签名 | 9=缺少参数"] },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_request_is_read_from_what_the_page_says(string form, string page, string[] expected) =>
        Check(form, expected, Facts(page).Where(fact => !fact.StartsWith("envelope", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Replies))]
    public void Replies_are_read_from_what_the_page_says(string form, string page, string[] expected) =>
        Check(form, expected, Facts($"POST https://api.acme.example/send\n\nParameters\n\n{Table}\nResponse example\n\n{page}").Where(fact => !fact.StartsWith("POST", StringComparison.Ordinal) && !fact.StartsWith("body", StringComparison.Ordinal)));

    [Fact]
    public void A_sample_behind_the_table_that_shares_nothing_with_it_is_a_reply() =>
        Assert.Equal(["envelope http - $ 200", "data.id string"], Facts($"POST https://api.acme.example/send\n\n## Parameters\n\n{Table}\n{{\n\"id\": \"1\"\n}}").Skip(1).Where(fact => !fact.StartsWith("body to ", StringComparison.Ordinal)));

    [Fact]
    public void Calls_that_tell_success_in_two_ways_make_one_contract()
    {
        var facts = Facts($"POST /send\n\n## Parameters\n\n{Table}\n## Response\n\n- id (string): The id\n\nGET /find\n\n## Response\n\n- code (int): Status code, 0: success\n- id (string): The id\n\nGET /all\n\n## Response\n\n- id (string): The id");
        Assert.Equal(["envelope http - $ 200", "envelope code - $ 0", "envelope http - $ 200"], facts.Where(fact => fact.StartsWith("envelope", StringComparison.Ordinal)));
    }

    [Fact]
    public void Marks_that_a_copy_lost_are_told()
    {
        using var folder = new ImportFolder();
        var told = folder.Import("POST https://api.acme.example/send\n\n## Parameters\n\nName\nRequired\nType\nDescription\nto\nString\nNumber").Findings;
        Assert.Contains(told, finding => finding is { Kind: FindingKind.NotUnderstood, Line: 9 } && finding.Message.Contains("\"to\"", StringComparison.Ordinal));
    }

    public static TheoryData<string, string> Unread => new()
    {
        { "\"to\"", "## Parameters\n\n- from (string, required): The sender\n- to (strng): The number" },
        { "/other", $"## Parameters\n\n{Table}\nURL: https://api.acme.example/other" },
        { "breaks off", "## Response example\n\n```json\n{\"id\": \"1\",\n```" },
        { "was not read", "## Response parameters\n\n| When | Where |\n|---|---|\n| Always | Here |" },
        { "kind: Its values", "## Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| kind | String | No | Can be sms, call or mail |" },
        { "no page says what the object holds", "## Response\n\n| Name | Type | Description |\n|---|---|---|\n| id | String | A |\n| more | Object | B |" },
        { "\"appId\" stands beside the data", "Response Parameters\n\nParameters Description Type\nappId The app String\nstatus 0 means success String\ndata The id String" },
        { "No parameters were found for PUT", "PUT /v1/find/{id}" },
        { "lengths of several cases", "## Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| text | String | Yes | Text length 299, other languages Length 800. |" },
        { "begin with /v1", "Base URL: https://api.acme.example/v1/message\n\nPOST /v1/find" },
        { "\"b\", \"c\"", "## Response\n\n| Name | Type | Description |\n|---|---|---|\n| a | Object | A |\n| b | String | B |\n| c | String | C |" },
    };

    [Theory]
    [MemberData(nameof(Unread))]
    public void What_was_not_read_or_guessed_is_told(string told, string page)
    {
        using var folder = new ImportFolder();
        Assert.Contains(folder.Import($"POST https://api.acme.example/send\n\n{page}").Findings, finding => finding.Message.Contains(told, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("- ")]
    [InlineData("<ParamField body=\"x\" type=\"object\">\n")]
    public void What_goes_on_without_end_is_read_in_time(string piece) =>
        Assert.Contains("POST https://api.acme.example/send", Facts($"POST https://api.acme.example/send\n\n## Parameters\n\n{Table}\n{string.Concat(Enumerable.Repeat(piece, 20_000))}a\n"));

    [Fact]
    public void A_key_within_a_description_is_read_over_in_time() =>
        Assert.Contains("body key string required length=..64", Facts($"POST https://api.acme.example/send\n\n## Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| key | String | Yes | At most 64 characters. Sample: {string.Concat(Enumerable.Repeat("ey", 20_000))} |\n"));

    private static void Check(string form, IEnumerable<string> expected, IEnumerable<string> facts) =>
        Assert.Equal($"{form}\n{string.Join('\n', expected.Order(StringComparer.Ordinal))}", $"{form}\n{string.Join('\n', facts.Order(StringComparer.Ordinal))}");

    private static IReadOnlyList<string> Facts(string page)
    {
        using var folder = new ImportFolder();
        return ContractFacts.Of(folder.Import(page).Text);
    }
}
