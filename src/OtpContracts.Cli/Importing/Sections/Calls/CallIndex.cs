using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections.Addresses;

namespace OtpContracts.Cli.Importing.Sections.Calls;

/// <summary>A page may list its calls, one below the other, before it tells of each below its own address: the list begins none of them.</summary>
internal static class CallIndex
{
    // Two that are listed, and each once more below its own heading.
    private const int FewestCalls = 4;

    /// <summary>The sections without such lists.</summary>
    /// <param name="sections">The sections of a page.</param>
    public static IReadOnlyList<PageSection> Without(IReadOnlyList<PageSection> sections)
    {
        var calls = sections.Select(section => Said(section with { Title = "" }).Select(address => (address.Line, Call: $"{address.Server} {address.Call}")).ToArray()).ToArray();
        return calls.Sum(own => own.Length) < FewestCalls ? sections : [.. sections.Select((section, i) => calls[i].Length < 2 ? section : Without(section, [.. calls.Skip(i).SelectMany(own => own)]))];
    }

    private static PageSection Without(PageSection section, (int Line, string Call)[] following)
    {
        var blocks = new List<PageBlock>();
        for (var at = 0; at < section.Blocks.Count;)
        {
            var end = at;
            while (end < section.Blocks.Count && section.Blocks[end] is TextLine { Level: 0 } && Said(section with { Title = "", Blocks = [section.Blocks[end]] }).Count() == 1)
            {
                end++;
            }

            var last = end > at ? section.Blocks[end - 1].Line : 0;
            var listed = following.Where(call => call.Line >= section.Blocks[at].Line && call.Line <= last).ToArray();
            var isList = end - at > 1 && Array.TrueForAll(listed, call => Array.Exists(following, other => other.Line > last && other.Call == call.Call));
            end = Math.Max(end, at + 1);
            blocks.AddRange(isList ? [] : section.Blocks.Skip(at).Take(end - at));
            at = end;
        }

        return blocks.Count == section.Blocks.Count ? section : section with { Blocks = blocks };
    }

    private static IEnumerable<RequestAddress> Said(PageSection section) => AddressReader.Read(section).Where(address => address is { IsSample: false, Method.Length: > 0 });
}
