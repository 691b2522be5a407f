using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Sections.Addresses;

/// <summary>Finds the address that the paths of a page's calls go on from.</summary>
internal static class BaseAddress
{
    /// <summary>The base address that a page names as such.</summary>
    /// <param name="blocks">The pieces of the page.</param>
    /// <returns>Scheme, host and the path that all calls begin with, and the line; null where none is named.</returns>
    public static (string Server, int Line)? Read(IEnumerable<PageBlock> blocks) => Find(blocks) is { } named && Uri.TryCreate(named.Server, UriKind.Absolute, out _) ? named : null;

    private static (string Server, int Line)? Find(IEnumerable<PageBlock> blocks)
    {
        var isLabelled = false;
        var lines = blocks.SelectMany(AddressLines.Of).Select(found => (Text: PunctuationMarks.Latin(found.Text), found.Line)).ToArray();
        var version = new Lazy<string?>(() => lines.Select(line => Version.Match(line.Text)).FirstOrDefault(said => said.Success)?.Groups["version"].Value);
        var isNamed = Array.Exists(lines, line => Hole.IsMatch(line.Text));
        foreach (var (latin, line) in lines)
        {
            if (isNamed && WholeBase.Match(latin) is { Success: true } alone)
            {
                return (alone.Groups["base"].Value, line);
            }

            var isBelow = isLabelled;
            isLabelled = LabelAlone.IsMatch(latin);
            if ((isBelow || Label.IsMatch(latin) || OfEnvironment.IsMatch(latin)) && !IsOfCall(latin) && AddressReader.WholeIn(latin) is { Success: true } whole)
            {
                return (whole.Groups["server"].Value + whole.Groups["path"].Value.TrimEnd('/'), line);
            }

            if (Said.Match(latin) is { Success: true } sentence && AddressReader.WholeIn(latin[sentence.Length..]) is { Success: true, Index: 0 } behind)
            {
                return (behind.Groups["server"].Value + behind.Groups["path"].Value.TrimEnd('/', '.'), line);
            }

            if (Versioned.Match(latin) is { Success: true } versioned && version.Value is { } said)
            {
                return ($"{versioned.Groups["base"].Value}/{said}", line);
            }

            if (HostLabel.Match(latin) is { Success: true } host)
            {
                return ("https://" + host.Groups["host"].Value, line);
            }
        }

        return null;
    }

    /// <summary>The addresses without a method that calls of the page go on from, as the whole address of one proves.</summary>
    /// <param name="sections">The parts of the page.</param>
    public static IReadOnlyList<RequestAddress> Proven(IReadOnlyList<PageSection> sections)
    {
        var all = sections.SelectMany(AddressReader.Read).ToArray();
        var paths = all.Where(address => address is { IsSample: false, Server.Length: 0, Method.Length: > 0 }).Select(address => address.Path).ToHashSet(StringComparer.Ordinal);
        var whole = all.Where(address => address.Server.Length > 0).Select(address => new Uri(address.Server).Host + address.Path).ToHashSet(StringComparer.Ordinal);
        var isNamed = sections.SelectMany(section => section.Blocks).SelectMany(AddressLines.Of).Any(line => Hole.IsMatch(line.Text));
        return Array.FindAll(all, address => address is { IsSample: false, Method.Length: 0, Server.Length: > 0, Path.Length: > 1, Query.Count: 0 } && ((isNamed && address.Path.EndsWith('/')) || Array.Exists(all, call => call.Method.Length > 0 && call.Server == address.Server && address.IsBaseOf(call.Path)) || paths.Any(path => whole.Contains(new Uri(address.Server).Host + address.Path.TrimEnd('/') + path))));
    }

    /// <summary>Whether a text names a base address at its beginning or behind a sentence, and no call.</summary>
    /// <param name="text">The text.</param>
    public static bool IsLabel(string text) => (Label.IsMatch(text) && !WithMethod.IsMatch(text) && !OfScript.IsMatch(text)) || Said.IsMatch(text) || Versioned.IsMatch(text) || OfEnvironment.IsMatch(text);

    /// <summary>Whether a text announces the base address that stands below it.</summary>
    /// <param name="text">The text.</param>
    public static bool IsLabelAlone(string text) => LabelAlone.IsMatch(text);

    /// <summary>Whether an address has a path and asks for something: that of a call, whatever stands above it.</summary>
    /// <param name="text">The text.</param>
    public static bool IsOfCall(string text) => WithMethod.IsMatch(text) || OfScript.IsMatch(text) || AddressReader.WholeIn(text) is { Success: true } whole && whole.Groups["path"].Value.Trim('/').Length > 0 && whole.Groups["query"].Value.Contains('=');

    /// <summary>The text without the name of what each customer fills in, in front of a path.</summary>
    /// <param name="text">The text.</param>
    public static string WithoutName(string text) => Name.Replace(Hole.Replace(Bracketed.Replace(text, "${before}"), match => match.Groups["before"].Value + (text.AsSpan(match.Index + match.Length) is ['/', ..] ? "" : "/")), "${before}");

    private static readonly Regex Label = PagePattern.AnyCase(@"^[\s\-*•]*((the|live|test|production|prod|sandbox|staging|api|default)\s+(?=base)|[\u4e00-\u9fff]{1,8}(?=base))?(base(\s*(urls?|uri|address|endpoint|path)|(?=\s*:\s*\W?https?://))|server|api (root|base|host)|host|域名|服务器地址|基础地址|基础路径)\b");

    // "Production: https://api.acme.example/v1"
    private static readonly Regex OfEnvironment = PagePattern.AnyCase(@"^[\s\-*•]*(production|prod|live|real|sandbox|staging|test(ing)?|dev(elopment)?|uat)(\s+(base\s+)?(url|server|environment|host|api|endpoint))*\s*:\s*https?://[\w.\-]+(:\d+)?(/(api|rest|v\d+(\.\d+)*))*/?\s*$");

    // "Base URL: POST: https://…" is the address of a call.
    private static readonly Regex WithMethod = PagePattern.Of(@"\b(GET|POST|PUT|DELETE|PATCH)\b\s*:?\s*https?://[^\s/]+/");

    // "Base URL: https://api.acme.example/http/send.aspx": no call goes on from a program.
    private static readonly Regex OfScript = PagePattern.AnyCase(@"https?://[^\s/?]+/\S{0,400}\.(php|aspx?|ashx|jsp|cgi|pl)/?\s*$");

    // "All calls of the API. Base URL: https://…"
    private static readonly Regex Said = PagePattern.AnyCase(@"^.{0,200}?([.;]\s+|[。；]\s*)(the\s+)?base\s*(url|uri|address)\s*(is|:)\s*(?=https?://)");

    // "baseUrl + /send", "URL: {host}/send": the name of what each customer fills in.
    private static readonly Regex Name = PagePattern.AnyCase(@"^(?<before>(\W{0,20}?((GET|POST|PUT|DELETE|PATCH)\s+)?|[^/:{}<>]{0,12}\b(url|uri|path|endpoint|地址|路径)\s*:\s*))\W{0,3}\b(base_?(url|uri|path)|api_?addr(ess)?|host|domain|server|endpoint|域名|(接口)?(服务器?|请求|接口)(地址|域名))\W{0,3}?\s*\+?\s*(?=/\w)");

    // The address that "{endpoint}send" goes on from: alone, and open at its end.
    private static readonly Regex WholeBase = PagePattern.AnyCase(@"^\W*(?<base>https?://[\w.\-]+(:\d+)?(/[\w.\-]+)*)/\s*$");

    private static readonly Regex Hole = PagePattern.AnyCase(@"^(?<before>\W{0,20}?((GET|POST|PUT|DELETE|PATCH)\s+)?)(\{{1,2}(base_?(url|uri|path)|host|domain|server|endpoint|(api_?)?url)\}{1,2}|<\s*(base|api)[ _]?url\s*>)(?=/?\w)");

    // "POST [[<SERVER URL>|where-it-is.html]]/send"
    private static readonly Regex Bracketed = PagePattern.AnyCase(@"^(?<before>\W{0,20}?(GET|POST|PUT|DELETE|PATCH)\s+)(\[{1,3}[^\[\]]{0,60}\b(url|uri|host|server|domain|endpoint|base)\b[^\[\]]{0,60}\]{1,3}|<[^<>/]{0,40}\b(url|uri|host|server|domain|endpoint|base)\b[^<>/]{0,20}>)(?=/\w)");

    private static readonly Regex LabelAlone = PagePattern.AnyCase(@"^(?-i:Servers)$|^\W*(for [a-z ]{3,40},\s*)?((the|live|test|production|prod|sandbox|staging|api|default)\s+)?(base\s*(url|uri|address|endpoint)|基础地址)(\s+is)?\W*$|^[^:/]{0,60}\bbase\s*(url|uri)\s*:$");

    // "https://api.acme.example/mail/[version]"
    private static readonly Regex Versioned = PagePattern.AnyCase(@"^(\W*(ur[il]|base\w*)\s*:)?\s*(?<base>https?://[\w.\-]+(:\d+)?(/[\w\-.]+)*)/[\[{<](api\W?)?version[\]}>]/?\s*$");

    // "Version - v1"
    private static readonly Regex Version = PagePattern.AnyCase(@"^\W*(api\s+)?version\s*[:\-=]\s*(?<version>v\d+(\.\d+)*)\W*$");

    private static readonly Regex HostLabel = PagePattern.AnyCase(@"(域名|host|endpoint|服务地址|^\W*\[\s*base url)\s*[:为]\s*(?<host>[a-z0-9][a-z0-9\-]*(\.[a-z0-9\-]+)+(/[\w\-]+)*)");
}
