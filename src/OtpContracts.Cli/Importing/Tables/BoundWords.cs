namespace OtpContracts.Cli.Importing.Tables;

/// <summary>Bounds that pages give as bare numbers, in words that are read as limits and that a summary can show.</summary>
internal static class BoundWords
{
    /// <summary>Both bounds, of what the type has: characters of a text, items of a list.</summary>
    /// <param name="kind">The type.</param>
    /// <param name="least">The lower bound, or empty.</param>
    /// <param name="most">The upper bound, or empty.</param>
    /// <returns>A clause without a mark at its end; empty where there are no bounds.</returns>
    public static string Of(TypeKind kind, string least, string most)
    {
        var unit = kind switch { TypeKind.List => " items", TypeKind.String => " characters", _ => "" };
        return (least, most) switch
        {
            ("", "") => "",
            ("", _) => $"At most {most}{unit}",

            // "At least" of characters is no limit where the description goes on to what there may be at most.
            (_, "") => kind == TypeKind.String ? $"Minimum length: {least}" : $"At least {least}{unit}",
            _ => kind == TypeKind.List ? $"[ {least} .. {most} ]{unit}" : $"Between {least} and {most}{unit}",
        };
    }
}
