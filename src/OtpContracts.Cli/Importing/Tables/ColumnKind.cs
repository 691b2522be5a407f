namespace OtpContracts.Cli.Importing.Tables;

/// <summary>What a column of a table says.</summary>
internal enum ColumnKind
{
    /// <summary>Nothing that a contract takes.</summary>
    Other,

    /// <summary>The name of a parameter.</summary>
    Name,

    /// <summary>Its type.</summary>
    Type,

    /// <summary>Whether it must be sent.</summary>
    Required,

    /// <summary>Whether it may be left out.</summary>
    Optional,

    /// <summary>What it is.</summary>
    Description,

    /// <summary>What the vendor takes where it is left out.</summary>
    Default,

    /// <summary>A value that it may have.</summary>
    Example,

    /// <summary>Where it goes: path, query, header or body.</summary>
    Place,

    /// <summary>Which values it may have.</summary>
    Constraint,

    /// <summary>A status code.</summary>
    Code,

    /// <summary>The HTTP status that goes with a status code.</summary>
    Http,
}

/// <summary>The columns of a table by what they say.</summary>
internal static class ColumnKinds
{
    /// <summary>The first column of a kind.</summary>
    /// <param name="kinds">What the columns say.</param>
    /// <param name="kind">The kind.</param>
    /// <returns>Its index, or -1 where no column is of that kind.</returns>
    public static int ColumnOf(this IReadOnlyList<ColumnKind> kinds, ColumnKind kind) =>
        kinds.Index().Where(column => column.Item == kind).Select(column => column.Index).FirstOrDefault(-1);
}
