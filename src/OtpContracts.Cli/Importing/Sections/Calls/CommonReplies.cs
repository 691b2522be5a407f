using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections.Addresses;

namespace OtpContracts.Cli.Importing.Sections.Calls;

/// <summary>A reply that stands above all calls of a page is that of each call that describes none.</summary>
internal static class CommonReplies
{
    /// <summary>The sections of such a reply.</summary>
    /// <param name="calls">The sections of each call, what stands above all of them with the first.</param>
    public static IReadOnlyList<PageSection> Of(List<List<PageSection>> calls)
    {
        if (calls.Count < 2)
        {
            return [];
        }

        // Without headings, the first call may begin within the section.
        var first = calls[0].FindIndex(section => AddressReader.Read(section).Any(address => address.Path.Length > 1));
        PageSection[] above = [.. calls[0].Take(first + 1).Where(section => section.Kind == SectionKind.Reply).Select(AboveCall).Where(section => section.Blocks.Count > 0)];
        return above.Length == 0 ? [] : [.. above, .. calls[0].Skip(first + 1).Where(section => section.Kind is SectionKind.Reply or SectionKind.ReplySample).Select(WithoutWords).Where(section => section.Blocks.Count > 0)];
    }

    // What the first call shows tells which members hold which.
    private static PageSection WithoutWords(PageSection section) => section with { Blocks = [.. section.Blocks.Where(block => block is SampleBlock)] };

    private static PageSection AboveCall(PageSection section) =>
        section with { Blocks = [.. section.Blocks.TakeWhile(block => AddressReader.Read(section with { Title = "", Blocks = [block] }).Count == 0)] };

    /// <summary>Whether a call describes no reply of its own: one that takes something away often answers nothing.</summary>
    /// <param name="call">The sections of a call behind the first.</param>
    public static bool IsMissing(List<PageSection> call)
    {
        var addresses = call.SelectMany(AddressReader.Read).ToArray();
        return addresses.Length > 0 && !Array.Exists(addresses, address => address.Method == "DELETE") && call.TrueForAll(section => section.Kind is not (SectionKind.Reply or SectionKind.ReplySample) || section.Blocks.Count == 0);
    }
}
