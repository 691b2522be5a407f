using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace OtpContracts.Cli.Importing.Pages.Html;

/// <summary>The languages that highlighters of code write into the classes of elements.</summary>
internal static class HtmlCode
{
    /// <summary>Whether preformatted lines are said to be of a programming language: by their element, by that within, or by the frame around them.</summary>
    /// <param name="element">The element.</param>
    public static bool IsProgram(IElement element) =>
        new[] { element, element.QuerySelector("code"), element.ParentElement, element.ParentElement?.ParentElement }
            .Any(found => found is not null && (Program.IsMatch(found.ClassName ?? "") || Program.IsMatch($"lang-{found.GetAttribute("data-lang") ?? found.GetAttribute("data-language")}")));

    private static readonly Regex Program = PagePattern.AnyCase(@"(^|\s)(language|lang|highlight-source|highlight-text|brush:?)[\-\s](c#|csharp|cs|java|kotlin|php|python\d?|py|ruby|rb|go|golang|js|javascript|ts|typescript|node|nodejs|swift|rust|perl|vb|vbnet|dart|objectivec|objective-c)(?=\s|;|$)");
}
