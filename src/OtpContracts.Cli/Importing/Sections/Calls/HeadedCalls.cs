using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections.Addresses;

namespace OtpContracts.Cli.Importing.Sections.Calls;

/// <summary>
/// Calls of which each has a heading of its own, and whose addresses don't tell where they begin: viewers of descriptions set the address behind
/// what is sent and answered, and some vendors have one address for all, told apart by what it asks for.
/// </summary>
internal static class HeadedCalls
{
    private const int DeepestHeading = 4;

    // Less is no description of what is sent.
    private const int FewestAbove = 4;

    /// <summary>The sections of each call.</summary>
    /// <param name="sections">The parts of the page.</param>
    /// <returns>Those of each call; or null where the page is no such one.</returns>
    public static List<List<PageSection>>? Of(IReadOnlyList<PageSection> sections) =>
        Enumerable.Range(1, DeepestHeading).Select(level => Parted(Cut(sections, section => section.Level == level, heading => heading.Level == level))).FirstOrDefault(parts => parts is not null)
        ?? Parted(Cut(sections, _ => false, line => line.Level == 0 && Lettered.IsMatch(line.Text)));

    /// <summary>The parts under headings of one kind, where each has one call at most.</summary>
    private static List<List<PageSection>>? Parted(List<List<PageSection>> parts)
    {
        if (parts.Count < 2)
        {
            return null;
        }

        var calls = parts.ConvertAll(Calls);
        var called = Enumerable.Range(0, parts.Count).Where(i => calls[i].Length == 1).ToArray();
        if (called.Length < 2 || calls.Exists(found => found.Length > 1) || called.DistinctBy(i => calls[i][0]).Count() < called.Length || IsShownOnce([.. called.Select(i => calls[i][0])])
            || !(Array.TrueForAll(called, i => IsBelow(parts[i])) || called.Select(i => calls[i][0].Split('?')[0]).Distinct(StringComparer.Ordinal).Count() == 1))
        {
            return null;
        }

        var joined = new List<List<PageSection>>();
        for (var i = 0; i < parts.Count; i++)
        {
            if (i == 0 || (i > called[0] && calls[i].Length == 1))
            {
                joined.Add(parts[i]);
            }
            else
            {
                joined[^1].AddRange(parts[i]);
            }
        }

        return joined;
    }

    /// <summary>Whether an address is said, and what one request shows behind it tells no further call apart.</summary>
    private static bool IsShownOnce(string[] calls) => calls is [var said, var shown] && shown.StartsWith(said + "?", StringComparison.Ordinal);

    /// <summary>The sections, parted at headings, which may stand within one.</summary>
    private static List<List<PageSection>> Cut(IReadOnlyList<PageSection> sections, Func<PageSection, bool> isHeaded, Func<TextLine, bool> isHeading)
    {
        var parts = new List<List<PageSection>> { new() };
        foreach (var section in sections)
        {
            if (isHeaded(section) && parts[^1].Count > 0)
            {
                parts.Add([]);
            }

            var start = 0;
            for (var at = 1; at < section.Blocks.Count; at++)
            {
                if (section.Blocks[at] is TextLine heading && isHeading(heading))
                {
                    parts[^1].Add(Piece(section, start, at));
                    parts.Add([]);
                    start = at;
                }
            }

            parts[^1].Add(start == 0 ? section : Piece(section, start, section.Blocks.Count));
        }

        return parts;
    }

    private static PageSection Piece(PageSection section, int start, int end) =>
        start == 0 ? section with { Blocks = [.. section.Blocks.Take(end)] } : new PageSection(SectionKind.Overview, "", ((TextLine)section.Blocks[start]).Text, section.Blocks[start].Line, ((TextLine)section.Blocks[start]).Level, [.. section.Blocks.Skip(start).Take(end - start)]);

    /// <summary>The calls that a part says, each with what its address asks for; the end of an address says no other.</summary>
    private static string[] Calls(List<PageSection> part)
    {
        var found = part.Where(section => section.Kind is not (SectionKind.Callback or SectionKind.Signing)).SelectMany(AddressReader.Read).ToArray();
        var asked = found.Select(address => address.Asked).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        var said = Array.FindAll(found, address => !address.IsSample && (address.Method.Length > 0 || address.Path.Length > 1));
        if (said.Length == 0 && asked.Length == 0)
        {
            return [];
        }

        var longest = (said.Length > 0 ? said : found).MaxBy(address => (address.Method.Length > 0, address.Server.Length > 0))!;
        var own = said.Where(address => !address.IsEndOf(longest.Path) && !longest.IsEndOf(address.Path)).Select(address => address.Call).Append(longest.Call).Distinct(StringComparer.Ordinal);
        return asked.Length == 0 ? [.. own] : [.. own.SelectMany(call => asked.Select(value => $"{call}?{value}"))];
    }

    /// <summary>Whether the first address of a part stands behind its parameters or replies.</summary>
    private static bool IsBelow(List<PageSection> part)
    {
        var described = part.FindIndex(section => section.Kind is SectionKind.Parameters or SectionKind.Reply);
        var address = part.FindIndex(section => AddressReader.Read(section).Any(found => !found.IsSample));
        return described >= 0 && (address > described || (address == described && AddressReader.Read(part[address] with { Blocks = [.. part[address].Blocks.Take(FewestAbove)] }).Count == 0));
    }

    // "A. Send it", where nothing marks the headings of a text.
    private static readonly Regex Lettered = PagePattern.Of(@"^[A-H][.)]\s+\p{Lu}[^.:;,]{2,60}$");
}
