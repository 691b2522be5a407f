using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.OpenApi;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections.Addresses;

namespace OtpContracts.Cli.Importing.Sections.Calls;

/// <summary>The calls of a page that names no address but in commands and requests as they are sent, each below a heading of its own.</summary>
internal static class CommandCalls
{
    /// <summary>Parts the sections of such a page.</summary>
    /// <param name="sections">The sections in order.</param>
    /// <returns>Those of each call, what stands before the first one with it; null where the page is none of that kind.</returns>
    public static List<List<PageSection>>? Of(IReadOnlyList<PageSection> sections)
    {
        if (sections.Any(section => section.Blocks.Any(block => block is DescribedCall)) || sections.SelectMany(AddressReader.Read).Any(address => address is { IsSample: false } && (address.Method.Length > 0 || address.Path.Length > 1)))
        {
            return null;
        }

        var calls = new List<List<PageSection>> { new() };
        string? current = null;
        foreach (var section in sections)
        {
            if (CallOf(section) is { } call && (current is null || !CallSections.Same(call, current)))
            {
                var first = current is null ? 0 : Start(calls[^1], section);
                if (first < 0)
                {
                    return null;
                }

                if (current is not null)
                {
                    calls.Add(calls[^1][first..]);
                    calls[^2].RemoveRange(first, calls[^1].Count);
                }

                current = call;
            }

            calls[^1].Add(section);
        }

        return calls.Count > 1 ? calls : null;
    }

    /// <summary>Method and path of the one command of a section that lets nobody in; or null.</summary>
    /// <param name="section">The section.</param>
    public static string? CallOf(PageSection section) =>
        section.Kind != SectionKind.Signing && section.Blocks.OfType<SampleBlock>().Where(sample => Command.IsMatch(sample.Text) || RequestLine.IsMatch(sample.Text)).Select(WithoutBody).ToArray() is { Length: > 0 } commands
        && AddressReader.Read(section with { Title = "", Blocks = commands }).Select(address => address.Call).Distinct(StringComparer.Ordinal).ToArray() is [var only] ? only : null;

    /// <summary>What a request sends may hold addresses of its own.</summary>
    private static SampleBlock WithoutBody(SampleBlock sample) => RequestLine.Match(sample.Text) is { Success: true } line ? sample with { Text = line.Value } : sample;

    /// <summary>The section that a call begins with, behind the command and the reply of the call before; -1 where neither it nor one above is a heading of its own.</summary>
    private static int Start(List<PageSection> before, PageSection section)
    {
        var first = before.FindLastIndex(above => CallOf(above) is not null || above.Kind is SectionKind.Reply or SectionKind.ReplySample or SectionKind.Statuses or SectionKind.FailedReply or SectionKind.Code) + 1;
        return section.Level > 0 && (section.Kind == SectionKind.Overview || before.Skip(first).Any(above => above is { Kind: SectionKind.Overview, Level: > 0 })) ? first : -1;
    }

    private static readonly Regex Command = PagePattern.AnyCase(@"\A[\s$>]*curl\b");

    private static readonly Regex RequestLine = PagePattern.Of(@"\A\s*(GET|POST|PUT|PATCH|DELETE)[ \t]+(https?:/)?/\S+([ \t]+HTTP/[\d.]+)?[ \t\r]*(\n|\z)");
}
