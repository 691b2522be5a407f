using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace OtpContracts.Cli.Importing.Pages.Html;

/// <summary>The text of HTML elements as it is shown.</summary>
internal static class HtmlText
{
    /// <summary>Blanks as a browser shows them: each run as one. Hard blanks at the start stay, for they indent.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text shown.</returns>
    public static string Squeeze(string text) => PunctuationMarks.WithSign(Blanks.Replace(text.Replace("\u200B", "", StringComparison.Ordinal), " ").Trim(' ', '\n').Replace('\u00A0', ' ').Replace('\u3000', ' ').TrimEnd());

    /// <summary>The text of a cell: lines stay apart by a blank, those of a sample with comments as they are, and hard blanks in front stay.</summary>
    /// <param name="cell">The cell.</param>
    /// <returns>The text shown.</returns>
    public static string OfCell(IElement cell)
    {
        var text = new StringBuilder();
        AppendShown(cell, text);

        // The comments of a sample end with their lines.
        return Sample.IsMatch(text.ToString()) ? text.Replace('\u00A0', ' ').ToString().Trim() : Squeeze(text.ToString());
    }

    /// <summary>The text of preformatted lines.</summary>
    /// <param name="element">The element.</param>
    /// <returns>The text, line breaks kept.</returns>
    public static string Preformatted(IElement element)
    {
        foreach (var numbers in element.QuerySelectorAll("[class*=line-number],[class*=lineno],[class*=gutter]").Where(found => found.TextContent.Trim().All(character => char.IsDigit(character) || char.IsWhiteSpace(character))).ToArray())
        {
            numbers.Remove();
        }

        foreach (var line in element.QuerySelectorAll("br"))
        {
            line.TextContent = "\n";
        }

        var isSplit = !element.TextContent.Contains('\n', StringComparison.Ordinal);
        foreach (var line in element.QuerySelectorAll("div,li,p").Where(_ => isSplit))
        {
            line.AppendChild(line.Owner!.CreateTextNode("\n"));
        }

        return element.TextContent.Replace('\u00A0', ' ');
    }

    /// <summary>The blank in place of the frame that sets code apart from the element right behind it, or parts of a line from each other; or nothing, as behind the object in front of its member, or the server in front of its path.</summary>
    /// <param name="element">The element.</param>
    public static string Behind(IElement element) =>
        element is { LocalName: "code" or "label", NextSibling: IElement } || (element is { LocalName: "span" or "strong" or "b", NextSibling: IElement { LocalName: "span" } next } && element.Closest("code") is null && !(ObjectInFront.IsMatch(element.TextContent) && Member.IsMatch(next.TextContent)) && !(Server.IsMatch(element.TextContent) && next.TextContent is ['/', ..])) ? " " : "";

    private static void AppendShown(INode node, StringBuilder text)
    {
        foreach (var child in node.ChildNodes)
        {
            switch (child)
            {
                case IText words:
                    text.Append(words.Data);
                    break;
                case IElement { LocalName: "table" or "script" or "style" or "svg" }:
                    break;
                case IElement { LocalName: "br" or "p" or "div" or "li" } block:
                    text.Append('\n');
                    AppendShown(block, text);
                    text.Append('\n');
                    break;
                case IElement { LocalName: "img" } image when image.GetAttribute("alt") is { } alt:
                    text.Append(alt);
                    break;
                case IElement other:
                    AppendShown(other, text);
                    text.Append(Behind(other));
                    break;
            }
        }
    }

    // "<span>target.</span><span>type</span>"
    private static readonly Regex ObjectInFront = PagePattern.Of(@"^\s*([A-Za-z_]\w*(\[\])?\.)+$");

    private static readonly Regex Member = PagePattern.Of(@"^[A-Za-z_]\w*\s*$");

    // "<span>https://api.acme.example</span><span>/send</span>"
    private static readonly Regex Server = PagePattern.AnyCase(@"^\s*https?://\S*[^\s/]$");

    private static readonly Regex Sample = PagePattern.Of(@"\A\s*[{\[][^}]*\n[^}]*//");

    private static readonly Regex Blanks = PagePattern.Of(@"[ \t\r\n\f]+");
}
