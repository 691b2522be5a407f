using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections.Addresses;

namespace OtpContracts.Cli.Importing.Sections.Calls;

/// <summary>Calls that describe no reply answer what stands above all calls of the page, or the object that they name and that a call above describes.</summary>
internal static class CommonReplies
{
    /// <summary>The sections of the reply of a call that describes none.</summary>
    /// <param name="calls">The sections of each call, what stands above all of them with the first.</param>
    /// <param name="at">Which of them.</param>
    /// <param name="call">Its sections, with what is common to all.</param>
    /// <returns>The sections; none where the call describes a reply, or nothing stands above.</returns>
    public static IReadOnlyList<PageSection> For(List<List<PageSection>> calls, int at, List<PageSection> call) =>
        at == 0 || !IsMissing(call) ? [] : AboveAll(calls[0]) is { Count: > 0 } above ? above : OfAll(calls[0]) is { Count: > 0 } said ? said : Named(calls, at);

    /// <summary>"It is returned by the calls below": the table that follows.</summary>
    private static List<PageSection> OfAll(List<PageSection> call)
    {
        var said = call.SelectMany(section => section.Blocks).SkipWhile(block => block is not TextLine line || !ReturnedByAll.IsMatch(line.Text));
        return said.OfType<PageTable>().Take(1).Select(table => new PageSection(SectionKind.Reply, "", "", table.Line, 0, [table])).ToList();
    }

    /// <summary>The reply that stands above the first call, with what samples of that show: they tell which members hold which.</summary>
    private static List<PageSection> AboveAll(List<PageSection> call)
    {
        // Without headings, the first call may begin within the section.
        var first = call.FindIndex(section => AddressReader.Read(section).Any(address => address.Path.Length > 1));
        PageSection[] above = [.. call.Take(first + 1).Where(section => section.Kind == SectionKind.Reply).Select(AboveCall).Where(section => section.Blocks.Count > 0)];
        return above.Length == 0 ? [] : [.. above, .. call.Skip(first + 1).Where(section => section.IsReply).Select(WithoutWords).Where(section => section.Blocks.Count > 0)];
    }

    /// <summary>"The answer is the message object": the table below a heading of that name, and what follows it, in a call above.</summary>
    private static List<PageSection> Named(List<List<PageSection>> calls, int at)
    {
        var name = calls[at].SelectMany(section => section.Blocks).OfType<TextLine>().Select(line => Answered.Match(line.Text)).FirstOrDefault(match => match.Success)?.Groups["name"].Value;
        foreach (var call in name is null ? [] : calls.Take(at).Reverse())
        {
            var titled = call.FindIndex(section => Titled.Match(section.Title) is { Success: true } title && title.Groups["name"].Value.Equals(name, StringComparison.OrdinalIgnoreCase) && section.Blocks.Any(block => block is PageTable));
            if (titled >= 0)
            {
                return [.. call.Skip(titled).TakeWhile(section => section.Kind is SectionKind.Overview or SectionKind.Reply or SectionKind.ReplySample).Select(section => section.Kind == SectionKind.Overview ? section with { Kind = SectionKind.Reply } : section)];
            }
        }

        return [];
    }

    private static PageSection WithoutWords(PageSection section) => section with { Blocks = [.. section.Blocks.Where(block => block is SampleBlock)] };

    private static PageSection AboveCall(PageSection section) =>
        section with { Blocks = [.. section.Blocks.TakeWhile(block => !AddressBlocks.HasAddress(section, block))] };

    /// <summary>Whether a call describes no reply of its own: one that takes something away often answers nothing.</summary>
    private static bool IsMissing(List<PageSection> call)
    {
        var addresses = call.SelectMany(AddressReader.Read).ToArray();
        return addresses.Length > 0 && !Array.Exists(addresses, address => address.Method == "DELETE") && call.TrueForAll(section => !section.IsReply || section.Blocks.Count == 0);
    }

    private static readonly Regex ReturnedByAll = PagePattern.AnyCase(@"\breturned by (the|all|each|every)\b[^.]{0,30}\b(calls?|endpoints?|methods?|requests?)\b");

    private static readonly Regex Answered = PagePattern.AnyCase(@"\b(answers?|responses?|repl(y|ies)|returns?|returned)\b[^.]{0,60}?\b(the|an?)\s+(?<name>[a-z]\w*)\s+object\b");

    private static readonly Regex Titled = PagePattern.AnyCase(@"^\W*(the\s+)?(?<name>[a-z]\w*)\s+object\W*$");
}
