using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections;
using OtpContracts.Cli.Importing.Sections.Addresses;

namespace OtpContracts.Cli.Importing.Facts.Addresses;

/// <summary>A call of a vendor whose calls all go to one address without a path, told apart by a parameter.</summary>
internal static class HostCall
{
    /// <summary>The address of such a call; what of it the page does not say is told.</summary>
    /// <param name="server">The base address that the page names, or null.</param>
    /// <param name="said">The one method that the page's sentences say, or null.</param>
    /// <param name="sections">The parts of the page.</param>
    /// <param name="line">The line that shows that there is a call.</param>
    /// <param name="page">The page.</param>
    /// <param name="findings">Where findings go.</param>
    public static RequestAddress Of(string? server, string? said, IReadOnlyList<PageSection> sections, int line, Page page, List<PageFinding> findings)
    {
        if (server is null)
        {
            findings.Add(new PageFinding(FindingKind.NotUnderstood, page.Path, line, $"The page names no address{(said is null or "POST" ? " and perhaps no method" : "")}: the call is imported as {said ?? "POST"} /. Write both."));
            return new RequestAddress(said ?? "POST", "", "/", [], line, IsSample: false);
        }

        var address = new Uri(server);
        findings.Add(new PageFinding(FindingKind.NotUnderstood, page.Path, line, $"The page names the host {address.Host} and no method: the call is imported as POST {address.AbsolutePath}."));
        return WrittenAddress.Make("POST", address.GetLeftPart(UriPartial.Authority), address.AbsolutePath.TrimEnd('/'), query: "", line, isSample: false) with { Query = Asked(sections) };
    }

    /// <summary>What the requests of the call show behind the host, perhaps over several lines.</summary>
    private static KeyValuePair<string, string>[] Asked(IReadOnlyList<PageSection> sections)
    {
        var texts = sections.Where(section => section.Kind is SectionKind.RequestSample or SectionKind.Sample or SectionKind.Overview).Select(section => string.Join('\n', section.Blocks.SelectMany(block => block.Lines()).Select(line => line.Text)));
        return [.. texts.SelectMany(text => Request.Matches(text)).SelectMany(request => request.Groups["name"].Captures.Zip(request.Groups["value"].Captures, (name, value) => new KeyValuePair<string, string>(name.Value, value.Value))).DistinctBy(pair => pair.Key)];
    }

    // "POST /?Action=Send&To=1", "https://api.acme.example/?Action=Send"
    private static readonly Regex Request = PagePattern.Of(@"(?<=\b(GET|POST)\s+|https?://[\w.\-]+)/?\?(?<name>[A-Za-z]\w*)=(?<value>[^&\s]*)(\s*&(?<name>[A-Za-z]\w*)=(?<value>[^&\s]*))*");
}
