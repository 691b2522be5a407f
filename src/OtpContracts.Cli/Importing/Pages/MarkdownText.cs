using System.Net;
using System.Text.RegularExpressions;

namespace OtpContracts.Cli.Importing.Pages;

/// <summary>What a line of Markdown, and of the HTML within it, shows.</summary>
internal static class MarkdownText
{
    /// <summary>The text without the marks.</summary>
    /// <param name="text">A line, or a cell.</param>
    public static string Plain(string text)
    {
        // In code nothing is a mark, and a pattern with one mark less is another: every second part is one.
        var plain = string.Concat(CodedPattern.Split(text).Select((part, i) => i % 2 == 0 ? Shown(part) : part));
        return PunctuationMarks.WithSign(plain);
    }

    private static string Shown(string text)
    {
        var plain = Role.Replace(Link.Replace(text, "${text}"), "");
        plain = Emphasis.Replace(Tag.Replace(BlockTags.Replace(LineBreak.Replace(plain, " "), " "), ""), "${text}");
        plain = plain.Contains('&') ? WebUtility.HtmlDecode(plain).Replace('\u00A0', ' ').Replace('\u2002', ' ').Replace('\u2003', ' ') : plain;
        return Escape.Replace(CodeAlternatives.Quoted(plain.Replace("**", "", StringComparison.Ordinal)).Replace("`", "", StringComparison.Ordinal), "${mark}");
    }

    // "`^\[\d{4}\]$`", and between slashes as well
    private static readonly Regex CodedPattern = PagePattern.Of(@"`(?<pattern>/?\^[^`\s]{1,200}\$/?)`");

    private static readonly Regex Link = PagePattern.Of(@"!?\[(?<text>[^\]]*)\]\((https?:|/|#|\.)[^)\s]*\)|<(?<text>https?://[^\s<>]+)>");

    private static readonly Regex LineBreak = PagePattern.AnyCase(@"</?br\s*/?>");

    // What stands in one of them is parted from what stands beside it.
    private static readonly Regex BlockTags = PagePattern.AnyCase(@"(?<=[^\s>])(\s*</?(p|div|li|ul|ol|dl|dt|dd|blockquote|section)(\s[^<>]*)?/?>)+(?=\S)");

    // In "/codes/<code>", it is a hole.
    private static readonly Regex Tag = PagePattern.AnyCase(@"(?!(?<=/)<\w+>(\s|/|\?|$))</?(a|b|strong|i|em|u|s|del|code|kbd|span|font|small|sup|sub|mark|center|p|div|section|details|summary|blockquote|img|ul|ol|li|dl|dt|dd|hr)(\s[^<>]*)?/?>|<!--.*?-->");

    // "*(string, optional)*" puts all of the brackets into another hand.
    private static readonly Regex Emphasis = PagePattern.Of(@"(?<![\w*])\*(?<text>\([A-Za-z][^*()]{1,80}\))\*(?![\w*])|(?<!\w)_(?<text>\([A-Za-z][^_()]{1,80}\))_(?!\w)|(?<![\w*])\*(?<text>[A-Za-z\u4e00-\u9fff][^*\s]*(\s[^*\s]+)*)\*(?![\w*])|(?<!\w)_(?<text>[A-Za-z][^_\s]*( [^_\s]+){0,12})_(?!\w)");

    private static readonly Regex Role = PagePattern.Of(@"(?<!\w):[a-z][a-z\-]*:(?=`)");

    private static readonly Regex Escape = PagePattern.Of(@"\\(?<mark>[_>*\[\]{}])");
}
