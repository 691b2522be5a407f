namespace OtpContracts.Cli.Importing.Tables;

/// <summary>What the cells of a row say beside the name.</summary>
internal sealed record RowCells
{
    public PageType? Type { get; init; }

    public string BadType { get; init; } = "";

    public RequiredMark Required { get; init; }

    public string Description { get; init; } = "";

    public string Constraint { get; init; } = "";

    public string Default { get; init; } = "";

    public string Example { get; init; } = "";

    public string Place { get; init; } = "";

    /// <summary>Which cells could not be told apart, in words; else empty.</summary>
    public string Lost { get; init; } = "";

    /// <summary>Reads the cells of a row.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="kinds">What the columns say.</param>
    /// <param name="name">The column of the name.</param>
    /// <param name="isWhole">Whether there is a cell for each heading.</param>
    public static RowCells Read(IReadOnlyList<string> cells, IReadOnlyList<ColumnKind> kinds, int name, bool isWhole)
    {
        var row = new RowCells();
        if (isWhole || cells.Count > kinds.Count)
        {
            for (var i = 0; i < kinds.Count; i++)
            {
                row = i == name ? row : row.With(kinds[i], cells[i].Trim());
            }

            return cells.Count > kinds.Count ? row with { Description = string.Join(' ', cells.Skip(kinds.Count).Select(cell => cell.Trim()).Prepend(row.Description).Where(cell => cell.Length > 0)) } : row;
        }

        return row.ReadShort(cells, kinds, name);
    }

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
            var row = this;
            for (var i = 0; i < cells.Count; i++)
            {
                row = i == name ? row : row.With(kinds[i], cells[i].Trim());
            }

            var missing = kinds.Skip(cells.Count).Where(kind => kind is ColumnKind.Required or ColumnKind.Type).ToArray();
            return missing.Length == 0 ? row : row with { Lost = $"no cell for {string.Join(" and ", missing.Select(kind => kind == ColumnKind.Type ? "the type" : "whether it is required"))}" };
        }

        var told = this;
        foreach (var cell in cells.Where((_, i) => i != name).Select(cell => cell.Trim()).Where(cell => cell.Length > 0))
        {
            told = told.Type is null && TypeWords.Read(cell, isColumn: true) is { } type ? told with { Type = type }
                : told.Required == RequiredMark.Unknown && RequiredWords.Read(cell) is { } mark ? told with { Required = mark }
                : told with { Description = told.Description.Length == 0 ? cell : $"{told.Description} {cell}" };
        }

        return told with { Lost = told.Required == RequiredMark.Unknown && kinds.Contains(ColumnKind.Required) ? "whether it is required can't be told" : "its cells were told by what they are" };
    }

    private RowCells With(ColumnKind kind, string cell) => kind switch
    {
        _ when cell.Length == 0 => this,
        ColumnKind.Type when TypeWords.Read(cell, isColumn: true) is { } type => this with { Type = type },
        ColumnKind.Type when TypeWords.IsReference(cell) => this with { Type = new PageType(TypeKind.Object, Reference: cell) },
        ColumnKind.Type when cell is "-" or "/" or "无" => this,
        ColumnKind.Type => this with { BadType = cell },
        ColumnKind.Required => WithMark(cell, RequiredWords.Read(cell)),
        ColumnKind.Optional => WithMark(cell, RequiredWords.Read(cell) switch
        {
            RequiredMark.Required when cell is not "必填" => RequiredMark.Optional,
            RequiredMark.Optional when cell.ToLowerInvariant() is not ("optional" or "可选" or "选填" or "可選") => RequiredMark.Required,
            var other => other,
        }),
        ColumnKind.Description => this with { Description = Description.Length == 0 ? cell : $"{Description} {cell}" },
        ColumnKind.Constraint => this with { Constraint = cell },
        ColumnKind.Default => this with { Default = cell is "-" or "/" or "无" or "無" or "none" or "None" or "N/A" ? "" : cell },
        ColumnKind.Example => this with { Example = cell is "-" or "/" ? "" : cell },
        ColumnKind.Place => this with { Place = cell.ToLowerInvariant() },
        _ => this,
    };

    // A condition in the cell is a fact of the page: it stays with the description.
    private RowCells WithMark(string cell, RequiredMark? mark) => mark switch
    {
        null => this with { Description = Description.Length == 0 ? cell : $"{Description} {cell}" },
        RequiredMark.Unknown => this with { Description = Description.Length == 0 ? cell : $"{Description} ({cell})" },
        _ => this with { Required = mark.Value },
    };
}
