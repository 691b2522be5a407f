using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections.Addresses;

namespace OtpContracts.Cli.Importing.Sections.Calls;

/// <summary>Calls that a page shows below a heading such as "Authentication", beside the call that it describes.</summary>
internal static class SigningCalls
{
    /// <summary>The parts of a page without the replies of such calls, each of which is told.</summary>
    /// <param name="sections">The parts in order.</param>
    /// <param name="page">The page.</param>
    /// <param name="findings">Where findings go.</param>
    public static IReadOnlyList<PageSection> WithoutReplies(IReadOnlyList<PageSection> sections, Page page, List<PageFinding> findings)
    {
        var kept = new List<PageSection>();
        PageSection? signing = null;
        var elsewhere = sections.Where(section => section.Kind != SectionKind.Signing).SelectMany(AddressReader.Read).Select(address => address.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var section in sections)
        {
            signing = section.Kind == SectionKind.Signing ? section : signing is not null && section.Level > signing.Level ? signing : null;
            if (elsewhere.Count > 0 && signing is { Level: > 0 } && section.Kind is SectionKind.Reply or SectionKind.ReplySample && AddressReader.Read(signing) is { Count: > 0 } called && called.All(address => address.IsSample && !elsewhere.Contains(address.Path)))
            {
                findings.Add(new PageFinding(FindingKind.Guess, page.Path, section.Line, $"\"{section.Title}\" is taken as the reply of the call below \"{signing.Title}\", which lets in: it was not read."));
            }
            else
            {
                kept.Add(section);
            }
        }

        return kept;
    }
}
