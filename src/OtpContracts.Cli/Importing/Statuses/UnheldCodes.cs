using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Facts;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections;

namespace OtpContracts.Cli.Importing.Statuses;

/// <summary>Tells of numbers that stand beside words as codes do, and that no call holds as a status or a value.</summary>
internal static class UnheldCodes
{
    // Fewer may be the numbers of anything.
    private const int FewestCodes = 3;
    private const int MostTold = 20;

    /// <summary>Tells of the codes.</summary>
    /// <param name="sections">The parts of the page.</param>
    /// <param name="endpoints">Its calls.</param>
    /// <param name="apart">Statuses that belong to no single call.</param>
    /// <param name="page">The page.</param>
    /// <param name="findings">Where findings go.</param>
    public static void Tell(IEnumerable<PageSection> sections, IReadOnlyList<ImportedEndpoint> endpoints, IReadOnlyList<ImportedStatus> apart, Page page, List<PageFinding> findings)
    {
        var held = endpoints.SelectMany(endpoint => endpoint.Statuses.Concat(endpoint.HttpStatuses)).Concat(apart).SelectMany(status => new[] { status.Code, status.Http ?? "" })
            .Concat(endpoints.SelectMany(endpoint => endpoint.Fields).SelectMany(field => field.Values.Select(value => value.Value).Append(field.Constant ?? "")))
            .Concat(endpoints.Select(endpoint => endpoint.HttpSuccess ?? "200")).ToHashSet(StringComparer.Ordinal);
        foreach (var section in sections.Where(section => section.Kind is not (SectionKind.Callback or SectionKind.Signing)))
        {
            var codes = Codes(section.Blocks).Where(code => !held.Contains(code.Code)).DistinctBy(code => code.Code).ToArray();
            if (endpoints.Count > 0 && codes.Length >= FewestCodes)
            {
                findings.Add(new PageFinding(FindingKind.NotUnderstood, page.Path, codes[0].Line, $"{PageFinding.Quoted(codes.Take(MostTold).Select(code => code.Code))} stand beside words, as codes do, and no call has them: they were not read."));
            }
        }
    }

    private static IEnumerable<(string Code, int Line)> Codes(IReadOnlyList<PageBlock> blocks)
    {
        for (var at = 0; at < blocks.Count; at++)
        {
            switch (blocks[at])
            {
                case PageTable table:
                    foreach (var row in table.Rows)
                    {
                        var code = Alone.IsMatch(row.Cells[0].Trim()) && row.Cells.Skip(1).Any(cell => cell.Any(char.IsLetter)) ? [row.Cells[0].Trim()] : row.Cells.SelectMany(Within);
                        foreach (var found in code)
                        {
                            yield return (found, row.Line);
                        }
                    }

                    break;
                case TextLine line when Alone.IsMatch(line.Text.Trim()) && at + 1 < blocks.Count && blocks[at + 1] is TextLine { Text: [var first, ..] } && char.IsLetter(first):
                    yield return (line.Text.Trim(), line.Line);
                    break;
                case TextLine line:
                    foreach (var found in Beside.Match(line.Text) is { Success: true } beside ? [beside.Groups["code"].Value] : Within(line.Text))
                    {
                        yield return (found, line.Line);
                    }

                    break;
            }
        }
    }

    /// <summary>The codes that a text lists, each with what it means.</summary>
    private static IEnumerable<string> Within(string text) => Listed.Matches(text) is { Count: >= FewestCodes } codes ? codes.Select(code => code.Groups["code"].Value) : [];

    private static readonly Regex Alone = PagePattern.Of(@"^(-\d{1,6}|\d{3,6})$");

    private static readonly Regex Beside = PagePattern.Of(@"^[•\-*]?\s*(?<code>-\d{1,6}|\d{3,6})\s*[:=–]\s*\p{L}");

    private static readonly Regex Listed = PagePattern.Of(@"(?<![\w.\-])(?<code>\d{3,6})\s*[:：]\s*\p{L}");
}
