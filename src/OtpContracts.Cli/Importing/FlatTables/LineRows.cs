using System.Collections.Frozen;
using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections;
using OtpContracts.Cli.Importing.Sections.Addresses;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.FlatTables;

/// <summary>Reads parameters whose table was flattened into lines of text.</summary>
internal sealed class LineRows
{
    private readonly IReadOnlyList<TextLine> _lines;
    private readonly RowSet _set = new();
    private int _at;
    private int _indent;
    private bool _hasMarkColumn;
    private bool? _hasUnmarked;
    private bool? _hasTyped;
    private bool? _hasTypedItem;
    private bool? _areClosed;
    private int _inObject;

    // What a word alone above items says of each.
    private RequiredMark _mark;

    // The names that the page's samples show, and the titles of its tables.
    private readonly IReadOnlySet<string> _shown;
    private readonly IReadOnlySet<string> _titles;

    private readonly BareObjects _bare;

    private LineRows(IReadOnlyList<TextLine> lines, IReadOnlySet<string> shown, IReadOnlySet<string> titles) => (_lines, _shown, _titles, _bare) = (lines, shown, titles, new BareObjects(lines, _set));

    /// <summary>Reads the lines of a section.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="shown">The names that the page's samples show.</param>
    /// <param name="titles">The titles of its tables.</param>
    public static RowSet Read(IReadOnlyList<TextLine> lines, IReadOnlySet<string> shown, IReadOnlySet<string> titles) => new LineRows(lines, shown, titles).Read();

    /// <summary>Reads names alone on a line, each with a sentence below it, and nothing else.</summary>
    /// <param name="lines">The lines.</param>
    public static RowSet ReadDefinitions(IReadOnlyList<TextLine> lines)
    {
        var rows = new LineRows(lines, FrozenSet<string>.Empty, FrozenSet<string>.Empty);
        rows._set.AddAll(DefinitionRows.Below(lines), lines);
        return rows.Finished();
    }

    private RowSet Read()
    {
        if (LostNames.AreIn(_lines))
        {
            _set.Unread.Add((_lines[0].Line, "Types and marks stand here, and a copy lost the names in front of them: no parameter is read."));
            return _set;
        }

        while (_at < _lines.Count)
        {
            var text = _lines[_at].Text;
            if (FlatHeader.UnknownIn(text) is { } unknown)
            {
                _set.Unread.Add((_lines[_at].Line, $"the heading \"{unknown}\" is none that is known: what stands below it may be read as something else."));
            }

            if (FlatHeader.Spaced(text) is { } spaced && spaced.Contains(ColumnKind.Name))
            {
                _at++;
                var kinds = FlatHeader.WithTypes(FlatHeader.WithMarks(spaced, _lines, _at), _lines, _at);
                _hasMarkColumn |= kinds.Contains(ColumnKind.Required);
                _at = new SpacedRows(_lines, _set, kinds, _shown, _titles).Read(_at);
            }
            else if (GluedDefinitions.StartsAt(_lines, _at))
            {
                _at = GluedDefinitions.Read(_lines, _at + 1, _set);
            }
            else if (ColumnWords.RunTogether(text) is { } together)
            {
                _at++;
                ReadRunTogether(together);
            }
            else if (FlatHeader.IsPair(_lines, _at))
            {
                _at = PairRows.Read(_lines, _at + 2, _set);
            }
            else if (FlatHeader.Stacked(_lines, _at) is { } stacked)
            {
                _hasMarkColumn |= stacked.Contains(ColumnKind.Required);
                _at = new StackedRows(_lines, _set, stacked, _titles).Read(_at + stacked.Count);
            }
            else if (SchemaRows.StartsAt(_lines, _at))
            {
                _at = SchemaRows.Read(_lines, _at, _set);
            }
            else if (StartsMarked())
            {
                _mark = RequiredWords.ReadLine(text) ?? _mark;
                _at++;
            }
            else if (IsTitle() || (!ReadLabelled() && !ReadCells() && !ReadInline()))
            {
                ReadOther(_lines[_at++]);
            }
        }

        if (_set.Rows.Count == 0)
        {
            _set.AddAll(DefinitionRows.Read(_lines) is { Count: > 0 } defined ? defined : GluedDefinitions.Read(_lines), _lines);
        }

        return Finished();
    }

    /// <summary>An item among the rows: one below a row goes on with it; of another, what is not understood is told.</summary>
    private void ReadOther(TextLine line)
    {
        if (!InlineRow.IsItem(line.Text))
        {
            _set.TellFact(line);
            return;
        }

        if (_set.Rows.Count == 0)
        {
            // An item without a type is a row where further ones have types.
            if (HasTypedItem && InlineRow.ReadNamed(line.Text, line.Line) is { } first && !char.IsUpper(first.Name[0]))
            {
                _indent = line.Indent;
                AddItem(first, line.Text, line.Indent);
            }

            return;
        }

        if (_at < _lines.Count && _lines[_at].Indent > line.Indent && Holder.Match(PunctuationMarks.Latin(line.Text)) is { Success: true } holder && (line.Text[^1] is ':' or '\uFF1A' || _shown.Contains(holder.Groups["name"].Value)))
        {
            _indent = line.Indent;
            AddItem(new ParameterRow { Name = holder.Groups["name"].Value, Type = new PageType(TypeKind.Object), Line = line.Line }, line.Text, line.Indent);
        }
        else if (line.Indent > _indent && InlineRow.ReadNamed(line.Text, line.Line) is { } inner && _shown.Contains(inner.Name) && _set.Rows[^1].Type is null or { Kind: TypeKind.Object })
        {
            // What a sample shows is a member, and no words about the row above.
            _indent = line.Indent;
            AddItem(inner, line.Text, _indent);
        }
        else if (line.Indent > _indent)
        {
            _set.TellMember(line);
            _set.Continue(line.Text.TrimStart('-', '*', '+', '•', ' '));
        }
        else if (InlineRow.ReadUntyped(line.Text, line.Line) is { } row)
        {
            _set.Unread.Add((line.Line, $"the type of \"{row.Name}\" is none that is known."));
            AddItem(row, line.Text, line.Indent);
        }
        else if (InlineRow.ReadNamed(line.Text, line.Line) is { } named && !char.IsUpper(named.Name[0]))
        {
            AddItem(named, line.Text, line.Indent);
        }
        else if (line.Text.Any(char.IsLetter))
        {
            _set.Refuse(line.Text, line.Line);
        }
    }

    /// <summary>"Root object" right above headings is the title of their table, though it reads like a name and its type.</summary>
    private bool IsTitle() => _titles.Contains(_lines[_at].Text) && _lines[_at].Text.Contains(' ') && _at + 1 < _lines.Count && FlatHeader.LinesAt(_lines, _at + 1) > 0;

    /// <summary>"required" alone above items says it of each.</summary>
    private bool StartsMarked() =>
        RequiredWords.ReadLine(_lines[_at].Text) is not null && _at + 1 < _lines.Count && InlineRow.IsItem(_lines[_at + 1].Text)
        && (InlineRow.Read(_lines[_at + 1].Text, 0) ?? InlineRow.ReadNamed(_lines[_at + 1].Text, 0)) is not null;

    private void AddItem(ParameterRow row, string text, int indent)
    {
        _set.AddSaid(row, _mark, NameCell.Read(text).Weight + indent);
    }

    private RowSet Finished()
    {
        var isMarked = _set.Rows.Exists(row => row.Required == RequiredMark.Required);
        _set.MarksRequired |= isMarked || _set.IsDenied;
        _set.TellMarksWithoutRow(_lines);

        // Lists of lines mark what is required and say nothing of the rest.
        return _set.Finish(isBlankOptional: isMarked && !_set.IsDenied && !_hasMarkColumn);
    }

    /// <summary>Whether the status of another reply stands at a line, above its phrase, or what ends a page.</summary>
    private bool EndsRows(int at) =>
        Updated.IsMatch(_lines[at].Text) || (_lines[at].Text is [>= '1' and <= '5', _, _] status && status.All(char.IsAsciiDigit) && !(at > 0 && LabelOfValue.IsMatch(_lines[at - 1].Text)) && at + 1 < _lines.Count && Phrase.IsMatch(_lines[at + 1].Text));

    private bool ReadLabelled()
    {
        if (LabelledRow.Read(_lines, _at, out var end) is not { } row)
        {
            return false;
        }

        _set.AddSaid(row, weight: NameCell.Read(_lines[_at].Text).Weight);
        _at = end;
        return true;
    }

    private void ReadRunTogether(IReadOnlyList<ColumnKind> kinds)
    {
        _hasMarkColumn |= kinds.Contains(ColumnKind.Required);
        if (new StackedRows(_lines, _set, kinds, _titles) is var stacked && stacked.StartsAt(_at))
        {
            _at = stacked.Read(_at);
            return;
        }

        for (; _at < _lines.Count; _at++)
        {
            var (text, line) = (_lines[_at].Text, _lines[_at].Line);
            if (RunTogetherRow.Read(text, line, kinds, _shown) is { } row)
            {
                _set.AddSaid(row);
                _set.TellLostMark(row, kinds);
            }
            else if (RunTogetherRow.IsUncut(text, kinds, _shown) || RunTogetherRow.IsLikeRow(text, _shown))
            {
                _set.Refuse(text, line);
            }
            else if (_set.Rows.Count > 0)
            {
                _set.Continue(text);
            }
        }
    }

    /// <summary>A name, its type, perhaps a mark, and its description, each on a line of its own.</summary>
    private bool ReadCells()
    {
        if (!LineCell.StartsRow(_lines, _at, isFurther: _set.Rows.Count > 0) && !(_set.Rows.Count > 0 && LineCell.StartsUntyped(_lines, _at, _shown, isMarked: false)))
        {
            return false;
        }

        var (name, line) = (NameCell.Read(_lines[_at].Text), _lines[_at].Line);
        var row = new ParameterRow { Name = name.Name, Type = name.Type, Required = name.Required, Line = line };
        for (_at++; _at < _lines.Count && !EndsRows(_at) && ItemMembers.Read(row, _lines[_at], _shown) is null && !LineCell.StartsRow(_lines, _at, isFurther: true) && !LineCell.StartsUntyped(_lines, _at, _shown, row.Required != RequiredMark.Unknown) && _lines[_at].Level == 0; _at++)
        {
            row = LineCell.Add(row, _lines[_at].Text);
        }

        if (row.Type is null)
        {
            _set.Unread.Add((line, $"the row of \"{row.Name}\" has no type."));
        }

        if (ObjectLabel.Without(row) is { } holder)
        {
            _set.AddHolder(holder, name.Weight);
        }
        else if (_areClosed ??= _lines.Any(line => ObjectLabel.Closes(line.Text)))
        {
            _set.AddLabelled(row, name.Weight);
        }
        else
        {
            _set.AddSaid(row, weight: name.Weight);
        }

        _at = ItemMembers.Add(_set, name.Weight, _lines, _at, _shown);
        return true;
    }

    /// <summary>Name, type, mark and description on one line, in one of the shapes that lists have.</summary>
    private bool ReadInline()
    {
        var (text, line) = (_lines[_at].Text, _lines[_at].Line);
        if (!BaseAddress.IsLabelAlone(text) && !AddressReader.IsLabel(_lines[_at]) && !AddressReader.IsLabelled(_lines[_at]) && !LabelledRow.IsCell(_lines[_at]) && ReadTyped(_at) is { } row)
        {
            _indent = _bare.AreThere ? _lines[_at].Blanks + _inObject : _lines[_at].Indent;
            _inObject += _bare.IsBetweenRows(_at++) ? _bare.FindMembers(row, _at) : 0;
            row = row with { Description = GoOn(row.Description, hasSentenceBelow: row.Description.Length == 0 || InlineRow.IsBound(row.Description) || LabelledFact.IsMatch(row.Description) || InlineRow.IsRunTogether(text)) };
            if (_at < _lines.Count && SaidPlace.Match(_lines[_at].Text) is { Success: true } said)
            {
                row = row with { Place = said.Groups["place"].Value };
                _at++;
            }

            if (_at < _lines.Count && ObjectLabel.Is(row, _lines[_at].Text))
            {
                _at++;
                _set.AddHolder(row, _indent);
                return true;
            }

            AddItem(row, text, _indent);
            return true;
        }

        if (_at + 1 >= _lines.Count || (HasUnmarked && InlineRow.IsUnmarked(text) && InlineRow.IsUnmarked(_lines[_at + 1].Text)))
        {
            // Among others of its form, one may lack a sentence.
            var last = HasUnmarked ? InlineRow.ReadUnmarked(text, "- -", line) : null;
            _at += last is null ? 0 : 1;
            _set.AddAll(last is null ? [] : [last with { Description = "" }], _lines);
            return last is not null;
        }

        if ((Definition(text, _lines[_at + 1].Text, line) ?? (HasUnmarked ? InlineRow.ReadUnmarked(text, _lines[_at + 1].Text, line) : null)) is { } ofTwo)
        {
            _at += 2;
            _set.Add(ofTwo);
            return true;
        }

        return false;
    }

    /// <summary>A row on one line: with its type, or a name and what it is above its values.</summary>
    private ParameterRow? ReadTyped(int at) =>
        InlineRow.Read(_lines[at].Text, _lines[at].Line)
        ?? _bare.Read(at)
        ?? ((_hasTyped ??= _lines.Count(line => InlineRow.Read(line.Text, line.Line) is { Type: not null } && !InlineRow.IsItem(line.Text)) > 1) is true ? InlineRow.ReadMarked(_lines[at].Text, _lines[at].Line) : null)
        ?? (at + 1 < _lines.Count && ValuesBelow.IsMatch(_lines[at + 1].Text) ? InlineRow.ReadNamed(_lines[at].Text, _lines[at].Line) : null);

    /// <summary>What stands below a row: the sentence about the parameter, and its values and limits on a line each.</summary>
    private string GoOn(string description, bool hasSentenceBelow)
    {
        var first = _lines[_at - 1];
        for (; _at < _lines.Count && _lines[_at].Level == 0 && (ReadTyped(_at) is null || IsSentenceBelow(first, description)) && !LineCell.StartsRow(_lines, _at, isFurther: _set.Rows.Count > 0); _at++)
        {
            var isLabelled = LabelledFact.IsMatch(_lines[_at].Text) || InlineRow.IsBound(_lines[_at].Text) || OpenLabel.IsMatch(_lines[_at].Text) || OpenLabel.IsMatch(_lines[_at - 1].Text) || (Numbered.IsMatch(_lines[_at].Text) && (description.EndsWith(':') || Numbered.IsMatch(_lines[_at - 1].Text)));
            var isNextItem = InlineRow.IsItem(_lines[_at].Text) && _lines[_at].Indent <= _indent;
            var isBelow = InlineRow.IsItem(first.Text) && _lines[_at].Blanks > first.Blanks && !Example.IsMatch(_lines[_at].Text);
            if (isNextItem || (!isLabelled && !hasSentenceBelow && !isBelow))
            {
                break;
            }

            description = $"{description} {IntoFact.Replace(_lines[_at].Text, ", ")}".TrimStart();
            hasSentenceBelow &= isLabelled;
        }

        return description;
    }

    /// <summary>"Sending URL (optional)" right below a row that runs together says what it is, and is no further row.</summary>
    private bool IsSentenceBelow(TextLine row, string description) =>
        description.Length == 0 && InlineRow.IsRunTogether(row.Text) && char.IsAsciiLetterUpper(_lines[_at].Text[0]) && _lines[_at].Text.Contains(' ') && InlineRow.ReadTogether(_lines[_at].Text, 0) is null;

    /// <summary>The definition of a name may stand below it, and begin with its type, or with a mark in brackets.</summary>
    private static ParameterRow? Definition(string text, string below, int line) =>
        below.Contains(' ') && RequiredWords.ReadLine(text) is null && NameCell.Read(text) is { Name.Length: > 0, Rest.Length: 0, Type: null } term && TypeWords.Read(text, isColumn: false) is null
        && InlineRow.Read($"{term.Name} {below}", line) is { } defined && (defined.Type is not null || below.StartsWith('('))
            ? defined with { Required = defined.Required != RequiredMark.Unknown ? defined.Required : term.Required }
            : null;

    private bool HasTypedItem => _hasTypedItem ??= _lines.Any(line => InlineRow.IsItem(line.Text) && InlineRow.Read(line.Text, line.Line) is not null);

    private bool HasUnmarked => _hasUnmarked ??= _lines.Where(line => InlineRow.IsUnmarked(line.Text) || InlineRow.IsRunTogether(line.Text)).Take(2).Count() == 2 && _lines.Any(line => InlineRow.IsUnmarked(line.Text)) || _lines.Any(line => line.Text.EndsWith(" or null", StringComparison.Ordinal) && InlineRow.IsUnmarked(line.Text));

    // What stands at the end of a page.
    private static readonly Regex Updated = PagePattern.AnyCase(@"^(last )?updated( (on )?.{0,12}\d.{0,20}| \w+ \w+ ago)?$");

    private static readonly Regex LabelOfValue = PagePattern.AnyCase(@"^(default|minimum|maximum|example|(min|max) (length|value))\s*:?$");

    private static readonly Regex Phrase = PagePattern.Of(@"^[A-Z][A-Za-z ]{1,30}$");

    // "In: query" below what the parameter is.
    private static readonly Regex SaidPlace = PagePattern.AnyCase(@"^in\s*:\s*(?<place>header|query|path|body)$");

    private static readonly Regex ValuesBelow = PagePattern.AnyCase(@"^(possible|allowed) values\s*:\s*\[");

    // "2: how it goes", below what announces values
    private static readonly Regex Numbered = PagePattern.Of(@"^\d{1,3}\s*[:=]\s+\S");

    // "- data:" above items that are indented further; a sample may show the name in place of the colon.
    private static readonly Regex Holder = PagePattern.Of(@"^[\-*+•]\s+(?<name>[A-Za-z_]\w*)\s*:?$");

    private static readonly Regex Example = PagePattern.AnyCase(@"^examples?\s*:");

    // "Default: 4Possible values:"
    private static readonly Regex IntoFact = PagePattern.Of(@"(?<=\w)(?=(Possible|Allowed) values\s*:)");

    // "Allowed:" over "sms call"
    private static readonly Regex OpenLabel = PagePattern.AnyCase(@"^(allowed|possible|accepted)( values)?\s*:$");

    // Viewers of OpenAPI give values, defaults and limits a line each.
    private static readonly Regex LabelledFact = PagePattern.AnyCase(@"^((possible values|allowed( values)?|must be one of|default( value)?|enum|constraints|pattern)\s*:\s*\S|((minimum|maximum) (length|value)|default value) is\s|(min|max)(imum)?( (length|value|items))? -?\d[\d.]*$|examples? \S+( \S+)?$|values are\s|value in\s?""|enum\s?""|default (""[^""]*""|true|false|-?\d[\d.]*|[a-z]{2,10}([_\-][a-z]{2,10})?)$|format should match\s|defaults to\s?\S+$)");
}
