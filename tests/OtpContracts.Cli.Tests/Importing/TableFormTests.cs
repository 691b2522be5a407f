using OtpContracts.Cli.Importing;

namespace OtpContracts.Cli.Tests.Importing;

public sealed class TableFormTests
{
    private static readonly string[] Flat =
    [
        "body channel enum(sms,call) default=sms",
        "body code string required length=4..10",
        "body size int",
    ];

    private static readonly string[] Nested =
    [
        "body limit object required",
        "body limit.count int required range=1..90",
        "body limit.unit string optional",
        "body to string required",
    ];

    public static TheoryData<string, string> FlatForms => new()
    {
        { "pipes with a separator row", "| Name | Type | Required | Description |\n|---|---|---|---|\n| code | String | Yes | The code, 4-10 characters |\n| channel | String | No | [sms, call], default sms |\n| size | Int | No | Size |" },
        { "pipes without a separator row", "Name | Required | Type | Description |\ncode | Yes | String | The code, 4-10 characters |\nchannel | No | String | [sms, call], default sms |\nsize | No | Int | Size |" },
        { "pipes without headings", "code | String | Yes | The code, 4-10 characters\nchannel | String | No | [sms, call], default sms\nsize | Int | No | Size" },
        { "tabs", "Name\tType\tRequired\tDescription\ncode\tString\tYes\tThe code, 4-10 characters\nchannel\tString\tNo\t[sms, call], default sms\nsize\tInt\tNo\tSize" },
        { "one line a row", "Parameters Description Required Type\ncode The code, 4-10 characters Yes String\nchannel [sms, call], default sms No String\nsize Size No Int" },
        { "cells of pipes on lines of their own, with blank lines between", "|\n  Name  |\n\n  Type  |\n\n  Required  |\n\n  Description  |\n\n|---|---|---|---|\n|\n  code  |\n\n  String  |\n\n  Yes  |\n\n  The code, 4-10 characters  |\n\n|\n  channel  |\n\n  String  |\n\n  No  |\n\n  [sms, call], default sms  |\n\n|\n  size  |\n\n  Int  |\n\n  No  |\n\n  Size  |" },
        { "cells of pipes on lines of their own below whole headings, and no separator", "| Name | Type | Required | Example | Description |\ncode |\nString |\nYes |\n1234 |\nThe code, 4-10 characters |\nchannel |\nString |\nNo |\n|\n[sms, call], default sms |\nsize |\nInt |\nNo |\n|\nSize |" },
        { "headings that call the name a keyword and the mark an option", "关键字 | 类型 | 选项 | 含义 |\n---|---|---|---|\ncode | String | 必填 | The code, 4-10 characters |\nchannel | String | 可选 | [sms, call], default sms |\nsize | Int | 可选 | Size |" },
        { "a cell of an example that has the word for one", "参数\n类型\n必填\n描述\n示例值\ncode\nString\n是\nThe code, 4-10 characters\n示例签名\nchannel\nString\n否\n[sms, call], default sms\n示例值示例值\nsize\nInt\n否\nSize\n示例值" },
        { "one line a cell", "code\nString\nRequired\nThe code, 4-10 characters\nchannel\nString\n[sms, call], default sms\nsize\nInt\nSize" },
        { "one line a cell with headings", "Name\nType\nRequired\nDescription\ncode\nString\nYes\nThe code, 4-10 characters\nchannel\nString\nNo\n[sms, call], default sms\nsize\nInt\nNo\nSize" },
        { "cells run together", "OptionsRequiredDescription\ncodeyesstring\nThe code, 4-10 characters\nchannelnostring\n[sms, call], default sms\nsizenointeger\nSize" },
        { "cells run together with a limit behind", "codestringRequired>=4 characters\nThe code, 4-10 characters\nchannelstringOptional\n[sms, call], default sms\nsizeintegerOptional\nSize" },
        { "rows run together", "| Name | Type | Required | Description | |---|---|---|---| | code | String | Yes | The code, 4-10 characters | | channel | String | No | [sms, call], default sms | | size | Int | No | Size |" },
        { "a list", "- code (string, required): The code, 4-10 characters\n- channel (string, optional): [sms, call], default sms\n- size (int, optional): Size" },
        { "stars", "| Name | Type | Description |\n|---|---|---|\n| code* | String | Required. The code, 4-10 characters |\n| channel | String | Optional. [sms, call], default sms |\n| size | Int | Optional. Size |" },
        { "M and O, and a column each for default and length", "| Name | Type | M/O | Length | Default | Description |\n|---|---|---|---|---|---|\n| code | String | M | 4-10 | | The code |\n| channel | String | O | | sms | [sms, call] |\n| size | Int | O | | | Size |" },
        { "traditional Chinese", "| 參數名稱 | 類型 | 是否必填 | 說明 |\n|---|---|---|---|\n| code | 字串 | 是 | 驗證碼,4-10個字元 |\n| channel | 字串 | 否 | 通道類型 [sms, call],預設sms |\n| size | 整數 | 否 | 大小 |" },
        { "full-width marks", "参数|类型|必填|说明\ncode|String|是|验证码\uFF0C4\uFF5E10个字符\nchannel|String|否|通道\uFF3Bsms\uFF0Ccall\uFF3D\uFF0C默认sms\nsize|Int|否|大小" },
        { "HTML", "<table><tr><th>Name</th><th>Type</th><th>Required</th><th>Description</th></tr><tr><td>code</td><td>String</td><td>Yes</td><td>The code,<br>4-10 characters</td></tr><tr><td><code>channel</code></td><td>String</td><td>No</td><td>[sms, call], default sms</td></tr><tr><td>size</td><td>Int</td><td>No</td><td>Size</td></tr></table>" },
        { "HTML lists of definitions", "<ul><li><dl><dt>Name</dt><dd><code>code</code></dd><dt>Type</dt><dd>string</dd><dt>Required</dt><dd>Yes</dd><dt>Description</dt><dd><p>The code, 4-10 characters</p></dd></dl></li><li><dl><dt>Name</dt><dd><code>channel</code></dd><dt>Type</dt><dd>string</dd><dt>Optional</dt><dd>Optional</dd><dt>Description</dt><dd><p>[sms, call], default sms</p></dd></dl></li><li><dl><dt>Name</dt><dd><code>size</code></dd><dt>Type</dt><dd>int</dd><dt>Optional</dt><dd>Optional</dd><dt>Description</dt><dd><p>Size</p></dd></dl></li></ul>" },
        { "HTML with row spans", "<table><tr><th>Name</th><th>Type</th><th>Required</th><th>Description</th></tr><tr><td>code</td><td rowspan=2>String</td><td>Yes</td><td>The code, 4-10 characters</td></tr><tr><td>channel</td><td rowspan=2>No</td><td>[sms, call], default sms</td></tr><tr><td>size</td><td>Int</td><td>Size</td></tr></table>" },
        { "headings of two words, and an example behind", "Field Name Description Required Data Type Example\ncode The code, 4-10 characters Yes String 1234\nchannel [sms, call], default sms No String sms\nsize Size No Int 7" },
        { "headings over each other's cells", "| Name | Type | Required | Description |\n|---|---|---|---|\n| code | Yes | String | The code, 4-10 characters |\n| channel | No | String | [sms, call], default sms |\n| size | No | Int | Size |" },
        { "a description under a heading that is not known", "| Name | Type | Required | Illustrate |\n|---|---|---|---|\n| code | String | Yes | The code, 4-10 characters |\n| channel | String | No | [sms, call], default sms |\n| size | Int | No | Size |" },
        { "Chinese cells run together", "参数类型必须说明\ncodeString是验证码,4-10个字符\nchannelString否通道[sms, call],默认sms\nsizeint否大小" },
        { "one line a cell, some of several lines", "Name\nType\nRequired\nDescription\nExample\ncode\nString\nYes\nThe code,\n4-10 characters\n1234\nchannel\nString\nNo\n[sms, call],\ndefault sms\nsms\nsize\nInt\nNo\nSize" },
        { "pipes with a line each", "Name |\nType |\nRequired |\nDescription |\n---|---|---|---|\ncode |\nString |\nYes |\nThe code,\n4-10 characters |\nchannel |\nString |\nNo |\n[sms, call], default sms |\nsize |\nInt |\nNo |\nSize |" },
        { "places that run into marks", "code\nstring\nbodyrequired\nThe code, 4-10 characters\nchannel\nstring\nbodyoptional\n[sms, call], default sms\nsize\ninteger\nbodyoptional\nSize" },
        { "HTML in divisions", "<div><div>code</div><div>String</div><div>Required</div><div>The code, 4-10 characters</div></div><div><div>channel</div><div>String</div><div>[sms, call], default sms</div></div><div><div>size</div><div>Int</div><div>Size</div></div>" },
        { "an emphasised list", "* **code** (_string_, **required**) — The code, 4-10 characters\n* **channel** (_string_) — [sms, call], default sms\n* **size** (_int_) — Size" },
        { "each cell below its own heading", "- Name\ncode\n- Type\n- string\n- Required\n- Required\n- Description\nThe code,\n4-10 characters\n- Name\nchannel\n- Type\n- string\n- Optional\n- Optional\n- Description\n[sms, call], default sms\n- Name\nsize\n- Type\n- integer\n- Optional\n- Optional\n- Description\nSize" },
        { "marks behind names, and types in front of descriptions", "code required | string The code, 4-10 characters |\nchannel | string Enum: \"sms\" \"call\". Default: sms |\nsize | integer <int32> Size |" },
        { "a list with dashes around the type", "- code - string - Required. The code, 4-10 characters\n- channel - string - Optional. [sms, call], default sms\n- size - int - Optional. Size" },
        { "marks under a heading that is not known", "| Name | Format | Usage | Description |\n|---|---|---|---|\n| code | String | Required | The code, 4-10 characters |\n| channel | String | Optional | [sms, call], default sms |\n| size | Int | Optional | Size |" },
        { "types and marks beside the names", "| Name | Description |\n|---|---|\n| code `string` **required** | The code, 4-10 characters |\n| channel `string` *optional* | [sms, call], default sms |\n| size `int` *optional* | Size |" },
        { "marks below a heading that a copy lost", "Name\tType\tDescription\ncode *\tString\tThe code, 4-10 characters\trequired\nchannel\tString\t[sms, call], default sms\toptional\nsize\tInt\tSize\toptional" },
        { "bounds beside types", "| Name | | Type | Description |\n|---|---|---|---|\n| code | required | string [ 4 .. 10 ] characters | The code |\n| channel | | string (Way) | [sms, call], default sms |\n| size | | integer <int32> | Size |" },
        { "facts between pipes behind types", "code\nstring | Required | Min: 4 | Max: 10\n\nThe code\n\nchannel\nstring | Default: sms\n\nMust be one of: sms or call\n\nsize\ninteger\n\nSize" },
        { "cells of several paragraphs between tabs", "Name\tType\tRequired\tDescription\tExample\ncode\tString\tYes\tThe code:\n\n4-10 characters\t1234\nchannel\tString\tNo\tThe way,\n\none of sms, and call. Default: sms\tsms\nsize\tInt\tNo\tSize\t7" },
        { "HTML within Markdown", "<table>\n<tr><th>Name</th><th>Type<th>Required</th><th>Description</th></tr>\n<tr><td>code</td><td>String</td><td>Yes</td><td>The code,<br>4-10 characters</td></tr>\n<tr><td>channel</td><td>String</td><td>No</td><td>[sms, call], default sms</td></tr>\n<tr><td>size</td><td>Int</td><td>No</td><td>Size</td></tr>\n</table>" },
        { "HTML of one cell a parameter", "<table><tr><td><a>code</a> <a>String</a> <a>required</a><br>The code, 4-10 characters</td></tr><tr><td><a>channel</a> <a>String</a> <a>optional</a><br>[sms, call], default sms</td></tr><tr><td><a>size</a> <a>Int</a> <a>optional</a><br>Size</td></tr></table>" },
        { "tags of components", "<ParamField body=\"code\" type=\"string\" required>\n  The code, 4-10 characters\n</ParamField>\n\n<ParamField\n  body=\"channel\"\n  type=\"string\"\n  default=\"sms\"\n>\n  One of `sms`, `call`.\n</ParamField>\n\n<ParamField body=\"size\" type=\"int\">Size</ParamField>" },
        { "a grid", "+---------+--------+----------+----------------+\n| Name    | Type   | Required | Description    |\n+=========+========+==========+================+\n| code    | String | Yes      | The code, 4-10 |\n|         |        |          | characters     |\n+---------+--------+----------+----------------+\n| channel | String | No       | [sms, call],   |\n|         |        |          | default sms    |\n+---------+--------+----------+----------------+\n| size    | Int    | No       | Size           |\n+---------+--------+----------+----------------+" },
        { "a cell on lines of its own within pipes", "Name | Type | Required | Description |\n---|---|---|---|\ncode | String | Yes |\nThe code, 4-10 characters\n|\nchannel | String | No | [sms, call], default sms |\nsize | Int | No | Size |" },
        { "types that run into marks, below a mark of the whole", "required\n\ncode stringrequired\n\nThe code, 4-10 characters\n\nchannel string\n\nPossible values: [sms, call]\n\nThe way\n\nDefault value: sms\n\nsize integer\n\nSize" },
        { "pipes with a line each below whole headings", "| Name | Type | Required | Description |\n|---|---|---|---|\ncode |\nString |\nYes |\nThe code,\n4-10 characters |\nchannel |\nString |\nNo |\n[sms, call], default sms |\nsize |\nInt |\nNo |\nSize |" },
        { "cells run together, with marks and names that read like headings", "ParameterTypeRequirementDescription\ncodeStringMandatoryThe code, 4-10 characters\nchannelStringOptional[sms, call], default sms\nsizeIntegerOptionalStatus code of it" },
        { "cells run together, the mark last", "Parameter nameTypeDescriptionRequired\ncodestring验证码,4-10个字符Yes\nchannelstring通道[sms, call],默认smsNo\nsizeint大小No" },
        { "stars between names and types, one line a row", "Parameter name Data type Description\ncode * alphanumeric The code, 4-10 characters\nchannel varchar [sms, call] (default : sms)\nsize integer Size\nParameters with (*) are mandatory." },
        { "marks under a heading of constraints", "| 参数 | 约束 | 类型 | 描述 |\n|---|:-:|---|---|\n| code | 必填 | String | 验证码,4-10个字符 |\n| channel | | String | 通道[sms, call],默认sms |\n| size | | Int | 大小 |" },
        { "empty cells without a blank", "|Name|Type|Required|Description|Schema|\n|---|---|---|---|---|\n|code|String|true|The code, 4-10 characters||\n|channel|String|false|[sms, call], default sms||\n|size|Int|false|Size||" },
        { "headings of which the ends alone are known", "| 接口参数名 | 数据格式类型 | 是否为必填 | 参数用途说明 |\n|---|---|---|---|\n| code | String | 是 | 验证码,4-10个字符 |\n| channel | String | 否 | 通道[sms, call],默认sms |\n| size | Int | 否 | 大小 |" },
        { "Markdown on one line", "## 说明 >[info]## 参数 |参数|是否必填|类型|说明| |-|-|-|-| |code|是|string|验证码,4-10个字符| |channel|否|string|通道[sms, call],默认sms| |size|否|int|大小|" },
        { "places under a heading of types, marks below names, and types that list values", "|类型|名称|说明|类型|\n|---|---|---|---|\n|**Body**|**code**  <br>*必填*|验证码,4-10个字符|string|\n|**Body**|**channel**  <br>*可选*|通道,默认sms|enum (sms, call)|\n|**Body**|**size**  <br>*可选*|大小|integer (int32)|" },
        { "marks with remarks", "参数名 参数类型 描述 是否必填\ncode string 验证码,4-10个字符 必填(纯数字 eg. 1234)\nchannel string 通道[sms, call],默认sms 选填\nsize int 大小 选填(只能为数字)" },
        { "text in front of the headings", "Acme: x1| Name | Type | Required | Description |\n|---|---|---|---|\n| code | String | Yes | The code, 4-10 characters |\n| channel | String | No | [sms, call], default sms |\n| size | Int | No | Size |" },
        { "cells run together, with the types behind the descriptions", "FieldDescriptionType\ncodeRequired. The code, 4-10 charactersstring\nchannelOptional. [sms, call], default smsstring\nsizeOptional. Sizeinteger" },
        { "cells run together, with marks in front of the descriptions and no heading for them", "NameTypeDescription\ncodestringRequiredThe code, 4-10 characters\nchannelstringOptionalThe way: [sms, call], default sms\nsizeintegerOptionalSize" },
        { "cells of traditional Chinese run together, with marks in front of the types", "參數必填類型說明\ncode必填string驗證碼,4-10個字元\nchannel選填string通道[sms, call],預設sms\nsize選填integer大小" },
        { "headings that run together over cells on lines of their own", "NameDescriptionTypeAdditional information\ncode\n\nThe code, 4-10 characters\n\nstring\n\nRequired\n\nchannel\n\n[sms, call], default sms\n\nstring\n\nNone.\n\nsize\n\n狀態碼\n\ninteger\n\nNone." },
        { "cells one below the other, in front of pipes and without a separator", "Parameter Name (Case Sensitive)\n|\nType |\nRequired |\nDescription |\ncode |\nString |\nYes |\nThe code, 4-10 characters |\nchannel |\nString |\nNo |\n[sms, call], default sms |\nsize |\nInt |\nNo |\n|" },
        { "cells below items, under headings that are an item, without the empty ones", "  • 参数 类型 是否可空 默认 描述\n  • code\n    string\n    N\n    验证码,4-10个字符\n  • channel\n    string\n    Y\n    通道[sms, call],默认sms\n  • size\n    int\n    Y\n    大小由您决定" },
        { "cells one below the other, with the marks between descriptions and types", "Parameters Description Required Type\n\ncode\n\nThe code, 4-10 characters\n\nYes\n\nString\n\nchannel\n\n[sms, call], default sms\n\nNo\n\nString\n\nsize\n\nSize\n\nNo\n\nInt\n\nRequest URL:\n\n  https://api.acme.example/send" },
        { "headings and cells one below the other, some called like headings of sections", "参数\n说明\n是否必填\n类型\ncode\n验证码,4-10个字符\n是\nString\nchannel\n通道[sms, call],默认sms\n否\nString\nsize\n返回码\n否\nInt" },
        { "cells run together, with the marks in front of the types behind the descriptions", "参数说明是否必填类型\ncode验证码,4-10个字符是String\nchannel通道[sms, call],默认sms否String\nsize大小否Int" },
        { "a sign between name and type, and the values on a line of their own", "code*string\n\nThe code, 4-10 characters\n\nchannel?string\n\nThe way, default sms\n\nValue in\"sms\" | \"call\"\n\nsize?integer\n\nSize" },
        { "a ruler below the headings, and rows of several lines in a frame", "  ----------------------------------------\n  Name      Description        Required Type\n  --------- ------------------ -------- --------\n  code      The code,          Yes      String\n            4-10 characters\n\n  channel   [sms, call],       No       String\n            default sms\n\n  size      Size               No       Int\n  ----------------------------------------" },
        { "a ruler below headings, over texts of wide letters", "  参数      说明                      必填   类型\n  --------- ------------------------- ------ --------\n  code      验证码,4-10个字符         是     String\n  channel   通道[sms, call],默认sms   否     String\n  size      大小                      否     Int" },
    };

    public static TheoryData<string, string> NestedForms => new()
    {
        { "hooks", "| Name | Type | Required | Description |\n|---|---|---|---|\n| limit | Object | Yes | Limit |\n| |_count | Int | Yes | 1-90 |\n| |_unit | String | No | Unit |\n| to | String | Yes | Number |" },
        { "branches", "| Name | Type | Required | Description |\n|---|---|---|---|\n| limit | Object | Yes | Limit |\n| ├─ count | Int | Yes | 1-90 |\n| └─ unit | String | No | Unit |\n| to | String | Yes | Number |" },
        { "dots", "| Name | Type | Required | Description |\n|---|---|---|---|\n| limit | Object | Yes | Limit |\n| limit.count | Int | Yes | 1-90 |\n| limit.unit | String | No | Unit |\n| to | String | Yes | Number |" },
        { "a heading", "| Name | Type | Required | Description |\n|---|---|---|---|\n| limit | Object | Yes | Limit |\n| to | String | Yes | Number |\n\n### limit\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| count | Int | Yes | 1-90 |\n| unit | String | No | Unit |" },
        { "the sample", "Name Type Required Description\nlimit Object Yes Limit\ncount Int Yes 1-90\nunit String No Unit\nto String Yes Number\n\nRequest example\n{\n \"limit\": { \"count\": 1, \"unit\": \"h\" },\n \"to\": \"1\"\n}" },
        { "HTML indents", "<table><tr><th>Name</th><th>Type</th><th>Required</th><th>Description</th></tr><tr><td>limit</td><td>Object</td><td>Yes</td><td>Limit</td></tr><tr><td>&nbsp;&nbsp;count</td><td>Int</td><td>Yes</td><td>1-90</td></tr><tr><td>&nbsp;&nbsp;unit</td><td>String</td><td>No</td><td>Unit</td></tr><tr><td>to</td><td>String</td><td>Yes</td><td>Number</td></tr></table>" },
        { "HTML with a column each", "<table><tr><th colspan=2>Name</th><th>Type</th><th>Required</th><th>Description</th></tr><tr><td colspan=2>limit</td><td>Object</td><td>Yes</td><td>Limit</td></tr><tr><td rowspan=2>limit</td><td>count</td><td>Int</td><td>Yes</td><td>1-90</td></tr><tr><td>unit</td><td>String</td><td>No</td><td>Unit</td></tr><tr><td colspan=2>to</td><td>String</td><td>Yes</td><td>Number</td></tr></table>" },
        { "a caption over a table of one line a cell", "Name\nRequired\nType\nDescription\nlimit\nYes\nObject\nLimit\nto\nYes\nString\nNumber\nThe object limit\nName\nRequired\nType\nDescription\ncount\nYes\nInt\n1-90\nunit\nNo\nString\nUnit" },
        { "a type that names its object", "| Name | Type | Required | Description |\n|---|---|---|---|\n| limit | Limit object | Yes | Limit |\n| to | String | Yes | Number |\n\nTable 2 Limit\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| count | Int | Yes | 1-90 |\n| unit | String | No | Unit |" },
        { "a table within", "<table><tr><th>Name</th><th>Type</th><th>Required</th><th>Description</th></tr><tr><td>limit</td><td>Object</td><td>Yes</td><td>Limit<table><tr><th>Name</th><th>Type</th><th>Required</th><th>Description</th></tr><tr><td>count</td><td>Int</td><td>Yes</td><td>1-90</td></tr><tr><td>unit</td><td>String</td><td>No</td><td>Unit</td></tr></table></td></tr><tr><td>to</td><td>String</td><td>Yes</td><td>Number</td></tr></table>" },
        { "numbers of rows", "| 序号 | 名称 | 参数类型 | 是否必选 | 说明 |\n|---|---|---|---|---|\n| 1 | limit | object | True | Limit |\n| 1.1 | count | int | True | 1-90 |\n| 1.2 | unit | string | False | Unit |\n| 2 | to | string | True | Number |" },
        { "the body as a parameter", "| 参数名称 | 参数说明 | 请求类型 | 是否必须 | 数据类型 |\n|---|---|---|---|---|\n|req|Request|body|true|Req|\n|&emsp;limit|Limit||true|Limit|\n|&emsp;&emsp;count|1-90||true|int|\n|&emsp;&emsp;unit|Unit||false|string|\n|&emsp;to|Number||true|string|" },
        { "items below items", "- limit (object, required): Limit\n  - count (int, required): 1-90\n  - unit (string, optional): Unit\n- to (string, required): Number" },
        { "tags within tags", "<ParamField body=\"limit\" type=\"object\" required>\n  Limit\n  <Expandable title=\"limit\">\n    <ParamField body=\"count\" type=\"int\" required>1-90</ParamField>\n    <ParamField body=\"unit\" type=\"string\">Unit</ParamField>\n  </Expandable>\n</ParamField>\n<ParamField body=\"to\" type=\"string\" required>Number</ParamField>" },
        { "HTML lists within lists", "<ul><li>limit (object, required): Limit<ul><li>count (int, required): 1-90</li><li>unit (string, optional): Unit</li></ul></li><li>to (string, required): Number</li></ul>" },
        { "blanks in front of cells one below the other", "Name Description Required Type\n\nlimit\n\nLimit\n\nYes\n\nObject\n\n  count\n\n1-90\n\nYes\n\nInt\n\n  unit\n\nUnit\n\nNo\n\nString\n\nto\n\nNumber\n\nYes\n\nString" },
    };

    [Theory]
    [MemberData(nameof(FlatForms))]
    public void A_table_reads_the_same_in_every_form(string form, string table) => Check(form, table, Flat);

    [Theory]
    [MemberData(nameof(NestedForms))]
    public void Objects_read_the_same_in_every_form(string form, string table) => Check(form, table, Nested);

    private static void Check(string form, string table, string[] expected)
    {
        using var folder = new ImportFolder();
        var isHtml = table.StartsWith('<') && !table.Contains('\n', StringComparison.Ordinal);
        var page = isHtml
            ? $"<html><body><h1>Send</h1><p>POST https://api.acme.example/send</p><h2>Request parameters</h2>{table}</body></html>"
            : $"# Send\n\nPOST https://api.acme.example/send\n\n## Request parameters\n\n{table}\n";
        var result = new PageImport(folder.Contract).New([folder.Write(isHtml ? "page.html" : "page.md", page)], "Acme");
        ContractFacts.AssertAre(form, expected, ContractFacts.Of(result.Text).Where(fact => fact.StartsWith("body ", StringComparison.Ordinal)));
    }
}
