using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.FlatTables;

/// <summary>Cells in front of pipes, each on a line of its own, that no table could be made of: they are told, or what they describe would be lost without a word.</summary>
internal static class TornCells
{
    private const int FewestCells = 4;
    private const int MostNames = 10;

    /// <summary>Tells of them.</summary>
    /// <param name="sections">The parts of the page.</param>
    /// <param name="page">The page.</param>
    /// <param name="findings">Where findings go.</param>
    public static void Tell(IReadOnlyList<PageSection> sections, Page page, List<PageFinding> findings)
    {
        foreach (var section in sections)
        {
            var run = new List<TextLine>();
            foreach (var block in section.Blocks)
            {
                if (block is TextLine { Text: [.., '|'] } cell)
                {
                    run.Add(cell);
                    continue;
                }

                TellRun(run, page, findings);
                run.Clear();
            }

            TellRun(run, page, findings);
        }
    }

    private static void TellRun(List<TextLine> run, Page page, List<PageFinding> findings)
    {
        if (run.Count < FewestCells)
        {
            return;
        }

        var names = run.Select(cell => NameCell.Read(cell.Text.TrimEnd('|', ' '))).Where(name => name is { Name.Length: > 0, Rest.Length: 0 }).Select(name => name.Name).Distinct(StringComparer.Ordinal).Take(MostNames).ToArray();
        findings.Add(new PageFinding(FindingKind.NotUnderstood, page.Path, run[0].Line, $"The cells from here to line {run[^1].Line} could not be put into rows{(names.Length == 0 ? "" : $" ({PageFinding.Quoted(names)})")}: what they describe is not read."));
    }
}
