using System.Collections.Frozen;
using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.FlatTables;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Sections;

/// <summary>Replies of failed calls among those of calls that succeed.</summary>
internal static class FailedReplies
{
    /// <summary>Tells what the replies of failed calls hold: a contract has the members of those that succeed.</summary>
    /// <param name="sections">The parts of the page.</param>
    /// <param name="page">The page.</param>
    /// <param name="findings">Where findings go.</param>
    public static void Tell(IEnumerable<PageSection> sections, Page page, List<PageFinding> findings)
    {
        foreach (var section in sections.Where(section => section.Kind == SectionKind.FailedReply))
        {
            var tables = section.Blocks.OfType<PageTable>().SelectMany(table => TableRows.Columns(table, out var hasHeader) is { } kinds && kinds.Contains(ColumnKind.Name) ? TableRows.Read(table, kinds, hasHeader).Rows : []);
            var names = LineRows.Read([.. section.Blocks.OfType<TextLine>()], FrozenSet<string>.Empty, FrozenSet<string>.Empty).Rows.Concat(tables).Select(row => row.Name).Distinct(StringComparer.Ordinal).ToArray();
            if (names.Length > 0)
            {
                findings.Add(new PageFinding(FindingKind.Guess, page.Path, section.Line, $"{PageFinding.Quoted(names)}: members of the reply of a failed call, which are left out: a contract has those of calls that succeed."));
            }
        }
    }

    /// <summary>The lines without those of replies of failed calls, each of which goes up to the next status of HTTP.</summary>
    /// <param name="lines">The lines of a section of replies.</param>
    public static List<TextLine> Without(IReadOnlyList<TextLine> lines)
    {
        var (kept, isFailed) = (new List<TextLine>(), false);
        foreach (var (at, line) in lines.Index())
        {
            isFailed = HeadingWords.IsStatusOfReply(line.Text) ? HeadingWords.SaysFailedReply(line.Text)
                : StatusCodes.IsHttp(line.Text) && at + 1 < lines.Count && Phrase.IsMatch(lines[at + 1].Text) ? StatusCodes.IsHttpFailure(line.Text)
                : isFailed;
            if (!isFailed)
            {
                kept.Add(line);
            }
        }

        return kept;
    }

    // "400" over "Bad Request. The body says why."
    private static readonly Regex Phrase = PagePattern.Of(@"^(OK|Created|Accepted|Bad Request|Unauthorized|Forbidden|Not Found|Method Not Allowed|Conflict|Unprocessable (Entity|Content)|Too Many Requests|Internal Server Error|Service Unavailable)(\W|$)");
}
