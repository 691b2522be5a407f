using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.OpenApi;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Sections;

/// <summary>Finds methods and addresses: plain, behind a label, in a table, in a request sample, a curl line or code.</summary>
internal static partial class AddressReader
{
    // What may stand in front of a method: "all [GET]".
    private const int LongestPrefix = 4;

    // "http POST", "by POST (form-data)": more is a sentence.
    private const int LongestMethod = 20;

    /// <summary>The addresses within a section, in order.</summary>
    /// <param name="section">The section.</param>
    public static IReadOnlyList<RequestAddress> Read(PageSection section)
    {
        var isSample = IsSample(section);
        var found = new List<RequestAddress>();
        var method = "";
        var label = "";
        var isBase = false;
        foreach (var (text, line, inSample) in JoinPieces([.. section.Blocks.SelectMany(block => Lines(block)).Prepend((section.Title, section.Line, false))]))
        {
            var latin = PunctuationMarks.Latin(text).Trim();
            if (MethodAlone().Match(latin) is { Success: true } alone)
            {
                var next = alone.Groups["method"].Value.ToUpperInvariant();
                if (method == "GET" && next == "POST" && found is [.., { IsSample: false, Method: "GET" } last])
                {
                    found[^1] = last with { Method = next };
                }

                method = Prefer(method, next);
                Complete(found, method);
                label = "";
                continue;
            }

            if (MethodLabel().Match(latin) is { Success: true } labelled)
            {
                var methods = Method().Matches(labelled.Groups["rest"].Value).Select(match => match.Value.ToUpperInvariant()).ToArray();
                method = methods.Contains("POST") ? "POST" : methods.FirstOrDefault() ?? method;
                Complete(found, method);
                label = methods.Length == 0 ? "method" : "";
                continue;
            }

            if (label == "method" && !Address().IsMatch(latin) && !PathOnly().IsMatch(latin) && !Relative().IsMatch(latin) && Method().Match(latin) is { Success: true, Index: <= LongestPrefix } below)
            {
                method = below.Value.ToUpperInvariant();
                Complete(found, method);
                label = "";
                continue;
            }

            if (!isSample && !inSample && SaidMethod().Match(latin) is { Success: true } said)
            {
                method = said.Groups["method"].Value.ToUpperInvariant();
                Complete(found, method);
            }

            var isBelowBase = isBase;
            isBase = BaseLabelAlone().IsMatch(latin);
            if (isBelowBase && !LeadingMethod().IsMatch(latin))
            {
                continue;
            }

            // "Method" may head the name of what is called, too.
            var read = ReadLine(latin, line, isSample || inSample, method, isLabelled: label == "address" || (label == "method" && latin.StartsWith('/')));
            label = AddressLabel().IsMatch(latin) && read is null ? "address" : "";
            if (read is not null)
            {
                found.Add(read);
                method = read.IsSample ? method : "";
            }
        }

        return [.. section.Blocks.OfType<DescribedCall>().Select(call => call.Address), .. found];
    }

    /// <summary>The method that a section gives, and nothing else.</summary>
    /// <param name="section">The section.</param>
    /// <returns>The method in capitals, or null.</returns>
    public static string? MethodOf(PageSection section) =>
        section.Blocks.SelectMany(Lines).Select(line => line.Text).Where(text => text != section.Title).ToArray() is [{ Length: <= LongestMethod } said]
        && Method().Matches(said).Select(match => match.Value.ToUpperInvariant()).Distinct(StringComparer.Ordinal).ToArray() is [var only] ? only : null;

    /// <summary>Whether a row of a table says where a call goes, or by which method: it is none of a parameter.</summary>
    /// <param name="row">The row.</param>
    public static bool SaysCall(TableRow row)
    {
        if (row.Cells.Select(cell => PunctuationMarks.Latin(cell).Trim()).ToArray() is not [var label, var value])
        {
            return false;
        }

        return (MethodLabel().IsMatch(label + ":") && Method().IsMatch(value)) || ((AddressLabel().IsMatch(label + ":") || BaseLabel().IsMatch(label)) && (value.StartsWith('/') || Address().IsMatch(value)));
    }

    /// <summary>Whether a line is a method, and nothing else.</summary>
    /// <param name="block">The piece of the page.</param>
    public static bool IsMethod(PageBlock block) => block is TextLine line && MethodAlone().IsMatch(line.Text.Trim());

    /// <summary>Whether a section shows calls with values filled in; "Request" may also say what the call is.</summary>
    /// <param name="section">The section.</param>
    public static bool IsSample(PageSection section) =>
        section.Kind is SectionKind.Sample or SectionKind.Code or SectionKind.ReplySample || (section.Kind == SectionKind.RequestSample && !HeadingWords.IsRequest(section.Title));

    /// <summary>Whether a line names an address behind the word for one.</summary>
    /// <param name="block">The piece of the page.</param>
    public static bool IsLabelled(PageBlock block) =>
        block is TextLine line && PunctuationMarks.Latin(line.Text).Trim() is var latin && AddressLabel().Match(latin) is { Success: true } label && ReadLine(latin, line.Line, isSample: false, "", isLabelled: false) is not null && latin.IndexOf('/', StringComparison.Ordinal) > label.Index;

    /// <summary>Whether a line only announces the address that stands below it.</summary>
    /// <param name="block">The piece of the page.</param>
    public static bool IsLabel(PageBlock block) =>
        block is TextLine line && PunctuationMarks.Latin(line.Text).Trim() is var latin && (line.Level > 0 || latin.EndsWith(':')) && AddressLabel().IsMatch(latin) && ReadLine(latin, line.Line, isSample: false, "", isLabelled: false) is null;

    /// <summary>The hosts that a page names without a path, such as a base address.</summary>
    /// <param name="blocks">The pieces of the page.</param>
    public static (string Server, int Line)? BaseAddress(IEnumerable<PageBlock> blocks)
    {
        var isLabelled = false;
        foreach (var (text, line, _) in blocks.SelectMany(block => Lines(block)))
        {
            var latin = PunctuationMarks.Latin(text);
            var isBelow = isLabelled;
            isLabelled = BaseLabelAlone().IsMatch(latin);
            if ((isBelow || BaseLabel().IsMatch(latin)) && Address().Match(latin) is { Success: true } whole)
            {
                return (whole.Groups["server"].Value + whole.Groups["path"].Value.TrimEnd('/'), line);
            }

            if (HostLabel().Match(latin) is { Success: true } host)
            {
                return ("https://" + host.Groups["host"].Value, line);
            }
        }

        return null;
    }

    private static IEnumerable<(string Text, int Line, bool InSample)> Lines(PageBlock block) => block switch
    {
        TextLine line => [(line.Text, line.Line, false)],
        SampleBlock sample => JoinContinued(sample).Select(line => (line.Text, line.Line, true)),
        PageTable table => table.Rows.SelectMany((row, i) => RowLines(table, row, i)),
        _ => [],
    };

    // A row of two cells is a label and its value; else each cell may hold an address.
    private static IEnumerable<(string Text, int Line, bool InSample)> RowLines(PageTable table, TableRow row, int index)
    {
        if (row.Cells.Count == 2)
        {
            yield return ($"{row.Cells[0].Trim()}: {row.Cells[1].Trim()}", row.Line, false);
        }

        for (var i = 0; i < row.Cells.Count; i++)
        {
            var heading = index > 0 && i < table.Rows[0].Cells.Count ? table.Rows[0].Cells[i].Trim() : "";
            if (MethodLabel().IsMatch(heading + ":") || AddressLabel().IsMatch(heading))
            {
                yield return ($"{heading}: {row.Cells[i].Trim()}", row.Line, false);
            }
        }
    }

    /// <summary>A path may have been copied segment by segment: "/", "otp", "/", "verify"; the query of an address may stand on lines of its own.</summary>
    private static IEnumerable<(string Text, int Line, bool InSample)> JoinPieces(List<(string Text, int Line, bool InSample)> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var end = i;
            while (end + 1 < lines.Count && lines[end].Text.Trim() == "/" && Segment().IsMatch(lines[end + 1].Text.Trim()))
            {
                end += 2;
            }

            if (end > i)
            {
                yield return (string.Concat(lines[i..end].Select(line => line.Text.Trim())), lines[i].Line, lines[i].InSample);
                i = end - 1;
            }
            else
            {
                var last = i;
                while (last + 1 < lines.Count && !lines[i].InSample && lines[last].Text.Contains('?') && lines[i].Text.Contains("://", StringComparison.Ordinal) && lines[last + 1].Text.Trim() is ['&', _, ..])
                {
                    last++;
                }

                yield return (string.Concat(lines[i..(last + 1)].Select(line => line.Text.Trim())), lines[i].Line, lines[i].InSample);
                i = last;
            }
        }
    }

    private static IEnumerable<(string Text, int Line)> JoinContinued(SampleBlock sample)
    {
        var (open, start) = ("", sample.Line);
        var line = sample.Line;
        var texts = sample.Text.Split('\n');
        foreach (var text in texts)
        {
            start = open.Length == 0 ? line : start;
            open += text.TrimEnd('\\', ' ') + " ";
            line++;
            if (!text.TrimEnd().EndsWith('\\') && !IsContinued(open, texts, line - sample.Line))
            {
                yield return (open.TrimEnd(), start);
                open = "";
            }
            else if (!text.TrimEnd().EndsWith('\\'))
            {
                open = open.TrimEnd();
            }
        }

        if (open.Length > 0)
        {
            yield return (open.TrimEnd(), start);
        }
    }

    /// <summary>The query of an address may stand on lines of its own.</summary>
    private static bool IsContinued(string open, string[] texts, int next) =>
        next < texts.Length && open.Contains("://", StringComparison.Ordinal) && texts[next].TrimStart() is ['&' or '?', ..];

    private static RequestAddress? ReadLine(string text, int line, bool isSample, string method, bool isLabelled)
    {
        if (BaseLabel().IsMatch(text) || (isSample && MemberValue().IsMatch(text)))
        {
            return null;
        }

        if (SaidCall().Match(text) is { Success: true } said)
        {
            text = $"{said.Groups["method"].Value.ToUpperInvariant()} {said.Groups["address"].Value.TrimEnd('.', ',', ';', ')')}";
        }

        var named = text.Length;
        text = BaseName().Replace(BaseHole().Replace(text, "/"), "");
        isLabelled |= text.Length < named;
        var isCurl = Curl().IsMatch(text);
        var own = OwnMethod(text, isCurl);
        if (Address().Match(text) is { Success: true } whole && (isCurl || isLabelled || own.Length > 0 || isSample || IsAlone(text, whole) || AddressLabel().IsMatch(text)))
        {
            return Make(own.Length > 0 ? own : method, whole.Groups["server"].Value, whole.Groups["path"].Value, whole.Groups["query"].Value, line, isSample || isCurl);
        }

        var path = PathOnly().Match(text) is { Success: true } only ? only : text.Length <= 120 && !isSample ? WithinLine().Match(text) : PathOnly().Match("");
        if (!path.Success && !isSample && Relative().Match(text) is { Success: true } relative)
        {
            return Make(relative.Groups["method"].Value, "", "/" + relative.Groups["path"].Value, relative.Groups["query"].Value, line, isSample);
        }

        return path.Success && (path.Groups["method"].Success || path.Groups["label"].Success || isLabelled || (method.Length > 0 && path.Index == 0 && !isSample))
            ? Make(path.Groups["method"].Success ? path.Groups["method"].Value.ToUpperInvariant() : method, "", path.Groups["path"].Value, path.Groups["query"].Value, line, isSample)
            : null;
    }

    /// <summary>An address on a line of its own is the endpoint's; one within a sentence is a link.</summary>
    private static bool IsAlone(string text, Match address) => text.Length - address.Length <= 12 && !DocumentLink().IsMatch(address.Value);

    private static string OwnMethod(string text, bool isCurl)
    {
        if (isCurl)
        {
            return CurlMethod().Match(text) is { Success: true } said ? said.Groups["method"].Value.ToUpperInvariant() : CurlData().IsMatch(text) ? "POST" : "GET";
        }

        return LeadingMethod().Match(text) is { Success: true } leading ? leading.Groups["method"].Value.ToUpperInvariant()
            : CodeMethod().Match(text) is { Success: true } code ? code.Groups["method"].Value.ToUpperInvariant()
            : "";
    }

    private static RequestAddress Make(string method, string server, string path, string query, int line, bool isSample)
    {
        // "http(s)" leaves the choice: the safe one is taken.
        server = server.Replace("(s)", "s", StringComparison.Ordinal);

        // A host such as "ip:port", "{host}", API_BASE_URL or 域名 is one that each customer fills in.
        server = Uri.TryCreate(server, UriKind.Absolute, out var address) && !server.Any(character => character > 0x2E80) && (address.Host.Contains('.') || address.IsLoopback) ? server : "";
        var holes = Holes().Replace(path.TrimEnd('.', ',', ';', ':', '"', '\''), match => "{" + match.Groups["name"].Value + "}");
        var parameters = query.Length == 0 ? [] : query.Split('&').Select(pair => pair.Split('=', 2)).Where(pair => pair[0] is [not '<', ..]).Select(pair => new KeyValuePair<string, string>(pair[0], pair.Length > 1 ? pair[1] : "")).ToArray();
        return new RequestAddress(method, server, holes.Length == 0 ? "/" : FillIn(holes), parameters, line, isSample);
    }

    // Among segments in small letters, MY_ID is one that each caller fills in.
    private static string FillIn(string path) =>
        path.Any(char.IsAsciiLetterLower) ? string.Join('/', path.Split('/').Select(segment => CapitalHole().IsMatch(segment) ? $"{{{segment}}}" : segment)) : path;

    private static string Prefer(string before, string next) => before == "POST" && next == "GET" ? before : next;

    // The method may stand behind the address.
    private static void Complete(List<RequestAddress> found, string method)
    {
        for (var i = found.Count - 1; i >= 0 && found[i].Method.Length == 0; i--)
        {
            found[i] = found[i] with { Method = method };
        }
    }

    private const string Methods = "(?<method>GET|POST|PUT|DELETE|PATCH)";

    [GeneratedRegex(@"^([\-*•>]\s+)?[\[(<]?(http\s+)?" + Methods + @"[\])>]?(\s+(method|request))?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MethodAlone();

    [GeneratedRegex(@"^[\-*•\s\d.一二三四五六七八九十、]*((http\s*)?(request|api|call)?\s*(method|type|verb|http method)|(http\s*)?(请求|提交|调用|請求|接口|访问)(方式|方法|类型|類型|method)|method|http method|(supported\s+)?http\s+(request\s+)?methods?|支持方法)\s*(:|=|$|\s(?=\s*(get|post|put|delete|patch)$))\s*(?<rest>.*)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MethodLabel();

    [GeneratedRegex(@"\b(make|send|issue|submit)(s|ing)?\s+an?\s+(http\s+)?" + Methods + @"\s+request\b|\bhttp\s+" + Methods + @"\s+request\b|\b(requested|called|sent|invoked|submitted)\s+(by|via|with|using)\s+(an?\s+)?(http\s+)?" + Methods + @"\b|\b(using|via|by|with|through)\s+(the\s+)?(http\s+)?" + Methods + @"\s+(method|requests?)\b|(采用|使用|通过|以|用)(的是|的)?\s*(https?(/https)?\s*)?(协议)?(的)?\s*" + Methods + @"\s*(方式|方法|请求|提交|接口|协议|的)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SaidMethod();

    [GeneratedRegex(@"^[A-Za-z0-9_.\-{}:]+$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Segment();

    [GeneratedRegex(@"\b(GET|POST|PUT|DELETE|PATCH)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Method();

    [GeneratedRegex(@"(^|[\s\-*•<(\[]|^[^/:]{0,10})((request|api|service|post|base)?\s*(url|uri|endpoint|address|path)( endpoint)?|(接口|请求|調用|调用|服务|服務|請求|访问|api|提交|连接|呼叫|发送|發送)\s*(的)?\s*(地址|url|uri|路径|路徑|网址|網址|位址|链接)|地址|路径)\s*(:|$|\))", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AddressLabel();

    [GeneratedRegex(@"^[\s\-*•]*(the\s+)?(base\s*(urls?|uri|address|endpoint|path)|server|api (root|base|host)|host|域名|服务器地址|基础地址|基础路径)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BaseLabel();

    // "baseUrl + /send", "{host}/send": the name of what each customer fills in.
    [GeneratedRegex(@"(?<=^\W{0,20}((GET|POST|PUT|DELETE|PATCH)\s+)?)\W{0,3}\b(base_?(url|uri|path)|host|domain|server|endpoint|域名)\W{0,3}?\s*\+?\s*(?=/\w)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BaseName();

    [GeneratedRegex(@"(?<=^\W{0,20}((GET|POST|PUT|DELETE|PATCH)\s+)?)\{{1,2}(base_?(url|uri|path)|host|domain|server)\}{1,2}(?=\w)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BaseHole();

    // The value of a member, such as "callback": "https://…"; a sample of a whole request may name its address so.
    [GeneratedRegex(@"^\s*""(?!(url|uri|endpoint|address)"")[\w\-]+""\s*:\s*""https?://[^""]*"",?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MemberValue();

    [GeneratedRegex(@"^\W*(base\s*(url|uri|address|endpoint)|基础地址)\W*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BaseLabelAlone();

    [GeneratedRegex(@"(域名|host|endpoint|服务地址)\s*[:为]\s*(?<host>[a-z0-9][a-z0-9\-]*(\.[a-z0-9\-]+)+(/[\w\-]+)*)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HostLabel();

    [GeneratedRegex(@"(?<!xmlns(:\w+)?=[""'])(?<server>http(s|\(s\))?://(([A-Za-z0-9.\-_$]|\{\{?[^{}/]{1,40}\}\}?|\[[^\[\]/]{1,40}\](?!\()|<(?!br\b)[^<>/]{1,40}>|:(?=[<{]))+(:(\d+|\{?port\}?|x{2,5}))?|[\u4e00-\u9fff]{1,8}(?=/)))(?<path>/[A-Za-z0-9_\-./{}:<>~$%+@*]*)?(\?(?<query>([^\s""'`<>\u4e00-\u9fff]|(?<==[^\s&]*)[^\s&""'`<>](?=[^\s&""'`<>]*(&|$))|<[\w\-]+>)*))?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"^\W{0,20}((?<method>GET|POST|PUT|DELETE|PATCH)[\])]?\s*:?\s+|(?-i:(?<method>GET|POST|PUT|DELETE|PATCH))(?=/[a-z{])|(?<label>[^/]{0,30}?(url|uri|endpoint|path|地址|路径|接口|路徑)\s*:?\s*)|[1-9]\.\s*)?(?<path>/[A-Za-z0-9_\-./{}:<>$]*[A-Za-z0-9_}>]/?)(\?(?<query>[^\s\u4e00-\u9fff]*))?(?![A-Za-z0-9_/])", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PathOnly();

    [GeneratedRegex(@"(?<![\w])(?<method>GET|POST|PUT|DELETE|PATCH)\s+(?<path>/[A-Za-z0-9_\-./{}:]*)(?<query>(?!))?(?<label>(?!))?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WithinLine();

    // "make a POST request to https://…"
    [GeneratedRegex(@"\b" + Methods + @"\s+request\s+to\s+((the|our|this)\s+)?((following|url|uri|endpoint|address)\s+)*:?\s*[`""'(]?(?<address>(https?://|/[A-Za-z]|\{\{?\w+\}\}?/)[^\s`""']+)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SaidCall();

    // "POST sms/send": a path without the slash in front.
    [GeneratedRegex(@"^\W{0,20}(?<method>GET|POST|PUT|DELETE|PATCH)\s+(?!(application|text|multipart|and)/)(?<path>[A-Za-z0-9_\-{}]+(/[A-Za-z0-9_\-.{}]+)+)(\?(?<query>\S*))?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Relative();

    [GeneratedRegex(@"^((YOUR|MY|THE)(_[A-Z0-9]+)+|([A-Z0-9]+_)+(ID|SID|UUID|KEY|TOKEN|NUMBER|NAME|CODE))$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CapitalHole();

    [GeneratedRegex(@"^[\s$>]*curl\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Curl();

    [GeneratedRegex(@"(-X|--request)[\s=]*['""]?" + Methods, RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CurlMethod();

    [GeneratedRegex(@"\s(-d|--data[\w-]*|-F|--form)\b(?!\s*(''|""""))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CurlData();

    [GeneratedRegex(@"(^|[\s:\[(""'])(?<method>GET|POST|PUT|DELETE|PATCH|[Gg]et|[Pp]ost|[Pp]ut|[Dd]elete|[Pp]atch)[\])]?((\s*:\s*|\s+)[`'""]?(?=https?://|/)|(?=https?://))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LeadingMethod();

    [GeneratedRegex(@"\.(?<method>get|post|put|delete|patch)\s*\(\s*['""]?https?://", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CodeMethod();

    [GeneratedRegex(@"//(www|docs?|help|developers?|github|support|raw)\.|/(docs?|document|help|reference|api-reference)/|\.(html?|md|yml|json|png|jpg|pdf|htm)$|document_detail", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DocumentLink();

    [GeneratedRegex(@"\{\{?(?<name>\w+)\}\}?|<(?<name>[\w\-]+)>|(?<=/):(?<name>[A-Za-z_]\w*)|\$\{?(?<name>[A-Za-z_]\w*)\}?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Holes();
}
