using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections;

namespace OtpContracts.Cli.Importing.Samples;

/// <summary>Finds samples in XML, which no contract speaks.</summary>
internal static class XmlSamples
{
    private const int FewestNames = 2;
    private const int MostNames = 30;

    /// <summary>Tells of a request or a reply that the page shows in XML alone: what it holds is not read.</summary>
    /// <param name="sections">The parts of the page.</param>
    /// <param name="page">The page.</param>
    /// <param name="findings">Where findings go.</param>
    public static void Tell(IReadOnlyList<PageSection> sections, Page page, List<PageFinding> findings)
    {
        var samples = sections.Where(section => section.Kind is SectionKind.Reply or SectionKind.ReplySample or SectionKind.RequestSample or SectionKind.Sample or SectionKind.Overview);
        foreach (var side in samples.GroupBy(section => section.IsReply))
        {
            var texts = side.SelectMany(section => section.Blocks.Select(block => (section.Kind, Block: block))).Select(found => found.Block switch { TextLine line when found.Kind != SectionKind.Overview => (line.Text, line.Line), SampleBlock { IsCode: false } sample => (sample.Text, sample.Line), _ => ("", 0) }).ToArray();
            var tags = texts.SelectMany(text => text.Item1.Split('\n').Select((line, i) => (Tag: Tag.Match(line), Line: text.Item2 + i))).Where(found => found.Tag.Success).ToArray();
            var names = tags.Select(found => found.Tag.Groups["name"].Value).Distinct(StringComparer.Ordinal).Take(MostNames).ToArray();
            if (names.Length >= FewestNames && !Array.Exists(texts, text => SampleJson.Read(text.Item1, text.Item2) is not null))
            {
                findings.Add(new PageFinding(FindingKind.NotUnderstood, page.Path, tags[0].Line, $"This sample is XML, where a contract speaks of JSON and forms: what it shows is not read ({PageFinding.Quoted(names)})."));
            }
        }
    }

    private static readonly Regex Tag = PagePattern.Of(@"^\s*<(?<name>[A-Za-z][\w.\-]*)(\s[^<>]*)?/?>");
}
