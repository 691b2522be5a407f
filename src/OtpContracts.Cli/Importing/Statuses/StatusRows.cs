using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Facts;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Statuses;

/// <summary>Reads status tables.</summary>
internal sealed class StatusRows
{
    private readonly StatusSet _set;

    private readonly StatusLines _lines;

    private readonly RepliesByStatus _replies = new();

    private readonly HashSet<PageTable> _read = new(ReferenceEqualityComparer.Instance);

    /// <summary>Reads none yet.</summary>
    /// <param name="page">The page.</param>
    /// <param name="findings">Where findings go.</param>
    public StatusRows(Page page, List<PageFinding> findings)
    {
        _set = new StatusSet(page, findings);
        _lines = new StatusLines(_set);
    }

    /// <summary>Whether a table was read.</summary>
    /// <param name="table">The table.</param>
    public bool IsRead(PageTable table) => _read.Contains(table);

    /// <summary>The rows read so far.</summary>
    public IReadOnlyList<ImportedStatus> Rows => _set.Rows;

    private static bool IsStatusTable(PageTable table) =>
        table.Rows.Count > 0 && CodeColumns.Of(table) is { } kinds && kinds.Contains(ColumnKind.Code) && !kinds.Contains(ColumnKind.Name) && !kinds.Contains(ColumnKind.Type);

    // Among the members of a reply, the values of a status are no codes.
    private static bool IsCodeTable(PageTable table) =>
        CodeColumns.HaveWords(table) || CodeColumns.HeadErrors(table) || CodeColumns.HeadStatuses(table) || CodeColumns.AreHeadedByName(table) || (table.Rows.Count > 2 && table.Rows.Skip(1).Count(row => !row.Cells.Take(2).Any(cell => NumberAlone.IsMatch(cell.Trim()) || WrittenCode.IsHttpPhrase(cell.Trim()))) is var others && (others == 0 || others * 5 < table.Rows.Count));

    /// <summary>Reads the statuses of a part of the page.</summary>
    /// <param name="section">The part.</param>
    public void Read(PageSection section)
    {
        if (section.Kind == SectionKind.Statuses && section.Blocks.All(block => block is SampleBlock))
        {
            // Some set the rows of codes in a box, as they do samples.
            section = section with { Blocks = [.. section.Blocks.SelectMany(block => block.Lines()).Select(line => new TextLine(line.Text.Replace('\t', ' ').Trim(), Level: 0, line.Line)).Where(line => line.Text.Length > 0)] };
        }

        var lines = section.Blocks.OfType<TextLine>().ToList();
        _lines.Begin(section, lines);
        if (section.IsReply)
        {
            foreach (var (code, meaning, line) in _replies.Read(section, lines))
            {
                _set.Add(code, meaning, http: null, line);
            }
        }

        if (section.Kind is SectionKind.Overview or SectionKind.Reply or SectionKind.Sample or SectionKind.RequestSample or SectionKind.ReplySample)
        {
            ReadListed(section);
        }

        IReadOnlyList<PageBlock> blocks = section.Kind != SectionKind.Statuses ? section.Blocks : ReadNamed(lines) ? [.. section.Blocks.OfType<PageTable>()] : MeaningsBelow.Join(section.Blocks);
        if (MemberValues.IsMatch(section.Title))
        {
            blocks = [.. blocks.Where(block => block is not PageTable table || !table.Rows.Skip(1).All(row => SmallWord.IsMatch(row.Cells[0].Trim())))];
        }

        var own = blocks.Zip(blocks.Skip(1), (above, table) => (above is TextLine member && OwnStatus.IsMatch(member.Text)) || (above is PageTable { Rows: [.., { Cells: [var last, ..] }] } && StatusName.IsMatch(last.Trim()) && table is PageTable codes && CodeColumns.Of(codes) is [ColumnKind.Code, ..]) ? table : null).OfType<PageTable>().FirstOrDefault();
        var (loose, read) = (section.Kind == SectionKind.Statuses ? StackedCodes.Read([.. blocks.OfType<TextLine>()], _set) : 0, 0);
        foreach (var block in blocks)
        {
            if (block is TextLine title && NumberedTitle.IsMatch(title.Text) && _set.Rows.Count > 1 && _read.Count > 0 && !_set.Rows.Any(row => SmallNumber.IsMatch(row.Code)))
            {
                // Behind a table of other codes, a small number begins the next part of the page.
                break;
            }

            if (block is PageTable grouped && GroupedCodes.Of(grouped, out var others) is var codes && codes != grouped)
            {
                _read.Add(grouped);
                Read(codes);
                foreach (var (name, at) in others)
                {
                    _set.Tell(FindingKind.NotUnderstood, at, $"\"{name}\" stand beside the error codes: whether a call that they are of went well is not said, and they were not read.");
                }
            }
            else if (block is PageTable table && (section.Kind == SectionKind.Statuses || table == own || CodeColumns.AreAlone(section) || (section.Kind == SectionKind.Reply && CodeColumns.AreHttp(table)) || CodeColumns.AreErrors(table) || (IsStatusTable(table) && (section.Kind != SectionKind.Reply || IsCodeTable(table)))))
            {
                Read(table);
            }
            else if (block is TextLine line && read++ < loose)
            {
                _lines.Read(line);
            }
        }
    }

    /// <summary>Reads failures by their names. Where several share a status of HTTP, their names are the codes.</summary>
    private bool ReadNamed(List<TextLine> lines)
    {
        var nameless = new List<TextLine>();
        var named = NamedFailures.Read(lines, nameless);
        var areApart = named.DistinctBy(failure => failure.Http).Count() == named.Count;
        foreach (var failure in named)
        {
            var isHttp = areApart && !failure.IsCode;
            _set.Add(isHttp ? failure.Http : failure.Name, isHttp ? $"{failure.Name}: {failure.Meaning}" : failure.Meaning, isHttp ? null : failure.Http, failure.Line);
        }

        foreach (var line in nameless)
        {
            _set.Tell(FindingKind.NotUnderstood, line.Line, $"\"{line.Text}\" stands below no name of a failure that could be read.");
        }

        return named.Count > 0;
    }

    /// <summary>Reads lists of codes. What a line of a reply that succeeds lists are the values of a member, and told.</summary>
    private void ReadListed(PageSection section)
    {
        foreach (var (announced, items) in ListedCodes.In(section))
        {
            if (announced is not null && Success.IsMatch(section.Title))
            {
                _set.Tell(FindingKind.NotUnderstood, announced.Line, $"What \"{announced.Text}\" lists belongs to the reply of a call that succeeds: it was not read as statuses of the call.");
                continue;
            }

            foreach (var (code, meaning, line) in items)
            {
                _set.Add(code, meaning, http: null, line);
            }
        }
    }

    /// <summary>Reads a table.</summary>
    /// <param name="table">The table.</param>
    private void Read(PageTable table)
    {
        _read.Add(table);
        table = PairedCodes.Stacked(table);
        var header = table.Rows.Count == 0 ? null : CodeColumns.Of(table);
        var kinds = header ?? [ColumnKind.Code, .. Enumerable.Repeat(ColumnKind.Description, Math.Max(0, (table.Rows.Count == 0 ? 1 : table.Rows[0].Cells.Count) - 1))];
        var codes = Enumerable.Range(0, kinds.Count).Where(i => kinds[i] is ColumnKind.Code or ColumnKind.Name).ToArray();
        var rows = table.Rows.Skip(header is null && !CodeColumns.AreHeadings(table) ? 0 : 1).ToArray();
        if (codes is [0, 1, ..] && kinds[1] == ColumnKind.Code)
        {
            rows = [.. rows.Select((row, i) => IsShifted(row, kinds.Count) && i > 0 ? row with { Cells = ["", .. row.Cells.Take(kinds.Count - 1)] } : row)];
        }

        if (codes is [var first, var second, ..] && kinds[second] == ColumnKind.Code && rows.DistinctBy(row => row.Cells.ElementAtOrDefault(second)).Count() == rows.Length && Array.TrueForAll(rows, row => row.Cells.Count > second && (row.Cells[first].Length == 0 || StatusCodes.IsHttp(row.Cells[first].Trim())) && StatusCodes.IsCode(row.Cells[second].Trim())))
        {
            // "Status | Code": the first is that of HTTP.
            kinds = [.. kinds.Select((kind, i) => i == first ? ColumnKind.Http : kind)];
            codes = codes[1..];
        }

        if ((kinds.Contains(ColumnKind.Type) || kinds.Contains(ColumnKind.Required)) && !kinds.Contains(ColumnKind.Code) && !Array.TrueForAll(rows, row => NumberAlone.IsMatch(row.Cells[0].Trim())))
        {
            _set.Tell(FindingKind.NotUnderstood, table.Line, "The table describes what replies of failed calls hold, of which a contract has status and reason alone: it was not read.");
            return;
        }

        // "Code | Value" tells what each means.
        kinds = kinds.Contains(ColumnKind.Description) ? kinds : [.. kinds.Select(kind => kind == ColumnKind.Example ? ColumnKind.Description : kind)];
        var column = codes.Length == 0 ? -1 : codes[0];
        foreach (var row in rows)
        {
            var code = row.In(column);
            var meaning = string.Join(' ', row.Cells.Where((cell, i) => i != column && i < kinds.Count && kinds[i] is ColumnKind.Description && cell.Trim().Length > 0).Select(cell => cell.Trim()));
            var http = row.Cells.Where((_, i) => i < kinds.Count && kinds[i] == ColumnKind.Http).Select(cell => HttpStatus.Match(cell).Value).FirstOrDefault(text => text.Length > 0);
            if (ColumnWords.Header(row.Cells) is null && code.Length > 0)
            {
                _set.Add(code, meaning, http, row.Line);
            }
        }
    }

    // Of a status of HTTP over several rows, a copy leaves the first alone: the others stand one to the left.
    private static bool IsShifted(TableRow row, int columns) =>
        !StatusCodes.IsHttp(row.Cells[0].Trim()) && StatusCodes.IsCode(row.Cells[0].Trim()) && (row.Cells.Count == columns - 1 || (row.Cells.Count == columns && row.Cells[^1].Trim().Length == 0)) && !StatusCodes.IsCode(row.Cells[1].Trim());

    private static readonly Regex NumberedTitle = PagePattern.Of(@"^\d{1,2}[.、]?\s+\p{L}[^。.:;]{1,30}$");

    private static readonly Regex SmallNumber = PagePattern.Of(@"^\d{1,2}$");

    private static readonly Regex Success = PagePattern.AnyCase(@"success|成功");

    // "status integer" right above "Code | Text": the codes of the call, however small.
    private static readonly Regex OwnStatus = PagePattern.Of(@"^(status|code|errorCode|error_code)\s+(integer|int|string|number)$");

    private static readonly Regex StatusName = PagePattern.Of(@"^(status|code|errorCode|error_code)$");

    private static readonly Regex NumberAlone = PagePattern.Of(@"^(\d{2,10}|-\d{1,10}|[A-Z]{1,6}[:_.\-]?\d{2,10})$");

    // Words below "Status values" are those of a member.
    private static readonly Regex MemberValues = PagePattern.AnyCase(@"^\W*\w+ values\W*$");

    private static readonly Regex SmallWord = PagePattern.Of(@"^[a-z][a-z_\-]*$");

    private static readonly Regex HttpStatus = PagePattern.Of(@"\b[1-5]\d\d\b");
}
