using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Facts;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Descriptions;

/// <summary>Sentences outside of the rows that list the values of a parameter: they are told, for what else they say can't be told apart.</summary>
internal static class ValuesElsewhere
{
    private const int LongestSentence = 400;

    /// <summary>Tells of them.</summary>
    /// <param name="fields">The fields of the call.</param>
    /// <param name="sections">The parts of the page.</param>
    /// <param name="page">The page.</param>
    /// <param name="findings">Where findings go.</param>
    public static void Tell(IEnumerable<ImportedField> fields, IReadOnlyList<PageSection> sections, Page page, List<PageFinding> findings)
    {
        var open = fields.Where(field => field.Values.Count == 0 && field.Type is null or { Kind: TypeKind.String or TypeKind.Int or TypeKind.Any }).ToArray();
        TellAssigned(open, sections, page, findings);
        var rows = open.Select(field => field.Source.Line).ToHashSet();
        var sentences = sections.SelectMany(section => section.Blocks).OfType<TextLine>().Where(line => line.Text.Length <= LongestSentence && !rows.Contains(line.Line) && List.IsMatch(PunctuationMarks.Latin(line.Text)));
        foreach (var line in sentences)
        {
            // What can be no word of a sentence is the name.
            var words = Names.Matches(line.Text).Select(word => word.Value).ToHashSet(StringComparer.Ordinal);
            if (Array.FindAll(open, field => words.Contains(field.Name)) is [var named] && !named.Summary.Values.Any(summary => summary.Contains(line.Text, StringComparison.Ordinal)))
            {
                findings.Add(new PageFinding(FindingKind.NotUnderstood, page.Path, line.Line, $"This sentence seems to list values of \"{named.Name}\": they are not taken. \"{line.Text}\""));
            }
        }
    }

    /// <summary>Lines that each give a parameter one value and say what that means: <c>Type = 0 -> text</c>.</summary>
    private static void TellAssigned(ImportedField[] open, IReadOnlyList<PageSection> sections, Page page, List<PageFinding> findings)
    {
        var lines = sections.SelectMany(section => section.Blocks).OfType<TextLine>().Select(line => (Match: Assigned.Match(PunctuationMarks.Latin(line.Text)), line.Line)).Where(line => line.Match.Success);
        foreach (var group in lines.GroupBy(line => line.Match.Groups["name"].Value, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            var values = group.Select(line => line.Match.Groups["value"].Value).Distinct(StringComparer.Ordinal).ToArray();
            if (values.Length > 1 && Array.FindAll(open, field => field.Name.Equals(group.Key, StringComparison.OrdinalIgnoreCase)) is [var named])
            {
                findings.Add(new PageFinding(FindingKind.NotUnderstood, page.Path, group.First().Line, $"Lines further down seem to list values of \"{named.Name}\", {string.Join(", ", values)}: they are not taken."));
            }
        }
    }

    // "Type = 0 --> Text message"
    private static readonly Regex Assigned = PagePattern.Of(@"^[\s\-*•]*(?<name>[A-Za-z_]\w*)\s*=\s*(?<value>\w{1,20})\s*([\-=>:]+|\()\s*\p{L}");

    private static readonly Regex List = PagePattern.AnyCase(@"\b(any|one) of\b[^:]{0,80}:\s*[\w\-]+\s*,\s*[\w\-]+|\b(values|options) (are|is)\b|\bcan be\b[^.]{0,60}(,|\bor\b)|(取值|可选值|值)[为有是:]");

    private static readonly Regex Names = PagePattern.Of(@"(?<![\w])([A-Za-z]+_\w+|[a-z]+[A-Z]\w*|(?<=[`""'])\w+(?=[`""']))(?!\w)");
}
