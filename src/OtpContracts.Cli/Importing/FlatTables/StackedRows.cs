using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.FlatTables;

/// <summary>Reads the rows of a table that was copied cell by cell, with its headings one below the other.</summary>
/// <param name="lines">The lines.</param>
/// <param name="set">Where rows go.</param>
/// <param name="kinds">What the headings say.</param>
/// <param name="titles">The titles of the page's tables.</param>
internal sealed class StackedRows(IReadOnlyList<TextLine> lines, RowSet set, IReadOnlyList<ColumnKind> kinds, IReadOnlySet<string> titles)
{
    private const int MostLinesOfCell = 60;
    private const int LongestDefault = 4;

    private int _at;

    // Whether a copy lost the cells of defaults, which are empty.
    private bool _isDefaultLost;

    // Where a description or an example parts name and type, perhaps with a mark behind it, the type below them tells that a row starts.
    private bool IsDescribedFirst => kinds is [_, ColumnKind.Description or ColumnKind.Example, ColumnKind.Type, ..] or [_, ColumnKind.Description or ColumnKind.Example, ColumnKind.Required, ColumnKind.Type, ..];

    private bool IsMarkedBeforeType => kinds is [_, ColumnKind.Description or ColumnKind.Example, ColumnKind.Required, ..];

    /// <summary>Whether the cells of a row stand here one below the other, though the headings run together.</summary>
    /// <param name="at">The line of the first cell.</param>
    public bool StartsAt(int at) => (IsDescribedFirst || kinds[1] is ColumnKind.Type or ColumnKind.Required) && StartsRow(at);

    /// <summary>Reads the rows below the headings.</summary>
    /// <param name="at">The line of the first cell.</param>
    /// <returns>The line behind the last row.</returns>
    public int Read(int at)
    {
        _at = at;
        var blanks = new List<int>();
        while (ToNextRow())
        {
            var (start, line) = (_at, lines[_at].Line);
            var cells = new List<string> { lines[_at++].Text };
            foreach (var kind in kinds.Skip(1))
            {
                var cell = _at < lines.Count ? lines[_at].Text : "";
                var isThere = kind switch
                {
                    ColumnKind.Other when IsBehindDescription(cells.Count) => false,
                    ColumnKind.Type => IsType(cell, of: cells[0]),
                    ColumnKind.Required => RequiredWords.Read(cell) is not null || (IsMarkedBeforeType && IsCondition(cells[0])),
                    ColumnKind.Example when IsDescribedFirst && cells.Count == 1 => cell.Length > 0 && !IsType(cell, of: cells[0]),
                    ColumnKind.Description when IsDescribedFirst && cells.Count == 1 => cell.Length > 0 && !(IsMarkedBeforeType && IsMarkThenType(_at, cells[0])) && (!IsType(cell, of: cells[0]) || IsTypeAt(_at + 1, cells[0]) || (IsMarkedBeforeType && IsMarkThenType(_at + 1, cells[0]))),
                    ColumnKind.Description when kinds[1] == ColumnKind.Example => cell.Length > 0 && (!StartsRow(_at) || IsNameAboveType(_at + 1)),
                    ColumnKind.Default when IsMarkInstead(cell) => false,
                    ColumnKind.Default when kinds.Contains(ColumnKind.Description) && IsDescription(cell) => !(_isDefaultLost |= StartsRow(_at + 1)),
                    _ => cell.Length > 0 && !StartsRow(_at),
                };
                cells.Add(isThere ? cell : "");
                _at += isThere ? 1 : 0;
            }

            ReadLeftLines(cells);

            if (cells.Skip(1).All(cell => cell.Length == 0))
            {
                _at = start + 1;
                set.Refuse(cells[0], line);
                continue;
            }

            var table = TableRows.Read(new PageTable([new TableRow(cells, Nested: null, line)], line), kinds, hasHeader: false);
            foreach (var row in table.Rows)
            {
                set.Add(row, NameCell.Read(cells[0]).Weight);
                set.TellLostMark(row, kinds);
                blanks.Add(lines[start].Blanks);
            }
        }

        if (IsDescribedFirst && blanks.Count > 1)
        {
            set.Indent(blanks);
        }

        return _at;
    }

    /// <summary>Whether no column that is known stands at one or behind, and the description in front of it: most of such cells are empty.</summary>
    private bool IsBehindDescription(int column) => kinds.Take(column).Contains(ColumnKind.Description) && kinds.Skip(column).All(kind => kind == ColumnKind.Other);

    /// <summary>In front of the marks, a copy loses the cells of defaults that are empty: the mark stands there, and none behind it.</summary>
    private bool IsMarkInstead(string cell) =>
        kinds.ColumnOf(ColumnKind.Default) is var column && column + 1 < kinds.Count && kinds[column + 1] == ColumnKind.Required && RequiredWords.Read(cell) is not null
        && (_at + 1 >= lines.Count || RequiredWords.Read(lines[_at + 1].Text) is null);

    // A word right behind the type describes the row, where the line below it is a name for sure: fewer descriptions are blank than examples.
    private bool IsNameAboveType(int at) => at < lines.Count && NameCell.Read(lines[at].Text) is { Name.Length: > 0, Rest.Length: 0 } && IsTypeAt(at + 1, lines[at].Text);

    private bool IsTypeAt(int at, string name) => at < lines.Count && IsType(lines[at].Text, of: name);

    private bool IsMarkThenType(int at, string name) => at < lines.Count && RequiredWords.ReadLine(lines[at].Text) is not null && IsTypeAt(at + 1, name);

    /// <summary>What stands between description and type says when the parameter must be sent.</summary>
    private bool IsCondition(string name) => !IsTypeAt(_at, name) && IsTypeAt(_at + 1, name);

    private static bool IsDescription(string cell) => cell.Length > LongestDefault && cell.Any(character => character is ' ' or > '\u2E80');

    /// <summary>Goes to the next row; lines in between that could be names are told.</summary>
    private bool ToNextRow()
    {
        if (!IsDescribedFirst && kinds[1] is not (ColumnKind.Type or ColumnKind.Required))
        {
            return _at < lines.Count && NameCell.Read(lines[_at].Text).Name.Length > 0;
        }

        var next = NextRow();
        for (; _at < Math.Max(next, 0); _at++)
        {
            if (NameCell.Read(lines[_at].Text) is { Name.Length: > 0, Rest.Length: 0 })
            {
                set.Refuse(lines[_at].Text, lines[_at].Line);
            }
        }

        return next >= 0;
    }

    /// <summary>Where the next row starts, or -1 where none follows before a heading or far away.</summary>
    private int NextRow()
    {
        for (var at = _at; at < lines.Count && at - _at < MostLinesOfCell && lines[at].Level == 0 && FlatHeader.LinesAt(lines, at) == 0; at++)
        {
            if (StartsRow(at))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>A cell of several lines leaves some behind: they belong to the row, up to where the next one starts.</summary>
    private void ReadLeftLines(List<string> cells)
    {
        var columns = kinds.ToList();
        var (description, example, mark, type) = (columns.IndexOf(ColumnKind.Description), columns.IndexOf(ColumnKind.Example), columns.IndexOf(ColumnKind.Required), columns.IndexOf(ColumnKind.Type));
        var end = NextRow();
        if (end < 0)
        {
            // Behind the last row, only items of a list and labelled limits plainly belong to it.
            end = _at;
            while (end < lines.Count && (Item.IsMatch(lines[end].Text) || Limit.IsMatch(lines[end].Text)))
            {
                end++;
            }
        }

        if (end <= _at || description < 0 || (!IsDescribedFirst && kinds[1] is not (ColumnKind.Type or ColumnKind.Required)))
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
            if (mark >= 0 && cells[mark].Length == 0 && RequiredWords.ReadLine(lines[_at].Text) is not null)
            {
                cells[mark] = lines[_at].Text;
            }
            else if (IsMarkedBeforeType && cells[type].Length == 0 && IsType(lines[_at].Text, of: cells[0]))
            {
                cells[type] = lines[_at].Text;
            }
            else
            {
                left.Add(lines[_at].Text);
            }
        }

        cells[description] = string.Join(' ', left.Where(text => text.Length > 0));
    }

    /// <summary>Whether a row starts at a line: a name whose next cell is what the next column asks for. A copy may have lost the whole column of marks.</summary>
    private bool StartsRow(int at) =>
        at + 1 < lines.Count && NameCell.Read(lines[at].Text) is { Name.Length: > 0, Rest.Length: 0 }
        && ((IsDescribedFirst && !lines[at].Text.EndsWith('.') && IsNameOfDescribed(at))
            || (kinds[1] == ColumnKind.Required && RequiredWords.Read(lines[at + 1].Text) is not null)
            || (kinds.SkipWhile((kind, i) => i == 0 || kind == ColumnKind.Required).FirstOrDefault() == ColumnKind.Type && IsType(lines[at + 1].Text, of: lines[at].Text)));

    /// <summary>Whether a type stands below a line, no farther than the columns between; a mark or the word for a type is itself a cell of the row above.</summary>
    private bool IsNameOfDescribed(int at) =>
        !(IsMarkedBeforeType && (RequiredWords.ReadLine(lines[at].Text) is not null || TypeWords.Read(lines[at].Text, isColumn: false) is not null))
        && lines.Skip(at + 1).Take(IsMarkedBeforeType ? 3 : 2).Any(line => IsType(line.Text, of: lines[at].Text));

    // An object may bear the name of its type, or that of a table which stands apart.
    private bool IsType(string text, string of) => TypeWords.Read(text, isColumn: true) is not null || (TypeWords.IsReference(text) && (titles.Contains(text) || text.Equals(of, StringComparison.OrdinalIgnoreCase)));

    private static readonly Regex Limit = PagePattern.Of(@"^(String length|Pattern|Max length|Min length|Possible values|Range|Matching regular expression pattern)\s*:\s*\S");

    private static readonly Regex Item = PagePattern.Of(@"^\s*([•·●\-*]\s|\d{1,2}\s*[:\uFF1A.、])");
}
