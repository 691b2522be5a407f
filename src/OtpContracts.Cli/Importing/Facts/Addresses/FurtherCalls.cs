using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections;
using OtpContracts.Cli.Importing.Sections.Addresses;

namespace OtpContracts.Cli.Importing.Facts.Addresses;

/// <summary>Calls that a page shows by nothing but an address with all that it asks for: <c>https://api.acme.example/balance?user=u&amp;key=k</c>.</summary>
internal static class FurtherCalls
{
    /// <summary>Makes calls of the addresses that no call has.</summary>
    /// <param name="addresses">The addresses of the page.</param>
    /// <param name="groups">The sections of each call.</param>
    /// <param name="endpoints">The calls that have more than an address.</param>
    /// <param name="read">Reads a call from its sections.</param>
    /// <param name="page">The page.</param>
    /// <param name="findings">Where findings go.</param>
    public static IReadOnlyList<ImportedEndpoint> Of(IReadOnlyList<RequestAddress> addresses, IReadOnlyList<List<PageSection>> groups, IReadOnlyList<ImportedEndpoint> endpoints, Func<IReadOnlyList<PageSection>, ImportedEndpoint?> read, Page page, List<PageFinding> findings)
    {
        var further = new List<ImportedEndpoint>();
        foreach (var address in addresses.Where(address => !address.IsSample && address.Query.Count > 0 && address.Path.Length > 1 && !IsKnown(address, endpoints)).DistinctBy(address => address.Path, StringComparer.Ordinal))
        {
            var alike = addresses.FirstOrDefault(other => other.Query.Count > 1 && other.Path != address.Path && AskAlike(other, address) && endpoints.Any(endpoint => other.Fits(endpoint.Path)));
            IReadOnlyList<PageSection> group = alike is null ? Alone(address, groups) : WithoutOthers(address, groups.First(group => group.Exists(section => Has(section, address.Line))), addresses);
            if (read(group) is { } endpoint && address.Fits(endpoint.Path))
            {
                further.Add(endpoint);
                findings.Add(new PageFinding(FindingKind.Guess, page.Path, address.Line, alike is null
                    ? $"Of {endpoint.Method} {endpoint.Path} the page is taken to say nothing but its address: what it asks for is read from there."
                    : $"{endpoint.Path} asks for the same as {alike.Path}: what is said of one is taken as said of both."));
            }
        }

        return further;
    }

    /// <summary>Whether an address is that of a call, or goes elsewhere than all calls.</summary>
    private static bool IsKnown(RequestAddress address, IReadOnlyList<ImportedEndpoint> endpoints) =>
        endpoints.Count == 0
        || !endpoints.Any(endpoint => endpoint.Server == address.Server || address.Server.Length == 0)
        || endpoints.Any(endpoint => address.IsOf(endpoint.Path));

    private static bool AskAlike(RequestAddress address, RequestAddress other) =>
        address.Query.Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal).SetEquals(other.Query.Select(pair => pair.Key));

    private static bool Has(PageSection section, int line) => section.Blocks.Any(block => block.Line == line);

    private static PageSection[] Alone(RequestAddress address, IReadOnlyList<List<PageSection>> groups) =>
        [.. groups.SelectMany(group => group).Where(section => Has(section, address.Line)).Take(1).Select(section => new PageSection(SectionKind.Overview, "", "", address.Line, 0, [.. section.Blocks.Where(block => block.Line == address.Line)]))];

    private static List<PageSection> WithoutOthers(RequestAddress address, List<PageSection> group, IReadOnlyList<RequestAddress> addresses)
    {
        var others = addresses.Where(other => !other.IsSample && other.Path != address.Path).Select(other => other.Line).ToHashSet();
        return group.ConvertAll(section => section with { Blocks = [.. section.Blocks.Where(block => block is not TextLine || !others.Contains(block.Line))] });
    }
}
