using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Samples;
using OtpContracts.Cli.Importing.Sections;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Facts;

/// <summary>The rows that a page describes of a call, by what they are of.</summary>
/// <param name="page">The page.</param>
/// <param name="shown">The samples of the call.</param>
/// <param name="mayHaveBody">Whether the call may have a body.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class DescribedRows(Page page, IReadOnlyList<ShownSample> shown, bool mayHaveBody, List<PageFinding> findings)
{
    // Whether the page says that what it does not mark must be sent.
    private readonly Lazy<bool> _areUnmarkedRequired = new(() => page.Blocks.Any(block => block is TextLine line && RequiredWords.SaysUnmarked(line.Text)));

    /// <summary>Parameters of the request.</summary>
    public List<ParameterRow> Request { get; } = [];

    /// <summary>Members of the reply.</summary>
    public List<ParameterRow> Reply { get; } = [];

    /// <summary>Tables that may describe an object named elsewhere.</summary>
    public List<NamedTable> Named { get; } = [];

    /// <summary>The names that addresses, forms and samples show.</summary>
    public ShownNames Names { get; set; } = ShownNames.Of([], []);

    /// <summary>Tells what a table describes.</summary>
    public TableSubject Subject => new(Request, shown, Names.InAddress, page, findings) { Holes = Names.Holes };

    /// <summary>All rows.</summary>
    public IEnumerable<ParameterRow> Known => Request.Concat(Reply).Concat(Named.SelectMany(table => table.Rows));

    /// <summary>Takes further rows.</summary>
    /// <param name="section">Where they stand.</param>
    /// <param name="set">The rows.</param>
    /// <param name="place">Where they go, if that is said; else empty.</param>
    /// <param name="title">What stands above them, if it may name their object; else empty.</param>
    /// <param name="asks">Whether they say what must be sent.</param>
    /// <param name="line">Their first line.</param>
    public void Take(PageSection section, RowSet set, string place, string title, bool asks, int line)
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

        if (section.Kind == SectionKind.Parameters && place.Length == 0 && !HeadingWords.SaysRequest(section.Title) && RequiredWords.InTitle(section.Title) == RequiredMark.Unknown && (AreOnlyAnswered(set.Rows) || Subject.AreShownByReply(set.Rows)))
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
            Named.Add(new NamedTable(title, rows, line, section.Kind));
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

    /// <summary>Tells of a table of an object that nothing is said to be.</summary>
    /// <param name="title">What the table is called.</param>
    /// <param name="line">Its line.</param>
    public void TellNoOnes(string title, int line) => findings.Add(new PageFinding(FindingKind.NotUnderstood, page.Path, line, $"The table \"{title}\" describes an object that nothing on the page is said to be: it was not read."));

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
        : _areUnmarkedRequired.Value ? RequiredMark.Required
        : RequiredMark.Unknown;

    /// <summary>Whether untyped rows below the heading of a reply are none of its members, but what one of them may hold.</summary>
    private bool AreNotShown(List<ParameterRow> rows) =>
        rows.Count > 1 && rows.TrueForAll(row => row.Type is null && row.Depth is null && !Names.Shown.Contains(row.Name) && ParameterNames.IsInCapitals(row.Name)) && shown.Any(sample => sample is { IsSaidReply: true, IsFailed: false, Names.Count: > 1 });
}
