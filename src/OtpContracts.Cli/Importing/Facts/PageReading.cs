using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections;

namespace OtpContracts.Cli.Importing.Facts;

/// <summary>What one page says.</summary>
/// <param name="Page">The page.</param>
/// <param name="Endpoints">The calls that it describes.</param>
/// <param name="Statuses">Its status tables that belong to no single call.</param>
/// <param name="Server">The base address that it names, and its line; or null.</param>
internal sealed record PageReading(Page Page, IReadOnlyList<ImportedEndpoint> Endpoints, IReadOnlyList<ImportedStatus> Statuses, (string Address, int Line)? Server)
{
    /// <summary>Reads a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="findings">Where findings go.</param>
    public static PageReading Read(Page page, List<PageFinding> findings)
    {
        var server = AddressReader.BaseAddress(page.Blocks);
        var groups = Groups(PageSections.Read(page.Blocks));
        var endpoints = new List<ImportedEndpoint>();
        var statuses = new List<ImportedStatus>();
        foreach (var group in groups)
        {
            var reading = new EndpointReading(page, server?.Server, findings);
            if (reading.Read(group, isOnly: groups.Count == 1) is { } endpoint)
            {
                endpoints.Add(endpoint);
            }
            else
            {
                statuses.AddRange(reading.Statuses);
            }
        }

        return new PageReading(page, endpoints, statuses, server);
    }

    /// <summary>A page may describe several calls: each begins where another address is given.</summary>
    private static List<List<PageSection>> Groups(IReadOnlyList<PageSection> sections)
    {
        var groups = new List<List<PageSection>> { new() };
        string? current = null;
        foreach (var section in sections)
        {
            var rest = section;
            if (section.Kind is SectionKind.Overview or SectionKind.Parameters or SectionKind.Reply or SectionKind.Statuses)
            {
                var start = 0;
                for (var i = 0; i < section.Blocks.Count; i++)
                {
                    if (section.Blocks[i] is not TextLine || AddressReader.Read(section with { Blocks = [section.Blocks[i]] }) is not [{ Method.Length: > 0, IsSample: false } address])
                    {
                        continue;
                    }

                    var call = HoleNames.Strip($"{address.Method} {address.Path.TrimEnd('/')}");
                    if (current is not null && call != current)
                    {
                        groups[^1].Add(rest with { Blocks = [.. section.Blocks.Skip(start).Take(i - start)] });
                        groups.Add([]);
                        (rest, start) = (section with { Kind = SectionKind.Overview, Place = "" }, i);
                    }

                    current = call;
                }

                rest = rest with { Blocks = [.. section.Blocks.Skip(start)] };
            }

            groups[^1].Add(rest);
        }

        return groups;
    }
}
