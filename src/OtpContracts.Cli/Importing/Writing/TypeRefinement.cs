namespace OtpContracts.Cli.Importing.Writing;

/// <summary>Tells a type that a person made narrower from one that says something else than the page.</summary>
internal static class TypeRefinement
{
    /// <summary>Whether a type says the same as a page's, or more.</summary>
    /// <param name="mine">The contract's type, without names.</param>
    /// <param name="page">The page's type, without names.</param>
    public static bool IsOf(string mine, string page) => mine == page || page == "any" || (mine, page) switch
    {
        ("enum" or "uri" or "date" or "dateTime" or "bytes", "string") => true,
        ("int enum" or "long" or "dateTime", "int") => true,
        ("dateTime", "long") => true,
        ("int" or "long" or "double" or "int enum", "decimal") => true,
        ("object" or "any", "object" or "map<any>") => true,
        (_, "object" or "map<any>") => mine.StartsWith("map<", StringComparison.Ordinal),
        (_, "list<any>") => mine.StartsWith("list<", StringComparison.Ordinal),
        _ => mine.StartsWith("list<", StringComparison.Ordinal) && page.StartsWith("list<", StringComparison.Ordinal) && IsOf(mine[5..^1], page[5..^1]),
    };
}
