using AngleSharp.Dom;

namespace OtpContracts.Cli.Importing.Pages.Html;

/// <summary>Tells lists of links, which no element of navigation holds, from what a page says.</summary>
internal static class HtmlNavigation
{
    private const int FewestLinks = 4;

    /// <summary>Whether an element leads elsewhere and says nothing of its own.</summary>
    /// <param name="element">The element.</param>
    public static bool Is(IElement element) => element.GetAttribute("role") is "navigation" || (element.LocalName is "ul" or "ol" && IsOfLinks(element));

    /// <summary>Whether nearly all words of a list stand in links, none of which is an address.</summary>
    private static bool IsOfLinks(IElement list)
    {
        var links = list.QuerySelectorAll("a");
        return links.Length >= FewestLinks && list.QuerySelector("table, pre, code, p") is null
            && links.All(link => !link.TextContent.Contains('/', StringComparison.Ordinal))
            && links.Sum(link => Letters(link.TextContent)) * 3 > Letters(list.TextContent) * 2;
    }

    private static int Letters(string text) => text.Count(char.IsLetterOrDigit);
}
