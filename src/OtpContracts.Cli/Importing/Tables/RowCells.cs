using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Tables;

/// <summary>A row of a table as its cells say it.</summary>
/// <param name="Row">What was read.</param>
/// <param name="BadType">The cell of the type that names none; else empty.</param>
/// <param name="BadMark">The cell of the mark that is none; else empty.</param>
/// <param name="IsConditional">Whether the mark says that it depends.</param>
/// <param name="Lost">Which cells could not be told apart, in words; else empty.</param>
internal sealed record RowCells(ParameterRow Row, string BadType = "", string BadMark = "", bool IsConditional = false, string Lost = "")
{
    /// <summary>Reads the cells of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="kinds">What the columns say.</param>
    /// <param name="column">The column of the name.</param>
    /// <param name="name">The name.</param>
    public static RowCells Read(TableRow row, IReadOnlyList<ColumnKind> kinds, int column, NameCell name)
    {
        var cells = new RowCells(new ParameterRow { Name = name.Name, Line = row.Line });

        // Rows of another length lost cells, or have one too many: what stands in them is told by what it is.
        var written = IsShifted(row.Cells, kinds) ? [.. row.Cells.SkipLast(1)] : row.Cells;
        var read = written.Count < kinds.Count ? cells.ReadShort(written, kinds, column) : cells.ReadWhole(written, kinds, column);
        var said = (read.Row.Required != RequiredMark.Unknown ? read.Row : read.Row with { Required = name.Required }).WithSaidMark();
        var description = said.Description.Length == 0 ? name.Rest : name.Rest.Length == 0 ? said.Description : $"{said.Description} ({name.Rest})";
        return read with { Row = said with { Type = said.Type ?? name.Type, Description = description } };
    }

    /// <summary>Whether a row lost a cell and has a blank one behind the others instead: a type stands under the mark, or the other way round.</summary>
    private static bool IsShifted(IReadOnlyList<string> cells, IReadOnlyList<ColumnKind> kinds) =>
        cells.Count == kinds.Count && cells[^1].Trim().Length == 0 && kinds[^1] is ColumnKind.Type or ColumnKind.Required && Enumerable.Range(0, cells.Count).Any(i => kinds[i] switch
        {
            ColumnKind.Required => RequiredWords.Read(cells[i]) is null && TypeWords.Read(cells[i], isColumn: true) is not null,
            ColumnKind.Type => RequiredWords.Read(cells[i]) is not null && TypeWords.Read(cells[i], isColumn: true) is null,
            _ => false,
        });

    private RowCells ReadWhole(IReadOnlyList<string> cells, IReadOnlyList<ColumnKind> kinds, int name)
    {
        var read = InOrder(cells.Take(kinds.Count), kinds, name);
        foreach (var further in cells.Skip(kinds.Count).Select(cell => cell.Trim()).Where(cell => cell.Length > 0))
        {
            // A copy may lose the heading of the last column.
            read = MarkAlone.IsMatch(further) ? read.With(ColumnKind.Required, further) : read.Describe(further);
        }

        return read;
    }

    private RowCells InOrder(IEnumerable<string> cells, IReadOnlyList<ColumnKind> kinds, int name) =>
        cells.Select((cell, i) => (Cell: cell.Trim(), Column: i)).Where(cell => cell.Column != name).Aggregate(this, (row, cell) => row.With(kinds[cell.Column], cell.Cell));

    /// <summary>A row with fewer cells than headings: a text cut at its end keeps its order, one that lost a cell does not.</summary>
    private RowCells ReadShort(IReadOnlyList<string> cells, IReadOnlyList<ColumnKind> kinds, int name)
    {
        var inOrder = Enumerable.Range(0, cells.Count).All(i => i == name || cells[i].Trim().Length == 0 || kinds[i] switch
        {
            ColumnKind.Type => TypeWords.Read(cells[i], isColumn: true) is not null || TypeWords.IsReference(cells[i]),
            ColumnKind.Required or ColumnKind.Optional => RequiredWords.Read(cells[i]) is not null,
            _ => true,
        });
        if (inOrder)
        {
            var missing = kinds.Skip(cells.Count).Where(kind => kind is ColumnKind.Required or ColumnKind.Type).ToArray();
            return InOrder(cells, kinds, name) with { Lost = missing.Length == 0 ? "" : $"no cell for {string.Join(" and ", missing.Select(kind => kind == ColumnKind.Type ? "the type" : "whether it is required"))}" };
        }

        var told = this;
        foreach (var cell in cells.Where((_, i) => i != name).Select(cell => cell.Trim()).Where(cell => cell.Length > 0))
        {
            told = told.Row.Type is null && TypeWords.Read(cell, isColumn: true) is { } type ? told with { Row = told.Row with { Type = type } }
                : told.Row.Required == RequiredMark.Unknown && RequiredWords.Read(cell) is { } mark ? told with { Row = told.Row with { Required = mark } }
                : told.Describe(cell);
        }

        return told with { Lost = told.Row.Required == RequiredMark.Unknown && kinds.Contains(ColumnKind.Required) ? "whether it is required can't be told" : "its cells were told by what they are" };
    }

    private RowCells With(ColumnKind kind, string cell) => kind switch
    {
        _ when cell.Length == 0 => this,
        ColumnKind.Type when TypeWords.Read(cell, isColumn: true) is { } type => this with { Row = Row with { Type = type } },
        ColumnKind.Type when cell.EndsWith('*') && TypeWords.Read(cell.TrimEnd('*', ' '), isColumn: true) is { } starred => this with { Row = Row with { Type = starred, Required = Row.Required == RequiredMark.Unknown ? RequiredMark.Required : Row.Required } },
        ColumnKind.Type when Marked.Match(cell.Replace("*", "", StringComparison.Ordinal)) is { Success: true } marked && TypeWords.Read(marked.Groups["type"].Value, isColumn: true) is { } type =>
            this with { Row = Row with { Type = type, Required = RequiredWords.Read(marked.Groups["mark"].Value) ?? Row.Required, Place = marked.Groups["place"].Value.ToLowerInvariant() is { Length: > 0 } place ? place == "uri" ? "path" : place : Row.Place } },
        ColumnKind.Type when BoundedType.Read(cell) is var (type, bounds) => this with { Row = Row with { Type = type, Constraint = Row.Constraint.Length == 0 ? bounds : Row.Constraint } },
        ColumnKind.Type when NumbersOf.IsMatch(cell) => (this with { Row = Row with { Type = new PageType(TypeKind.Int) } }).Describe($"Possible values: {cell}."),
        ColumnKind.Type when EnumOf.Match(cell) is { Success: true } listed => (this with { Row = Row with { Type = new PageType(TypeKind.String) } }).Describe($"Possible values: {listed.Groups["items"].Value}."),
        ColumnKind.Type when TypeWords.ReadReference(cell) is { } named => this with { Row = Row with { Type = named } },
        ColumnKind.Type when cell is "-" or "/" or "无" => this,
        ColumnKind.Type => this with { BadType = cell },
        ColumnKind.Required when cell is "None." => this,
        ColumnKind.Required when RequiredWords.ReadNoted(cell) is var (mark, note) => (this with { Row = Row with { Required = mark } }).Describe(note),
        ColumnKind.Required when RequiredWords.Read(cell) is var mark => WithMark(cell, mark) with { BadMark = mark is null && cell.Any(char.IsLetterOrDigit) ? cell : "" },
        ColumnKind.Optional => WithMark(cell, RequiredWords.Read(cell) switch
        {
            RequiredMark.Required when RequiredWords.IsAnswer(cell) => RequiredMark.Optional,
            RequiredMark.Optional when RequiredWords.IsAnswer(cell) => RequiredMark.Required,
            var other => other,
        }),
        ColumnKind.Description => Describe(cell),
        ColumnKind.Constraint when cell.TrimEnd('.') is "None" or "none" or "-" or "无" => this,
        ColumnKind.Constraint when Row.Required == RequiredMark.Unknown && MarkAlone.IsMatch(cell) => WithMark(cell, RequiredWords.Read(cell)),
        ColumnKind.Constraint => this with { Row = Row with { Constraint = cell } },
        ColumnKind.Default when Row.Required == RequiredMark.Unknown && ForeignWords.InEnglish(cell.Split('(')[0].Trim()) is var mark && MarkAlone.IsMatch(mark) => WithMark(cell, RequiredWords.Read(mark)),
        ColumnKind.Default => this with { Row = Row with { Default = cell is "-" or "/" or "无" or "無" or "none" or "None" or "N/A" ? "" : cell } },
        ColumnKind.Example => this with { Row = Row with { Example = cell is "-" or "/" ? "" : cell } },
        ColumnKind.Place => this with { Row = Row with { Place = cell.ToLowerInvariant() is "uri" ? "url" : cell.ToLowerInvariant() } },
        _ => this,
    };

    // A condition in the cell is a fact of the page: it stays with the description.
    private RowCells WithMark(string cell, RequiredMark? mark) => mark switch
    {
        null => Describe(cell),
        RequiredMark.Unknown => (Row.Description.Length == 0 ? Describe(cell) : Describe($"({cell})")) with { IsConditional = true },
        _ => this with { Row = Row with { Required = mark.Value } },
    };

    private static readonly Regex MarkAlone = PagePattern.AnyCase(@"^(required|optional|mandatory|非?必[填选選须須需]|可[选選]|[选選]填)\.?$");

    // "Header String (Required)"
    private static readonly Regex Marked = PagePattern.AnyCase(@"^((?<place>header|uri|path|query|body)\s+)?(?<type>[\w\[\]<>]+)\s*(\((?<mark>required|optional|mandatory)\)|,\s*(?<mark>required|optional|mandatory))$|^(?<place>header|uri|path|query|body)\s+(?<type>[\w\[\]<>]+)$");

    // In place of a type: "1 or 0"
    private static readonly Regex NumbersOf = PagePattern.AnyCase(@"^\d{1,3}\s*(or|/|,|或)\s*\d{1,3}$");

    private static readonly Regex EnumOf = PagePattern.AnyCase(@"^enum\s*[(<{\[](?<items>\w+(\s*[,|]\s*\w+)+)[)>}\]]$");

    private RowCells Describe(string words) => this with { Row = Row with { Description = Row.Description.Length == 0 ? words : $"{Row.Description} {words}" } };
}
