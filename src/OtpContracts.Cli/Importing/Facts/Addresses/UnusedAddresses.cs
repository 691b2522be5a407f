using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections;
using OtpContracts.Cli.Importing.Sections.Addresses;

namespace OtpContracts.Cli.Importing.Facts.Addresses;

/// <summary>Tells of addresses and methods that a page names and no call was made of, and of calls that are nothing else.</summary>
internal static class UnusedAddresses
{
    /// <summary>Tells.</summary>
    /// <param name="addresses">The addresses of the page.</param>
    /// <param name="groups">The sections of each call.</param>
    /// <param name="endpoints">The calls.</param>
    /// <param name="page">The page.</param>
    /// <param name="findings">Where findings go.</param>
    public static void Tell(RequestAddress[] addresses, List<List<PageSection>> groups, List<ImportedEndpoint> endpoints, Page page, List<PageFinding> findings)
    {
        TellUnused(addresses, endpoints, page, findings);
        TellBarePaths(groups, endpoints, page, findings);
        TellLonger(groups, endpoints, page, findings);
        TellSeveral(addresses, endpoints, page, findings);
        TellTitledMethods(groups, page, findings);
        TellBare(endpoints, page, findings);
    }

    /// <summary>Tells of calls beside others of which nothing is said but the address: a menu may name them.</summary>
    private static void TellBare(List<ImportedEndpoint> endpoints, Page page, List<PageFinding> findings)
    {
        foreach (var bare in endpoints.Where(endpoint => endpoints.Count > 1 && endpoint is { Method: "GET" or "DELETE", Reply.Count: 0, Replies.Count: 0 } && endpoint.Parameters.TrueForAll(field => field.Place is "path" or "header" && field.Summary.Count == 0)))
        {
            findings.Add(new PageFinding(FindingKind.Guess, page.Path, bare.Source.Line, $"The page says nothing of {bare.Method} {bare.Path} but its address: a menu may name it, and nothing else."));
        }
    }

    /// <summary>Tells of addresses that the page names and no call has.</summary>
    private static void TellUnused(RequestAddress[] addresses, List<ImportedEndpoint> endpoints, Page page, List<PageFinding> findings)
    {
        foreach (var other in addresses.Where(other => !other.IsSample && other.Path.Length > 1).DistinctBy(other => other.Path, StringComparer.Ordinal))
        {
            if (endpoints.Count > 0 && !endpoints.Exists(endpoint => other.IsOf(endpoint.Path)))
            {
                findings.Add(new PageFinding(FindingKind.NotUnderstood, page.Path, other.Line, $"The address {other.Server}{other.Path} is named here, and no call was made of it."));
            }
        }
    }

    /// <summary>Tells of paths alone on a line that no call has.</summary>
    private static void TellBarePaths(List<List<PageSection>> groups, List<ImportedEndpoint> endpoints, Page page, List<PageFinding> findings)
    {
        var bare = groups.SelectMany(group => group).SelectMany(section => section.Blocks.OfType<TextLine>().Append(new TextLine(section.Title, section.Level, section.Line))).Where(line => BarePath.IsMatch(line.Text)).DistinctBy(line => line.Text, StringComparer.Ordinal);
        foreach (var line in bare.Where(line => endpoints.Count > 0 && !endpoints.Exists(endpoint => HoleNames.Strip(endpoint.Path).TrimEnd('/').EndsWith(HoleNames.Strip(line.Text), StringComparison.OrdinalIgnoreCase)) && !findings.Exists(finding => finding.Page == page.Path && finding.Line == line.Line)))
        {
            findings.Add(new PageFinding(FindingKind.NotUnderstood, page.Path, line.Line, $"The path {line.Text} stands alone here, and no call was made of it."));
        }
    }

    /// <summary>Tells of addresses outside of samples that go on where that of a call ends, as one for each format does.</summary>
    private static void TellLonger(List<List<PageSection>> groups, List<ImportedEndpoint> endpoints, Page page, List<PageFinding> findings)
    {
        var written = groups.SelectMany(group => group).Where(section => !AddressReader.IsSample(section)).SelectMany(section => section.Blocks).SelectMany(AddressLines.Of).Where(line => !line.InSample)
            .Select(line => (Address: AddressReader.WholeIn(line.Text), line.Line)).Where(found => found.Address.Success).ToArray();
        foreach (var endpoint in endpoints.Where(endpoint => endpoint.Path.Length > 1))
        {
            var own = endpoint.Server + endpoint.Path.TrimEnd('/');
            foreach (var (address, line) in written.Where(found => found.Address.Value.StartsWith(own + "/", StringComparison.Ordinal) && found.Address.Length > own.Length + 1 && found.Address.Value[own.Length + 1] != '?').Take(1))
            {
                if (!endpoints.Exists(other => other != endpoint && address.Value.StartsWith(other.Server + other.Path, StringComparison.Ordinal) && other.Path.Length > endpoint.Path.Length))
                {
                    findings.Add(new PageFinding(FindingKind.NotUnderstood, page.Path, line, $"The page also names the address {address.Value.TrimEnd(':', ',', '.', ';')}, which goes on from {own}: which of the two is called is not understood, and the shorter one is taken."));
                }
            }
        }
    }

    /// <summary>Tells of calls at one address that are told apart by what they ask for: "action=send", "action=balance".</summary>
    private static void TellSeveral(RequestAddress[] addresses, List<ImportedEndpoint> endpoints, Page page, List<PageFinding> findings)
    {
        foreach (var endpoint in endpoints)
        {
            var asked = addresses.Where(address => address.Fits(endpoint.Path)).SelectMany(address => address.Query).Where(pair => Action.IsMatch(pair.Key) && pair.Value.Length > 0 && pair.Value.All(character => char.IsLetter(character) || character is '-' or '_'));
            if (asked.GroupBy(pair => pair.Key, pair => pair.Value).Select(group => (group.Key, Values: group.Distinct(StringComparer.Ordinal).ToArray())).FirstOrDefault(group => group.Values.Length > 1) is { Key: { } name } several)
            {
                findings.Add(new PageFinding(FindingKind.NotUnderstood, page.Path, endpoint.Source.Line, $"The addresses of {endpoint.Path} ask for several things by \"{name}\" ({string.Join(", ", several.Values)}): of calls at one address one is made, and what the page says of the others may have gone into it."));
            }
        }
    }

    /// <summary>Tells of headings that begin with another method than the address below them.</summary>
    private static void TellTitledMethods(List<List<PageSection>> groups, Page page, List<PageFinding> findings)
    {
        foreach (var section in groups.SelectMany(group => group).Where(section => section.Level > 0))
        {
            if (LeadingMethod.Match(section.Title) is { Success: true } titled && AddressReader.Read(section with { Title = "", Blocks = [.. section.Blocks.Where(block => block.Line != section.Line)] }).FirstOrDefault(address => address is { IsSample: false, Method.Length: > 0 }) is { } said && said.Method != titled.Value)
            {
                findings.Add(new PageFinding(FindingKind.Contradiction, page.Path, said.Line, $"\"{section.Title}\" names the method {titled.Value}, and the address below it {said.Method} {said.Path}: a call by {titled.Value} may be meant, and none was made of it."));
            }
        }
    }

    private static readonly Regex Action = PagePattern.AnyCase(@"^(action|act|cmd|command|method|function|fct|func|fn|op|operation|do|task)$");

    private static readonly Regex LeadingMethod = PagePattern.Of(@"^(GET|POST|PUT|DELETE|PATCH)\b");

    private static readonly Regex BarePath = PagePattern.Of(@"^/[a-z][\w\-]*(/[\w\-{}]+)*$");
}
