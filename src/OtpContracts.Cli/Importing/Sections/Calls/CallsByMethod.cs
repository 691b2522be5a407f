using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections.Addresses;

namespace OtpContracts.Cli.Importing.Sections.Calls;

/// <summary>Calls at one address that only their method tells apart, each with parameters below a heading that says it: "GET parameters", "POST parameters".</summary>
internal static class CallsByMethod
{
    /// <summary>The sections of each call.</summary>
    /// <param name="sections">The parts of the page.</param>
    /// <returns>Those of each call, what stands before the first one with it; or null where the page is no such one.</returns>
    public static List<List<PageSection>>? Of(IReadOnlyList<PageSection> sections)
    {
        var headed = sections.Where(section => CallMethods.MethodInTitle(section) is not null).ToArray();
        var methods = headed.Select(section => CallMethods.MethodInTitle(section)!).Distinct(StringComparer.Ordinal).ToList();
        if (methods.Count < 2 || methods.Count < headed.Length || Array.Exists(headed, section => AddressReader.Read(section).Count > 0) || OnlyAddress(sections) is not { } address)
        {
            return null;
        }

        var calls = methods.ConvertAll(_ => new List<PageSection>());
        var first = sections.TakeWhile(section => section != headed[0]).Count();
        calls[0].AddRange(sections.Take(first).Select(WithoutAddresses));
        var areRepliesTold = sections.Any(section => section.IsReply && CallMethods.NamedIn(section.Title) is not null);
        var current = 0;
        foreach (var section in sections.Skip(first).Select(WithoutAddresses))
        {
            var named = CallMethods.NamedIn(section.Title) is { } method ? methods.IndexOf(method) : -1;
            current = named >= 0 ? named : section.Kind == SectionKind.Parameters || (section.IsReply && !areRepliesTold) ? current : methods.Count - 1;
            if (section.Kind == SectionKind.RequestSample)
            {
                Show(section, methods, calls);
                continue;
            }

            if (CallMethods.MethodInTitle(section) is not null)
            {
                calls[current].Add(new PageSection(SectionKind.Overview, "", section.Title, section.Line, section.Level, [new TextLine($"{methods[current]} {address.Server}{address.Path}", 0, section.Line)]));
            }

            calls[current].Add(section);
        }

        return calls;
    }

    /// <summary>The one address that is said, whatever form of the reply the end of others asks for; or null.</summary>
    private static RequestAddress? OnlyAddress(IReadOnlyList<PageSection> sections)
    {
        var said = sections.SelectMany(AddressReader.Read).Where(address => address is { IsSample: false, Path.Length: > 1 }).ToArray();
        var shortest = said.MinBy(address => address.Path.Length);
        return Array.TrueForAll(said, address => address.Path == shortest!.Path || address.Path.StartsWith(shortest.Path + ".", StringComparison.Ordinal)) ? shortest : null;
    }

    private static PageSection WithoutAddresses(PageSection section) =>
        AddressReader.IsSample(section) ? section : section with { Blocks = [.. section.Blocks.Where(block => !AddressBlocks.HasAddress(section, block))] };

    /// <summary>Puts each sample of a request with the call whose method it has.</summary>
    private static void Show(PageSection section, List<string> methods, List<List<PageSection>> calls)
    {
        foreach (var shown in section.Blocks.GroupBy(block => AddressReader.Read(section with { Blocks = [block] }).Select(address => methods.IndexOf(address.Method)).FirstOrDefault(-1)))
        {
            calls[shown.Key >= 0 ? shown.Key : methods.Count - 1].Add(section with { Blocks = [.. shown] });
        }
    }
}
