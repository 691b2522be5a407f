using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.OpenApi;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Sections.Addresses;

/// <summary>The words by which pages say the method of a call.</summary>
internal static class CallMethods
{
    /// <summary>Any method, in the group <c>method</c>.</summary>
    internal const string Any = "(?<method>GET|POST|PUT|DELETE|PATCH)";

    // "http POST", "by POST (form-data)": more is a sentence.
    private const int LongestMethod = 20;

    /// <summary>The method that a section gives, and nothing else.</summary>
    /// <param name="section">The section.</param>
    /// <returns>The method in capitals, or null.</returns>
    public static string? MethodOf(PageSection section) =>
        section.Blocks.SelectMany(AddressLines.Of).Select(line => line.Text).Where(text => text != section.Title).ToArray() is [{ Length: <= LongestMethod } said]
        && Method.Matches(said).Select(match => match.Value.ToUpperInvariant()).Distinct(StringComparer.Ordinal).ToArray() is [var only] ? only : null;

    /// <summary>The method that the heading of parameters says: "GET 方法请求参数", "POST parameters"; or null.</summary>
    /// <param name="section">The section.</param>
    public static string? MethodInTitle(PageSection section) =>
        section.Kind == SectionKind.Parameters ? NamedIn(section.Title) : null;

    /// <summary>The one method that a heading says in capitals, or null.</summary>
    /// <param name="title">The heading.</param>
    public static string? NamedIn(string title) => TitledMethod.Matches(title).Select(match => match.Value).Distinct(StringComparer.Ordinal).ToArray() is [var only] ? only : null;

    /// <summary>The one method that the sentences of a section say, or null.</summary>
    /// <param name="section">The section.</param>
    public static string? SaidMethodIn(PageSection section) =>
        section.Blocks.OfType<TextLine>().Select(line => SaidMethod.Match(line.Text)).Where(match => match.Success).Select(match => match.Groups["method"].Value.ToUpperInvariant()).Distinct(StringComparer.Ordinal).ToArray() is [var only] ? only : null;

    /// <summary>Whether a line is a method, and nothing else.</summary>
    /// <param name="block">The piece of the page.</param>
    public static bool IsMethod(PageBlock block) => block is TextLine line && MethodAlone.IsMatch(line.Text.Trim());

    /// <summary>Whether a line is a method behind the word for one: "HTTP method: PATCH".</summary>
    /// <param name="block">The piece of the page.</param>
    public static bool IsFilledMethod(PageBlock block) => block is TextLine line && FilledMethod.IsMatch(PunctuationMarks.Latin(line.Text).Trim());

    /// <summary>Whether a line only announces the method that stands below it.</summary>
    /// <param name="block">The piece of the page.</param>
    public static bool IsMethodLabel(PageBlock block) => block is TextLine line && MethodLabel.Match(PunctuationMarks.Latin(line.Text).Trim()) is { Success: true } label && label.Groups["rest"].Length == 0;

    internal static readonly Regex FilledMethod = PagePattern.AnyCase(@"^[\-*•\s]*((request|http)\s*)?(method|(请求|提交|請求|呼叫|傳送)?(方式|方法))\s*:\s*" + Any + @"(\s*\([^()]*\))?\s*$");

    internal static readonly Regex MethodAlone = PagePattern.AnyCase(@"^([\-*•>]\s+)?(开发中|已发布|测试中|已完成)?[\[(<]?(https?\s+)?(" + Any + @"\s*(/|,|、|\bor\b|或)\s*)*" + Any + @"[\])>]?(\s+(method|request))?\s*:?$");

    internal static readonly Regex MethodLabel = PagePattern.AnyCase(@"^(?>[\-*•\s\d.一二三四五六七八九十、]*)((http\s*)?(request|api|call)?\s*(method|type|verb|http method)|(api|request) protocol|(http\s*)?(请求|提交|调用|請求|接口|访问|呼叫)(方式|方法|类型|類型|method)|(发送|發送|傳送)方式|(http\s*)?方法(?=\s*(:|$))|method|methods(?=\s*:\s*\S)|http method|(supported\s+)?http\s+(request\s+)?methods?|支持方法)\s*(:|=|$|\s(?=\s*(get|post|put|delete|patch)(\s*[/,、|]\s*(get|post|put|delete|patch))*$))\s*(?<rest>.*)$");

    internal static readonly Regex SaidMethod = PagePattern.AnyCase(@"\b(mak|send|issu|submit)(e|es|s|ing)?\s+an?\s+(http\s+)?" + Any + @"\s+(request|call)\b|\b(this|it)\s+is\s+an?\s+(http\s+)?" + Any + @"\s+(request|call)\b|\bhttp\s+" + Any + @"\s+request\b|\b(only\s+accepts|accepts\s+only)\s+(http\s+)?" + Any + @"\s+(requests?|calls?)\b|\b(requested|called|sent|invoked|submitted)\s+(by|via|with|using)\s+(an?\s+)?(http\s+)?" + Any + @"\b|\b(using|via|by|with|through)\s+(the\s+)?(http\s+)?" + Any + @"\s+(method|requests?)\b|((请求|提交|调用|访问|接口|請求)(方式|方法|类型|類型)|协议)\s*:\s*(https?\s*)?" + Any + @"\b|(采用|採用|使用|通过|通過|支持(?=\s*http\s)|以|用)(的是|的)?\s*(https?(/https)?\s*)?(协议)?(的)?\s*" + Any + @"\s*(方式|方法|请求|提交|接口|协议|的)");

    internal static readonly Regex Method = PagePattern.AnyCase(@"\b(GET|POST|PUT|DELETE|PATCH)\b");

    private static readonly Regex TitledMethod = PagePattern.Of(@"(?<![A-Za-z])(GET|POST|PUT|DELETE|PATCH)(?![A-Za-z])");
}
