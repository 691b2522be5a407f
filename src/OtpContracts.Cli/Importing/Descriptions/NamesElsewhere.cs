using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Facts;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections;

namespace OtpContracts.Cli.Importing.Descriptions;

/// <summary>Lines outside of what was read that name something and say what it is, several behind each other: they are told, for they may be parameters or members.</summary>
internal static class NamesElsewhere
{
    private const int Fewest = 2;
    private const int MostNames = 20;

    /// <summary>Tells of them.</summary>
    /// <param name="endpoint">The call as it was read.</param>
    /// <param name="sections">The parts of the page.</param>
    /// <param name="page">The page.</param>
    /// <param name="findings">Where findings go, and what was told already.</param>
    public static void Tell(ImportedEndpoint endpoint, IReadOnlyList<PageSection> sections, Page page, List<PageFinding> findings)
    {
        var fields = endpoint.Fields.ToArray();
        var known = fields.Select(field => field.Name).Concat(fields.SelectMany(field => field.Values).Select(value => value.Value)).Concat(endpoint.Statuses.Select(status => status.Code)).ToHashSet(StringComparer.Ordinal);
        var rows = fields.Select(field => (field.Name, field.Source.Line)).ToHashSet();
        var told = findings.Where(finding => finding.Page == page.Path).Select(finding => finding.Line).ToHashSet();
        foreach (var section in sections.Where(section => section.Kind is SectionKind.Overview or SectionKind.Parameters or SectionKind.RequestSample or SectionKind.Sample or SectionKind.Reply or SectionKind.ReplySample))
        {
            var run = new List<(string Name, int Line)>();
            var isList = section.Blocks.OfType<TextLine>().Count(line => Named.Match(PunctuationMarks.Latin(line.Text)) is { Success: true } match && rows.Contains((match.Groups["name"].Value, line.Line))) >= Fewest;
            foreach (var block in section.Blocks.Append(null))
            {
                if (block is TextLine { Level: 0 } line && Named.Match(PunctuationMarks.Latin(line.Text)) is { Success: true } match)
                {
                    run.Add((match.Groups["name"].Value, line.Line));
                    continue;
                }

                var unread = run.Where(item => !known.Contains(item.Name) && !told.Contains(item.Line)).ToArray();
                if ((run.Count >= Fewest || isList) && unread.Length > 0)
                {
                    findings.Add(new PageFinding(FindingKind.NotUnderstood, page.Path, unread[0].Line, $"{PageFinding.Quoted(unread.Take(MostNames).Select(item => item.Name))}: lines say what they are, and nothing says whose: they are not read."));
                }

                run.Clear();
            }
        }
    }

    // "1. groups = The list of groups", "- tag: What you call it"
    private static readonly Regex Named = PagePattern.Of(@"^(\d{1,2}[.)]\s+|[\-*•]\s+)?(?<name>[a-z][a-z0-9]*([_A-Z][A-Za-z0-9_]*)?)\s*(=>?|:|-)\s+(?<words>[^\s=&]+ [^=&]+)$");
}
