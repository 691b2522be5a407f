using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.FlatTables;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections.Addresses;
using OtpContracts.Cli.Importing.Statuses;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Sections;

/// <summary>Cuts a page at its headings.</summary>
internal sealed class PageSections
{
    // Between a page's title and the method of its call stands no more.
    private const int LongestLead = 4;

    // Fewer are those of a label.
    private const int FewestBlanks = 4;

    private readonly IReadOnlyList<PageBlock> _blocks;
    private readonly List<PageSection> _sections = [];
    private readonly List<PageBlock> _inside = [];

    private SectionKind _kind = SectionKind.Overview;
    private string _place = "";
    private string _title = "";
    private int _line;
    private int _level;

    // The level of the last heading, whether or not a section begins there, and the headings that it stands under.
    private int _lastLevel;
    private readonly List<TextLine> _headings = [];
    private string _above = "";

    // The columns that cells parted by spaces stand in, those of cells that run together, those of headings one below the other, and where the headings of a flattened table end.
    private IReadOnlyList<ColumnKind>? _columns;
    private IReadOnlyList<ColumnKind>? _together;
    private IReadOnlyList<ColumnKind>? _stacked;
    private int _headerEnd;

    // Whether headings of names and sentences stand above, in a part that describes a reply.
    private bool _isPaired;

    private PageSections(IReadOnlyList<PageBlock> blocks)
    {
        _blocks = blocks;
        _line = blocks.Count == 0 ? 1 : blocks[0].Line;
    }

    /// <summary>The parts of a page in order.</summary>
    /// <param name="blocks">The pieces of the page.</param>
    public static IReadOnlyList<PageSection> Read(IReadOnlyList<PageBlock> blocks) => new PageSections([.. blocks.Select(WithoutMark)]).Cut();

    /// <summary>A heading that says of itself to be required heads nothing: some viewers set the mark of a body there.</summary>
    private static PageBlock WithoutMark(PageBlock block) => block is TextLine { Level: > 0, Text: "required" or "optional" } mark ? mark with { Level = 0 } : block;

    private List<PageSection> Cut()
    {
        for (var at = 0; at < _blocks.Count; at++)
        {
            var isWithinHeader = at < _headerEnd;

            // "## Parameter description" is a title, though its words head columns as well.
            var isTitle = _blocks[at] is TextLine { Level: > 0 } title && FlatHeader.Spaced(title.Text) is { Count: 2 };
            _headerEnd = isTitle ? _headerEnd : Math.Max(_headerEnd, at + FlatHeader.LinesAt(_blocks, at));
            if (_blocks[at] is not TextLine line)
            {
                if (_kind == SectionKind.Statuses && _blocks[at] is PageTable table && IsFirstOfParameters(table))
                {
                    // What reads like a heading of codes may be an entry of a menu.
                    Begin(_inside is [.., TextLine caption] ? caption : new TextLine("", Level: 0, table.Line), (SectionKind.Parameters, ""));
                }

                _inside.Add(_blocks[at]);
                continue;
            }

            _lastLevel = line.Level > 0 ? line.Level : _lastLevel;
            if (line.Level > 0)
            {
                _headings.RemoveAll(heading => heading.Level >= line.Level);
                _headings.Add(line);
            }

            _columns = isTitle ? _columns : FlatHeader.Spaced(line.Text) ?? _columns;
            _together = ColumnWords.RunTogether(line.Text) ?? _together;
            _stacked = (isWithinHeader ? null : FlatHeader.StackedAt(_blocks, at)) ?? _stacked;
            _isPaired = _isPaired || (_kind == SectionKind.Reply && FlatHeader.IsPairAt(_blocks, at));
            var isBehindReply = _kind is SectionKind.Reply or SectionKind.ReplySample || (_kind == SectionKind.Sample && _sections is [.., { Kind: SectionKind.Reply }]);
            var isShown = AddressReader.IsSample(_kind, _title) || (_kind == SectionKind.Reply && _inside.Exists(block => block is SampleBlock)) || (_kind == SectionKind.Parameters && _place == "header" && _inside.Count > 1 && HeadsParameters(at + 1));
            if ((isShown && AddressReader.StartsCall(_blocks, at, isBehindReply)) || (_kind == SectionKind.Statuses && line.Level == 0 && (AddressReader.IsLabelled(line) || AddressReader.IsCallWithHole(line.Text))))
            {
                Begin(line, announced: null);

                // A method is no title of the calls that follow.
                _title = "";
                continue;
            }

            if (_kind == SectionKind.Callback && _level > 0 && (line.Level == 0 || line.Level > _level))
            {
                _inside.Add(line);
                continue;
            }

            var announced = Announced(line, at);
            if (_kind == SectionKind.Callback && line.Level > 0 && IsOfCallback(line, announced?.Kind))
            {
                _inside.Add(line);
                continue;
            }

            if (_kind == SectionKind.Reply && announced is { Kind: SectionKind.Parameters, Place: not ("query" or "path" or "url") } && IsOfReply(line, _level, isFirst: _inside.Count == 0) && !IsFirstSent(at))
            {
                continue;
            }

            if (announced is null && (line.Level == 0 || (line.Level > _level && _level > 0)))
            {
                _inside.Add(line);
                continue;
            }

            Begin(line, announced is { Kind: SectionKind.Reply } && (HeadingWords.SaysFailedReply(line.Text) || (_inside is [.., TextLine above] && HeadingWords.SaysFailedReply(above.Text))) ? (SectionKind.FailedReply, "") : announced);
            if ((announced is { Kind: SectionKind.Statuses } && FlatHeader.HeadsStatuses(_blocks, at)) || (announced is { Kind: SectionKind.Parameters } && FlatHeader.HeadsMarked(line.Text)))
            {
                // It heads the column as well.
                _inside.Add(line);
            }
        }

        Close();
        return _sections;
    }

    /// <summary>Whether a heading of parameters stands right below an address, with the lines of a request between at most.</summary>
    private bool HeadsParameters(int at) => _blocks.Skip(at).Take(LongestLead).OfType<TextLine>().Any(line => HeadingWords.Read(line.Text, line.Level > 0) is { Kind: SectionKind.Parameters });

    /// <summary>Whether a table marks what must be sent, which none of codes does, and nothing above it describes parameters.</summary>
    private bool IsFirstOfParameters(PageTable table) =>
        _sections.TrueForAll(section => section.Kind is not (SectionKind.Parameters or SectionKind.Reply)) && TableRows.Columns(table, out var isHeaded) is { } kinds && isHeaded && kinds[0] == ColumnKind.Name && kinds.Contains(ColumnKind.Required) && !kinds.Contains(ColumnKind.Code);

    /// <summary>What a line announces, or null where it is no heading of anything known.</summary>
    private (SectionKind Kind, string Place)? Announced(TextLine line, int at)
    {
        if (line.Level == 0 && at > 0 && _blocks[at - 1] is TextLine { Text: "/" })
        {
            // "/", "codes": a path that was copied segment by segment.
            return null;
        }

        if (_kind != SectionKind.Statuses && (IsHeaderOfStatuses(_blocks, at) || (_kind == SectionKind.Reply && _inside.TrueForAll(block => block is TextLine) && FlatHeader.HeadsStatuses(_blocks, at))))
        {
            return (SectionKind.Statuses, "");
        }

        if (_kind == SectionKind.Callback && line.Level > 0 && at + 1 < _blocks.Count && _blocks[at + 1] is PageTable codes && CodeColumns.AreHeadedByName(codes) && !HeadingWords.NamesCallback(line.Text) && HeadingWords.Read(line.Text, isHeading: true) is { Kind: not SectionKind.Callback })
        {
            // A table of codes ends what the vendor calls, whatever word for replies stands above it.
            return (SectionKind.Statuses, "");
        }

        if (_kind == SectionKind.Statuses && line.Level == 0 && FlatHeader.HeadsMarked(line.Text))
        {
            return (SectionKind.Parameters, "");
        }

        if (IsPartOfTable(line, at) || (IsLabelOfSample(_kind, _inside, line) && !IsTable(_blocks, at + 1) && !IsFormatOverRows(at + 1) && !IsItemOverType(_blocks, at + 1) && !IsSentence(_blocks, at + 1)))
        {
            return null;
        }

        var announced = HeadingWords.Read(line.Text, line.Level > 0) ?? OfViewer(line, at);
        if (announced is { Kind: SectionKind.Reply } && at + 1 < _blocks.Count && _blocks[at + 1] is TextLine { Level: 0 } format && FormatAlone.IsMatch(format.Text) && FlatHeader.LinesAt(_blocks, at + 2) == 0 && !(at + 2 < _blocks.Count && _blocks[at + 2] is SampleBlock) && !IsFormatOverRows(at + 1))
        {
            // Below it stands how replies are written, and no more.
            return null;
        }

        if (announced is { Kind: SectionKind.Callback } && _sections.Count == 0 && !_inside.Exists(block => block is TextLine { Level: > 0 }) && _blocks.Skip(at + 1).Take(LongestLead).TakeWhile(block => block is not TextLine { Level: > 0 }).Any(CallMethods.IsMethod))
        {
            // The title of a page may name what its call tells the vendor.
            return null;
        }

        if (announced is { Kind: SectionKind.Callback or SectionKind.Code or SectionKind.Sample or SectionKind.RequestSample or SectionKind.ReplySample or SectionKind.Statuses } && MenuLines.Has(_blocks, at))
        {
            return null;
        }

        if (_kind == SectionKind.Parameters && _place == "header" && line.Level == 0 && at + 1 < _blocks.Count && _blocks[at + 1] is TextLine { Level: 0 } token && Token.IsMatch(token.Text))
        {
            // Among headers, "Authorization" over "Bearer <token>" is one of them.
            return null;
        }

        if (_kind == SectionKind.Reply && announced is { Kind: SectionKind.Parameters } && line.Text.StartsWith("• ", StringComparison.Ordinal))
        {
            // Among the items of a reply, "attributes" is a member.
            return null;
        }

        if ((_kind == SectionKind.ReplySample || (_kind == SectionKind.Reply && _inside is [.., SampleBlock])) && announced is { Kind: SectionKind.Parameters, Place: not ("query" or "path" or "url") } && line.Level == 0 && !HeadingWords.SaysRequest(line.Text) && _sections.Exists(section => section.Kind == SectionKind.Parameters))
        {
            // Right below the sample of a reply, "fields" are its members, where those of the request were described.
            return (SectionKind.Reply, "");
        }

        if (announced is { Kind: SectionKind.Statuses } && (FlatHeader.HeadsTypes(_blocks, at + 1) || (at + 1 < _blocks.Count && _blocks[at + 1] is PageTable members && TableRows.Columns(members, out var isHeaded) is { } columns && isHeaded && columns.Contains(ColumnKind.Name) && columns.Contains(ColumnKind.Type) && line.Text.Trim() is "Error" or "error")))
        {
            // "Error" names the object that the table describes.
            return null;
        }

        var first = at + 1 < _blocks.Count && _blocks[at + 1] is TextLine { Text: "..." or "…" } ? at + 2 : at + 1;
        var isSample = announced is { Kind: SectionKind.Parameters, Place: "header" } && line.Level == 0 && (first == at + 1 || _kind != SectionKind.Reply)
            && first < _blocks.Count && _blocks[first] is TextLine below && HeadingWords.IsFilledHeader(below.Text);
        return isSample ? (SectionKind.RequestSample, "") : announced is not null && _kind is SectionKind.Parameters or SectionKind.Reply && StartsLabelledRow(at) ? null : announced;
    }

    /// <summary>Viewers of OpenAPI head parts with words that say so only above what they put there: 主体 over the format of a body, 授权 over the header of that name, "Path" over the item of a parameter.</summary>
    private (SectionKind Kind, string Place)? OfViewer(TextLine line, int at) =>
        at + 1 >= _blocks.Count || _blocks[at + 1] is not TextLine { Level: 0 } below ? null
        : line.Text.Trim() is "主体" or "主體" && FormatAlone.IsMatch(below.Text) ? (SectionKind.Parameters, "body")
        : line.Text.Trim() is "授权" or "授權" && below.Text == "Authorization" ? (SectionKind.Parameters, "header")
        : line is { Level: > 0 } && line.Text.Trim() is "Path" or "path" && InlineRow.IsItem(below.Text) && InlineRow.Read(below.Text, below.Line) is not null ? (SectionKind.Parameters, "path")
        : null;

    /// <summary>Whether the format of a body stands above a name and its type, perhaps with a sentence between: what follows are its parameters.</summary>
    private bool IsFormatOverRows(int at) => at + 2 < _blocks.Count && _blocks[at] is TextLine { Level: 0 } format && FormatAlone.IsMatch(format.Text) && (_blocks[at + 1] is TextLine { Level: 0 } again && again.Text == format.Text ? IsFormatOverRows(at + 1) : IsNameOfCell(_blocks, _blocks[at + 1] is TextLine { Level: 0, Text: [.., '.' or ':'] } ? at + 2 : at + 1));

    /// <summary>A parameter may be called like a heading: below it stand what it is and "Type: …".</summary>
    private bool StartsLabelledRow(int at) =>
        _blocks[at] is TextLine { Level: 0 } && LabelledRow.Read([.. _blocks.Skip(at).Take(LabelledRow.MostLines).TakeWhile(block => block is TextLine).Cast<TextLine>()], 0, out _) is not null;

    /// <summary>A line of a flattened table may read like a heading.</summary>
    private bool IsPartOfTable(TextLine line, int at) =>
        at < _headerEnd || IsNameOfPair(at) || IsDescriptionOfRow(at) || (_kind is SectionKind.Parameters or SectionKind.Reply && IsNameOfObject(_blocks, at)) || (IsFlatRow(line) && !IsTitleOfTable(at)) || IsDescribedCell(at) || (_kind == SectionKind.Statuses && line.Level == 0 && (GluedStatus.IsPlain(line.Text) || StatusCodes.StartsLongRow(line.Text) || IsRowOfStatus(at))) || IsNameOfCell(_blocks, at) || (at > 0 && IsNameOfCell(_blocks, at - 1)) || IsDescriptionOfCell(_blocks, at) || (_kind is SectionKind.Parameters or SectionKind.Reply && IsExampleOfCell(_blocks, at)) || (_kind == SectionKind.Statuses && IsCellOfStatus(_blocks, at)) || (_kind == SectionKind.Reply && IsCellOfReplies(_blocks, at));

    // "The error code" below "code integer Required"
    private bool IsDescriptionOfRow(int at) => at > 0 && _blocks[at] is TextLine { Level: 0 } && _blocks[at - 1] is TextLine above && _blocks[at].Line - above.Line < 2 && MarkedRow.Read(above.Text, above.Line) is not null;

    /// <summary>Among the members of a reply, "StatusCode" above a sentence is one of them.</summary>
    private bool IsNameOfPair(int at) =>
        _isPaired && _blocks[at] is TextLine { Level: 0 } name && NameCell.Read(name.Text) is { Name.Length: > 0, Rest.Length: 0 }
        && at + 1 < _blocks.Count && _blocks[at + 1] is TextLine { Level: 0, Text: [>= 'A' and <= 'Z', ..] } below && below.Text.AsSpan().Count(' ') > 1 && ColumnWords.KindOf(below.Text) is null;

    /// <summary>"Response Object" reads like a name and its type; right above the headings of a table it is the title of that.</summary>
    private bool IsTitleOfTable(int at) => at + 1 < _blocks.Count && _blocks[at + 1] is TextLine { Level: 0 } below && (FlatHeader.Spaced(below.Text) is not null || ColumnWords.RunTogether(below.Text) is not null);

    private bool IsFlatRow(TextLine line) =>
        line.Level == 0 && ((_kind is SectionKind.Parameters or SectionKind.Reply && (InlineRow.ReadTogether(line.Text, line.Line) is not null || NameAndType.IsMatch(line.Text))) || (_together is not null && (RunTogetherRow.IsUncut(line.Text, _together, FrozenSet<string>.Empty) || RunTogetherRow.Read(line.Text, line.Line, _together, FrozenSet<string>.Empty) is not null))
            || (_columns is not null && SpacedRow.Read(line.Text, _columns) is { } row
                && (row.Type is not null || row.Required != RequiredMark.Unknown || SpacedRow.IsNumbered(line.Text, _columns))));

    /// <summary>Below headings, a name and the description between it and its type may read like headings.</summary>
    private bool IsDescribedCell(int at) => DescribedType() is var type and > 0 && (IsDescribedName(at, type) || IsDescribedName(at - 1, type));

    /// <summary>How many lines below its name a type stands, where the description stands between the two; else 0.</summary>
    private int DescribedType() =>
        new[] { _together, _columns, _stacked }.Max(kinds => kinds switch { [ColumnKind.Name, ColumnKind.Description, ColumnKind.Type, ..] => 2, [ColumnKind.Name, ColumnKind.Description, ColumnKind.Required, ColumnKind.Type, ..] => 3, _ => 0 });

    /// <summary>Whether a name stands here with its type below; the mark between may be lost.</summary>
    private bool IsDescribedName(int at, int type) =>
        at >= 0 && _blocks[at] is TextLine { Level: 0 } name && NameCell.Read(name.Text) is { Name.Length: > 0, Rest.Length: 0 } && TypeWords.Read(name.Text, isColumn: false) is null
        && _blocks.Skip(at + 1).Take(type).TakeWhile(block => block is TextLine { Level: 0 }).Skip(1).Any(block => block is TextLine cell && TypeWords.Read(cell.Text, isColumn: true) is not null);

    private void Begin(TextLine heading, (SectionKind Kind, string Place)? announced)
    {
        Close();
        (_kind, _place) = announced ?? (SectionKind.Overview, "");
        (_title, _line, _level) = (heading.Text, heading.Line, _lastLevel);
        _above = heading.Level > 0 && Fields.IsMatch(heading.Text) && _headings is [.., var above, _] ? above.Text : "";
        (_columns, _together, _stacked, _isPaired) = (null, null, null, false);

        // A heading that announces nothing known still names what follows, such as an object described apart.
        if (announced is null)
        {
            _inside.Add(heading);
        }
    }

    private void Close()
    {
        _sections.Add(new PageSection(_kind, _place, _title, _line, _level, [.. _inside]) { Above = _above });
        _inside.Clear();
    }

    /// <summary>Behind the heading of a callback, the members of a reply that the call has already are those of the callback, and so is what names it again.</summary>
    private bool IsOfCallback(TextLine heading, SectionKind? announced) =>
        heading.Level == _level && ((announced == SectionKind.Reply && _sections.Exists(section => section.Kind == SectionKind.Reply)) || (announced is null && HeadingWords.NamesCallback(heading.Text)));

    /// <summary>"Parameters" right below "Response" are those of the reply.</summary>
    private static bool IsOfReply(TextLine heading, int level, bool isFirst) =>
        !HeadingWords.SaysRequest(heading.Text) && (heading.Level == 0 ? isFirst || heading.Text.Trim(' ', ':', '-', '*', '•').ToLowerInvariant() is "body" or "headers" or "fields" or "properties" : heading.Level > level && level > 0);

    /// <summary>Below the sample of a reply, a heading over a table that marks what must be sent begins what is sent, where the call has described none of it.</summary>
    private bool IsFirstSent(int at) =>
        _inside is [.., SampleBlock] && _blocks[at] is TextLine { Level: > 0 } && at + 1 < _blocks.Count && _blocks[at + 1] is PageTable table && TableRows.Columns(table, out var isHeaded) is { } kinds && isHeaded && kinds.Contains(ColumnKind.Required)
        && _sections.FindLastIndex(section => section.Kind == SectionKind.Parameters) < _sections.FindLastIndex(section => AddressReader.Read(section).Any(address => !address.IsSample));

    // Headings of statuses on one line, with a row below them, need no title.
    private static bool IsHeaderOfStatuses(IReadOnlyList<PageBlock> blocks, int at) =>
        blocks[at] is TextLine { Level: 0 } header && FlatHeader.Spaced(header.Text) is [ColumnKind.Code, .., ColumnKind.Description]
        && at + 1 < blocks.Count && blocks[at + 1] is TextLine row && StatusCodes.StartsRow(row.Text);

    // The number of a status, or what it means, right below the number, or what to do, a line below that; a heading of a column right below another.
    private static bool IsCellOfStatus(IReadOnlyList<PageBlock> blocks, int at) =>
        blocks[at] is TextLine cell && (cell.Text.All(char.IsAsciiDigit) || (cell.Level == 0 && at > 1 && blocks[at - 2] is TextLine code && StatusCodes.IsNumber(code.Text) && blocks[at - 1] is TextLine { Level: 0 }) || (cell.Level == 0 && blocks[at - 1] is TextLine above && (above.Text.All(char.IsAsciiDigit) || (ColumnWords.KindOf(above.Text) is not null && ColumnWords.KindOf(cell.Text) is not null))));

    /// <summary>Right below headings of codes, or another row, a number begins a row, and no heading: "0 成功的返回".</summary>
    private bool IsRowOfStatus(int at) =>
        at > 0 && StatusCodes.StartsRow(_blocks[at] is TextLine row ? row.Text : "") && _blocks[at - 1] is TextLine { Level: 0 } above && (FlatHeader.Spaced(above.Text) is [ColumnKind.Code, ..] || (StatusCodes.StartsRow(above.Text) && _blocks[at].Line == above.Line + 1));

    // "Error responses" right below 4XX or 400 is what that reply is.
    private static bool IsCellOfReplies(IReadOnlyList<PageBlock> blocks, int at) =>
        at > 0 && blocks[at] is TextLine { Level: 0 } && blocks[at - 1] is TextLine { Level: 0, Text: ['4' or '5', _, _] above } && (above[1..] == "XX" || above.All(char.IsAsciiDigit));

    /// <summary>A parameter's name alone on a line, with its type on the next, or its mark and then its type, may read like a heading.</summary>
    private static bool IsNameOfCell(IReadOnlyList<PageBlock> blocks, int at) =>
        at < blocks.Count && blocks[at] is TextLine { Level: 0 } line && at + 1 < blocks.Count && blocks[at + 1] is TextLine { Level: 0 } next
        && NameCell.Read(line.Text) is { Name.Length: > 0, Rest.Length: 0 } && line.Text is not ("Yes" or "No") && !(next.Text is "JSON" or "XML" && at + 2 < blocks.Count && blocks[at + 2] is SampleBlock)
        && (TypeWords.Read(next.Text, isColumn: false) is not null || (TypeWords.IsReference(next.Text) && next.Text.Equals(line.Text, StringComparison.OrdinalIgnoreCase) && char.IsAsciiLetterLower(line.Text[0]))
            || (RequiredWords.ReadLine(next.Text) is not null && at + 2 < blocks.Count && blocks[at + 2] is TextLine { Level: 0 } third && TypeWords.Read(third.Text, isColumn: false) is not null));

    /// <summary>Among parameters, "options" over "object" is one of them, and so is "request" among the members of a reply.</summary>
    private static bool IsNameOfObject(IReadOnlyList<PageBlock> blocks, int at) =>
        blocks[at] is TextLine { Level: 0, Text: [>= 'a' and <= 'z', ..] } line && line.Text.All(char.IsAsciiLetterOrDigit) && at + 1 < blocks.Count && blocks[at + 1] is TextLine { Text: "object" or "array" };

    /// <summary>Below a name and its type, no farther apart than these, stands what it is, such as 错误码, perhaps with the mark between; below a mark of one letter, an example; below "default:", a number.</summary>
    private static bool IsDescriptionOfCell(IReadOnlyList<PageBlock> blocks, int at) =>
        at > 1 && blocks[at] is TextLine { Level: 0 } heading && blocks[at - 1] is TextLine above && ((IsNameOfCell(blocks, at - 2) && heading.Line - above.Line <= Math.Max(1, above.Line - blocks[at - 2].Line)) || above.Text is "M" or "O" or "Y" or "N" || (at > 2 && RequiredWords.ReadLine(above.Text) is not null && IsNameOfCell(blocks, at - 3) && HeadingWords.Read(heading.Text, isHeading: false) is { } read && (read.Kind is SectionKind.Statuses or SectionKind.Reply || (read.Kind is SectionKind.Code or SectionKind.Signing && IsNameOfCell(blocks, at + 1)) || (read.Kind == SectionKind.Sample && IsExample(blocks, at + 1)))) || (heading.Text.All(char.IsAsciiDigit) && PunctuationMarks.Latin(above.Text).EndsWith(':')));

    // "Sample recipient" above "Example: …"
    private static bool IsExample(IReadOnlyList<PageBlock> blocks, int at) => at < blocks.Count && blocks[at] is TextLine { Level: 0 } line && line.Text.StartsWith("Example: ", StringComparison.Ordinal);

    /// <summary>"Example:" above one value is a cell of the parameter above; 示例值 is the example of one value by its words.</summary>
    private static bool IsExampleOfCell(IReadOnlyList<PageBlock> blocks, int at) =>
        (at > 1 && blocks[at] is TextLine { Level: 0 } label && ((ExampleLabel.IsMatch(label.Text) && at + 2 < blocks.Count && blocks[at + 1] is TextLine { Level: 0 } && IsNameOfCell(blocks, at + 2)) || PunctuationMarks.Latin(label.Text) is "示例值:" || (ExampleOfOne.IsMatch(label.Text) && blocks[at - 1] is TextLine { Level: 0 } fact && (FactOfOne.IsMatch(fact.Text) || NameAndType.IsMatch(fact.Text)))))
        || (at + 1 < blocks.Count && blocks[at] is TextLine { Level: 0, Text: "Example:" or "Examples:" or "example:" } && blocks[at + 1] is TextLine { Level: 0 } value
        && (value.Text is ['"', .., '"'] or ['\'', .., '\''] or "true" or "false" || decimal.TryParse(value.Text, NumberStyles.Number, CultureInfo.InvariantCulture, out _)));

    private static bool IsSentence(IReadOnlyList<PageBlock> blocks, int at) =>
        at < blocks.Count && blocks[at] is TextLine { Level: 0, Text: [>= 'A' and <= 'Z', .., '.' or ':'] } line && line.Text.AsSpan().Count(' ') >= FewestBlanks;

    // "- to" over "string"
    private static bool IsItemOverType(IReadOnlyList<PageBlock> blocks, int at) =>
        at + 1 < blocks.Count && blocks[at] is TextLine item && InlineRow.IsItem(item.Text) && NameCell.Read(InlineRow.WithoutMark(item.Text)) is { Name.Length: > 0, Rest.Length: 0 } && blocks[at + 1] is TextLine type && TypeWords.Read(type.Text, isColumn: false) is not null;

    private static bool IsTable(IReadOnlyList<PageBlock> blocks, int at) => at < blocks.Count && (blocks[at] is PageTable || FlatHeader.LinesAt(blocks, at) > 0);

    /// <summary>Within a request as it is sent, "Request Headers:" announces lines of the sample.</summary>
    private static bool IsLabelOfSample(SectionKind kind, List<PageBlock> inside, TextLine heading) =>
        kind == SectionKind.RequestSample && heading.Level == 0
        && PunctuationMarks.Latin(heading.Text).Trim(' ', ':').ToLowerInvariant() is "request headers" or "requestheaders" or "request body" or "requestbody" or "request url" or "requesturl" or "request method" or "requestmethod" or "headers" or "body" or "url" or "method" or "请求头" or "请求体" or "请求参数"
        && (inside.Count == 0 || inside.Exists(block => block is TextLine line && line.Text.Contains("://", StringComparison.Ordinal)) || inside.TrueForAll(block => block is TextLine));

    // "StatusCode string": a name and its type are no heading, whatever the name says.
    private static readonly Regex NameAndType = PagePattern.Of(@"^[A-Za-z_][\w.\-]*\s+(string|integer|int|boolean|bool|number|float|object|array)$");

    // "Max 900" over "Example 180"
    private static readonly Regex FactOfOne = PagePattern.AnyCase(@"^(min|max|minimum|maximum|default)( (length|value|items))?\s*:?\s*\S+$");

    // "示例:" or "Example" over a value, and the next row
    private static readonly Regex ExampleLabel = PagePattern.Of(@"^(示例|例如|例|样例|範例)[:\uFF1A]$|^Examples?:?$");

    private static readonly Regex ExampleOfOne = PagePattern.AnyCase(@"^examples?\s+(?!requests?$|responses?$|repl(y|ies)$|codes?$|json$|usages?$|calls?$)\S+$");

    private static readonly Regex Token = PagePattern.Of(@"^(Bearer|Basic)\s+\S+$");

    private static readonly Regex FormatAlone = PagePattern.AnyCase(@"^(application/(json|xml)|text/(plain|xml|html)|json|xml)( string)?$|^(json|xml)\s*(/|、|,|或|\bor\b)\s*(json|xml)$");

    private static readonly Regex Fields = PagePattern.AnyCase(@"^\W*(fields|properties|attributes|members|parameters)\W*$");
}
