using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Mending;

/// <summary>Lines that a copy put behind each other: they are cut where the second begins.</summary>
internal static class GluedLines
{
    /// <summary>Cuts such lines in two.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Cut(List<(string Text, int Line)> lines) =>
        [.. lines.SelectMany(line => MarkedItem.Split(line.Text).Select(text => (Text: text, line.Line))).SelectMany(line => Borders(line.Text) is { Success: true } match ? new[] { match.Groups["first"].Value, match.Groups["second"].Value }.Where(text => text.Length > 0).Select(text => (text, line.Line)) : [line])];

    private static Match Borders(string text) =>
        TitleBehindPath.Match(text) is { Success: true } title ? title : TitleBehindScript.Match(text) is { Success: true } program ? program : PartBehindPath.Match(text) is { Success: true } part ? part : TableBehindSample.Match(text) is { Success: true } table ? table : TitleOfTable.Match(text) is { Success: true } titled ? titled : TextBehindAnchor.Match(text) is { Success: true } anchor ? anchor : PhraseBehindStatus.Match(text) is { Success: true } status ? status : ReplyBehindCommand.Match(text) is { Success: true } reply ? reply : SampleBehindButton.Match(text);

    // "Your name. - Password (Mandatory):"
    private static readonly Regex MarkedItem = PagePattern.AnyCase(@"(?<=[.;:)])\s+(?=- \w+ \((mandatory|required|optional)\)\s*:)");

    // "/v1/send请求参数", "https://api.acme.example/sendMethod: GET"
    private static readonly Regex TitleBehindPath = PagePattern.Of(@"^\s*(?<first>/[A-Za-z][A-Za-z0-9_\-./{}:]*)(?<second>(请求|返回|响应|路径|请求头)(参数|响应|示例|体)|Last modified\s*:.*)\s*$|^(?<first>\W{0,20}((GET|POST|PUT|DELETE|PATCH)\s+)?https?://\S{1,400}?[a-z0-9/])(?<second>(Encoding|Charset|Content-Type|Authentication|Authorization|Protocol|Format|Headers|Parameters|Description|(HTTP |Request )?Method|Output|Response|Result)\s*:(\s.*)?)$");

    // "https://api.acme.example/send.phpAPI Parameters"
    private static readonly Regex TitleBehindScript = PagePattern.Of(@"^(?<first>\W{0,20}((GET|POST)\s+)?https?://[^\s?]{1,400}?\.(php|aspx?|ashx|jsp|cgi))(?<second>[A-Z][A-Za-z]*( [A-Za-z]+){0,5}:?)\s*$");

    // "/v1/sendRequest Body"
    private static readonly Regex PartBehindPath = PagePattern.Of(@"^(?<first>\W{0,20}((GET|POST|PUT|DELETE|PATCH)\s*)?/[A-Za-z][A-Za-z0-9_\-./{}:]*?[a-z0-9}])(?<second>(Request|Query|Path|Body|Header) (Body|Parameters|Params|Headers))\s*$");

    // "Collection of SendItemName | Type |", "Acme.Models.SendRequestName | Type |"
    private static readonly Regex TitleOfTable = PagePattern.Of(@"^(?<first>(Collection|List|Array) of [\w.]*[a-z]|([A-Za-z]\w*\.)+[A-Z]\w*[a-z])(?<second>(Name|Parameter|Field)\s*\|.*)$");

    // "}| Name | Type |"
    private static readonly Regex TableBehindSample = PagePattern.Of(@"^(?<first>[\s}\]]*[}\]])\s*(?<second>\|[^|]+\|[^|]+\|.*)$");

    // The link of a heading says it once more: "Section titled “Query Parameters ” to"
    private static readonly Regex TextBehindAnchor = PagePattern.Of(@"^(?<first>\s*Section titled “[^”]{1,80}”)\s*(?<second>\S.*)$");

    // The status of a reply behind a coloured dot: "🟠401Unauthorized".
    private static readonly Regex PhraseBehindStatus = PagePattern.Of(@"^\s*(\uD83D[\uDFE0-\uDFE6\uDD34\uDD35])\s*(?<first>[1-5]\d\d)\s*(?<second>[A-Z][A-Za-z' \-]{1,40})$");

    // A reply behind the end of a command, or a call behind that of a sample: "-d '{}'Response200 Success", "}POST".
    private static readonly Regex ReplyBehindCommand = PagePattern.Of(@"^(?<first>[^\n]*[""'}\]])(?<second>Response\s?[1-5]\d\d\b[^\n]{0,60})$|^(?<first>[\s}\]]*\})(?<second>GET|POST|PUT|PATCH|DELETE)$");

    // The button of a page that copies a sample stands in front of it: "Copiedcurl -X POST …", "}Copied{".
    private static readonly Regex SampleBehindButton = PagePattern.Of(@"^(?<first>[\s}\]'"";)]*)(Copied|Copy( code)?|(Expand all\s*)?Collapse all)!?\s*(?<second>(curl\s|[{\[]\s*([""']|-\s*""|$)).*)$");
}
