using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace OtpContracts.Cli.Importing.Pages;

/// <summary>
/// Words that a page sets as code and offers for choice: <c>`text` or `unicode`</c>. That they are code is all that tells them from words
/// of the sentence, so they are quoted where the marks of code are taken away.
/// </summary>
internal static class CodeAlternatives
{
    /// <summary>Quotes such words of a line of Markdown.</summary>
    /// <param name="text">The line.</param>
    public static string Quoted(string text) => text.Contains('`') ? Offered.Replace(text, match => match.Value.Replace('`', '"')) : text;

    /// <summary>Quotes such words of a document.</summary>
    /// <param name="document">The document.</param>
    public static void Quote(IDocument document)
    {
        foreach (var first in document.QuerySelectorAll("code").Where(IsWord).ToArray())
        {
            List<IElement> chain = [first];
            var isChoice = false;
            while (chain[^1].NextSibling is IText { Data: var between, NextSibling: IElement { LocalName: "code" } next } && Joint.IsMatch(between) && IsWord(next))
            {
                chain.Add(next);
                isChoice |= between.Trim() is not ",";
            }

            foreach (var word in isChoice ? chain : [])
            {
                word.TextContent = $"\"{word.TextContent.Trim()}\"";
            }
        }
    }

    // No method of a call is a value.
    private const string Marked = @"`(?!(GET|POST|PUT|DELETE|PATCH)`)[A-Za-z0-9][\w\-.]{0,39}`";

    private static bool IsWord(IElement code) => code.ChildElementCount == 0 && Word.IsMatch(code.TextContent);

    private static readonly Regex Word = PagePattern.Of(@"^\s*(?!(GET|POST|PUT|DELETE|PATCH)\s*$)[A-Za-z0-9][\w\-.]{0,39}\s*$");

    private static readonly Regex Joint = PagePattern.Of(@"^\s*(,|(,\s*)?(or|或者?))\s*$");

    private static readonly Regex Offered = PagePattern.Of("(?<!`)" + Marked + @"(\s*,\s*" + Marked + @"){0,30}\s*(,\s*)?(\bor\b|或者?)\s*" + Marked + "(?!`)");
}
