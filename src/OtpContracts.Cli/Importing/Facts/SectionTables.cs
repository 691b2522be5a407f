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

    private readonly DescribedRows _rows = new(page, shown, mayHaveBody, findings);

    /// <summary>Parameters of the request.</summary>
    public List<ParameterRow> Request => _rows.Request;

    /// <summary>Members of the reply.</summary>
    public List<ParameterRow> Reply => _rows.Reply;

    /// <summary>Tables that may describe an object named elsewhere.</summary>
    public List<NamedTable> Named => _rows.Named;

    /// <summary>The names that addresses, forms and samples show.</summary>
    public ShownNames Names => _rows.Names;

    // The rows of the table above, where nothing stands between.
    private List<ParameterRow> _above = [];

    // The last line of the section that is the name of a type and no more.
    private string? _typeAbove;

    // Whether the line above a table is a sentence about that type.
    private bool _isCaptionOfType;

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
        (_sections, _rows.Names) = (sections, ShownNames.Of(sections, shown));
        var titles = sections.SelectMany(section => section.Blocks.Take(Math.Max(section.Blocks.Count - 1, 0)).Where((block, i) => block is TextLine && FlatHeader.LinesAt(section.Blocks, i + 1) > 0)).Select(block => ((TextLine)block).Text).ToHashSet(StringComparer.Ordinal);
        var textLines = new SectionLines(_rows, titles, page, mayHaveBody, findings);
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
                        textLines.Read(section, caption is not null && ((caption.Text is [.., ':' or '\uFF1A'] && caption == lines[^1]) || NestedTables.NameIn(caption.Text, _rows.Known) is not null || NestedTables.IsOfObject(caption)) ? lines[..lines.LastIndexOf(caption)] : lines, beforeTable: true);
                        ReadTable(section, table, caption);
                        lines.Clear();
                        break;
                    default:
                        textLines.Read(section, lines, beforeTable: false);
                        lines.Clear();
                        break;
                }
            }

            textLines.Read(section, lines, beforeTable: false);
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
                _rows.Take(titled, TableRows.Read(table, [ColumnKind.Name, ColumnKind.Description], hasHeader: false), section.Place, title: "", asks: false, table.Line);
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
        var subject = _rows.Subject.Of(section, set, kinds, caption, place);
        if (subject is { } kind)
        {
            _read.Add(table);
            if (kind == SectionKind.Reply && (caption is null or { Text: [.., '|'] } || _isCaptionOfType) && Reply.Count > 0 && _typeAbove is { } type && NestedTables.NameIn(type, Request.Concat(Reply)) is null)
            {
                _rows.TellNoOnes(type, table.Line);
                return;
            }

            var title = TypeTitles.IsOfReply(section.Title) && NestedTables.NameIn(section.Title, _rows.Known) is not null ? section.Title : caption?.Text ?? OwnerAbove(table) ?? (section.Kind == SectionKind.Overview || TypeTitles.IsName(section.Title) || PathTitles.Is(section.Title) ? section.Title : IsTitledAbove(section) ? section.Above : "");
            kind = title == section.Above && TypeTitles.IsOfReply(title) && Reply.Count == 0 ? SectionKind.Reply : kind;
            (_above, _typeAbove) = (set.Rows, null);
            PathTitles.Hold(set.Rows, PathTitles.Headings(section.Blocks.TakeWhile(block => block != table)).Prepend(section.Title), _rows.Known, _sections);
            _rows.Take(section with { Kind = kind }, set, place, title, asks: kinds.Contains(ColumnKind.Required) || set.Rows.Exists(row => row.Required != RequiredMark.Unknown), table.Line);
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
            _rows.Take(section with { Kind = SectionKind.Parameters, Title = "" }, set, place: "", title: "", asks: false, table.Line);
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

    /// <summary>Whether the heading above "Fields" names a type, or an object of the page.</summary>
    private bool IsTitledAbove(PageSection section) => section.Above.Length > 0 && (TypeTitles.IsName(section.Above) || NestedTables.NameIn(section.Above, _rows.Known) is not null);

    // What a program is set up with is no parameter of a call.
    private static readonly Regex Setup = PagePattern.AnyCase(@"^\W*(configurations?|config|settings|environment variables|installation|deployment|配置(说明|项|文件)?|环境变量|部署|安装)\W*$");
}
