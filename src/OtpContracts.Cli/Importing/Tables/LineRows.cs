using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Tables;

/// <summary>Reads parameters whose table was flattened into lines of text.</summary>
internal sealed partial class LineRows
{
    private readonly IReadOnlyList<TextLine> _lines;
    private readonly RowSet _set = new();
    private int _at;

    private LineRows(IReadOnlyList<TextLine> lines) => _lines = lines;

    /// <summary>Reads the lines of a section.</summary>
    /// <param name="lines">The lines.</param>
    public static RowSet Read(IReadOnlyList<TextLine> lines) => new LineRows(lines).Read();

    /// <summary>The headings of a table that was flattened to one line for each row, or null.</summary>
    /// <param name="line">The line.</param>
    public static IReadOnlyList<ColumnKind>? SpacedHeader(string line)
    {
        var tokens = line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (tokens.Length is < 2 or > 8 || Array.Exists(tokens, token => ColumnWords.KindOf(token) is null))
        {
            return null;
        }

        var kinds = tokens.Select(token => ColumnWords.KindOf(token)!.Value).ToList();
        for (var i = kinds.Count - 1; i > 0; i--)
        {
            if (kinds[i] == kinds[i - 1])
            {
                kinds.RemoveAt(i);
            }
        }

        return kinds.Contains(ColumnKind.Name) || kinds[0] == ColumnKind.Code ? kinds.Distinct().Count() >= 2 ? kinds : null : null;
    }

    private RowSet Read()
    {
        while (_at < _lines.Count)
        {
            var text = _lines[_at].Text;
            if (SpacedHeader(text) is { } spaced && spaced.Contains(ColumnKind.Name))
            {
                _at++;
                ReadSpaced(spaced);
            }
            else if (ColumnWords.RunTogether(text) is { } together)
            {
                _at++;
                ReadRunTogether(together);
            }
            else if (StackedHeader() is { } stacked)
            {
                _at += stacked.Count;
                ReadStacked(stacked);
            }
            else if (!ReadCells() && !ReadInline())
            {
                _at++;
            }
        }

        return Finished();
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
            if (SpacedHeader(text) is not null)
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
            if (RunTogetherRow(text, line) is { } row)
            {
                _set.Add(row);
            }
            else if (_set.Rows.Count > 0)
            {
                _set.Continue(text);
            }
        }
    }

    private static ParameterRow? RunTogetherRow(string text, int line)
    {
        if (Together().Match(text) is not { Success: true } match)
        {
            return null;
        }

        return new ParameterRow
        {
            Name = match.Groups["name"].Value,
            Type = TypeWords.Read(match.Groups["type"].Value, isColumn: true),
            Required = match.Groups["mark"].Success ? RequiredWords.Read(match.Groups["mark"].Value) ?? RequiredMark.Unknown : RequiredMark.Unknown,
            Description = match.Groups["rest"].Value.Trim(' ', '·'),
            Line = line,
        };
    }

    /// <summary>Headings one below the other, as a table gives them that was copied cell by cell.</summary>
    private List<ColumnKind>? StackedHeader()
    {
        var kinds = new List<ColumnKind>();
        for (var i = _at; i < _lines.Count && ColumnWords.KindOf(_lines[i].Text) is { } kind && !kinds.Contains(kind) && !(kinds.Count >= 2 && i + 1 < _lines.Count && TypeWords.Read(_lines[i + 1].Text, isColumn: true) is not null); i++)
        {
            kinds.Add(kind);
        }

        return kinds.Count >= 3 && kinds.Contains(ColumnKind.Name) && (kinds.Contains(ColumnKind.Type) || kinds.Contains(ColumnKind.Required)) ? kinds : null;
    }

    private void ReadStacked(List<ColumnKind> kinds)
    {
        _hasMarkColumn |= kinds.Contains(ColumnKind.Required);
        while (_at < _lines.Count && NameCell.Read(_lines[_at].Text).Name.Length > 0)
        {
            var (start, line) = (_at, _lines[_at].Line);
            var cells = new List<string> { _lines[_at++].Text };
            foreach (var kind in kinds.Skip(1))
            {
                var cell = _at < _lines.Count ? _lines[_at].Text : "";
                var isThere = kind switch
                {
                    ColumnKind.Type => TypeWords.Read(cell, isColumn: true) is not null,
                    ColumnKind.Required => RequiredWords.Read(cell) is not null,
                    _ => cell.Length > 0 && !StartsRow(_at, kinds),
                };
                cells.Add(isThere ? cell : "");
                _at += isThere ? 1 : 0;
            }

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

    /// <summary>Whether a row starts at a line: a name whose next cell is what the next column asks for.</summary>
    private bool StartsRow(int at, List<ColumnKind> kinds) =>
        at + 1 < _lines.Count && NameCell.Read(_lines[at].Text) is { Name.Length: > 0, Rest.Length: 0 } && kinds[1] switch
        {
            ColumnKind.Type => TypeWords.Read(_lines[at + 1].Text, isColumn: true) is not null,
            ColumnKind.Required => RequiredWords.Read(_lines[at + 1].Text) is not null,
            _ => false,
        };

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
            && (TypeWords.Read(next, isColumn: false) is not null || (RequiredWords.ReadLine(next) is not null && TypeWords.Read(afterNext, isColumn: false) is not null));
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

        return false;
    }

    private static string Shown(string text) => text.Length <= 60 ? text : text[..60] + "…";

    [GeneratedRegex(@"^(?<name>[A-Za-z_][\w.\-]*?)((?<mark>yes|no|true|false|required|optional|mandatory|Yes|No|Required|Optional|是|否|必填|可选|选填|必选)(?<type>string|String|integer|Integer|int|Int|number|Number|boolean|Boolean|bool|array|Array|object|Object|float|long|字符串|整数)|(?<type>string|String|integer|Integer|int|Int|number|Number|boolean|Boolean|bool|array|Array|object|Object|float|long|字符串|整数)(?<mark>yes|no|true|false|required|optional|mandatory|Yes|No|Required|Optional|是|否|必填|可选|选填|必选)?)(?<rest>([^a-z].*)?)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Together();
}
