using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections.Addresses;

namespace OtpContracts.Cli.Importing.Sections.Calls;

/// <summary>Calls that only commands show, on a page that says the addresses of others: each below a heading as high as that of a call with its address.</summary>
internal static class ShownCalls
{
    /// <summary>The sections at which such calls begin, with method and path.</summary>
    /// <param name="sections">The sections of a page.</param>
    public static Dictionary<PageSection, string> Of(IReadOnlyList<PageSection> sections)
    {
        var begun = new Dictionary<PageSection, string>(ReferenceEqualityComparer.Instance);
        var said = sections.Select((section, i) => (At: i, Paths: AddressReader.Read(section).Where(address => address is { IsSample: false, Path.Length: > 1 }).Select(address => HoleNames.Strip(address.Path.TrimEnd('/'))).ToArray())).Where(found => found.Paths.Length > 0).ToArray();
        var known = said.SelectMany(found => found.Paths).ToHashSet(StringComparer.Ordinal);
        foreach (var level in said.SelectMany(found => Above(sections, found.At)).Select(at => sections[at].Level).Distinct().Order())
        {
            for (var at = 0; at < sections.Count; at++)
            {
                if (sections[at] is not { Level: > 0 } first || first.Level != level || first.Kind != SectionKind.Overview)
                {
                    continue;
                }

                var end = End(sections, at);
                var called = sections.Skip(at).Take(end - at).Select(CommandCalls.CallOf).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
                if (called is [var call] && !Array.Exists(said, found => found.At >= at && found.At < end) && !known.Any(path => EndAlike(path, call.Split(' ')[1])) && begun.TryAdd(first, call))
                {
                    known.Add(call.Split(' ')[1]);
                }
            }
        }

        return begun;
    }

    /// <summary>The sections whose headings stand above one, itself with them.</summary>
    private static IEnumerable<int> Above(IReadOnlyList<PageSection> sections, int at)
    {
        var level = int.MaxValue;
        for (; at >= 0; at--)
        {
            if (sections[at].Level > 0 && sections[at].Level < level)
            {
                level = sections[at].Level;
                yield return at;
            }
        }
    }

    /// <summary>Whether one path is another, or its end, but for what fills a hole.</summary>
    private static bool EndAlike(string path, string other) =>
        path.Trim('/').Split('/').Reverse().Zip(other.Trim('/').Split('/').Reverse()).All(pair => pair.First == pair.Second || pair.First == "{}" || pair.Second == "{}");

    private static int End(IReadOnlyList<PageSection> sections, int at)
    {
        var end = at + 1;
        while (end < sections.Count && (sections[end].Level == 0 || sections[end].Level > sections[at].Level))
        {
            end++;
        }

        return end;
    }
}
