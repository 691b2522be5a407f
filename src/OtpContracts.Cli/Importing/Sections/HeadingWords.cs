using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Sections;

/// <summary>Tells what a heading announces.</summary>
internal static class HeadingWords
{
    private const int LongestHeading = 80;

    /// <summary>What a heading announces.</summary>
    /// <param name="text">The line.</param>
    /// <param name="isHeading">Whether the page marks it as a heading; else only plain words of one are taken.</param>
    /// <returns>The kind and place, or null where it announces nothing that is known.</returns>
    public static (SectionKind Kind, string Place)? Read(string text, bool isHeading)
    {
        // "Returns: as JSON" is a label still.
        var english = ForeignWords.InEnglish(PunctuationMarks.Latin(text));
        var latin = OfAddress.Replace(StatusBehindColon.Replace(Format.Replace(english, ":"), " "), "");
        var isLabel = latin.TrimEnd().EndsWith(':');
        var plain = Plain(latin);
        if (plain.Length is 0 or > LongestHeading || XmlTag.IsMatch(text) || text.TrimStart() is ['/', ..] || StatusOfOne.IsMatch(latin) || plain is "example (from schema)" || (plain is "response format" or "response type" or "response content type" or "response content-type" && latin != english) || plain.Contains("://", StringComparison.Ordinal) || (!isHeading && (Call.IsMatch(latin) || Typed.IsMatch(latin))) || (!isHeading && IsSentence(latin.TrimEnd(), plain, isLabel)))
        {
            return null;
        }

        if (ReplyHeaders.IsMatch(plain))
        {
            return (SectionKind.Reply, "header");
        }

        return Kind(plain, isHeading || isLabel) is { } kind ? (kind, kind == SectionKind.Parameters ? PlaceOf(plain) : "") : null;
    }

    /// <summary>Whether a line that the page does not mark says too much for a heading.</summary>
    private static bool IsSentence(string latin, string plain, bool isLabel)
    {
        var isItem = latin is ['-' or '*' or '+' or '•', ' ', ..] && plain.Contains(" - ", StringComparison.Ordinal);
        var isLong = plain.Count(character => character > 0x2E80) > 14 || LastPart(plain).Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > (isLabel ? 7 : 5);
        return isItem || isLong || latin.EndsWith('.') || plain.Contains(": ", StringComparison.Ordinal) || plain.IndexOfAny(['|', '=', '{', '。', ',', ';']) >= 0;
    }

    /// <summary>Whether a heading speaks of a request.</summary>
    /// <param name="text">The heading.</param>
    public static bool SaysRequest(string text) => Request.IsMatch(ForeignWords.InEnglish(text).ToLowerInvariant());

    /// <summary>Whether a sentence announces the members of a reply: "In response, the following is sent:".</summary>
    /// <param name="text">The sentence.</param>
    public static bool AnnouncesReply(string text) => text.Length is > 0 and < 160 && ReplySentence.IsMatch(text);

    /// <summary>Whether a line says that what follows is the reply of a failed call: "Response status: 404".</summary>
    /// <param name="text">The line.</param>
    public static bool SaysFailedReply(string text) => FailedReply.IsMatch(text);

    /// <summary>Whether a line says with which status of HTTP the reply comes that follows, and no more.</summary>
    /// <param name="text">The line.</param>
    public static bool IsStatusOfReply(string text) => StatusOfReply.IsMatch(PunctuationMarks.Latin(text));

    /// <summary>Whether a heading names what the vendor calls.</summary>
    /// <param name="text">The heading.</param>
    public static bool NamesCallback(string text) => CallbackNamed.IsMatch(text);

    /// <summary>Whether a line is a header as it is sent, such as <c>Api-Key: x1</c>.</summary>
    /// <param name="text">The line.</param>
    public static bool IsFilledHeader(string text) => FilledHeader.IsMatch(text);

    /// <summary>Whether a heading is the word for a request, and no more.</summary>
    /// <param name="text">The heading.</param>
    public static bool IsRequest(string text) => RequestAlone.IsMatch(Plain(ForeignWords.InEnglish(PunctuationMarks.Latin(text))));

    private static string Plain(string latin) => Numbering.Replace(latin, "").Trim(' ', ':', '*', '#', '-', '.', '[', ']', '<', '>').ToLowerInvariant();

    // "Variables / query parameters"
    private static string LastPart(string text) => text[(text.LastIndexOf(" / ", StringComparison.Ordinal) is var last and >= 0 ? last + 3 : 0)..];

    private static SectionKind? Kind(string text, bool isMarked)
    {
        if (Callback.IsMatch(text) || (isMarked && CallbackLast.IsMatch(text)))
        {
            return SectionKind.Callback;
        }

        var isReply = Reply.IsMatch(text);
        if ((isMarked ? Sample : SampleAlone).IsMatch(text))
        {
            return isReply ? SectionKind.ReplySample : CodeOnly.IsMatch(text) ? SectionKind.Code : Request.IsMatch(text) || text.Contains("payload", StringComparison.Ordinal) ? SectionKind.RequestSample : SectionKind.Sample;
        }

        return (isMarked ? Codes : CodesAlone).IsMatch(text) ? SectionKind.Statuses
            : ReplyAlone.IsMatch(text) || (isReply && (Members.IsMatch(text) || text.EndsWith(" description", StringComparison.Ordinal) || (isMarked && text.Length <= 40) || text.All(character => character > 0x2E80))) ? SectionKind.Reply
            : isMarked && Signature.IsMatch(text) ? SectionKind.Signing
            : Parameters.IsMatch(LastPart(text)) || (Request.IsMatch(text) && Members.IsMatch(text)) ? SectionKind.Parameters
            : Headers.IsMatch(text) || (isMarked && NamedParameters.IsMatch(text)) ? SectionKind.Parameters
            : RequestAlone.IsMatch(text) ? SectionKind.RequestSample
            : Language.IsMatch(text) ? text == "curl" ? SectionKind.RequestSample : SectionKind.Code
            : null;
    }

    private static string PlaceOf(string text) =>
        Headers.IsMatch(text) || text.Contains("header", StringComparison.Ordinal) || text.Contains("请求头", StringComparison.Ordinal) ? "header"
        : PathWords.IsMatch(text) ? text.Contains("path", StringComparison.Ordinal) || text.Contains("路径", StringComparison.Ordinal) || text.Contains("路徑", StringComparison.Ordinal) ? "path" : "url"
        : text.Contains("query", StringComparison.Ordinal) || text.Contains("查询参数", StringComparison.Ordinal) || text.Contains("查詢參數", StringComparison.Ordinal) ? "query"
        : text.Contains("body", StringComparison.Ordinal) || text.Contains("表单", StringComparison.Ordinal) || text.Contains("表單", StringComparison.Ordinal) || text.Contains("请求体", StringComparison.Ordinal) || text.Contains("本文", StringComparison.Ordinal) || text.Contains("form", StringComparison.Ordinal) || text.Contains("payload", StringComparison.Ordinal) ? "body"
        : "";

    private static readonly Regex Format = PagePattern.AnyCase(@"(?<!\s)\s*:\s*(json|xml|form|form-data|application/[\w\-]+)\s*(格式|format)?\s*$|(?<!\s)\s*\(((json|xml|form|form-data|application/[\w\-]+)( body| format| payload)?)\)\s*:?\s*$|\((?<=\b(parameters|params|fields)\s*\()(sent|passed|given)\s[^()]{1,40}\)\s*:?\s*$");

    // "ttl integer Default 60 Example 90" is a row.
    private static readonly Regex Typed = PagePattern.Of(@"^\s*(?!(request|response|sample|example|error|success)\b)[a-z_][\w.\-]*\s+(string|integer|number|boolean|array|object)\s+\S|^\s*[\-*+•]\s+[`""']?[A-Za-z_][\w.\[\]\-]*[`""']?\s*\([A-Za-z]");

    // "<response>" begins a sample, and "<Response>" may be a heading.
    private static readonly Regex XmlTag = PagePattern.Of(@"^\s*</?[a-z]\w*>\s*$");

    // "Query parameters of the URL"
    private static readonly Regex OfAddress = PagePattern.AnyCase(@"(?<=^\W*(query|path)\s+param(eter)?s)\s+(of|in)\s+the\s+(url|uri|address)\b");

    // "Response: 200 - OK"
    private static readonly Regex StatusBehindColon = PagePattern.AnyCase(@"(?<=^\W*response)\s*[:\-]\s*(?=[1-5]\d\d\b)");

    private static readonly Regex Numbering = PagePattern.AnyCase(@"^([\-*•#\s]|section titled|第[0-9一二三四五六七八九十]+[章节節部步][\s.、:]*|表\s*[0-9]{1,3}(?=[\s\u4e00-\u9fffA-Za-z])|table\s+[0-9]{1,3}[\s.:\-]|\(?[0-9一二三四五六七八九十]{1,9}(\.[0-9]{1,9})*([\s.、)\-:]+|(?<=\.[0-9]{1,9}|(^|\s)[0-9]{1,2})(?=[\u4e00-\u9fff])))+");

    private static readonly Regex Reply = PagePattern.Of(@"response|repl(y|ies)|output|\breturn(s|ed|ing)?\b|返回|响应|输出|出参|回应|应答|回傳|回應|響應|輸出|回执参数|返參|返参");

    private static readonly Regex ReplyAlone = PagePattern.Of(@"^((http|json|xml|rest|api|server|method|sms) ){0,2}((responses?|repl(y|ies)|outputs?|returns?|returned|result formats?|返回|响应|输出|出参|返回值|response formats?|(response|return) values?|返回结果|响应结果|返回内容|回傳|回應|回傳值|成功返回|response body|output information)( ?\(([1-5]\d\d|ok|success|json|application/json)[^()]{0,30}\)| ?[1-5]\d\d( .{1,30})?)?|response body ?application/json|(success(ful)?|failed|failure|valid|invalid) responses?( ?\([^()]*\)| [1-5]\d\d( .{1,20})?| application/json)?|数据结构|200|201)$");

    private static readonly Regex ReplyHeaders = PagePattern.Of(@"^(http )?(response|reply) headers?( parameters| fields)?$");

    private static readonly Regex ReplySentence = PagePattern.AnyCase(@"^\W{0,20}(in (the )?(response|reply)\b|the (return|answer|response) of .{0,60}\b(follows|below)\s*:\s*$|(the )?(api )?(response|reply)( body| data| object| json)? (will |is |has |contain|includ)|.{0,60}\b(each|every|an?|the) (\w+ )?(response|reply) (will |also )?(contain|include|hold|has|have)s?\b.*:\s*$|.{0,40}\b(will be returned|is returned|are returned|returns? (a|an|the|json)\b)|(返回|响应|回傳|回應)(的)?(参数|字段|数据|内容|结果|值|參數|欄位)?.{0,10}(如下|:)\s*$|.{0,60}(返回|响应|回傳|回應)[^。]{0,40}(结构|结果|参数|字段|内容|結構|參數|欄位)(说明|說明)?如下\W*$)");

    private static readonly Regex FilledHeader = PagePattern.AnyCase(@"^([A-Za-z][A-Za-z0-9\-]*\s*:\s*\S+|(Content-Type|Accept)\s*:.*)$");

    private static readonly Regex Request = PagePattern.Of(@"request|input|请求|输入|入参|請求|要求|輸入|调用|傳入|传入|\bcall\b|\bsend\b|^authorizations?$");

    private static readonly Regex RequestAlone = PagePattern.Of(@"^(request|http request|http 要求|json request|xml request|请求|請求|requests|request:|curl request|api request)$");

    private static readonly Regex Members = PagePattern.Of(@"param|field|argument|attribute|propert|element|information|specification|schema|structure|object|option|body|payload|主體|主体|包体|本文|报文|消息体|参数|參數|字段|欄位|说明|說明|内容|数据|资料|资訊|结构|結構");

    private static readonly Regex Parameters = PagePattern.Of(@"^((api|json|request|input|query|body|path|url|uri|form|post|get|http|common|public|required|mandatory|optional|basic|advanced|additional|available(?= (param|field|argument|attribute))|integration|method|header|url-request|body-request|query string|query-request)\s*)*(string\s*)?[\-\s]*(parameters?|params?|(?<=form )data|arguments|fields|options|attributes|variables|(?<=(required|mandatory|optional) )properties)(\s*(description|list|table|details|application/json|in body|in query|in path))*$|^(api|接口|输入|传入|提交|请求|入参|公共|业务|路径|路徑|查询|查詢|表单|表單|具体|query|body|path|url|header|post|get|輸入|請求|公共请求|系统|应用|必填|必选|可选|选填|必要|自選|選填|選用|可選|必選|指令)*\s*(参数|參數|入参|字段)(说明|列表|描述|詳情|详情|說明|明细|详解|定义|清单|一览|解释|介绍|信息|表|:)*(application/json|application/x-www-form-urlencoded)?$|^(url|body|path|query)[ -]+request[ -]+param|^(request|post|input) data$|^payload$|^(body|query)( required)?$|^(请求体|請求體)$|^body\s*(参数|parameters|params)");

    private static readonly Regex Headers = PagePattern.Of(@"^((http|api|common|public)\s*)?(request\s*)?headers?( (description|information|values))?$|^(公共|通用|公用|统一)?\s*(http\s*)?(请求|請求)?\s*(头部|头|消息头|報頭|标头|標頭|头信息|headers?)\s*(参数|參數|说明|說明)?$|^authorizations?$");

    // "Balance parameters:"
    private static readonly Regex NamedParameters = PagePattern.Of(@"^[a-z]{3,20} (parameters|params)$|^(parameters|params|fields|attributes) (used |needed |required |available |accepted )?(for|to|when|in) (send|sending|submit|submitting|creat|call|the request|requests?\b|this (call|method|endpoint|request))");

    private static readonly Regex PathWords = PagePattern.Of(@"\bpath\b|^url\b|url-request|路径参数|路徑參數|uri");

    // "Book a demo" is an entry of a menu.
    private const string Demo = @"(?<!\b(book|request|get|schedule|see|watch|live|free|try)\s(an?\s|the\s|our\s)?)\bdemo\b";

    private static readonly Regex Sample = PagePattern.Of(@"sample|example|" + Demo + @"|示例|样例|範例|范例|例子|举例|案例|responseexample");

    // An unmarked line such as 示例签名, 示例值 or "example447" may be the cell of an example.
    private static readonly Regex SampleAlone = PagePattern.Of(@"(sample|example)(s|request|response)?(?![a-z0-9])|" + Demo + @"|(示例|样例|範例|范例|例子|举例|案例)(代码|程式|程序|数据|报文|如下|json|xml|[0-9一二三]|\W)*$|(请求|返回|响应|請求|回傳|回應|成功|失败|失敗|调用|代码|输入|输出)[\u4e00-\u9fff]{0,4}(示例|样例|範例|范例|例子|举例|案例)(?!值)");

    // "200 status code with the details:", "Status code 200", "400Wrong request parameters"
    private static readonly Regex StatusOfOne = PagePattern.AnyCase(@"^\W*[1-5]\d\d\s+status codes?\b|^\W*(http\s*|response\s*)?status\s*code\W{0,3}2\d\d\W*$|^[1-5]\d\d(?-i:[A-Z][a-z]+) \S");

    private const string EnglishCodes = @"(status|errors?|return|response|result|message|reason)\s*codes?\b(?!.*(verif|otp))|\bcodes$|^((possible|common|api) )*errors?( responses?)?$";

    private const string ChineseCodes = "状态码|错误码|结果码|返回码|响应码|狀態碼|錯誤碼|回傳碼|返回代码|错误代码|错误编码|錯誤代碼|状态说明|(响应|返回|回應)(状态|狀態)|返回(下列|以下|如下)(代码|状态码|错误码)";

    private static readonly Regex Codes = PagePattern.Of(EnglishCodes + "|" + ChineseCodes);

    // An unmarked line such as 错误代码编号 may be a cell that describes a member.
    private static readonly Regex CodesAlone = PagePattern.Of(EnglishCodes + "|^(http|api|sms|otp)?[^a-z]*(" + ChineseCodes + @")(及|和|与)?(说明|說明|列表|表|对照|含义|定义|描述|解释|参考|一览|代码|:|\s)*$");

    private static readonly Regex Signature = PagePattern.Of(@"签名|簽名|加密规则|鉴权|(?<![a-z_])sign(ing|ature)?\b|authentication|authorization");

    // "GET /people/jo@mail.example" is no title of an example.
    private static readonly Regex Call = PagePattern.Of(@"^\W*(GET|POST|PUT|DELETE|PATCH)\s+/\S+\W*$");

    private static readonly Regex Callback = PagePattern.Of(@"^(callback|webhook|delivery (report|receipt)s?|dlr)( url)?( (status|request|data|payload|parameters?|variables?|fields?|body|description|format|message|example|codes?))+(\s*\([^()]{1,60}\))?$|^(短信)?(状态报告|上行(消息|短信)|回调|推送)(接口|参数|数据|格式|内容|示例|说明|状态|报告|推送|返回值|状态码|返回码|错误码| url|[ &、和]|上行消息|回调)+(\s*\([^()]{1,60}\))?$");

    private static readonly Regex CallbackNamed = PagePattern.AnyCase(@"callback|webhook|delivery (report|receipt)|回调|推送|状态报告|回执");

    private static readonly Regex FailedReply = PagePattern.AnyCase(@"^\W*(error|failed|failure)\s+(response|reply)(\s+(attributes|fields|parameters|body|schema|object|members|properties))+\W*$|\b(returned|sent)\s+(for|with|in|by)\s+(an?\s+)?(error|failed)\s+(response|reply|replie|call|request)s?\W*$|(status|response)(\s+code)?\W{0,4}[45]\d\d(\s+(fields|body|schema|payload))?(\s*\([^()]*\))?\W*$|(状态码|响应码|狀態碼)\W{0,4}[45]\d\d\W*$");

    private static readonly Regex StatusOfReply = PagePattern.AnyCase(@"^\W*(http\s*|response\s*)?(status\s*code|(响应)?状态码|(回應)?狀態碼)\s*:?\s*[1-5]\d\d\W*$");

    // "HLR lookup callback"; "Set the callback" is a call.
    private static readonly Regex CallbackLast = PagePattern.Of(@"^(?!(set|create|add|update|edit|delete|remove|register|get|list|test|configure|with|about)\b)\S+( \S+){0,3} (callback|webhook)s?$");

    private static readonly Regex CodeOnly = PagePattern.Of(@"代码|程式|\bcode\b|\bsdk\b");

    private static readonly Regex Language = PagePattern.Of(@"^((java|php|python|c#|\.net|node(\.?js)?|go(lang)?|ruby|javascript)( ?sdk)?|curl|language|shell|sample code|code|示例代码|代码|sdk)$");
}
