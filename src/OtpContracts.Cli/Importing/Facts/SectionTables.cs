using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Descriptions;
using OtpContracts.Cli.Importing.FlatTables;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Samples;
using OtpContracts.Cli.Importing.Sections;
using OtpContracts.Cli.Importing.Sections.Addresses;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Facts;

/// <summary>Collects the rows of all tables of a call, flattened or not, by what they describe.</summary>
/// <param name="page">The page.</param>
/// <param name="shown">The samples of the call.</param>
/// <param name="mayHaveBody">Whether the call may have a body.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class SectionTables(Page page, IReadOnlyList<ShownSample> shown, bool mayHaveBody, List<PageFinding> findings)
{
    private const int MostNames = 20;

    /// <summary>Parameters of the request.</summary>
    public List<ParameterRow> Request { get; } = [];

    /// <summary>Members of the reply.</summary>
    public List<ParameterRow> Reply { get; } = [];

    /// <summary>Tables that may describe an object named elsewhere.</summary>
    public List<NamedTable> Named { get; } = [];

    /// <summary>The names that addresses, forms and samples show.</summary>
    public ShownNames Names { get; private set; } = ShownNames.Of([], []);

    // The lines right above the headings of flattened tables.
    private readonly HashSet<string> _titles = new(StringComparer.Ordinal);

    // The rows of the table above, where nothing stands between.
    private List<ParameterRow> _above = [];

    // The last line of the section that is the name of a type and no more.
    private string? _typeAbove;

    // Whether the line above a table is a sentence about that type.
    private bool _isCaptionOfType;

    private TableSubject Subject => new(Request, shown, Names.InAddress, page, findings) { Holes = Names.Holes };

    private IEnumerable<ParameterRow> Known => Request.Concat(Reply).Concat(Named.SelectMany(table => table.Rows));

    // Tables of names that nothing says what they describe.
    private readonly List<(PageSection Section, RowSet Set, PageTable Table)> _unsaid = [];

    private IReadOnlyList<PageSection> _sections = [];

    private readonly HashSet<PageTable> _read = new(ReferenceEqualityComparer.Instance);

    /// <summary>What forms show beside parameters that are described.</summary>
    public IEnumerable<KeyValuePair<string, SampleValue>> BesideInForms =>
        shown.Where(sample => sample is { IsForm: true, IsSaidReply: false } && Request.Exists(row => sample.Names.Contains(row.Name))).SelectMany(sample => sample.Value.Members);

    /// <summary>Whether a table was read.</summary>
    /// <param name="table">The table.</param>
    public bool IsRead(PageTable table) => _read.Contains(table);

    /// <summary>Reads the tables.</summary>
    /// <param name="sections">The parts of the page.</param>
    public void Read(IReadOnlyList<PageSection> sections)
    {
        (_sections, Names) = (sections, ShownNames.Of(sections, shown));
        _titles.UnionWith(sections.SelectMany(section => section.Blocks.Take(Math.Max(section.Blocks.Count - 1, 0)).Where((block, i) => block is TextLine && FlatHeader.LinesAt(section.Blocks, i + 1) > 0)).Select(block => ((TextLine)block).Text));
        foreach (var section in sections)
        {
            var lines = new List<TextLine>();
            (_above, _typeAbove) = ([], null);
            foreach (var block in section.Blocks)
            {
                switch (block)
                {
                    case TextLine line:
                        lines.Add(line);
                        _typeAbove = TypeTitles.IsName(line.Text) ? line.Text : _typeAbove;
                        _above = [];
                        break;
                    case PageTable table:
                        var caption = lines.FindLast(line => line.Text.Any(char.IsLetter));
                        _isCaptionOfType = caption is { Text: [.., '.' or '。'] } && lines.LastIndexOf(caption) is var at and > 0 && lines[at - 1].Text == _typeAbove;
                        ReadLines(section, caption is not null && ((caption.Text is [.., ':' or '\uFF1A'] && caption == lines[^1]) || NestedTables.NameIn(caption.Text, Known) is not null || NestedTables.IsOfObject(caption)) ? lines[..lines.LastIndexOf(caption)] : lines, beforeTable: true);
                        ReadTable(section, table, caption);
                        lines.Clear();
                        break;
                    default:
                        ReadLines(section, lines, beforeTable: false);
                        lines.Clear();
                        break;
                }
            }

            ReadLines(section, lines, beforeTable: false);
        }

        TakeUnsaid();
    }

    private void ReadTable(PageSection section, PageTable table, TextLine? caption)
    {
        if (section.Kind is SectionKind.Statuses or SectionKind.FailedReply || (caption is { Level: > 0 } && Setup.IsMatch(caption.Text)) || (caption is not null && HeadingWords.SaysFailedReply(caption.Text)) || TableRows.Columns(table, out var hasHeader) is not { } kinds || !kinds.Contains(ColumnKind.Name))
        {
            var titled = caption is not null && RequiredWords.InTitle(caption.Text) != RequiredMark.Unknown ? section with { Title = caption.Text } : section;
            if (TableSubject.IsOfNames(section, titled.Title, table))
            {
                _read.Add(table);
                Take(titled, TableRows.Read(table, [ColumnKind.Name, ColumnKind.Description], hasHeader: false), section.Place, title: "", asks: false, table.Line);
                return;
            }

            _unsaid.AddRange(section.Kind == SectionKind.Overview && mayHaveBody && HeadlessTables.AreNamesAndSentences(table) ? [(section, TableRows.Read(table, [ColumnKind.Name, ColumnKind.Description], hasHeader: false), table)] : []);
            return;
        }

        var own = table with { Rows = WithoutCall(table.Rows) };
        if (own.Rows.Count < table.Rows.Count && own.Rows.Count < (hasHeader ? 2 : 1))
        {
            return;
        }

        var set = TableRows.Read(own, kinds, hasHeader);
        if (own.Rows.Count < table.Rows.Count && set.Rows.TrueForAll(row => SampleHeaders.IsOrdinary(row.Name) || own.Rows.Any(cells => cells.Line == row.Line && cells.Cells[0].Trim().Contains(' '))))
        {
            // It tells how the call is made, and nothing of what is sent.
            _read.Add(table);
            return;
        }

        // In small letters, "host" and "date" name something else as well.
        var place = section.Place.Length > 0 ? TableSubject.PlaceOf(section, set.Rows) : set.Rows.Exists(row => SampleHeaders.IsOrdinary(row.Name) && (row.Name.Contains('-', StringComparison.Ordinal) || char.IsAsciiLetterUpper(row.Name[0]))) || (hasHeader && table.Rows[0].Cells[0].Contains("header", StringComparison.OrdinalIgnoreCase)) ? "header" : "";
        var subject = Subject.Of(section, set, kinds, caption, place);
        if (subject is { } kind)
        {
            _read.Add(table);
            if (kind == SectionKind.Reply && (caption is null or { Text: [.., '|'] } || _isCaptionOfType) && Reply.Count > 0 && _typeAbove is { } type && NestedTables.NameIn(type, Request.Concat(Reply)) is null)
            {
                TellNoOnes(type, table.Line);
                return;
            }

            var title = TypeTitles.IsOfReply(section.Title) && NestedTables.NameIn(section.Title, Known) is not null ? section.Title : caption?.Text ?? OwnerAbove(table) ?? (section.Kind == SectionKind.Overview || TypeTitles.IsName(section.Title) || PathTitles.Is(section.Title) ? section.Title : IsTitledAbove(section) ? section.Above : "");
            kind = title == section.Above && TypeTitles.IsOfReply(title) && Reply.Count == 0 ? SectionKind.Reply : kind;
            (_above, _typeAbove) = (set.Rows, null);
            PathTitles.Hold(set.Rows, PathTitles.Headings(section.Blocks.TakeWhile(block => block != table)).Prepend(section.Title), Known, _sections);
            Take(section with { Kind = kind }, set, place, title, asks: kinds.Contains(ColumnKind.Required) || set.Rows.Exists(row => row.Required != RequiredMark.Unknown), table.Line);
        }
        else if (hasHeader && mayHaveBody && set.Rows.Count > 1 && kinds.Contains(ColumnKind.Description) && (set.Rows.TrueForAll(row => char.IsAsciiLetterLower(row.Name[0])) || table.Rows[0].Cells.Any(ColumnWords.SaysParameters)))
        {
            _unsaid.Add((section, set, table));
        }
    }

    /// <summary>Where nothing else describes what is sent, a table that no word is said of, above all replies, is taken to do so.</summary>
    private void TakeUnsaid()
    {
        var replies = shown.Where(sample => sample.IsSaidReply).Select(sample => sample.Value.Line).DefaultIfEmpty(int.MaxValue).Min();
        foreach (var (section, set, table) in Request.Exists(row => row.Place is not ("header" or "path")) ? [] : _unsaid.Where(table => table.Table.Line < replies))
        {
            findings.Add(new PageFinding(FindingKind.NotUnderstood, page.Path, table.Line, $"Nothing says what the table with {PageFinding.Quoted(set.Rows.Take(MostNames).Select(row => row.Name))} describes: it is taken as what is sent, of which the page has no other."));
            _read.Add(table);
            Take(section with { Kind = SectionKind.Parameters, Title = "" }, set, place: "", title: "", asks: false, table.Line);
        }
    }

    /// <summary>The one object of the table right above that has no members: what stands below without a word between are taken as them.</summary>
    private string? OwnerAbove(PageTable table)
    {
        if (_above.Where(row => row.Type is { Kind: TypeKind.Object } or { Kind: TypeKind.List, Item: null or { Kind: TypeKind.Object } }).ToArray() is not [var owner] || _above.Exists(row => row.Depth > 0 || row.Name.StartsWith(owner.Name + ".", StringComparison.Ordinal)))
        {
            return null;
        }

        findings.Add(new PageFinding(FindingKind.Guess, page.Path, table.Line, $"The table stands right below the one with the object \"{owner.Name}\" (line {owner.Line}), and nothing says what it describes: it is taken as the members of that object."));
        return owner.Name;
    }

    /// <summary>The rows of parameters of a table that also says where the call goes. A parameter may be called "url" as well.</summary>
    private static IReadOnlyList<TableRow> WithoutCall(IReadOnlyList<TableRow> rows)
    {
        var said = rows.Where(AddressReader.SaysCall).ToList();
        return said.Count > 1 || said.Exists(row => !row.Cells[0].All(char.IsAscii)) ? [.. rows.Except(said)] : rows;
    }

    private void ReadLines(PageSection section, List<TextLine> lines, bool beforeTable)
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
                ReadLines(section with { Kind = SectionKind.Reply }, lines[heading..], beforeTable);
            }

            return;
        }

        // A sentence may announce the members of the reply.
        if (section.Kind is SectionKind.Overview or SectionKind.Parameters or SectionKind.RequestSample or SectionKind.Sample && lines.FindIndex(line => line is { Level: 0, Text: [.., ':' or '\uFF1A'] } && HeadingWords.AnnouncesReply(PunctuationMarks.Latin(line.Text))) is var announcing and >= 0
            && LineRows.Read(lines[(announcing + 1)..], Names.Shown, _titles).Rows.Count > 1)
        {
            ReadLines(section, lines[..announcing], beforeTable: false);
            ReadLines(section with { Kind = SectionKind.Reply }, lines[(announcing + 1)..], beforeTable);
            return;
        }

        ProseDescriptions.Add(section.Kind == SectionKind.Reply ? Reply : Request, lines);
        if (section.Kind == SectionKind.Reply && FailedReplies.Without(lines) is var answered && answered.Count < lines.Count)
        {
            ReadLines(section, answered, beforeTable);
            return;
        }

        // Outside of a section for them, lines that say what the names in a sample of the request are describe parameters.
        if (section.Kind is SectionKind.Overview or SectionKind.RequestSample or SectionKind.Sample && (NamedLines.Explaining(lines, Names.Asked) is { Count: > 1 } explained || NamedLines.AreAnnounced(lines, out explained)))
        {
            var announcement = lines.TakeWhile(line => line != explained[0]).Select(line => MarkedParameters.Match(line.Text)).LastOrDefault(match => match.Success);
            Take(section with { Kind = SectionKind.Parameters, Title = announcement?.Value ?? "" }, LineRows.Read(explained, Names.Shown, _titles), place: "", title: "", asks: false, explained[0].Line);
            return;
        }

        // What stands below "Request" and is no sample names what is sent.
        if (section.Kind == SectionKind.RequestSample && HeadingWords.IsRequest(section.Title) && !NamedLines.AreTyped(lines) && LineRows.ReadDefinitions(lines) is { Rows.Count: > 1 } defined)
        {
            Take(section with { Kind = SectionKind.Parameters, Title = "" }, defined, place: "", title: "", asks: false, lines[0].Line);
            return;
        }

        // Else only a line of headings, or a mark, says that there are parameters.
        if (section.Kind is SectionKind.Overview or SectionKind.RequestSample or SectionKind.Sample && !lines.Exists(line => ColumnWords.RunTogether(line.Text) is not null || GluedDefinitions.IsHeadings(line.Text) || FlatHeader.Spaced(line.Text) is { Count: >= 3 } || InlineRow.Read(line.Text, 0)?.WithSaidMark() is { Required: not RequiredMark.Unknown }) && !NamedLines.HeadAsked(lines, Names.InAddress) && !(section.Kind == SectionKind.RequestSample && HeadingWords.IsRequest(section.Title) && NamedLines.AreTyped(lines)))
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
            ReadLines(section, lines[..behind], beforeTable);
            ReadLines(section with { Place = "" }, lines[behind..], beforeTable);
            return;
        }

        // A further row of headings begins the table of an object that a line before it names.
        var captions = Enumerable.Range(0, lines.Count).Where(i => FlatHeader.LinesAt(lines, i) > 0).Skip(1).Select(i => NestedTables.TitleAbove(lines, i, LineRows.Read(lines[..i], Names.Shown, _titles).Rows)).Where(i => i >= 0).Distinct().Order().ToArray();
        if (captions.Length > 0)
        {
            ReadLines(section, lines[..captions[0]], beforeTable);
            foreach (var (caption, end) in captions.Zip(captions.Skip(1).Append(lines.Count)))
            {
                Take(section, LineRows.Read(lines[(caption + 1)..end], Names.Shown, _titles), section.Place, lines[caption].Text, asks: false, lines[caption + 1].Line);
            }

            return;
        }

        // What stands right above the first headings, and names an object, is their title.
        var isTitled = lines.Count > 1 && NestedTables.IsOfObject(lines[0] with { Level = 1 }) && FlatHeader.LinesAt(lines, 1) > 0;
        var set = LineRows.Read(isTitled ? lines[1..] : lines, Names.Shown, _titles);
        if (set.Rows.Count == 0 && section.Kind == SectionKind.Parameters && NamedLines.Explaining(lines, Names.Asked) is { Count: > 1 } named)
        {
            set = LineRows.Read(named, Names.Shown, _titles);
        }

        if (set.Rows.Count == 0 && section.Kind == SectionKind.Parameters && NamedLines.Items(lines, Names.Asked, isTitled: RequiredWords.InTitle(section.Title) != RequiredMark.Unknown) is { Rows.Count: > 0 } items)
        {
            set = items;
        }

        if (set.Rows.Count == 0 && !beforeTable && section.Kind == SectionKind.Parameters && !section.Blocks.OfType<PageTable>().Any() && lines.Count > 2 && lines.TrueForAll(line => line.Text.Length < 60 || InlineRow.IsItem(line.Text)))
        {
            findings.Add(new PageFinding(FindingKind.NotUnderstood, page.Path, lines[0].Line, $"\"{section.Title}\" is followed by lines that could not be read as parameters{NamedLines.Told(lines)}."));
        }

        set = section.Kind == SectionKind.Parameters && NamedLines.WithBrackets(lines, RequiredWords.InTitle(section.Title)) is { Rows.Count: > 0 } bracketed ? bracketed : set;
        Take(section, set, section.Place, title: "", asks: set.MarksRequired, lines[0].Line);
    }

    /// <summary>Where other headings begin, below rows of headers: what stands there is sent elsewhere. 0 where none do.</summary>
    private int BehindHeaders(PageSection section, List<TextLine> lines)
    {
        var first = FlatHeader.LinesAt(lines, 0) > 0 ? lines[0].Text : section.Title;
        var other = Enumerable.Range(1, Math.Max(0, lines.Count - 1)).FirstOrDefault(i => FlatHeader.LinesAt(lines, i) > 0 && lines[i].Text != first);
        return other > 0 && LineRows.Read(lines[..other], Names.Shown, _titles).Rows.Count > 0 ? other : 0;
    }

    private void Take(PageSection section, RowSet set, string place, string title, bool asks, int line)
    {
        foreach (var (unread, message) in set.Unread)
        {
            findings.Add(new PageFinding(FindingKind.NotUnderstood, page.Path, unread, message));
        }

        if (set.Rows.Count == 0 || (section.Kind != SectionKind.Reply && NestedTables.Explain(Named, Request, set.Rows)))
        {
            return;
        }

        if (section.Kind == SectionKind.Reply && place == "header")
        {
            findings.Add(new PageFinding(FindingKind.Guess, page.Path, line, $"{PageFinding.Quoted(set.Rows.Select(row => row.Name))}: headers of the reply are no part of a contract, and left out."));
            return;
        }

        if (section.Kind == SectionKind.Reply && AreNotShown(set.Rows))
        {
            findings.Add(new PageFinding(FindingKind.NotUnderstood, page.Path, line, $"{PageFinding.Quoted(set.Rows.Select(row => row.Name))}: no reply that the page shows has a member of that name, and none is taken."));
            return;
        }

        if (section.Kind == SectionKind.Parameters && place.Length == 0 && !HeadingWords.SaysRequest(section.Title) && (AreOnlyAnswered(set.Rows) || Subject.AreShownByReply(set.Rows)))
        {
            findings.Add(new PageFinding(FindingKind.Guess, page.Path, line, $"\"{section.Title}\" lists what a sample shows, and {(mayHaveBody ? "no request shows it" : "the call has no body")}: it is taken to describe the reply."));
            section = section with { Kind = SectionKind.Reply };
        }

        // "Required parameters" marks every row below that is not marked itself.
        var mark = section.Kind == SectionKind.Parameters && !set.MarksRequired ? MarkOfAll(section, title, set.Rows) : RequiredMark.Unknown;
        var named = section.Kind == SectionKind.Reply ? set.Rows : SentNames.Of(set.Rows, shown, Names.InAddress, page, findings);
        var rows = named.ConvertAll(row => row with { Place = row.Place.Length == 0 ? place : row.Place, Required = row.Required == RequiredMark.Unknown && !(mark == RequiredMark.Optional && RequiredWords.IsConditional(row.Description, row.Name)) ? mark : row.Required });
        var isFurther = section.Kind == SectionKind.Reply ? Reply.Count > 0 : section.Kind == SectionKind.Overview || Request.Count > 0;
        if (isFurther && title.Length > 0 && NestedTables.NameIn(title, Known) is not null)
        {
            Named.Add(new NamedTable(title, rows, line));
        }
        else if (isFurther && NestedTables.TextIn(title, section, Known) is { } text)
        {
            findings.Add(new PageFinding(FindingKind.NotUnderstood, page.Path, line, $"The table \"{(title.Length > 0 ? title : section.Title)}\" describes what stands within the text \"{text}\" ({PageFinding.Quoted(rows.Select(row => row.Name))}): a contract takes it as one text."));
        }
        else if (isFurther && section.Kind != SectionKind.Reply && (TypeTitles.IsOfReply(title) || (title == section.Above && TypeTitles.IsName(title) && Request.Exists(row => row.Place is "" or "body")) || (section.Kind == SectionKind.Overview && Request.Count > 0 && section.Title.EndsWith(" object", StringComparison.OrdinalIgnoreCase))))
        {
            TellNoOnes(title == section.Above || TypeTitles.IsOfReply(title) ? title : section.Title, line);
        }
        else if (section.Kind == SectionKind.Reply || (section.Kind is SectionKind.Overview or SectionKind.Sample && !asks && Request.Count > 0 && !Subject.AreSent(rows)))
        {
            if (Reply.Count > 0 && TypeTitles.IsName(title))
            {
                findings.Add(new PageFinding(FindingKind.Guess, page.Path, line, $"Nothing on the page is said to be a \"{title}\": what its table lists is taken as members of the reply."));
            }

            Subject.TellUnsaid(section, rows);
            Reply.AddRange(rows);
        }
        else
        {
            // Lines further down repeat what a table already said.
            var before = Request.ToArray();
            Request.AddRange(rows.Where(row => row.Depth > 0 || section.Kind == SectionKind.Parameters || Array.TrueForAll(before, known => known.Name != row.Name)));
        }
    }

    /// <summary>Whether the heading above "Fields" names a type, or an object of the page.</summary>
    private bool IsTitledAbove(PageSection section) => section.Above.Length > 0 && (TypeTitles.IsName(section.Above) || NestedTables.NameIn(section.Above, Known) is not null);

    private void TellNoOnes(string title, int line) => findings.Add(new PageFinding(FindingKind.NotUnderstood, page.Path, line, $"The table \"{title}\" describes an object that nothing on the page is said to be: it was not read."));

    /// <summary>Whether rows that nothing says to be of a request are the members of what a call without a body answers.</summary>
    private bool AreOnlyAnswered(List<ParameterRow> rows) =>
        !mayHaveBody && rows.Count > 1 && rows.TrueForAll(row => row.Required == RequiredMark.Unknown && row.Place.Length == 0 && !Names.InAddress.Contains(row.Name))
        && shown.Any(sample => sample is { IsForm: false, IsCode: false, Kind: not (SectionKind.RequestSample or SectionKind.Code) } && rows.TrueForAll(row => sample.Names.Contains(row.Name)));

    private RequiredMark MarkOfAll(PageSection section, string title, List<ParameterRow> rows) =>
        RequiredWords.InTitle(section.Title) is not RequiredMark.Unknown and var titled ? titled
        : RequiredWords.ReadLine(title) is { } alone ? alone
        : RequiredWords.SaysAll(section.Title) || section.Blocks.Any(block => block is TextLine line && RequiredWords.SaysAll(line.Text)) ? RequiredMark.Required
        : Known.Concat(rows).Any(row => row.Required == RequiredMark.Required) && section.Blocks.Any(block => block is TextLine line && RequiredWords.SaysStarred(line.Text)) ? RequiredMark.Optional
        : Request.Count > 0 && Request.TrueForAll(row => row.Required == RequiredMark.Required) && RequiredWords.HeadsFurther(section.Title) ? RequiredMark.Optional
        : RequiredMark.Unknown;

    /// <summary>Whether untyped rows below the heading of a reply are none of its members, but what one of them may hold.</summary>
    private bool AreNotShown(List<ParameterRow> rows) =>
        rows.Count > 1 && rows.TrueForAll(row => row.Type is null && row.Depth is null && !Names.Shown.Contains(row.Name) && ParameterNames.IsInCapitals(row.Name)) && shown.Any(sample => sample is { IsSaidReply: true, IsFailed: false, Names.Count: > 1 });

    // What a program is set up with is no parameter of a call.
    private static readonly Regex Setup = PagePattern.AnyCase(@"^\W*(configurations?|config|settings|environment variables|installation|deployment|配置(说明|项|文件)?|环境变量|部署|安装)\W*$");

    private static readonly Regex MarkedParameters = PagePattern.AnyCase(@"\b(required|mandatory|optional|requires\s+the\s+following)\s+(parameters|fields|attributes)\b");
}
