using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Drafts;
using OtpContracts.Cli.Importing.Mending;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Samples;
using OtpContracts.Cli.Importing.Sections;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Facts;

/// <summary>Tells whether a table describes what is sent or what is answered.</summary>
/// <param name="request">The parameters of the request so far.</param>
/// <param name="shown">The samples of the call.</param>
/// <param name="inAddress">The names that addresses show.</param>
/// <param name="page">The page.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class TableSubject(IReadOnlyList<ParameterRow> request, IReadOnlyList<ShownSample> shown, IReadOnlySet<string> inAddress, Page page, List<PageFinding> findings)
{
    private const int MostNames = 20;

    /// <summary>The names of what callers fill in in the paths of addresses.</summary>
    public required IReadOnlySet<string> Holes { get; init; }

    /// <summary>What a table is about: what its section says, else the sentence above it, its columns, and samples that show the same names.</summary>
    /// <param name="section">Where it stands.</param>
    /// <param name="set">Its rows.</param>
    /// <param name="kinds">What its columns say.</param>
    /// <param name="caption">The line above it, or null.</param>
    /// <param name="place">The place of its parameters, where that is said; else empty.</param>
    /// <returns>The kind of a section that it would stand in, or null where nothing tells.</returns>
    public SectionKind? Of(PageSection section, RowSet set, IReadOnlyList<ColumnKind> kinds, TextLine? caption, string place)
    {
        var said = caption is { Level: 0 } ? PunctuationMarks.Latin(caption.Text) : "";
        if (place.Length == 0 && !kinds.Contains(ColumnKind.Required) && section.Kind is not SectionKind.Reply && HeadingWords.AnnouncesReply(said))
        {
            return SectionKind.Reply;
        }

        // What lets a call in, and stands in its query, is sent with it.
        if (section.Kind == SectionKind.Signing && set.Rows.TrueForAll(row => row.Place is "query" or "query string"))
        {
            return SectionKind.Parameters;
        }

        // In place of a sample of a reply stands what it holds.
        if (place.Length == 0 && !kinds.Contains(ColumnKind.Required) && section is { Kind: SectionKind.ReplySample, Blocks: [PageTable, ..] })
        {
            return SectionKind.Reply;
        }

        // Where what is sent is marked, an envelope without marks is answered.
        if (section.Kind is SectionKind.Overview or SectionKind.Parameters or SectionKind.RequestSample && place.Length == 0 && !kinds.Contains(ColumnKind.Required) && ReplyShape.HasEnvelope(set.Rows)
            && request.Any(row => row.Required != RequiredMark.Unknown) && set.Rows.TrueForAll(row => row.Required == RequiredMark.Unknown))
        {
            return SectionKind.Reply;
        }

        if (section.Kind == SectionKind.Overview && request.Count > 0 && ReplyShape.HasEnvelope(set.Rows) && set.Rows.TrueForAll(row => request.All(known => known.Name != row.Name)))
        {
            return SectionKind.Reply;
        }

        if (section.Kind is SectionKind.Parameters or SectionKind.Reply || kinds.Contains(ColumnKind.Required) || place == "header" || Announcement.IsMatch(said))
        {
            return section.Kind;
        }

        var names = set.Rows.ConvertAll(row => row.Name.Split('.', '[')[0]);
        bool Shows(Func<ShownSample, bool> of) => names.Count > 1 && shown.Where(of).Any(sample => names.Count(sample.Names.Contains) * 2 > names.Count);
        bool AreShown(Func<ShownSample, bool> of) => names.TrueForAll(name => shown.Any(sample => of(sample) && sample.Names.Contains(name)));
        if (section.Kind is SectionKind.RequestSample or SectionKind.Sample or SectionKind.ReplySample && AreShown(sample => sample is { IsSaidReply: false, IsCode: false }) && !AreShown(sample => sample.IsSaidReply))
        {
            // Behind samples of both stands what only the request shows.
            return SectionKind.Parameters;
        }

        if (names.Count > 0 && names.TrueForAll(Holes.Contains))
        {
            return SectionKind.Parameters;
        }

        if (AreUnseen(section, names))
        {
            findings.Add(new PageFinding(FindingKind.Guess, page.Path, set.Rows[0].Line, $"Nothing says whether {PageFinding.Quoted(names.Take(MostNames))} are sent or answered: they are taken as sent, for no reply shows them."));
            return SectionKind.Parameters;
        }

        var isReply = ReplyShape.HasStatus(set.Rows) || (request.Count > 0 && Shows(_ => true)) || Shows(sample => sample.IsSaidReply)
            || (section.Kind == SectionKind.RequestSample && section.Blocks[0] is not PageTable && !Shows(sample => sample.Kind == SectionKind.RequestSample));
        var isRequest = kinds.Contains(ColumnKind.Type) || set.Rows.Exists(row => row.Type is not null || row.Required != RequiredMark.Unknown) || Shows(_ => true) || (names.Count > 1 && names.Count(inAddress.Contains) * 2 > names.Count) || (section.Kind == SectionKind.RequestSample && HeadingWords.IsRequest(section.Title));

        // Behind the sample of a reply, what is sent was described before.
        isReply |= section.Kind == SectionKind.ReplySample && request.Count > 0;
        return isReply ? SectionKind.Reply : isRequest ? section.Kind : null;
    }

    /// <summary>Whether names stand behind the sample of a reply that shows none of them, and no other sample does.</summary>
    private bool AreUnseen(PageSection section, List<string> names) =>
        section.Kind is SectionKind.RequestSample or SectionKind.Sample or SectionKind.ReplySample && names.Count > 1
        && shown.Any(sample => sample is { IsSaidReply: true, IsFailed: false, Names.Count: > 2 }) && !names.Exists(name => shown.Any(sample => sample.Names.Contains(name)));

    /// <summary>Whether a table without headings has names of what its section describes, each with what it is.</summary>
    /// <param name="section">The section.</param>
    /// <param name="title">What stands above the table.</param>
    /// <param name="table">The table.</param>
    public static bool IsOfNames(PageSection section, string title, PageTable table) => section.Kind switch
    {
        SectionKind.Reply => table.Rows.Count > 2 && HeadlessTables.AreNamesAndWords(table) && !table.Rows.Any(row => GluedTypes.IsGlued(row.Cells[0].Trim())),
        SectionKind.Parameters => RequiredWords.InTitle(title) != RequiredMark.Unknown ? HeadlessTables.AreNamesAndWords(table) : HeadlessTables.AreNamesAlone(table),
        _ => false,
    };

    /// <summary>The place that a section says of its rows: below "Header fields", rows that are all called after a header are parts of a message that has one.</summary>
    /// <param name="section">The section.</param>
    /// <param name="rows">The rows.</param>
    public static string PlaceOf(PageSection section, IReadOnlyList<ParameterRow> rows) =>
        section.Place == "header" && rows.Count > 1 && rows.All(row => row.Name.StartsWith("header_", StringComparison.OrdinalIgnoreCase)) ? "" : section.Place;

    /// <summary>Tells of rows that are taken as members of the reply, though nothing but their place on the page says so.</summary>
    /// <param name="section">The section.</param>
    /// <param name="rows">The rows.</param>
    public void TellUnsaid(PageSection section, IReadOnlyList<ParameterRow> rows)
    {
        if (section.Kind != SectionKind.Reply && !ReplyShape.HasStatus(rows) && !ReplyShape.HasEnvelope(rows) && !shown.Any(sample => rows.Any(row => !sample.IsForm && sample.Kind != SectionKind.RequestSample && sample.Names.Contains(row.Name))))
        {
            findings.Add(new PageFinding(FindingKind.Guess, page.Path, rows[0].Line, $"Nothing says whether {PageFinding.Quoted(rows.Take(MostNames).Select(row => row.Name))} are sent or answered: they are taken as members of the reply, for they stand below what is sent."));
        }
    }

    /// <summary>Whether a command, or a sample below a heading of requests, sends what rows are called by.</summary>
    /// <param name="rows">The rows.</param>
    public bool AreSent(IReadOnlyList<ParameterRow> rows)
    {
        bool Show(ShownSample sample) => rows.Count(row => sample.Names.Contains(row.Name.Split('.', '[')[0])) * 2 > rows.Count;
        return rows.Count > 1 && shown.Any(sample => sample.IsSaidRequest && Show(sample)) && !shown.Any(sample => !sample.IsSaidRequest && Show(sample));
    }

    /// <summary>Whether rows of a further table stand in the sample of a reply, and in no request, of which a sample shows what was described.</summary>
    /// <param name="rows">The rows.</param>
    public bool AreShownByReply(IReadOnlyList<ParameterRow> rows)
    {
        var sent = shown.Where(sample => sample is { IsSaidReply: false, IsCode: false }).ToArray();
        bool IsSent(ParameterRow row) => inAddress.Contains(row.Name) || Array.Exists(sent, sample => sample.Names.Contains(row.Name));
        return request.Any(IsSent) && rows.All(row => row.Required == RequiredMark.Unknown && row.Place.Length == 0 && !IsSent(row) && request.All(known => known.Name != row.Name))
            && shown.Any(sample => sample is { IsSaidReply: true, IsFailed: false } && rows.All(row => sample.Names.Contains(row.Name)));
    }

    private static readonly Regex Announcement = PagePattern.AnyCase(@"^(?!.*(response|repl|return|响应|返回)).*((following|below)\W.{0,30}(parameters|fields)|\btable\b.{0,60}\b(parameters|fields)\b.{0,30}|\b(parameters|fields)\s+(can|may|must|should|have\s+to)\s+be\b.{0,40}|(参数|字段|參數|欄位)(如下|说明|說明)?)\s*[:;]$");
}
