using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections.Addresses;

namespace OtpContracts.Cli.Importing.Sections.Calls;

/// <summary>Behind its last call, a page may show the commands of those before, which show none, each with its reply: they are put with the calls that they make.</summary>
internal static class SamplesBehindCalls
{
    /// <summary>Moves what is shown behind the last call.</summary>
    /// <param name="calls">The sections of each call.</param>
    public static List<List<PageSection>> Move(List<List<PageSection>> calls)
    {
        var said = calls.ConvertAll(call => call.SelectMany(AddressReader.Read).FirstOrDefault(address => address is { IsSample: false, Path.Length: > 1 }));
        var last = calls.Count - 1;
        if (last > 0 && calls.Take(last).All(call => call.All(section => section.Blocks.All(block => block is TextLine))) && ByHeading(calls[last], said) is { } parted)
        {
            return [.. calls.Zip(parted, (call, own) => call == calls[last] ? own : [.. call, .. own])];
        }

        if (last < 1 || calls[last].FindIndex(section => Shows(section) && section.Blocks.Any(block => CallOf(block, section, said) is >= 0 and var call && call != last && !calls[call].Exists(AddressReader.IsSample))) is not (>= 0 and var first)
            || calls[last].Skip(first).Any(section => section.Kind is SectionKind.Parameters or SectionKind.Reply && !Shows(section)))
        {
            return calls;
        }

        var moved = calls.ConvertAll(call => call.ToList());
        moved[last] = calls[last][..first];
        var current = last;
        foreach (var section in calls[last][first..])
        {
            var shows = Shows(section);
            current = shows ? current : last;
            var pieces = new List<(int Call, PageSection Piece, List<PageBlock> Blocks)>();
            foreach (var block in section.Blocks)
            {
                var call = shows ? CallOf(block, section, said) : -1;
                if (call >= 0 || pieces.Count == 0)
                {
                    current = call >= 0 ? call : current;
                    pieces.Add((current, section with { Kind = call >= 0 ? SectionKind.RequestSample : section.Kind, Blocks = [] }, []));
                }

                pieces[^1].Blocks.Add(block);
            }

            foreach (var (call, piece, blocks) in pieces.DefaultIfEmpty((current, section, [])))
            {
                moved[call].Add(piece with { Blocks = blocks });
            }
        }

        return moved;
    }

    /// <summary>Below a list of all calls, each may have a part of its own, whose heading stands over the request: the parts of each call, or null where less than two have one.</summary>
    private static List<PageSection>[]? ByHeading(List<PageSection> sections, List<RequestAddress?> said)
    {
        var parted = said.ConvertAll(_ => new List<PageSection>()).ToArray();
        var current = said.Count - 1;
        foreach (var section in sections)
        {
            var shown = section is { Level: > 0, Kind: SectionKind.Overview } ? section.Blocks.Select(block => CallOf(block, section, said)).FirstOrDefault(call => call >= 0, -1) : -1;
            current = shown >= 0 ? shown : current;
            parted[current].Add(section);
        }

        return parted.Count(own => own.Count > 0) > 1 ? parted : null;
    }

    // "Response" is a heading of members, too.
    private static bool Shows(PageSection section) => AddressReader.IsSample(section) || (section.Kind == SectionKind.Reply && !section.Blocks.Any(block => block is PageTable));

    /// <summary>The call that a command makes: that with the longest path which the command's ends with; -1 where it makes none of them, or is no command.</summary>
    private static int CallOf(PageBlock block, PageSection section, List<RequestAddress?> said)
    {
        if (block is not SampleBlock { Text: var text } || !Command.IsMatch(text) || AddressReader.Read(section with { Title = "", Blocks = [block] }) is not [{ IsSample: true } made, ..])
        {
            return -1;
        }

        return Enumerable.Range(0, said.Count)
            .Where(call => said[call] is { } address && (made.Method.Length == 0 || address.Method.Length == 0 || made.Method == address.Method) && address.IsEndOf(made.Path))
            .OrderByDescending(call => said[call]!.Path.AsSpan().Count('/')).FirstOrDefault(-1);
    }

    private static readonly Regex Command = PagePattern.AnyCase(@"\A[\s$>]*(curl\b|(GET|POST|PUT|PATCH|DELETE)\s)");
}
