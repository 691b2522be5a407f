namespace OtpContracts.Cli.Importing.Tables;

/// <summary>A row of a parameter table as the page has it.</summary>
internal sealed record ParameterRow
{
    /// <summary>The name, without marks of depth.</summary>
    public required string Name { get; init; }

    /// <summary>How deep the page marks it, from 0; null where the table marks no depth at all.</summary>
    public int? Depth { get; init; }

    /// <summary>The type, or null where the page gives none that is understood.</summary>
    public PageType? Type { get; init; }

    /// <summary>Whether it must be sent.</summary>
    public RequiredMark Required { get; init; }

    /// <summary>What the page says about it.</summary>
    public string Description { get; init; } = "";

    /// <summary>The cell of a column of constraints.</summary>
    public string Constraint { get; init; } = "";

    /// <summary>The cell of a column of defaults.</summary>
    public string Default { get; init; } = "";

    /// <summary>The cell of a column of examples.</summary>
    public string Example { get; init; } = "";

    /// <summary>Where it goes, where a column says it: path, query, header or body.</summary>
    public string Place { get; init; } = "";

    /// <summary>Its line in the page.</summary>
    public required int Line { get; init; }

    /// <summary>This row with the mark that its description says, where no cell has one.</summary>
    public ParameterRow WithSaidMark() => Required != RequiredMark.Unknown ? this : this with { Required = RequiredWords.InDescription(Description) ?? RequiredMark.Unknown };
}
