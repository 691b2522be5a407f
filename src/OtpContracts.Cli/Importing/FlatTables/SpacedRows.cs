using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.FlatTables;

/// <summary>Reads the rows of a table that was flattened to a line each, its cells parted by blanks, below its headings.</summary>
/// <param name="lines">The lines.</param>
/// <param name="set">Where rows go.</param>
/// <param name="kinds">What the headings say.</param>
/// <param name="shown">The names that the page's samples show.</param>
/// <param name="titles">The titles of the page's tables.</param>
internal sealed class SpacedRows(IReadOnlyList<TextLine> lines, RowSet set, IReadOnlyList<ColumnKind> kinds, IReadOnlySet<string> shown, IReadOnlySet<string> titles)
{
    // So many lines a cell takes at most that was too long for one.
    private const int MostLinesOfRow = 6;

    // No member of an object is indented so much more than the first row.
    private const int FarToTheRight = 12;

    private bool? _hasItemsBelow;
    private int _at;

    /// <summary>Reads the rows, up to the next headings.</summary>
    /// <param name="at">The first line below the headings.</param>
    /// <returns>The line behind the last row.</returns>
    public int Read(int at)
    {
        _at = at;
        if (kinds[0] == ColumnKind.Name && new StackedRows(lines, set, kinds, titles) is var stacked && stacked.StartsAt(_at))
        {
            return stacked.Read(_at);
        }

        // Without types and marks any sentence looks like a row: where the names begin small, its first word tells it.
        var isSmall = !kinds.Any(kind => kind is ColumnKind.Type or ColumnKind.Required) && BeginSmall();
        var (first, blanks) = (set.Rows.Count, new List<int>());
        for (; _at < lines.Count && FlatHeader.Spaced(lines[_at].Text) is null; _at++)
        {
            var (text, line) = (lines[_at].Text, lines[_at].Line);

            // In columns that stand below each other, what begins far to the right goes on with a cell.
            if (blanks.Count > 0 && lines[_at].Blanks >= blanks[0] + FarToTheRight)
            {
                set.Continue(text);
                continue;
            }

            // Behind a name, a type and an example, the description stands below.
            if (kinds is [.., ColumnKind.Example, ColumnKind.Description] && kinds.Contains(ColumnKind.Type) && set.Rows.Count > 0 && IsBelow(text))
            {
                set.Continue(InlineRow.IsItem(text) ? InlineRow.WithoutMark(text) : text);
                continue;
            }

            if (set.Rows.Count > 0 && InlineRow.IsItem(text) && HasItemsBelow())
            {
                GoOnWith(InlineRow.WithoutMark(text));
                continue;
            }

            if ((OfSeveralLines() ?? SpacedRow.Read(text, kinds)) is not { } row || (Word.IsMatch(row.Name) && (isSmall || (!shown.Contains(row.Name) && HaveBegunSmall(first)))))
            {
                set.Refuse(text, line);
                continue;
            }

            if (row.Type is null && kinds.Contains(ColumnKind.Type))
            {
                set.Unread.Add((line, $"the row of \"{row.Name}\" has no type."));
            }

            if (!text.Contains(row.Name, StringComparison.Ordinal))
            {
                set.Unread.Add((line, $"the name in the row \"{text}\" has a blank: it is taken to be \"{row.Name}\"."));
            }

            row = row with { Line = line };
            set.TellLostMark(row, kinds);
            set.Add(row.WithSaidMark());
            blanks.Add(lines[_at].Blanks);
        }

        set.Indent(blanks);
        return _at;
    }

    /// <summary>A row whose description was too long for its line, up to the type behind it; or null.</summary>
    private ParameterRow? OfSeveralLines()
    {
        if (kinds is not [ColumnKind.Name, ColumnKind.Description, ColumnKind.Type, ..] || SpacedRow.Read(lines[_at].Text, kinds) is { Type: not null } || NameCell.Read(lines[_at].Text.Split(' ')[0]) is not { Name.Length: > 0, Rest.Length: 0 })
        {
            return null;
        }

        var text = lines[_at].Text;
        for (var end = _at + 1; end < Math.Min(lines.Count, _at + MostLinesOfRow) && lines[end].Level == 0 && FlatHeader.Spaced(lines[end].Text) is null; end++)
        {
            var isLast = TypeWords.Read(lines[end].Text.Split(' ')[0], isColumn: true) is not null;
            if (!isLast && SpacedRow.Read(lines[end].Text, kinds) is { Type: not null })
            {
                return null;
            }

            text = $"{text} {lines[end].Text}";
            if (isLast && SpacedRow.Read(text, kinds) is { Type: not null } row)
            {
                row = row with { Line = lines[_at].Line };
                _at = end;
                return row;
            }
        }

        return null;
    }

    /// <summary>Whether the first name of the table begins small, or half of all.</summary>
    private bool BeginSmall()
    {
        var names = lines.Skip(_at).TakeWhile(line => FlatHeader.Spaced(line.Text) is null).Select(line => SpacedRow.Read(line.Text, kinds)?.Name).OfType<string>().ToArray();
        return names.Length > 0 && (char.IsAsciiLetterLower(names[0][0]) || names.Count(name => char.IsAsciiLetterLower(name[0])) * 2 >= names.Length);
    }

    /// <summary>Whether the table has several rows so far, and each of their names begins small.</summary>
    private bool HaveBegunSmall(int first) => set.Rows.Count - first > 2 && set.Rows.Skip(first).All(row => char.IsAsciiLetterLower(row.Name[0]));

    /// <summary>Whether the rows of this table go on with items: between two rows they are no remarks of what follows.</summary>
    private bool HasItemsBelow() =>
        _hasItemsBelow ??= lines.Skip(_at).TakeWhile(line => FlatHeader.Spaced(line.Text) is null).Any(line => !InlineRow.IsItem(line.Text) && SpacedRow.Read(line.Text, kinds) is { Required: not RequiredMark.Unknown } or { Type: not null });

    /// <summary>An item below a row is its type, or goes on with what it is.</summary>
    private void GoOnWith(string item)
    {
        if (set.Rows[^1].Type is null && TypeWords.Read(item, isColumn: true) is { } type)
        {
            set.Rows[^1] = set.Rows[^1] with { Type = type };
        }
        else
        {
            set.Continue(item);
        }
    }

    private bool IsBelow(string text) => InlineRow.IsItem(text) || SpacedRow.Read(text, kinds) is null or { Type: null };

    private static readonly Regex Word = PagePattern.Of(@"^[A-Z][a-z]+$");
}
