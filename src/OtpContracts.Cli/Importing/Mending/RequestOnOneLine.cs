using System.Text.RegularExpressions;

namespace OtpContracts.Cli.Importing.Mending;

/// <summary>A request as it is sent, of which a copy lost the breaks of lines: <c>Request URL: … Request Method: … Request Headers: … Request Body: …</c>.</summary>
internal static partial class RequestOnOneLine
{
    /// <summary>Cuts such a line in front of each label, and of each header.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Cut(List<(string Text, int Line)> lines) =>
        [.. lines.SelectMany(line => Request().IsMatch(line.Text) ? Labels().Split(line.Text).SelectMany(Parts).Select(part => (part, line.Line)) : Opened().IsMatch(line.Text) ? Parts(line.Text).Select(part => (part, line.Line)) : [line])];

    private static IEnumerable<string> Parts(string labelled) => Headers().IsMatch(labelled) ? Header().Split(labelled) : Body().Match(labelled) is { Success: true } body ? [body.Value, labelled[body.Length..]] : [labelled];

    [GeneratedRegex(@"^\s*`?Request URL:.*\sRequest Method:.*\sRequest Headers:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Request();

    [GeneratedRegex(@"\s+(?=Request (Method|Headers|Body):)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Labels();

    [GeneratedRegex(@"^Request Headers:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Headers();

    [GeneratedRegex(@"\s+(?=[A-Z][A-Za-z0-9\-]*:\s)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Header();

    // The body alone may have run into its label.
    [GeneratedRegex(@"^Request Body:\s*[{\[]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Opened();

    [GeneratedRegex(@"^Request Body:\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Body();
}
