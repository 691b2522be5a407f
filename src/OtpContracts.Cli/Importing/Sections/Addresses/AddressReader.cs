using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.OpenApi;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Samples;

namespace OtpContracts.Cli.Importing.Sections.Addresses;

/// <summary>Finds methods and addresses: plain, behind a label, in a table, in a request sample, a curl line or code.</summary>
internal static class AddressReader
{
    // What may stand in front of a method: "all [GET]".
    private const int LongestPrefix = 4;

    // What may stand around an address that has a line of its own.
    private const int LongestFrame = 12;

    // Many ask where a section calls, and no section changes.
    private static readonly ConditionalWeakTable<PageSection, IReadOnlyList<RequestAddress>> Known = [];

    /// <summary>The addresses within a section, in order.</summary>
    /// <param name="section">The section.</param>
    public static IReadOnlyList<RequestAddress> Read(PageSection section) => Known.GetValue(section, Find);

    private static IReadOnlyList<RequestAddress> Find(PageSection section)
    {
        var isSample = IsSample(section);
        var found = new List<RequestAddress>();
        var titled = section.Level > 0 ? MethodBehindTitle.Match(section.Title) is { Success: true } behindTitle ? behindTitle : MethodInFront.Match(section.Title) : Match.Empty;
        var method = titled.Groups["method"].Value;
        var label = "";
        var isBase = false;
        var lines = AddressLines.Of(section).ToArray();
        for (var at = 0; at < lines.Length; at++)
        {
            var (text, line, inSample) = lines[at];
            var latin = PunctuationMarks.Latin(text).Trim();
            if (CallMethods.MethodAlone.Match(latin) is { Success: true } alone)
            {
                // Of several, the one that changes something is the careful one.
                var named = alone.Groups["method"].Captures.Select(capture => capture.Value.ToUpperInvariant()).ToArray();
                var next = named.Contains("POST") ? "POST" : named[0];
                if (method == "GET" && next == "POST" && found is [.., { IsSample: false, Method: "GET" } last])
                {
                    found[^1] = last with { Method = next };
                }

                // Right above a path stands the method of that call, unless it is one of several; those of an index stand above it.
                var isOfCall = at + 1 < lines.Length && IsAddressAlone(lines[at + 1].Text.Trim()) && !(at > 0 && CallMethods.MethodAlone.IsMatch(lines[at - 1].Text.Trim()));
                method = isOfCall ? next : Prefer(method, next);
                Complete(found, method);
                label = "";
                continue;
            }

            if (CallMethods.MethodLabel.Match(ForeignWords.InEnglish(latin)) is { Success: true } labelled)
            {
                var methods = CallMethods.Method.Matches(Alias.Replace(labelled.Groups["rest"].Value, "")).Select(match => match.Value.ToUpperInvariant()).ToArray();
                method = methods.Contains("POST") ? "POST" : methods.FirstOrDefault() ?? method;
                Complete(found, method);
                label = methods.Length == 0 ? "method" : "";
                continue;
            }

            if (MethodInFront.Match(latin) is { Success: true } inFront && HasHeadingAt(section, line))
            {
                method = inFront.Groups["method"].Value;
                continue;
            }

            if (label == "method" && !Address.IsMatch(latin) && !PathOnly.IsMatch(latin) && !Relative.IsMatch(latin) && CallMethods.Method.Match(Protocol.Replace(latin, "")) is { Success: true, Index: <= LongestPrefix } below)
            {
                method = below.Value.ToUpperInvariant();
                Complete(found, method);
                label = "";
                continue;
            }

            if (!isSample && !inSample && CallMethods.SaidMethod.Match(latin) is { Success: true } said)
            {
                method = said.Groups["method"].Value.ToUpperInvariant();
                Complete(found, method);
            }

            var isBelowBase = isBase;
            isBase = BaseAddress.IsLabelAlone(latin);
            if (isBelowBase && !LeadingMethod.IsMatch(latin) && !BaseAddress.IsOfCall(latin))
            {
                continue;
            }

            if (!inSample && !isSample && PathInHeading.Match(latin) is { Success: true } heading && HasHeadingAt(section, line))
            {
                found.Add(WrittenAddress.Make(method, "", heading.Groups["path"].Value, "", line, isSample: false));
                continue;
            }

            // "Method" may head the name of what is called, too.
            var read = ReadLine(latin, line, isSample || inSample, method, isLabelled: label == "address" || (label == "method" && latin.StartsWith('/')));
            label = read is null && (AddressLabel.IsMatch(latin) || (label == "address" && AreHeadings(latin))) ? "address" : "";
            if (read is not null)
            {
                found.Add(read);
                method = read.IsSample ? method : "";
            }
        }

        return [.. section.Blocks.OfType<DescribedCall>().Select(call => call.Address), .. found, .. CodeCalls.Of(section)];
    }

    private static bool HasHeadingAt(PageSection section, int line) =>
        (section.Level > 0 && section.Line == line) || section.Blocks.Any(block => block is TextLine { Level: > 0 } && block.Line == line);

    /// <summary>Whether a row of a table says where a call goes, or by which method: it is none of a parameter.</summary>
    /// <param name="row">The row.</param>
    public static bool SaysCall(TableRow row)
    {
        if (row.Cells.Select(cell => PunctuationMarks.Latin(cell).Trim()).ToArray() is not [var label, var value])
        {
            return false;
        }

        // "URL (main)" names one of several.
        label = label.Split('(')[0].Trim();
        return ((CallMethods.MethodLabel.IsMatch(label + ":") || label.EndsWith("协议", StringComparison.Ordinal)) && CallMethods.Method.IsMatch(value)) || ((AddressLabel.IsMatch(label + ":") || BaseAddress.IsLabel(label)) && (value.StartsWith('/') || Address.IsMatch(value)));
    }

    /// <summary>Whether the heading of a column announces methods or addresses.</summary>
    /// <param name="heading">The heading.</param>
    public static bool HeadsCalls(string heading) => CallMethods.MethodLabel.IsMatch(ForeignWords.InEnglish(heading) + ":") || AddressLabel.IsMatch(heading);

    /// <summary>Whether headings of columns stand on a line of text, one of them for methods or addresses.</summary>
    private static bool AreHeadings(string text) => !text.Contains('/', StringComparison.Ordinal) && text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } words && words.Any(HeadsCalls);

    /// <summary>The first whole address within a text, with the groups <c>server</c> and <c>path</c>.</summary>
    /// <param name="text">The text.</param>
    public static Match WholeIn(string text) => Address.Match(text);

    /// <summary>Whether a line is an address that asks for nothing, perhaps with its method in front, and nothing else.</summary>
    /// <param name="text">The line.</param>
    public static bool IsAddressAlone(string text) => CallAlone.IsMatch(text) || PathAlone.IsMatch(text) || (Address.Match(text) is { Success: true } whole && whole.Length == text.Length && !text.Contains('?', StringComparison.Ordinal));

    /// <summary>Whether a line is a method and a path that begins with the name of the server: <c>POST {url}/send</c>.</summary>
    /// <param name="text">The line.</param>
    public static bool IsCallWithHole(string text) => CallWithHole.IsMatch(text);

    /// <summary>Whether a section shows calls with values filled in; "Request" may also say what the call is.</summary>
    /// <param name="section">The section.</param>
    public static bool IsSample(PageSection section) => IsSample(section.Kind, section.Title);

    /// <summary>Whether a section of a kind and title shows calls with values filled in.</summary>
    /// <param name="kind">What it is about.</param>
    /// <param name="title">Its heading.</param>
    public static bool IsSample(SectionKind kind, string title) =>
        kind is SectionKind.Sample or SectionKind.Code or SectionKind.ReplySample || (kind == SectionKind.RequestSample && !HeadingWords.IsRequest(title));

    /// <summary>Whether another call begins at a line behind a sample, though no heading says so: a method over a path, the label of an address over both, a numbered one over an address and what says the method, or a path and a method behind their labels.</summary>
    /// <param name="blocks">The pieces of the page.</param>
    /// <param name="at">Where the line stands.</param>
    /// <param name="isBehindReply">Whether the sample is a reply: then a method with its address on one line begins a call as well.</param>
    public static bool StartsCall(IReadOnlyList<PageBlock> blocks, int at, bool isBehindReply)
    {
        if (blocks[at] is not TextLine { Level: 0 } line)
        {
            return false;
        }

        var below = at + 1 < blocks.Count && blocks[at + 1] is TextLine { Level: 0 } next ? next.Text.Trim() : "";
        if (CallMethods.IsMethod(line))
        {
            return PathAlone.IsMatch(below) || ((isBehindReply || (at > 0 && IsLabel(blocks[at - 1]))) && AddressAlone.IsMatch(below));
        }

        var (latin, latinBelow) = (PunctuationMarks.Latin(line.Text), PunctuationMarks.Latin(below));
        return (AddressLabel.IsMatch(latin.Trim()) && (CallAlone.IsMatch(Note.Replace(latinBelow, "")) || (UrlAlone.IsMatch(latinBelow) && (isBehindReply || Numbered.IsMatch(latin)) && SaysMethod(blocks, at + 2))))
            || (isBehindReply && (CallAlone.IsMatch(line.Text) || LabelledCall.IsMatch(latin)))
            || (LabelledPath.IsMatch(latin) && CallMethods.FilledMethod.IsMatch(latinBelow))
            || (CallMethods.FilledMethod.IsMatch(latin) && LabelledPath.IsMatch(latinBelow));
    }

    private static bool SaysMethod(IReadOnlyList<PageBlock> blocks, int at) =>
        at < blocks.Count && (CallMethods.IsFilledMethod(blocks[at]) || (CallMethods.IsMethodLabel(blocks[at]) && at + 1 < blocks.Count && CallMethods.IsMethod(blocks[at + 1])));

    /// <summary>Whether a line names an address behind the word for one, or a heading at its end.</summary>
    /// <param name="block">The piece of the page.</param>
    public static bool IsLabelled(PageBlock block) =>
        (block is TextLine { Level: > 0 } titled && PathInHeading.IsMatch(PunctuationMarks.Latin(titled.Text).Trim()))
        || block is TextLine line && AddressLines.Mended(PunctuationMarks.Latin(line.Text).Trim()) is var latin && AddressLabel.Match(latin) is { Success: true } label && ReadLine(latin, line.Line, isSample: false, "", isLabelled: false) is not null && latin.IndexOf('/', StringComparison.Ordinal) > label.Index;

    /// <summary>Whether a line only announces the address that stands below it.</summary>
    /// <param name="block">The piece of the page.</param>
    public static bool IsLabel(PageBlock block) =>
        block is TextLine line && PunctuationMarks.Latin(line.Text).Trim() is var latin && (line.Level > 0 || latin.EndsWith(':') || (AddressLabel.Match(latin) is { Index: 0 } label && label.Length == latin.Length)) && AddressLabel.IsMatch(latin) && ReadLine(latin, line.Line, isSample: false, "", isLabelled: false) is null;

    private static RequestAddress? ReadLine(string text, int line, bool isSample, string method, bool isLabelled)
    {
        if (AnyPath.IsMatch(text) || DescriptionFile.IsMatch(text) || BaseAddress.IsLabel(text) || ManualLabel.IsMatch(text) || OfCallback.IsMatch(text) || OfContact.IsMatch(text) || (isSample && (MemberValue.IsMatch(text) || Picture.IsMatch(text))))
        {
            return null;
        }

        if (SaidCall.Match(text) is { Success: true } said)
        {
            text = $"{said.Groups["method"].Value.ToUpperInvariant()} {said.Groups["address"].Value.TrimEnd('.', ',', ';', ')')}";
        }

        if (!isSample && TitledCall.Match(text) is { Success: true } titled)
        {
            text = $"{titled.Groups["method"].Value} {titled.Groups["path"].Value}";
        }

        text = QueryBlanks.Fill(text);
        var named = text.Length;
        text = PathBlanks.Fill(BaseAddress.WithoutName(text));
        isLabelled |= text.Length < named;
        var isCurl = Curl.IsMatch(text);
        var own = OwnMethod(text, isCurl);
        var asked = Address.Match(text);
        var isFilled = asked.Success && FilledQuery.IsMatch(asked.Groups["query"].Value);
        if (isSample && !isCurl && own.Length == 0 && asked.Success && DocumentLink.IsMatch(asked.Value))
        {
            return null;
        }

        if (Address.Match(text) is { Success: true } whole && (isFilled || isCurl || isLabelled || own.Length > 0 || isSample || IsAlone(text, whole) || (method.Length > 0 && whole.Length == text.Length) || AddressLabel.IsMatch(text)))
        {
            own = own.Length == 0 && isLabelled ? MethodBehind(text[(whole.Index + whole.Length)..]) : own;
            return WrittenAddress.Make(own.Length > 0 ? own : method, whole.Groups["server"].Value, whole.Groups["path"].Value, whole.Groups["query"].Value, line, isSample || isCurl || (isFilled && !isLabelled && own.Length == 0 && !AddressLabel.IsMatch(text) && text.Length - whole.Length > LongestFrame));
        }

        if (isCurl && CurlPath.Match(text) is { Success: true } bare)
        {
            return WrittenAddress.Make(own, "", bare.Groups["path"].Value, bare.Groups["query"].Value, line, isSample: true);
        }

        if (!isSample && SaidPath.Match(text) is { Success: true } resource)
        {
            return WrittenAddress.Make(method, "", resource.Groups["path"].Value, "", line, isSample: false);
        }

        if (!isSample && RelativeBehindLabel.Match(text) is { Success: true } goesOn)
        {
            return WrittenAddress.Make(method, "", "/" + goesOn.Groups["path"].Value, goesOn.Groups["query"].Value, line, isSample: false);
        }

        var path = PathOnly.Match(text) is { Success: true } only ? only : text.Length <= 200 && !isSample ? WithinLine.Match(text) : PathOnly.Match("");
        if (!path.Success && Relative.Match(text) is { Success: true } relative && (!isSample || relative.Groups["path"].Value.StartsWith('<')))
        {
            return WrittenAddress.Make(relative.Groups["method"].Value, "", "/" + relative.Groups["path"].Value, relative.Groups["query"].Value, line, isSample);
        }

        // "//the number" is a comment of code.
        return path.Success && !path.Groups["path"].Value.StartsWith("//", StringComparison.Ordinal) && (path.Groups["method"].Success || path.Groups["label"].Success || isLabelled || (method.Length > 0 && path.Index == 0 && !isSample))
            ? WrittenAddress.Make(path.Groups["method"].Success ? path.Groups["method"].Value.ToUpperInvariant() : method, "", path.Groups["path"].Value, path.Groups["query"].Value, line, isSample)
            : null;
    }

    /// <summary>An address on a line of its own is the endpoint's; one within a sentence is a link.</summary>
    private static bool IsAlone(string text, Match address) => text.Length - address.Length <= LongestFrame && !DocumentLink.IsMatch(address.Value) && (!address.Value.Contains("//www.", StringComparison.OrdinalIgnoreCase) || (text.Length == address.Length && CallOfSite.IsMatch(address.Value)));

    /// <summary>The method that stands behind an address, and nothing else: "GET,POST".</summary>
    private static string MethodBehind(string text) =>
        text.Split([',', '/', '、', ' '], StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words && Array.TrueForAll(words, word => word.All(char.IsAsciiLetterUpper)) ? Array.Find(words, word => word == "POST") ?? Array.Find(words, word => CallMethods.Method.IsMatch(word)) ?? "" : "";

    private static string OwnMethod(string text, bool isCurl)
    {
        if (isCurl)
        {
            return CurlMethod.Match(text) is { Success: true } said ? said.Groups["method"].Value.ToUpperInvariant() : CurlData.IsMatch(text) && !FormSample.IsInAddress(text) ? "POST" : "GET";
        }

        return LeadingMethod.Match(text) is { Success: true } leading ? leading.Groups["method"].Value.ToUpperInvariant()
            : CodeMethod.Match(text) is { Success: true } code ? code.Groups["method"].Value.ToUpperInvariant()
            : "";
    }

    private static string Prefer(string before, string next) => before == "POST" && next == "GET" ? before : next;

    // The method may stand behind the address.
    private static void Complete(List<RequestAddress> found, string method)
    {
        for (var i = found.Count - 1; i >= 0 && found[i].Method.Length == 0; i--)
        {
            found[i] = found[i] with { Method = method };
        }
    }

    private static readonly Regex PathAlone = PagePattern.Of(@"^/[A-Za-z][\w\-./{}:]*$");

    // "Path: /send" over "Method: POST"
    private static readonly Regex LabelledPath = PagePattern.AnyCase(@"^[\-*•\s]*((request|api)\s*)?(path|uri|(请求|接口|調用|调用|請求)?(地址|路径|路徑))\s*:\s*/[A-Za-z][\w\-./{}:]*\s*$");

    private static readonly Regex CallAlone = PagePattern.Of(@"^[\-*•\s]*" + CallMethods.Any + @"\s+(https?:/)?/[^\s?]+(\s+HTTP/[\d.]+)?$");

    // "2.2.1 URL"; without a number, it is what a sample calls.
    private static readonly Regex Numbered = PagePattern.Of(@"^\s*\d{1,2}(\.\d{1,2})+\s");

    private static readonly Regex UrlAlone = PagePattern.Of(@"^https?://[^\s/?]+/[^\s?]+$");

    private static readonly Regex CallWithHole = PagePattern.Of("^" + CallMethods.Any + @"\s+\{{1,2}\w+\}{1,2}/[^\s?]+$");

    // "(the id that the other call gives)"
    private static readonly Regex Note = PagePattern.Of(@"\s*\([^()]*\)$");

    private static readonly Regex LabelledCall = PagePattern.AnyCase(@"^([a-z0-9]{1,3}[.)、]\s*)?((api|request|endpoint)\s+)?(url|endpoint|(连接|请求|接口|调用|服务)?地址)\s*:\s*https?://[^\s?]+/[^\s?]+$");

    // "Sending it (GET)"
    private static readonly Regex MethodBehindTitle = PagePattern.Of(@"^(?!.*(GET|POST|PUT|DELETE|PATCH)\b.+(GET|POST|PUT|DELETE|PATCH)).*\p{L}\s+[(\[]?(?<method>GET|POST|PUT|DELETE|PATCH)[)\]]?$");

    // "GET Send it"
    private static readonly Regex MethodInFront = PagePattern.Of(@"^(?<method>GET|POST|PUT|DELETE|PATCH)\s+[A-Z][a-z][^/:]*$");

    // "PATCH (PUT is taken as well)"
    private static readonly Regex Alias = PagePattern.Of(@"(?<=\w\W{0,3})\([^()]*\)");

    // "HTTPS + POST"
    private static readonly Regex Protocol = PagePattern.AnyCase(@"^https?\s*[+/,]\s*");

    private static readonly Regex AddressLabel = PagePattern.AnyCase(@"(^|[\s\-*•<(\[]|^[^/:]{0,10})((request|api|service|post|base)?\s*(url|uri|end[ -]?point|add?ress(es)?|path)( endpoint| de base)?( ?\([\p{L} ]{1,30}\)(?=\s*:))?|(接口|请求|調用|调用|服务|服務|請求|访问|api|提交|连接|呼叫|发送|發送)\s*(的)?\s*(地址|url|uri|路径|路徑|网址|網址|位址|位置|链接)|地址|路径|آدرس|адрес|주소|アドレス|(?<=url|地址|路径)(格式|示例)|(網址|网址)(?<=^\W*..)|接口名称?)\s*(:|$|\)|(utf-?8|gbk|gb2312)?\s*(?=https?://))");

    // Where a person reads more, or what the vendor calls, is no address of the call.
    private static readonly Regex ManualLabel = PagePattern.Of(@"^[^/:]{0,12}(详情|詳情|文档|文檔|官网|下载|回调|推送)(地址|链接|网址)\s*:");

    // "POST /<callback_url>", "POST {{webhook}}"
    private static readonly Regex OfCallback = PagePattern.AnyCase(@"^\W{0,20}(GET|POST|PUT)\s+(https?://|/)?[<{\[]{1,2}\s*(your[_\- ]?)?(callback|webhook|postback|dlr)[_\- ]?(url|uri|endpoint|address)?\s*[>}\]]{1,2}/?$");

    // "Acme: help@acme.example URL: https://acme.example License: MIT" heads descriptions in Redoc.
    private static readonly Regex OfContact = PagePattern.Of(@"\S@\S+\s+URL:\s*https?://\S+|\bURL:\s*https?://\S+\s+License:");

    // "https://…/apps/{app}/**" stands for many calls.
    private static readonly Regex AnyPath = PagePattern.Of(@"(?<=[\w}])/\*\*(?=[?\s]|$)");

    // What Swagger UI was made from is no call.
    private static readonly Regex DescriptionFile = PagePattern.AnyCase(@"^\s*https?://\S+/((swagger|openapi|api-docs)(\.(json|ya?ml))?|docs?\.(json|ya?ml))\s*$");

    // The value of a member, such as "callback": "https://…", or a sentence in it; a sample of a whole request may name its address so.
    private static readonly Regex MemberValue = PagePattern.AnyCase(@"^\s*""(?!(url|uri|endpoint|address)"")[\w\-]+""\s*:\s*""(?=[^""]*(?<=[\s'(""])https?://)[^""]*"",?$");

    // Within a sample, it is a value of a member.
    private static readonly Regex Picture = PagePattern.AnyCase(@"""https?://[^\s""?]+\.(png|jpe?g|gif|svg|ico|mp[34]|wav|pdf)""");

    private static readonly Regex Address = PagePattern.Of(@"(?<!xmlns(:\w+)?=[""'])(?<server>http(s|\(s\))?://(([A-Za-z0-9.\-_$*+]|\{\{?[^{}/]{1,40}\}\}?|\[[^\[\]/]{1,40}\](?!\()|<(?!br\b)[^<>/]{1,40}>|:(?=[<{]))+(:(\d+|\{?(port|PORT|Port)\}?|x{2,5}))?|[\u4e00-\u9fff]{1,8}(?=/)|(?=/[A-Za-z])))(?<path>/([A-Za-z0-9_\-./{}:<>~$%+@*!]|(?<=\{)[\u4e00-\u9fff]{1,12}(?=\}))*)?(\?(?<query>([^\s""'`<>\u4e00-\u9fff]|(?<==[^\s&]*)[^\s&""'`<>](?=[^\s&""'`<>]*(&|$))|<<[\w\-]+>>|<[\w\-]+>)*))?");

    private static readonly Regex PathOnly = PagePattern.AnyCase(@"^\W{0,20}(" + CallMethods.Any + @"[\])]?\s*:?\s+|(?-i:" + CallMethods.Any + @"(?=/[a-z{])|(?<method>get|post|put|delete|patch)(?=/[a-z{][^\s/]*/\S+$))|(?<label>[^/]{0,30}?(url|uri|end[ -]?point|path|地址|路径|接口|路徑)(格式|示例)?\s*:?\s*)|[1-9]\.\s*)?(?<path>/[A-Za-z0-9_\-./{}:<>$@]*[A-Za-z0-9_}>]/?)(\?(?<query>[^\s\u4e00-\u9fff]*))?(?![A-Za-z0-9_/])");

    // "a key from POST /keys or POST /more" is of other calls.
    private static readonly Regex WithinLine = PagePattern.Of(@"(?<![\w])(?<!\b(from|after|before|see)\s+((GET|POST|PUT|DELETE|PATCH)\s+\S+\s+or\s+)?)(?<method>GET|POST|PUT|DELETE|PATCH)\s+(?<path>/(?!\?)[A-Za-z0-9_\-./{}:@]*)(?<query>(?!))?(?<label>(?!))?");

    // "make a POST request to https://…", "the https://… HTTP POST endpoint"
    private static readonly Regex SaidCall = PagePattern.AnyCase(@"\b" + CallMethods.Any + @"\b[^:/]{0,60}\b(url|адрес\w*|dirección|endereço|adresse|indirizzo)[^:/]{0,20}:\s*(?<address>https?://[^\s`""']+)|\b(url|address|endpoint)\b[^:/]{0,40}?\b" + CallMethods.Any + @"(ing|ed)?\b[^:/]{0,40}?(\bis\s*:?|:)\s*(?<address>https?://[^\s`""']+)|\b" + CallMethods.Any + @"\s+request\s+to\s+((the|our|this)\s+)?((following|url|uri|endpoint|address)\s+)*:?\s*[`""'(]?(?<address>(https?://|/[A-Za-z]|\{\{?\w+\}\}?/)[^\s`""']+)|(?<address>https?://[^\s`""']{1,400})[`""']?\s+(HTTPS?\s+)?" + CallMethods.Any + @"\s+(endpoint|request|call)\b");

    // "POST Send a text /texts/send"
    private static readonly Regex TitledCall = PagePattern.Of("^" + CallMethods.Any + @"\s+[A-Z][^/:.?{}]{2,60}\s(?<path>/[\w\-.{}]+(/[\w\-.{}:]+)*)$");

    // "2. One text `/texts/send`": the path at the end of a heading.
    private static readonly Regex PathInHeading = PagePattern.Of(@"^(?!.*\b(GET|POST|PUT|DELETE|PATCH)\b)[^/`]{2,40}\s`?(?<path>/[\w\-]+(/[\w\-{}]+)+)`?$");

    // "The /send endpoint takes these parameters:"
    private static readonly Regex SaidPath = PagePattern.AnyCase(@"^(the|this)\s+(?<path>/[\w\-./{}]*\w)\s+(endpoint|resource|method|call)\b");

    // "POST sms/send": a path without the slash in front.
    private static readonly Regex Relative = PagePattern.Of(@"^\W{0,20}" + CallMethods.Any + @"\s+(?!(application|text|multipart|and)/)(?<path>([A-Za-z0-9_\-{}]+|<[A-Za-z][\w\-]*>)(/([A-Za-z0-9_\-.{}]+|<[A-Za-z][\w\-]*>))+)(\?(?<query>\S*))?$");

    // "URL: base/send/{id}": a path that goes on from the base address, by whatever name that has.
    private static readonly Regex RelativeBehindLabel = PagePattern.AnyCase(@"^\W*((request|api|service)\s+)?(url|uri|endpoint|path|(请求|接口)?(地址|路径))\s*:\s*((base([_\-]?(url|uri|path))?|<[\w\- ]+>)/+)?(?<path>[A-Za-z][\w\-]*(/[\w\-{}:<>]+)+)/?(\?(?<query>\S*))?$");

    // "curl {{base_url}}/send": the path goes on from what each customer fills in.
    private static readonly Regex CurlPath = PagePattern.Of(@"(?<!\s(-[A-Za-z]|--(data|form|output|header)[\w\-]*))\s['""]?(\{\{?\w+\}?\}|\$\{?\w+\}?|<\w+>|localhost(:\d+)?|[a-z0-9][\w\-]*(\.[\w\-]+)+(:\d+)?)?(?<path>/[\w\-./{}:]+)(\?(?<query>[^\s'""]*))?['""]?(?=\s|$)");

    // Some vendors call their API by the name of their site.
    private static readonly Regex CallOfSite = PagePattern.AnyCase(@"//www\.[^\s?]*/\w*api\w*/\w");

    // A link to a page asks for one thing at most.
    private static readonly Regex FilledQuery = PagePattern.Of(@"^[\w.\-\[\]]+=[^&]*&[\w.\-\[\]]+=");

    private static readonly Regex Curl = PagePattern.AnyCase(@"^[\s$>]*curl\b");

    private static readonly Regex CurlMethod = PagePattern.AnyCase(@"(-X|--request)[\s=]*['""]?" + CallMethods.Any);

    private static readonly Regex CurlData = PagePattern.Of(@"\s(-d|--data[\w-]*|-F|--form)\b(?!\s*(''|""""))");

    private static readonly Regex LeadingMethod = PagePattern.Of(@"(^|[\s:\[(""'])(?<method>GET|POST|PUT|DELETE|PATCH|[Gg]et|[Pp]ost|[Pp]ut|[Dd]elete|[Pp]atch)[\])]?((\s*[:–—]\s*|\s+(-\s+)?)[`'""]?(?=https?://|/)|(?=https?://))");

    private static readonly Regex CodeMethod = PagePattern.AnyCase(@"(\.|\bnew\s+(Http)?)(?<method>get|post|put|delete|patch)(Method)?\s*\(\s*['""]?https?://");

    private static readonly Regex DocumentLink = PagePattern.AnyCase(@"//(docs?|help|developers?|github|support|raw)\.|/(docs?|document|help|reference|api-reference)/|\.(html?|md|yml|json|png|jpg|pdf|htm)$|document_detail");

    private static readonly Regex AddressAlone = PagePattern.Of(@"^https?://[\w.\-]+(:\d+)?/[\w\-./{}:]*$");
}
