using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Mending.Calls;

/// <summary>A request as it is sent, of which a copy lost the breaks of lines: <c>Request URL: … Request Method: … Request Headers: … Request Body: …</c>.</summary>
internal static class RequestOnOneLine
{
    /// <summary>Cuts such a line in front of each label, and of each header.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Cut(List<(string Text, int Line)> lines) =>
        [.. lines.SelectMany(line => Request.IsMatch(line.Text) ? Labels.Split(line.Text).SelectMany(Parts).Select(part => (part, line.Line)) : Opened.IsMatch(line.Text) ? Parts(line.Text).Select(part => (part, line.Line)) : [line])];

    private static IEnumerable<string> Parts(string labelled) => Headers.IsMatch(labelled) ? Header.Split(labelled) : Body.Match(labelled) is { Success: true } body ? [body.Value, labelled[body.Length..]] : [labelled];

    private static readonly Regex Request = PagePattern.AnyCase(@"^\s*`?Request URL:.*\sRequest Method:.*\sRequest Headers:");

    private static readonly Regex Labels = PagePattern.AnyCase(@"\s+(?=Request (Method|Headers|Body):)");

    private static readonly Regex Headers = PagePattern.AnyCase(@"^Request Headers:");

    private static readonly Regex Header = PagePattern.Of(@"\s+(?=[A-Z][A-Za-z0-9\-]*:\s)");

    // The body alone may have run into its label.
    private static readonly Regex Opened = PagePattern.AnyCase(@"^Request Body:\s*[{\[]");

    private static readonly Regex Body = PagePattern.AnyCase(@"^Request Body:\s*");
}
