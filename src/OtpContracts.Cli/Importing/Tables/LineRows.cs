using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Tables;

/// <summary>Reads parameters whose table was flattened into lines of text.</summary>
internal sealed partial class LineRows
{
    private const int MostLinesOfCell = 60;

    private readonly IReadOnlyList<TextLine> _lines;
    private readonly RowSet _set = new();
    private int _at;

    private LineRows(IReadOnlyList<TextLine> lines) => _lines = lines;

    /// <summary>Reads the lines of a section.</summary>
    /// <param name="lines">The lines.</param>
    public static RowSet Read(IReadOnlyList<TextLine> lines) => new LineRows(lines).Read();

    private RowSet Read()
    {
        while (_at < _lines.Count)
        {
            var text = _lines[_at].Text;
            if (FlatHeader.Spaced(text) is { } spaced && spaced.Contains(ColumnKind.Name))
            {
                _at++;
                ReadSpaced(spaced);
            }
            else if (ColumnWords.RunTogether(text) is { } together)
            {
                _at++;
                ReadRunTogether(together);
            }
            else if (FlatHeader.Stacked(_lines, _at) is { } stacked)
            {
                _at += stacked.Count;
                ReadStacked(stacked);
            }
            else if (!ReadCells() && !ReadInline())
            {
                _at++;
            }
        }

        if (_set.Rows.Count == 0)
        {
            ReadNamed();
        }

        return Finished();
    }

    /// <summary>A list that says of each parameter only what it is: <c>code : The code.</c></summary>
    private void ReadNamed()
    {
        var rows = _lines.Where(line => line.Level == 0).Select(line => InlineRow.ReadNamed(line.Text, line.Line)).ToArray();
        if (rows.Length > 1 && Array.TrueForAll(rows, row => row is not null))
        {
            Array.ForEach(rows, row => _set.Add(row!));
        }
    }

    private RowSet Finished()
    {
        var isMarked = _set.Rows.Exists(row => row.Required == RequiredMark.Required);
        var isDenied = _set.Rows.Exists(row => row.Required == RequiredMark.Optional);
        _set.MarksRequired |= isMarked || isDenied;

        // Lists of lines mark what is required and say nothing of the rest.
        return _set.Finish(isBlankOptional: isMarked && !isDenied && !_hasMarkColumn);
    }

    private bool _hasMarkColumn;

    private void ReadSpaced(IReadOnlyList<ColumnKind> kinds)
    {
        _hasMarkColumn |= kinds.Contains(ColumnKind.Required);
        for (; _at < _lines.Count; _at++)
        {
            var (text, line) = (_lines[_at].Text, _lines[_at].Line);
            if (FlatHeader.Spaced(text) is not null)
            {
                return;
            }

            if (SpacedRow.Read(text, kinds) is not { } row)
            {
                _set.Unread.Add((line, $"\"{Shown(text)}\" stands among the rows of parameters and is none."));
                continue;
            }

            if (row.Type is null && kinds.Contains(ColumnKind.Type))
            {
                _set.Unread.Add((line, $"the row of \"{row.Name}\" has no type."));
            }

            if (row.Required == RequiredMark.Unknown && kinds.Contains(ColumnKind.Required))
            {
                _set.Unread.Add((line, $"the row of \"{row.Name}\" lost the cell that says whether it is required."));
            }

            _set.Add(row with { Line = line });
        }
    }

    private void ReadRunTogether(IReadOnlyList<ColumnKind> kinds)
    {
        _hasMarkColumn |= kinds.Contains(ColumnKind.Required);
        for (; _at < _lines.Count; _at++)
        {
            var (text, line) = (_lines[_at].Text, _lines[_at].Line);
            if (RunTogetherRow(text, line, kinds) is { } row)
            {
                _set.Add(row);
                if (row.Required == RequiredMark.Unknown && kinds.Contains(ColumnKind.Required))
                {
                    _set.Unread.Add((line, $"the row of \"{row.Name}\" lost the cell that says whether it is required."));
                }
            }
            else if (_set.Rows.Count > 0)
            {
                _set.Continue(text);
            }
        }
    }

    private static ParameterRow? RunTogetherRow(string text, int line, IReadOnlyList<ColumnKind> kinds)
    {
        if (Together().Match(text) is not { Success: true } match)
        {
            return null;
        }

        // Without a column of marks, what looks like one begins the description.
        var isMarked = match.Groups["mark"].Success && kinds.Contains(ColumnKind.Required);
        return new ParameterRow
        {
            Name = match.Groups["name"].Value,
            Type = TypeWords.Read(match.Groups["type"].Value, isColumn: true),
            Required = isMarked ? RequiredWords.Read(match.Groups["mark"].Value) ?? RequiredMark.Unknown : RequiredMark.Unknown,
            Description = ((isMarked ? "" : match.Groups["mark"].Value) + match.Groups["rest"].Value).Trim(' ', '·'),
            Line = line,
        };
    }

    private void ReadStacked(IReadOnlyList<ColumnKind> kinds)
    {
        _hasMarkColumn |= kinds.Contains(ColumnKind.Required);
        while (ToNextRow(kinds))
        {
            var (start, line) = (_at, _lines[_at].Line);
            var cells = new List<string> { _lines[_at++].Text };
            foreach (var kind in kinds.Skip(1))
            {
                var cell = _at < _lines.Count ? _lines[_at].Text : "";
                var isThere = kind switch
                {
                    ColumnKind.Type => IsType(cell, of: cells[0]),
                    ColumnKind.Required => RequiredWords.Read(cell) is not null,
                    _ => cell.Length > 0 && !StartsRow(_at, kinds),
                };
                cells.Add(isThere ? cell : "");
                _at += isThere ? 1 : 0;
            }

            ReadLeftLines(cells, kinds);

            if (cells.Skip(1).All(cell => cell.Length == 0))
            {
                _at = start + 1;
                _set.Unread.Add((line, $"\"{Shown(cells[0])}\" stands among the rows of parameters and is none."));
                continue;
            }

            var table = TableRows.Read(new PageTable([new TableRow(cells, Nested: null, line)], line), kinds, hasHeader: false);
            foreach (var row in table.Rows)
            {
                _set.Add(row, NameCell.Read(cells[0]).Weight);
                if (row.Required == RequiredMark.Unknown && kinds.Contains(ColumnKind.Required))
                {
                    _set.Unread.Add((line, $"the row of \"{row.Name}\" lost the cell that says whether it is required."));
                }
            }
        }
    }

    /// <summary>Goes to the next row; lines in between that could be names are told.</summary>
    private bool ToNextRow(IReadOnlyList<ColumnKind> kinds)
    {
        if (kinds[1] is not (ColumnKind.Type or ColumnKind.Required))
        {
            return _at < _lines.Count && NameCell.Read(_lines[_at].Text).Name.Length > 0;
        }

        var next = NextRow(kinds);
        for (; _at < Math.Max(next, 0); _at++)
        {
            if (NameCell.Read(_lines[_at].Text) is { Name.Length: > 0, Rest.Length: 0 })
            {
                _set.Unread.Add((_lines[_at].Line, $"\"{Shown(_lines[_at].Text)}\" stands among the rows of parameters and is none."));
            }
        }

        return next >= 0;
    }

    /// <summary>Where the next row starts, or -1 where none follows before a heading or far away.</summary>
    private int NextRow(IReadOnlyList<ColumnKind> kinds)
    {
        for (var at = _at; at < _lines.Count && at - _at < MostLinesOfCell && _lines[at].Level == 0 && FlatHeader.LinesAt(_lines, at) == 0; at++)
        {
            if (StartsRow(at, kinds))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>A cell of several lines leaves some behind: they belong to the row, up to where the next one starts.</summary>
    private void ReadLeftLines(List<string> cells, IReadOnlyList<ColumnKind> kinds)
    {
        var columns = kinds.ToList();
        var (description, example, mark) = (columns.IndexOf(ColumnKind.Description), columns.IndexOf(ColumnKind.Example), columns.IndexOf(ColumnKind.Required));
        var end = NextRow(kinds);
        if (end < 0)
        {
            // Behind the last row, only items of a list plainly belong to it.
            end = _at;
            while (end < _lines.Count && Item().IsMatch(_lines[end].Text))
            {
                end++;
            }
        }

        if (end <= _at || description < 0 || kinds[1] is not (ColumnKind.Type or ColumnKind.Required))
        {
            return;
        }

        // Where the description ends and the example starts can't be told any more.
        var left = new List<string> { cells[description] };
        if (example > description)
        {
            left.Add(cells[example]);
            cells[example] = "";
        }

        for (; _at < end; _at++)
        {
            if (mark >= 0 && cells[mark].Length == 0 && RequiredWords.ReadLine(_lines[_at].Text) is not null)
            {
                cells[mark] = _lines[_at].Text;
            }
            else
            {
                left.Add(_lines[_at].Text);
            }
        }

        cells[description] = string.Join(' ', left.Where(text => text.Length > 0));
    }

    /// <summary>Whether a row starts at a line: a name whose next cell is what the next column asks for. A copy may have lost the whole column of marks.</summary>
    private bool StartsRow(int at, IReadOnlyList<ColumnKind> kinds) =>
        at + 1 < _lines.Count && NameCell.Read(_lines[at].Text) is { Name.Length: > 0, Rest.Length: 0 }
        && ((kinds[1] == ColumnKind.Required && RequiredWords.Read(_lines[at + 1].Text) is not null)
            || (kinds.SkipWhile((kind, i) => i == 0 || kind == ColumnKind.Required).FirstOrDefault() == ColumnKind.Type && IsType(_lines[at + 1].Text, of: _lines[at].Text)));

    // An object may bear the name of its type.
    private static bool IsType(string text, string of) => TypeWords.Read(text, isColumn: true) is not null || (text == of && TypeWords.IsReference(text));

    /// <summary>A name, its type, perhaps a mark, and its description, each on a line of its own.</summary>
    private bool ReadCells()
    {
        if (!StartsCells(_at))
        {
            return false;
        }

        var (name, line) = (NameCell.Read(_lines[_at].Text), _lines[_at].Line);
        var mark = name.Required;
        var description = new List<string>();
        var place = "";
        PageType? type = name.Type;
        for (_at++; _at < _lines.Count && !StartsCells(_at); _at++)
        {
            var text = _lines[_at].Text;
            if (_lines[_at].Level > 0)
            {
                break;
            }

            if (type is null && TypeWords.Read(text, isColumn: true) is { } read)
            {
                type = read;
            }
            else if (description.Count == 0 && place.Length == 0 && Placed().Match(text) is { Success: true } placed)
            {
                place = placed.Groups["place"].Value;
                mark = RequiredWords.ReadLine(placed.Groups["mark"].Value) ?? mark;
            }
            else if (mark == RequiredMark.Unknown && description.Count == 0 && RequiredWords.ReadLine(text) is { } said)
            {
                mark = said;
            }
            else if (mark == RequiredMark.Unknown && RequiredWords.ReadLine(text) is { } late)
            {
                mark = late;
            }
            else
            {
                description.Add(text);
            }
        }

        var words = string.Join(' ', description);
        _set.Add(
            new ParameterRow
            {
                Name = name.Name,
                Type = type,
                Required = mark != RequiredMark.Unknown ? mark : RequiredWords.InDescription(words) ?? RequiredMark.Unknown,
                Description = words,
                Place = place,
                Line = line,
            },
            name.Weight);
        return true;
    }

    private bool StartsCells(int at)
    {
        if (NameCell.Read(_lines[at].Text) is not { Name.Length: > 0, Rest.Length: 0 } cell || _lines[at].Text.EndsWith('.') || cell.Type is not null)
        {
            return false;
        }

        // The name of a type alone on a line is a cell of the row above.
        var next = at + 1 < _lines.Count ? _lines[at + 1].Text : "";
        var afterNext = at + 2 < _lines.Count ? _lines[at + 2].Text : "";
        return !(TypeWords.Read(_lines[at].Text, isColumn: false) is not null && TypeWords.Read(next, isColumn: false) is null)
            && RequiredWords.ReadLine(_lines[at].Text) is null
            && (TypeWords.Read(next, isColumn: RequiredWords.ReadLine(afterNext) is not null) is not null || (RequiredWords.ReadLine(next) is not null && TypeWords.Read(afterNext, isColumn: false) is not null));
    }

    /// <summary>Name, type, mark and description on one line, in one of the shapes that lists have.</summary>
    private bool ReadInline()
    {
        var (text, line) = (_lines[_at].Text, _lines[_at].Line);
        if (InlineRow.Read(text, line) is { } row)
        {
            _at++;
            var description = row.Description;
            if ((description.Length == 0 || InlineRow.IsRunTogether(text)) && _at < _lines.Count && InlineRow.Read(_lines[_at].Text, line) is null && !StartsCells(_at) && _lines[_at].Level == 0)
            {
                description = $"{description} {_lines[_at++].Text}".TrimStart();
            }

            _set.Add(row with { Description = description, Required = row.Required != RequiredMark.Unknown ? row.Required : RequiredWords.InDescription(description) ?? RequiredMark.Unknown }, NameCell.Read(text).Weight);
            return true;
        }

        if (_at + 1 < _lines.Count && InlineRow.ReadUnmarked(text, _lines[_at + 1].Text, line) is { } unmarked)
        {
            _at += 2;
            _set.Add(unmarked);
            return true;
        }

        return false;
    }

    private static string Shown(string text) => text.Length <= 60 ? text : text[..60] + "…";

    [GeneratedRegex(@"^\s*([•·●\-*]\s|\d{1,2}\s*[:\uFF1A.、])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Item();

    // Where it goes and whether it is required stand in cells that may run together.
    [GeneratedRegex(@"^(?<place>header|query|path|body)(?<mark>required|optional)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Placed();

    [GeneratedRegex(@"^(?<name>[A-Za-z_][\w.\-]*?)((?<mark>yes|no|true|false|required|optional|mandatory|Yes|No|Required|Optional|是(?!否)|否|必填|可选|选填|必选)(?<type>string|String|integer|Integer|int|Int|number|Number|boolean|Boolean|bool|array|Array|object|Object|float|long|(JSON|Json|json)(\[\])?|字符串|整数)|(?<type>string|String|integer|Integer|int|Int|number|Number|boolean|Boolean|bool|array|Array|object|Object|float|long|(JSON|Json|json)(\[\])?|字符串|整数)(?<mark>yes|no|true|false|required|optional|mandatory|Yes|No|Required|Optional|是(?!否)|否|必填|可选|选填|必选)?)(?<rest>([^a-z].*)?)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Together();
}
