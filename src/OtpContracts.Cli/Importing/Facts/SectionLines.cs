using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Descriptions;
using OtpContracts.Cli.Importing.FlatTables;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Facts;

/// <summary>Reads lines of text as the rows that they are: flattened tables, lists and sentences.</summary>
/// <param name="rows">Where rows go.</param>
/// <param name="titles">The lines right above the headings of flattened tables.</param>
/// <param name="page">The page.</param>
/// <param name="mayHaveBody">Whether the call may have a body.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class SectionLines(DescribedRows rows, IReadOnlySet<string> titles, Page page, bool mayHaveBody, List<PageFinding> findings)
{
    /// <summary>Reads lines.</summary>
    /// <param name="section">Where they stand.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="beforeTable">Whether a table follows them.</param>
    public void Read(PageSection section, List<TextLine> lines, bool beforeTable)
    {
        if (lines.Count == 0 || (section.Kind == SectionKind.Reply && HeadingWords.SaysFailedReply(section.Title)) || section.Kind is not (SectionKind.Parameters or SectionKind.Reply or SectionKind.Overview or SectionKind.RequestSample or SectionKind.Sample or SectionKind.ReplySample))
        {
            return;
        }

        // Behind the sample of a reply, only headings say that its members are described.
        if (section.Kind == SectionKind.ReplySample)
        {
            var heading = lines.FindIndex(line => FlatHeader.Spaced(line.Text) is { Count: >= 3 } kinds && kinds.Contains(ColumnKind.Type));
            if (heading >= 0)
            {
                Read(section with { Kind = SectionKind.Reply }, lines[heading..], beforeTable);
            }

            return;
        }

        // A sentence may announce the members of the reply.
        if (section.Kind is SectionKind.Overview or SectionKind.Parameters or SectionKind.RequestSample or SectionKind.Sample && lines.FindIndex(line => line is { Level: 0, Text: [.., ':' or '\uFF1A'] } && HeadingWords.AnnouncesReply(PunctuationMarks.Latin(line.Text))) is var announcing and >= 0
            && LineRows.Read(lines[(announcing + 1)..], rows.Names.Shown, titles).Rows.Count > 1)
        {
            Read(section, lines[..announcing], beforeTable: false);
            Read(section with { Kind = SectionKind.Reply }, lines[(announcing + 1)..], beforeTable);
            return;
        }

        ProseDescriptions.Add(section.Kind == SectionKind.Reply ? rows.Reply : rows.Request, lines);
        if (section.Kind == SectionKind.Reply && FailedReplies.Without(lines) is var answered && answered.Count < lines.Count)
        {
            Read(section, answered, beforeTable);
            return;
        }

        // Outside of a section for them, lines that say what the names in a sample of the request are describe parameters.
        if (section.Kind is SectionKind.Overview or SectionKind.RequestSample or SectionKind.Sample && (NamedLines.Explaining(lines, rows.Names.Asked) is { Count: > 1 } explained || NamedLines.AreAnnounced(lines, out explained)))
        {
            var announcement = lines.TakeWhile(line => line != explained[0]).Select(line => MarkedParameters.Match(line.Text)).LastOrDefault(match => match.Success);
            rows.Take(section with { Kind = SectionKind.Parameters, Title = announcement?.Value ?? "" }, LineRows.Read(explained, rows.Names.Shown, titles), place: "", title: "", asks: false, explained[0].Line);
            return;
        }

        // What stands below "Request" and is no sample names what is sent.
        if (section.Kind == SectionKind.RequestSample && HeadingWords.IsRequest(section.Title) && !NamedLines.AreTyped(lines) && LineRows.ReadDefinitions(lines) is { Rows.Count: > 1 } defined)
        {
            rows.Take(section with { Kind = SectionKind.Parameters, Title = "" }, defined, place: "", title: "", asks: false, lines[0].Line);
            return;
        }

        // Else only a line of headings, or a mark, says that there are parameters.
        if (section.Kind is SectionKind.Overview or SectionKind.RequestSample or SectionKind.Sample && !lines.Exists(line => ColumnWords.RunTogether(line.Text) is not null || GluedDefinitions.IsHeadings(line.Text) || FlatHeader.Spaced(line.Text) is { Count: >= 3 } || InlineRow.Read(line.Text, 0)?.WithSaidMark() is { Required: not RequiredMark.Unknown }) && !NamedLines.HeadAsked(lines, rows.Names.InAddress) && !(section.Kind == SectionKind.RequestSample && HeadingWords.IsRequest(section.Title) && NamedLines.AreTyped(lines)))
        {
            // Headings one below the other say it of what stands below them, and so does the view of a schema.
            var (headings, schema) = section.Kind == SectionKind.Overview ? (Enumerable.Range(0, lines.Count).FirstOrDefault(i => FlatHeader.Stacked(lines, i) is not null, -1), SchemaRows.Start(lines)) : (-1, -1);
            if (headings < 0 && schema < 0)
            {
                return;
            }

            if (headings < 0)
            {
                findings.Add(new PageFinding(FindingKind.Guess, page.Path, lines[schema].Line, $"Nothing says what this schema describes: it is taken as what is {(mayHaveBody ? "sent" : "answered, for the call has no body")}."));
                section = section with { Kind = mayHaveBody ? SectionKind.Parameters : SectionKind.Reply };
            }

            lines = lines[(headings < 0 ? schema : headings)..];
        }

        if (section.Place == "header" && BehindHeaders(section, lines) is > 0 and var behind)
        {
            Read(section, lines[..behind], beforeTable);
            Read(section with { Place = "" }, lines[behind..], beforeTable);
            return;
        }

        if (!ReadTitled(section, lines, beforeTable))
        {
            ReadRows(section, lines, beforeTable);
        }
    }

    /// <summary>Reads lines of several objects: a further row of headings begins one that a line before it names, and so does its name over its members.</summary>
    private bool ReadTitled(PageSection section, List<TextLine> lines, bool beforeTable)
    {
        var headed = Enumerable.Range(0, lines.Count).Where(i => FlatHeader.LinesAt(lines, i) > 0).Skip(1).Select(i => NestedTables.TitleAbove(lines, i, LineRows.Read(lines[..i], rows.Names.Shown, titles).Rows)).Where(i => i >= 0);
        var named = Enumerable.Range(0, lines.Count).Where(i => i > 0 && NestedTables.IsNameAndType(lines[i].Text)).Where(i => NestedTables.NameIn(lines[i].Text, LineRows.Read(lines[..i], rows.Names.Shown, titles).Rows) is not null);
        var captions = headed.Concat(named).Distinct().Order().ToArray();
        if (captions.Length == 0)
        {
            return false;
        }

        Read(section, lines[..captions[0]], beforeTable);
        foreach (var (caption, end) in captions.Zip(captions.Skip(1).Append(lines.Count)))
        {
            rows.Take(section, LineRows.Read(lines[(caption + 1)..end], rows.Names.Shown, titles), section.Place, lines[caption].Text, asks: false, lines[caption + 1].Line);
        }

        return true;
    }

    private void ReadRows(PageSection section, List<TextLine> lines, bool beforeTable)
    {
        // What stands right above the first headings, and names an object, is their title.
        var isTitled = lines.Count > 1 && NestedTables.IsOfObject(lines[0] with { Level = 1 }) && FlatHeader.LinesAt(lines, 1) > 0;
        var set = LineRows.Read(isTitled ? lines[1..] : lines, rows.Names.Shown, titles);
        if (set.Rows.Count == 0 && section.Kind == SectionKind.Parameters && NamedLines.Explaining(lines, rows.Names.Asked) is { Count: > 1 } named)
        {
            set = LineRows.Read(named, rows.Names.Shown, titles);
        }

        if (set.Rows.Count == 0 && section.Kind == SectionKind.Parameters && NamedLines.Items(lines, rows.Names.Asked, isTitled: RequiredWords.InTitle(section.Title) != RequiredMark.Unknown) is { Rows.Count: > 0 } items)
        {
            set = items;
        }

        if (set.Rows.Count == 0 && !beforeTable && section.Kind == SectionKind.Parameters && !section.Blocks.OfType<PageTable>().Any() && lines.Count > 2 && lines.TrueForAll(line => line.Text.Length < 60 || InlineRow.IsItem(line.Text)))
        {
            findings.Add(new PageFinding(FindingKind.NotUnderstood, page.Path, lines[0].Line, $"\"{section.Title}\" is followed by lines that could not be read as parameters{NamedLines.Told(lines)}."));
        }

        set = section.Kind == SectionKind.Parameters && NamedLines.WithBrackets(lines, RequiredWords.InTitle(section.Title)) is { Rows.Count: > 0 } bracketed ? bracketed : set;
        rows.Take(section, set, section.Place, title: NestedTables.NamesOwner(section.Title) ? section.Title : "", asks: set.MarksRequired, lines[0].Line);
    }

    /// <summary>Where other headings begin, below rows of headers: what stands there is sent elsewhere. 0 where none do.</summary>
    private int BehindHeaders(PageSection section, List<TextLine> lines)
    {
        var first = FlatHeader.LinesAt(lines, 0) > 0 ? lines[0].Text : section.Title;
        var other = Enumerable.Range(1, Math.Max(0, lines.Count - 1)).FirstOrDefault(i => FlatHeader.LinesAt(lines, i) > 0 && lines[i].Text != first);
        return other > 0 && LineRows.Read(lines[..other], rows.Names.Shown, titles).Rows.Count > 0 ? other : 0;
    }

    private static readonly Regex MarkedParameters = PagePattern.AnyCase(@"\b(required|mandatory|optional|requires\s+the\s+following)\s+(query\s+|body\s+|form\s+|header\s+)?(parameters|fields|attributes)\b");
}
