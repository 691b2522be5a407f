using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Tables;

/// <summary>Reads tables of parameters.</summary>
internal static class TableRows
{
    /// <summary>What the columns of a table say: by its headings, else by what stands in them.</summary>
    /// <param name="table">The table.</param>
    /// <param name="hasHeader">Whether the first row holds the headings.</param>
    /// <returns>A kind for each column, or null where neither tells.</returns>
    public static IReadOnlyList<ColumnKind>? Columns(PageTable table, out bool hasHeader)
    {
        hasHeader = true;
        if (table.Rows.Count == 0)
        {
            return null;
        }

        table = WithTypesApart(table);
        if (ColumnWords.Header(table.Rows[0].Cells, isFirst: true) is { } named)
        {
            var kinds = WithPlace(table, WithLabels(table, WithMarksFirst(table, named)));
            return WithDescription(table, With(ColumnKind.Required, cell => RequiredWords.Read(cell) is not null || cell.Trim() is "None.", table, With(ColumnKind.Type, cell => TypeWords.Read(cell, isColumn: true) is not null, table, kinds)));
        }

        hasHeader = false;
        return ByContent(table.Rows);
    }

    /// <summary>Where the marks stand in front of the names and have no heading, the others stand one column to the left.</summary>
    private static IReadOnlyList<ColumnKind> WithMarksFirst(PageTable table, IReadOnlyList<ColumnKind> kinds) =>
        kinds is [ColumnKind.Name, .., ColumnKind.Other] && table.Rows[0].Cells[^1].Trim().Length == 0 && table.Rows.Count > 1 && table.Rows.Skip(1).All(row => row.Cells.Count == kinds.Count && RequiredWords.Read(row.Cells[0]) is not null)
            ? [ColumnKind.Required, .. kinds.Take(kinds.Count - 1)]
            : kinds;

    /// <summary>Where every name of a table without headings runs into its type, or every type into its mark, the two are parted.</summary>
    private static PageTable WithTypesApart(PageTable table) =>
        table.Rows.Count > 1 && table.Rows.All(row => row.Cells.Count > 1 && IntoMark.IsMatch(row.Cells[0].Trim()))
            ? table with { Rows = [.. table.Rows.Select(row => row with { Cells = [IntoMark.Replace(row.Cells[0].Trim(), "${name} ${type} ${mark}"), .. row.Cells.Skip(1)] })] } :
        table.Rows.Count > 1 && table.Rows.All(row => row.Cells.Count > 1 && IntoType.IsMatch(row.Cells[0].Trim()) && TypeWords.Read(row.Cells[0], isColumn: true) is null)
            ? table with { Rows = [.. table.Rows.Select(row => row with { Cells = [IntoType.Replace(row.Cells[0].Trim(), "${name} ${type}"), .. row.Cells.Skip(1)] })] }
            : table;

    // Words over all columns, or one that ends with a colon.
    private static bool IsOverAll(IReadOnlyList<string> cells) => cells.Count > 1 && cells[0].Trim() is var title && (title.Contains(' ') || (cells.Count > 2 && title is [.., ':' or '\uFF1A'])) && cells.All(cell => cell == cells[0]);

    /// <summary>"Parameter | Name", perhaps with others between: where one of the two has words and each of the other is a name of its own, the words say what those are called.</summary>
    private static IReadOnlyList<ColumnKind> WithLabels(PageTable table, IReadOnlyList<ColumnKind> kinds)
    {
        var label = kinds is [ColumnKind.Name, ..] ? kinds.Skip(1).ToList().IndexOf(ColumnKind.Name) + 1 : 0;
        var rows = table.Rows.Skip(1).Where(row => row.Cells.Count > label).ToArray();
        if (label > 0 && Array.Exists(rows, row => row.Cells[0].Trim().Contains(' ')) && Array.TrueForAll(rows, row => ParameterNames.IsName(row.Cells[label].Trim())))
        {
            return [ColumnKind.Other, .. kinds.Skip(1)];
        }

        return label > 0 && rows.Length > 1 && rows.DistinctBy(row => row.Cells[0]).Count() == rows.Length && Array.Exists(rows, row => row.Cells[label].Trim().Any(character => character is ' ' or > '\u2E80'))
            && Array.TrueForAll(rows, row => NameCell.Read(row.Cells[0]).Name.Length > 0 && !row.Cells[0].Trim().Split('(')[0].Trim().Contains(' ') && row.Cells[label].Trim().Length > 0)
                ? [.. kinds.Select((kind, i) => i != label ? kind : kinds.Contains(ColumnKind.Description) || label == 1 ? ColumnKind.Other : ColumnKind.Description)]
                : kinds;
    }

    /// <summary>"Type" may head the place of a parameter as well as what it is. Beside the column of types, one that says "URL" alone is the place too, and so is one whose heading is not known.</summary>
    private static IReadOnlyList<ColumnKind> WithPlace(PageTable table, IReadOnlyList<ColumnKind> kinds)
    {
        bool AreTyped(int beside) => kinds.Where((kind, i) => i != beside && kind == ColumnKind.Type).Any();
        return [.. kinds.Select((kind, i) => kind is ColumnKind.Type or ColumnKind.Other && !kinds.Contains(ColumnKind.Place) && ArePlaces([.. table.Rows.Skip(1).Select(row => row.In(i))], AreTyped(i)) ? ColumnKind.Place : kind)];
    }

    private static bool ArePlaces(string[] cells, bool mayBeAddressAlone) =>
        cells.Length > 0 && Array.TrueForAll(cells, cell => IsPlace(cell) || IsAddress(cell)) && (mayBeAddressAlone || Array.Exists(cells, IsPlace));

    private static bool IsAddress(string cell) => cell.ToLowerInvariant() is "url" or "uri";

    /// <summary>Whether a cell names a place of parameters.</summary>
    /// <param name="cell">The cell.</param>
    internal static bool IsPlace(string cell) => cell.Trim().ToLowerInvariant() is "path" or "query" or "header" or "body" or "formdata";

    /// <summary>Where no heading is known to announce them, types or marks are a column of which most cells are.</summary>
    private static IReadOnlyList<ColumnKind> With(ColumnKind kind, Func<string, bool> fits, PageTable table, IReadOnlyList<ColumnKind> kinds)
    {
        bool Holds(int column)
        {
            var cells = table.Rows.Skip(1).Where(row => column < row.Cells.Count && row.Cells[column].Trim().Length > 0).Select(row => row.Cells[column]).ToArray();
            return cells.Length > 0 && cells.Count(fits) * 2 >= cells.Length;
        }

        if (!kinds.Contains(ColumnKind.Name) || kinds.Contains(kind) || (kind == ColumnKind.Required && kinds.Contains(ColumnKind.Optional)))
        {
            return kinds;
        }

        // Constraints of which each is a mark are marks; and no parameter is called "Required".
        bool HoldsOnly(int column) => table.Rows.Skip(1).All(row => column >= row.Cells.Count || row.Cells[column].Trim().Length == 0 || fits(row.Cells[column]));

        // "Value" over "Number", "String" and what is always sent heads the types.
        bool AreTypes(int column) => table.Rows.Skip(1).Count(row => row.In(column).Trim().ToLowerInvariant() is "string" or "number" or "integer" or "boolean") > 1;
        bool IsFurtherName(int column) => kinds[column] == ColumnKind.Name && kinds.Take(column).Contains(ColumnKind.Name);
        var found = Enumerable.Range(0, kinds.Count).FirstOrDefault(i => (kinds[i] == ColumnKind.Other || (kinds[i] == ColumnKind.Constraint && kind == ColumnKind.Type) || (kinds[i] == ColumnKind.Example && kind == ColumnKind.Type && AreTypes(i)) || ((kinds[i] == ColumnKind.Constraint || IsFurtherName(i)) && HoldsOnly(i))) && Holds(i), -1);
        return found < 0 ? kinds : [.. kinds.Select((known, i) => i == found ? kind : known)];
    }

    /// <summary>Where no heading is known to announce it, the column with the longest texts describes the parameters; one of sentences is none of examples.</summary>
    private static IReadOnlyList<ColumnKind> WithDescription(PageTable table, IReadOnlyList<ColumnKind> kinds)
    {
        if (!kinds.Contains(ColumnKind.Name) || !(kinds.Contains(ColumnKind.Type) || kinds.Contains(ColumnKind.Required)) || kinds.Contains(ColumnKind.Description))
        {
            return kinds;
        }

        IEnumerable<string> Cells(int column) => table.Rows.Skip(1).Select(row => row.In(column));
        bool Describes(int column) => kinds[column] switch
        {
            ColumnKind.Other => ColumnWords.KindOf(table.Rows[0].Cells[column]) is null,
            ColumnKind.Example => Cells(column).Count(cell => cell.Contains(' ')) * 2 > table.Rows.Count - 1,
            _ => false,
        };
        var widths = kinds.Select((_, i) => Describes(i) ? Cells(i).Sum(cell => cell.Length) : 0).ToArray();
        return widths.Max() == 0 ? kinds : [.. kinds.Select((kind, i) => i == Array.IndexOf(widths, widths.Max()) ? ColumnKind.Description : kind)];
    }

    /// <summary>Whether the headings of type and mark stand each over the other's cells.</summary>
    private static bool AreExchanged(PageTable table, IReadOnlyList<ColumnKind> kinds)
    {
        var (type, mark) = (kinds.ColumnOf(ColumnKind.Type), kinds.ColumnOf(ColumnKind.Required));
        var rows = table.Rows.Skip(1).Where(row => row.Cells.Count == kinds.Count).ToArray();
        return type >= 0 && mark >= 0 && rows.Length > 0 && Array.TrueForAll(rows, row => IsOnlyMark(row.Cells[type]) && IsOnlyType(row.Cells[mark]));

        bool IsOnlyMark(string cell) => RequiredWords.Read(cell) is not null && TypeWords.Read(cell, isColumn: true) is null;
        bool IsOnlyType(string cell) => RequiredWords.Read(cell) is null && TypeWords.Read(cell, isColumn: true) is not null;
    }

    /// <summary>Reads the rows.</summary>
    /// <param name="table">The table.</param>
    /// <param name="kinds">What its columns say.</param>
    /// <param name="hasHeader">Whether the first row holds the headings.</param>
    public static RowSet Read(PageTable table, IReadOnlyList<ColumnKind> kinds, bool hasHeader)
    {
        var set = new RowSet();
        if (hasHeader && CrossMarks.AreCircles(table, kinds))
        {
            set.Unread.Add((table.Line, "the circles in its column of marks are taken as yes: no row has another mark."));
        }

        table = hasHeader ? CrossMarks.InWords(table, kinds) : WithTypesApart(table);
        if (hasHeader && AreExchanged(table, kinds))
        {
            set.Unread.Add((table.Line, "the headings of the type and of the required mark stand each over the other's cells: what stands in them is taken."));
            kinds = [.. kinds.Select(kind => kind switch { ColumnKind.Type => ColumnKind.Required, ColumnKind.Required => ColumnKind.Type, _ => kind })];
        }

        AddRows(set, SignsAmongWords.Without(table, kinds, set), kinds, hasHeader, indent: 0);
        if (!kinds.Contains(ColumnKind.Type) && (set.Rows.Count > 1 || !hasHeader) && set.Rows.TrueForAll(row => row.Type is null && FirstType.Read(row.Description) is not null))
        {
            for (var i = 0; i < set.Rows.Count; i++)
            {
                set.Rows[i] = FirstType.Read(set.Rows[i].Description) is var (type, rest) ? RequiredWords.WithFirstMark(set.Rows[i] with { Type = type, Description = rest }) : set.Rows[i];
            }
        }

        if (hasHeader)
        {
            ValueColumn.Read(table, kinds, set);
        }

        var isMarkColumn = kinds.Contains(ColumnKind.Required) || kinds.Contains(ColumnKind.Optional);
        var isMarked = set.Rows.Exists(row => row.Required == RequiredMark.Required);
        var isDenied = set.Rows.Exists(row => row.Required == RequiredMark.Optional);
        set.MarksRequired = isMarkColumn && (isMarked || isDenied);

        if (!isMarkColumn && set.Rows.Where(row => GluedMark.IsMatch(row.Name)).Skip(1).Any())
        {
            // A copy lost the blank in front of the mark.
            for (var i = 0; i < set.Rows.Count; i++)
            {
                set.Rows[i] = GluedMark.Match(set.Rows[i].Name) is { Success: true } glued && RequiredWords.Read(glued.Groups["mark"].Value) is { } mark ? set.Rows[i] with { Name = glued.Groups["name"].Value, Required = mark } : set.Rows[i];
            }

            return set.Finish(isBlankOptional: set.Rows.TrueForAll(row => row.Required != RequiredMark.Optional));
        }

        // A column that only ever says "required", or marks behind names, leave the others blank; one that also says "no" has lost what is blank.
        return set.Finish(isBlankOptional: isMarked && !isDenied && (isMarkColumn || !hasHeader || AreNamesMarked(table, kinds)));
    }

    private static bool AreNamesMarked(PageTable table, IReadOnlyList<ColumnKind> kinds) =>
        kinds.ColumnOf(ColumnKind.Name) is var column && table.Rows.Skip(1).Any(row => column < row.Cells.Count && NameCell.Read(row.Cells[column]).Required == RequiredMark.Required);

    private static void AddRows(RowSet set, PageTable table, IReadOnlyList<ColumnKind> kinds, bool hasHeader, double indent)
    {
        foreach (var row in table.Rows.Skip(hasHeader ? 1 : 0))
        {
            if (row.Cells.All(cell => cell.Trim().Length == 0) || IsHeader(row, kinds))
            {
                continue;
            }

            AddRow(set, row, kinds, indent);
            if (row.Nested is not { } nested)
            {
                continue;
            }

            if (Columns(nested, out var nestedHeader) is { } inner)
            {
                AddRows(set, nested, inner, nestedHeader, indent + 100);
            }
            else
            {
                ValueColumn.Read(nested, set);
            }
        }
    }

    // Headings may come again; a parameter called "code" with its type is a row all the same.
    private static bool IsHeader(TableRow row, IReadOnlyList<ColumnKind> kinds)
    {
        var type = kinds.ColumnOf(ColumnKind.Type);
        return ColumnWords.Header(row.Cells) is not null && !(type >= 0 && type < row.Cells.Count && TypeWords.Read(row.Cells[type], isColumn: true) is not null);
    }

    private static void AddRow(RowSet set, TableRow row, IReadOnlyList<ColumnKind> kinds, double indent)
    {
        var cells = row.Cells;
        if (kinds.Count == 1 && cells.Count == 1 && InlineRow.Read(cells[0], row.Line, isCell: true) is { } whole)
        {
            set.Add(whole, indent);
            return;
        }

        var names = Enumerable.Range(0, Math.Min(kinds.Count, cells.Count)).Where(i => kinds[i] == ColumnKind.Name).ToArray();
        var column = Array.FindLast(names, i => cells[i].Trim().Length > 0);
        if (names.Length == 0 || cells[column].Trim().Length == 0)
        {
            if (names.Length > 0 && kinds.ColumnOf(ColumnKind.Type) is var type and >= 0 && type < cells.Count && TypeWords.IsReference(cells[type].Trim()))
            {
                set.Unread.Add((row.Line, $"the row \"{string.Join(" | ", cells.Select(cell => cell.Trim()))}\" has no name of a parameter."));
            }
            else if (set.Rows.Count > 0 && cells.Any(cell => cell.Trim().Length > 0))
            {
                set.Continue(string.Join(' ', cells.Where(cell => cell.Trim().Length > 0)));
            }

            return;
        }

        if (names.Length > 1 && cells[column].Trim() is ['[', ..] part && cells[names[0]].Trim() is { Length: > 0 } owner && column != names[0])
        {
            // "Params | [Header]"
            cells = [.. cells.Select((cell, i) => i == names[0] ? owner + part : i == column ? "" : cell)];
            column = names[0];
        }

        var written = cells.Count(cell => cell.Trim().Length > 0);
        if (AnyName.IsMatch(cells[column].Trim()))
        {
            return;
        }

        // What stands over all columns ends the rows that a title above speaks of.
        if (HeadlessTables.IsTitle(cells) || IsOverAll(cells) || (Remark.IsMatch(cells[column].Trim()) && written == 1))
        {
            set.Begin(cells[column].Trim().TrimEnd(':', '\uFF1A'), row.Line);
            return;
        }

        var name = NameCell.Read(cells[column]);
        if (set.Rows.Count > 0 && written < kinds.Count && Sentence.IsMatch(cells[column].Trim()))
        {
            // A cell of several lines, of which a copy made rows.
            set.Continue(cells[column]);
            return;
        }

        // A name over several columns of names is of the level of the first of them; one in a further column belongs to what stands before it.
        var level = Array.FindIndex(names, i => cells[i] == cells[column]) * 50;
        if (name.Name.Length == 0 && set.Rows.Count > 0 && written == 1)
        {
            set.Unread.Add((row.Line, $"\"{cells[column].Trim()}\" is no name of a parameter."));
            return;
        }

        if (name.Name.Length == 0 || IsTypeInstead(name.Name, cells, kinds))
        {
            set.Unread.Add((row.Line, $"the row \"{string.Join(" | ", cells.Select(cell => cell.Trim()))}\" has no name of a parameter."));
            return;
        }

        var read = RowCells.Read(row, kinds, column, name);
        if (read.Lost.Length > 0)
        {
            set.Unread.Add((row.Line, $"the row of \"{name.Name}\" has {cells.Count} cells under {kinds.Count} headings: {read.Lost}."));
        }

        if (Words.IsMatch(cells[column].Trim()))
        {
            set.Unread.Add((row.Line, $"the name \"{cells[column].Trim()}\" has a blank, which no name in a contract has: it is taken to be \"{name.Name}\"."));
        }

        var weight = indent + level + name.Weight + NumberedDepth(cells, kinds);
        set.Add(ItemMembers.WithoutMembers(read.Row, out var members), weight);
        if (read.IsConditional || name.IsConditional || read.BadMark.Length > 0)
        {
            set.LeaveOpen(read.BadMark);
        }

        if (name.Required != RequiredMark.Unknown && read.Row.Required is not RequiredMark.Unknown and var said && said != name.Required)
        {
            set.Unread.Add((row.Line, $"the name of \"{name.Name}\" is marked as {(name.Required == RequiredMark.Required ? "required" : "optional")}, and its row says otherwise: the row is taken."));
        }

        if (read.BadType.Length > 0)
        {
            set.Unread.Add((row.Line, $"the type \"{read.BadType}\" of \"{name.Name}\" is none that is known."));
        }

        foreach (var member in members)
        {
            set.Add(member, weight + 1);
        }
    }

    // Rows may be numbered 1, 1.1, 1.2, 2: the members of the first are 1.1 and 1.2.
    private static double NumberedDepth(IReadOnlyList<string> cells, IReadOnlyList<ColumnKind> kinds) =>
        kinds[0] == ColumnKind.Other && cells[0].Trim() is { Length: > 0 } number && number.All(character => char.IsAsciiDigit(character) || character == '.') ? number.Trim('.').Count(character => character == '.') : 0;

    // A copy that lost a name has the row's other cells one to the left.
    private static bool IsTypeInstead(string name, IReadOnlyList<string> cells, IReadOnlyList<ColumnKind> kinds) =>
        TypeWords.Read(name, isColumn: false) is not null && kinds.ColumnOf(ColumnKind.Type) is var type and >= 0 && type < cells.Count && cells[type].Trim().Length > 0 && TypeWords.Read(cells[type], isColumn: true) is null;

    /// <summary>Tables without headings: a column is what most of its cells are.</summary>
    private static ColumnKind[]? ByContent(IReadOnlyList<TableRow> rows)
    {
        var width = rows.Max(row => row.Cells.Count);
        if (width < 2)
        {
            // All of a parameter may stand in one cell.
            return rows.Count(row => row.Cells.Count == 1 && InlineRow.Read(row.Cells[0], row.Line, isCell: true) is not null) * 2 > rows.Count ? [ColumnKind.Name] : null;
        }

        var kinds = new ColumnKind[width];
        for (var column = 0; column < width; column++)
        {
            var cells = rows.Where(row => column < row.Cells.Count && row.Cells[column].Trim().Length > 0).Select(row => row.Cells[column].Trim()).ToArray();
            bool Most(Func<string, bool> rule) => cells.Length > 0 && cells.Count(rule) * 10 >= cells.Length * 7;
            kinds[column] = column == 0 && Most(cell => NameCell.Read(cell).Name.Length > 0 && !Words.IsMatch(cell)) ? ColumnKind.Name
                : Most(cell => TypeWords.Read(cell, isColumn: true) is not null) ? ColumnKind.Type
                : !kinds.Take(column).Contains(ColumnKind.Required) && Most(cell => RequiredWords.Read(cell) is not null) ? ColumnKind.Required
                : Most(IsPlace) ? ColumnKind.Place
                : ColumnKind.Other;
        }

        // Viewers of OpenAPI write the mark behind the name, and the type in front of what describes it.
        var isTyped = kinds is [ColumnKind.Name, ColumnKind.Other, ..] && rows.All(row => row.Cells.Skip(2).All(string.IsNullOrWhiteSpace) && (row.Cells.Count < 2 || row.Cells[1].Trim().Length == 0 || FirstType.Read(row.Cells[1]) is not null));

        // Or the mark or the type stands below the name, in its cell.
        var isMarked = kinds is [ColumnKind.Name, ColumnKind.Other] && rows.All(row => NameCell.Read(row.Cells[0]) is { Name.Length: > 0, Rest.Length: 0 } name && (name.Required != RequiredMark.Unknown || name.Type is not null));
        if (kinds[0] != ColumnKind.Name || (!isTyped && !isMarked && !kinds.Contains(ColumnKind.Type) && !kinds.Contains(ColumnKind.Required)))
        {
            return null;
        }

        var longest = Enumerable.Range(1, width - 1).Where(column => kinds[column] == ColumnKind.Other).OrderByDescending(column => rows.Sum(row => column < row.Cells.Count ? row.Cells[column].Length : 0)).ToArray();
        if (longest.Length > 0)
        {
            kinds[longest[0]] = ColumnKind.Description;
        }

        return kinds;
    }

    // Viewers of descriptions write so that members of an object may have any name.
    private static readonly Regex AnyName = PagePattern.AnyCase(@"^property name\s*\*");

    // "torequired" beside "fromrequired"
    private static readonly Regex GluedMark = PagePattern.Of(@"^(?<name>[A-Za-z][A-Za-z0-9]*?)(?<mark>required|optional)$");

    // "Note: …" over all columns, or what the rows below are: "Account parameters".
    private static readonly Regex Remark = PagePattern.AnyCase(@"^(notes?|important|tips?|注意?|备注|備註|提示)\s*[:\uFF1A]\s*\S|^\w+(\s\w+)?\s+(parameters|fields|attributes)(\s*\([^()]*\))?\s*:?$|^[\u4e00-\u9fff]{2,8}(参数|字段|參數)[:\uFF1A]?$");

    // "Several numbers can be sent, with commas between them."
    private static readonly Regex Sentence = PagePattern.Of(@"^\p{Lu}\p{L}*(\s+\S+){3,}[.:]$");

    // "Line Type"
    private static readonly Regex Words = PagePattern.Of(@"^[A-Z][\w.]*( [A-Z]\w*)+$");

    // "to stringrequired", "tostringrequired"
    private static readonly Regex IntoMark = PagePattern.Of(@"^(?<name>[A-Za-z_][\w.\-]*?)\s*(?<type>string|integer|number|boolean|array|object|dict|float)(?<mark>required|optional)$");

    private static readonly Regex IntoType = PagePattern.Of(@"^(?<name>[A-Za-z_][\w.\-]*[A-Za-z0-9])(?<type>string|integer|number|boolean|array|object|dict|float)$");
}
