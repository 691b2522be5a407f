using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Facts;
using OtpContracts.Cli.Importing.FlatTables;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Statuses;

/// <summary>Reads status tables.</summary>
/// <param name="page">The page.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class StatusRows(Page page, List<PageFinding> findings)
{
    private readonly List<ImportedStatus> _rows = [];
    private readonly Dictionary<string, ImportedStatus> _byCode = new(StringComparer.Ordinal);

    // Whether the section has headings for the status of HTTP and for a code beside it, or rows that plainly begin with both.
    private bool _headsHttp;

    // Whether the codes of the section run into what they mean, and whether a column between the two names each status.
    private bool _isGlued;
    private bool _hasNames;

    private readonly RepliesByStatus _replies = new();

    private readonly HashSet<PageTable> _read = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether a table was read.</summary>
    /// <param name="table">The table.</param>
    public bool IsRead(PageTable table) => _read.Contains(table);

    /// <summary>The rows read so far.</summary>
    public IReadOnlyList<ImportedStatus> Rows => _rows;

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
        var headings = lines.Select(line => ColumnWords.KindOf(line.Text)).ToHashSet();
        _headsHttp = (headings.Contains(ColumnKind.Http) && headings.Contains(ColumnKind.Code)) || lines.Exists(line => HttpAndCode.Match(line.Text).Groups["dotted"].Success) || HttpRows.AreIn(lines);
        (_isGlued, _hasNames) = (section.Kind == SectionKind.Statuses && lines.Count(line => GluedStatus.IsPlain(line.Text)) > 1, false);
        ReadGluedHeadings(section.Title);
        if (section.IsReply)
        {
            foreach (var (code, meaning, line) in _replies.Read(section, lines))
            {
                Add(code, meaning, http: null, line);
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

        var own = blocks.Zip(blocks.Skip(1), (above, table) => above is TextLine member && OwnStatus.IsMatch(member.Text) ? table : null).OfType<PageTable>().FirstOrDefault();
        var (loose, read) = (section.Kind == SectionKind.Statuses ? ReadStacked([.. blocks.OfType<TextLine>()]) : 0, 0);
        foreach (var block in blocks)
        {
            if (block is TextLine title && NumberedTitle.IsMatch(title.Text) && _rows.Count > 1 && _read.Count > 0 && !_rows.Exists(row => SmallNumber.IsMatch(row.Code)))
            {
                // Behind a table of other codes, a small number begins the next part of the page.
                break;
            }

            if (block is PageTable table && (section.Kind == SectionKind.Statuses || table == own || CodeColumns.AreAlone(section) || (section.Kind == SectionKind.Reply && CodeColumns.AreHttp(table)) || CodeColumns.AreErrors(table) || (IsStatusTable(table) && (section.Kind != SectionKind.Reply || IsCodeTable(table)))))
            {
                Read(table);
            }
            else if (block is TextLine line && read++ < loose)
            {
                Read(line);
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
            Add(isHttp ? failure.Http : failure.Name, isHttp ? $"{failure.Name}: {failure.Meaning}" : failure.Meaning, isHttp ? null : failure.Http, failure.Line);
        }

        foreach (var line in nameless)
        {
            findings.Add(new PageFinding(FindingKind.NotUnderstood, page.Path, line.Line, $"\"{line.Text}\" stands below no name of a failure that could be read."));
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
                findings.Add(new PageFinding(FindingKind.NotUnderstood, page.Path, announced.Line, $"What \"{announced.Text}\" lists belongs to the reply of a call that succeeds: it was not read as statuses of the call."));
                continue;
            }

            foreach (var (code, meaning, line) in items)
            {
                Add(code, meaning, http: null, line);
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
            findings.Add(new PageFinding(FindingKind.NotUnderstood, page.Path, table.Line, "The table describes what replies of failed calls hold, of which a contract has status and reason alone: it was not read."));
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
                Add(code, meaning, http, row.Line);
            }
        }
    }

    // Of a status of HTTP over several rows, a copy leaves the first alone: the others stand one to the left.
    private static bool IsShifted(TableRow row, int columns) =>
        !StatusCodes.IsHttp(row.Cells[0].Trim()) && StatusCodes.IsCode(row.Cells[0].Trim()) && (row.Cells.Count == columns - 1 || (row.Cells.Count == columns && row.Cells[^1].Trim().Length == 0)) && !StatusCodes.IsCode(row.Cells[1].Trim());

    /// <summary>Reads tables whose cells stand one below the other, such as <c>Code</c>, <c>Description</c>, <c>1001</c>, <c>No balance</c>.</summary>
    /// <param name="lines">The lines of a section of statuses.</param>
    /// <returns>How many of the first lines belong to no such table.</returns>
    private int ReadStacked(IReadOnlyList<TextLine> lines)
    {
        IReadOnlyList<ColumnKind>? kinds = null;
        var header = 0;
        while (header < lines.Count && (kinds = FlatHeader.Statuses(lines, header)) is null)
        {
            header++;
        }

        if (kinds is null)
        {
            return header;
        }

        bool IsRow(int at) => at + kinds.Count <= lines.Count && Enumerable.Range(0, kinds.Count).All(i => Fits(kinds[i], lines[at + i].Text));
        string Cell(ColumnKind asked, int at) => string.Join(' ', kinds.Select((kind, i) => kind == asked ? lines[at + i].Text : "").Where(text => text.Length > 0));
        var isEnded = false;
        for (var at = header + kinds.Count; at < lines.Count; at++)
        {
            // Behind a label, such as "What the codes are made of:", single numbers are others.
            isEnded |= lines[at].Text is [.., ':' or '\uFF1A'];
            if (FlatHeader.Statuses(lines, at) is { } further)
            {
                // A second table has columns of its own.
                (kinds, isEnded) = (further, false);
                at += further.Count - 1;
            }
            else if (!(isEnded && kinds.Contains(ColumnKind.Other)) && IsRow(at))
            {
                Add(Cell(ColumnKind.Code, at), Cell(ColumnKind.Description, at), Cell(ColumnKind.Http, at) is { Length: > 0 } http ? http : null, lines[at].Line);
                at += kinds.Count - 1;
            }
            else if (!isEnded && kinds[0] == ColumnKind.Code && at + 1 < lines.Count && lines[at].Text.All(char.IsAsciiDigit) && !lines[at + 1].Text.All(char.IsAsciiDigit))
            {
                // A copy loses cells that are empty.
                Add(lines[at].Text, lines[at + 1].Text, http: null, lines[at].Line);
                at++;
            }
            else if (kinds[0] == ColumnKind.Code && at + 1 < lines.Count && SeveralCodes.IsMatch(lines[at].Text))
            {
                // "77, 88, 99" share what they mean.
                foreach (var code in lines[at].Text.Split(','))
                {
                    Add(code, lines[at + 1].Text, http: null, lines[at].Line);
                }

                at++;
            }
        }

        return header;
    }

    private static bool Fits(ColumnKind kind, string cell) => kind switch
    {
        ColumnKind.Code => StatusCodes.IsCode(cell),
        ColumnKind.Http => StatusCodes.IsHttp(cell),
        ColumnKind.Other => true,
        _ => !cell.All(char.IsAsciiDigit),
    };

    /// <summary>Reads a line such as <c>-1 Authentication error</c>.</summary>
    /// <param name="line">A line of a section of statuses.</param>
    private void Read(TextLine line)
    {
        // The history of a page begins its lines with dates.
        _isGlued |= GluedStatus.AreChineseHeadings(line.Text);
        if (Date.IsMatch(line.Text) || FlatHeader.LinesAt([line], 0) > 0 || ReadGluedHeadings(line.Text) || ColumnWords.KindOf(line.Text) is not null)
        {
            return;
        }

        if (CodesAlone.IsMatch(line.Text))
        {
            foreach (var code in line.Text.Split(',', '、', '\uFF0C'))
            {
                Add(code, meaning: "", http: null, line.Line);
            }

            return;
        }

        if (_isGlued && (GluedStatus.Read(line.Text, _hasNames) is not null || GluedStatus.StartsWithCode(line.Text)))
        {
            ReadGlued(line);
            return;
        }

        var match = HttpAndCode.Match(line.Text) is { Success: true } both && _headsHttp ? both : WordedRow.Match(line.Text) is { Success: true } worded ? worded : Row.Match(PunctuationMarks.Latin(line.Text));
        if (match.Success && Title.IsMatch(line.Text))
        {
            return;
        }

        if (match.Success && Sentence.IsMatch(line.Text))
        {
            TellUnread(line);
        }
        else if (match.Success && match.Groups["meaning"].Value.Any(char.IsLetterOrDigit))
        {
            Add(match.Groups["code"].Value, line.Text[match.Groups["meaning"].Index..].Trim(), match.Groups["http"] is { Success: true } http ? http.Value : null, line.Line);
        }
        else if (Digits.IsMatch(line.Text))
        {
            TellUnread(line);
        }
    }

    private void ReadGlued(TextLine line)
    {
        if (GluedStatus.Read(line.Text, _hasNames) is not { } row)
        {
            TellUnread(line);
            return;
        }

        if (row.IsGuess)
        {
            findings.Add(new PageFinding(FindingKind.Guess, page.Path, line.Line, $"\"{line.Text}\": the code runs into what it means, and is taken to be {row.Code}."));
        }

        Add(row.Code, row.Meaning, http: null, line.Line);
    }

    private bool ReadGluedHeadings(string text)
    {
        if (GluedStatus.AreHeadings(text, out var haveNames))
        {
            (_isGlued, _hasNames) = (true, haveNames);
            return true;
        }

        return false;
    }

    private void TellUnread(TextLine line) => findings.Add(new PageFinding(FindingKind.NotUnderstood, page.Path, line.Line, $"\"{line.Text}\" stands in the status table and has no code that could be read."));

    private void Add(string code, string meaning, string? http, int line)
    {
        var written = WrittenCode.Read(code);
        if (written.IsGuess)
        {
            findings.Add(new PageFinding(FindingKind.Guess, page.Path, line, $"\"{code}\": the number is taken as the code, without the word in front of it."));
        }

        (code, meaning, http) = (written.Code, meaning.Length > 0 ? meaning : written.Phrase, http ?? written.Http);
        if (!StatusCodes.IsCode(code))
        {
            findings.Add(new PageFinding(FindingKind.NotUnderstood, page.Path, line, $"\"{code}\" is no status code that could be read."));
            return;
        }

        if (_byCode.TryGetValue(code, out var first))
        {
            if (first.Meanings.GetValueOrDefault(page.Language) != meaning)
            {
                findings.Add(new PageFinding(FindingKind.Contradiction, page.Path, line, $"Status {code} stands in the table twice with two meanings (line {first.Source.Line}): the first is taken."));
            }

            return;
        }

        var meanings = new Dictionary<string, string>(StringComparer.Ordinal);
        if (meaning.Length > 0)
        {
            meanings[page.Language] = meaning;
        }

        var row = new ImportedStatus(code, meanings, http, new PageLine(page.Path, line));
        _rows.Add(row);
        _byCode.Add(code, row);
    }

    // "NOTE: …" is a remark, and "API Explorer" is none of a code.
    private static readonly Regex Row = PagePattern.Of(@"^(?!\W*(API|SDK|HTTPS?|JSON|XML|URL)\s+\S)(?!\W*(GET|POST|PUT|DELETE|PATCH)\s+(https?:/)?/)[\s\-*•]*?((?i:error|status|code|error code|status code)\s*[\-–:]?\s+(?=-?\d))?[""']?(?<code>-?[0-9]+|[A-Z]{2,}([A-Z_]*|-)\d[\w.]*|[A-Za-z]+\.[\w.]+(-[a-z]\w*)+\.[\w.\-]+|[A-Za-z]+\.[\w.]+|(?!(NOTES?|IMPORTANT|WARNING|TIPS?|HINT)\b)[A-Z][A-Z0-9_]{2,}(?!\s+\p{Lu}{2,}\b))[""']?\s*(:|--?|=|\t|\s)\s*(?<meaning>\S.*)$");

    // "400 Invalid.Number The number is none.": the status of HTTP stands in front of the code.
    private static readonly Regex HttpAndCode = PagePattern.Of(@"^(?<http>[1-5]\d\d)\s+(?<code>(?<dotted>[A-Za-z]\w*(\.\w+)+)|[A-Z][a-z0-9]+([A-Z][a-z0-9]+)+|[A-Z][A-Z0-9_]{2,})\s+(?<meaning>\S.*)$");

    private static readonly Regex WordedRow = PagePattern.Of(@"^(?<code>[A-Z]{2,}\s+-?\d{1,10})\s+(?<meaning>[^\d\s].*)$");

    // "OTP Already Verified" is the title of one failure.
    private static readonly Regex Title = PagePattern.Of(@"^[A-Z]{2,4}( [A-Z][a-z]+){2,4}$");

    // "DLT templates with what is sent."
    private static readonly Regex Sentence = PagePattern.Of(@"^[A-Z]{2,4} [a-z]+( \S+){2,}\.$");

    private static readonly Regex NumberedTitle = PagePattern.Of(@"^\d{1,2}[.、]?\s+\p{L}[^。.:;]{1,30}$");

    private static readonly Regex SmallNumber = PagePattern.Of(@"^\d{1,2}$");

    // "200、315、403": of none is said what it means.
    private static readonly Regex CodesAlone = PagePattern.Of(@"^\s*-?\d{1,10}(\s*[,、\uFF0C]\s*-?\d{1,10}){2,}\s*$");

    private static readonly Regex SeveralCodes = PagePattern.Of(@"^-?\d{1,10}(,\s*-?\d{1,10})+$");

    private static readonly Regex Date = PagePattern.Of(@"^\d{4}-\d{2}-\d{2}");

    private static readonly Regex Digits = PagePattern.Of(@"^\D{0,3}\d");

    private static readonly Regex Success = PagePattern.AnyCase(@"success|成功");

    // "status integer" right above "Code | Text": the codes of the call, however small.
    private static readonly Regex OwnStatus = PagePattern.Of(@"^(status|code|errorCode|error_code)\s+(integer|int|string|number)$");

    private static readonly Regex NumberAlone = PagePattern.Of(@"^(\d{2,10}|-\d{1,10}|[A-Z]{1,6}[:_.\-]?\d{2,10})$");

    // Words below "Status values" are those of a member.
    private static readonly Regex MemberValues = PagePattern.AnyCase(@"^\W*\w+ values\W*$");

    private static readonly Regex SmallWord = PagePattern.Of(@"^[a-z][a-z_\-]*$");

    private static readonly Regex HttpStatus = PagePattern.Of(@"\b[1-5]\d\d\b");
}
