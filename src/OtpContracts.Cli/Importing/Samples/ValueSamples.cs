using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Samples;

/// <summary>Samples of what a single text holds, below titles such as "vars example", or in the cell of its example: they show neither a request nor a reply.</summary>
internal static class ValueSamples
{
    /// <summary>The samples without those, each of which is told.</summary>
    /// <param name="shown">The samples.</param>
    /// <param name="rows">The parameters.</param>
    /// <param name="page">The page.</param>
    /// <param name="findings">Where findings go.</param>
    public static IReadOnlyList<ShownSample> Without(IReadOnlyList<ShownSample> shown, IReadOnlyList<ParameterRow> rows, Page page, List<PageFinding> findings)
    {
        var kept = new List<ShownSample>();
        foreach (var sample in shown)
        {
            if (Above(sample, rows) is { } holder)
            {
                findings.Add(new PageFinding(FindingKind.Guess, page.Path, sample.Value.Line, $"The sample below \"{holder.Name}\" is taken to show what that text holds: it is none of the request."));
            }
            else if (Title.Match(PunctuationMarks.Latin(sample.Title)) is { Success: true } title && rows.FirstOrDefault(row => row.Name == title.Groups["name"].Value && row.Type is { Kind: TypeKind.String }) is { } text && !rows.Any(row => sample.Names.Contains(row.Name)))
            {
                findings.Add(new PageFinding(FindingKind.Guess, page.Path, sample.Value.Line, $"The sample below \"{sample.Title}\" is taken to show what the text \"{text.Name}\" holds: it is none of the request or of the reply."));
            }
            else
            {
                kept.Add(sample);
            }
        }

        return kept;
    }

    /// <summary>The text whose example stands on a line among the rows: it is said to be JSON, and the sample shows no other row.</summary>
    private static ParameterRow? Above(ShownSample sample, IReadOnlyList<ParameterRow> rows) =>
        sample is { Kind: SectionKind.Parameters, IsForm: false } && !sample.Text.Contains('\n', StringComparison.Ordinal) && !rows.Any(row => sample.Names.Contains(row.Name))
        && rows.Where(row => row.Line < sample.Value.Line).MaxBy(row => row.Line) is { Type.Kind: TypeKind.String } above && Json.IsMatch(above.Description) ? above : null;

    private static readonly Regex Json = PagePattern.AnyCase(@"\bjson\b|\{\s*[""“]");

    private static readonly Regex Title = PagePattern.AnyCase(@"^\W{0,20}(?<name>[A-Za-z_][A-Za-z0-9_]*)(\s|的|参数|參數|字段|格式|内容|json|format|value|parameter|field)*(示例|样例|範例|范例|例子|举例|examples?|samples?)\W*$");
}
