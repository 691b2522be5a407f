using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.OpenApi;

/// <summary>The types of schemas.</summary>
internal static class SchemaTypes
{
    /// <summary>The type of a schema.</summary>
    /// <param name="shape">The schema.</param>
    /// <param name="item">The schema of a list's items, or null.</param>
    /// <returns>The type, or null where the schema gives none.</returns>
    public static PageType? Of(SchemaShape shape, SchemaShape? item)
    {
        var named = shape.Types.Count > 0 ? shape.Types : [.. shape.Choices.SelectMany(choice => choice.Types).Distinct(StringComparer.Ordinal)];
        if (named.Count > 1)
        {
            return new PageType(TypeKind.Any);
        }

        return (named.Count == 1 ? named[0] : Implied(shape)) switch
        {
            "string" or "file" => new PageType(Text(shape.Text("format"))),
            "integer" => new PageType(shape.Text("format") == "int64" ? TypeKind.Long : TypeKind.Int),
            "number" => new PageType(shape.Text("format") is "float" or "double" ? TypeKind.Double : TypeKind.Decimal),
            "boolean" => new PageType(TypeKind.Boolean),
            "array" => new PageType(TypeKind.List, item is null ? null : Of(item, item: null)),
            "object" => new PageType(TypeKind.Object, Reference: shape.Name),
            _ => null,
        };
    }

    private static string Implied(SchemaShape shape) =>
        shape.Find("properties") is not null || shape.Choices.Exists(choice => choice.Find("properties") is not null) ? "object" : shape.Find("items") is not null ? "array" : shape.Find("enum") is not null ? "string" : "";

    private static TypeKind Text(string format) => format switch
    {
        "date-time" => TypeKind.DateTime,
        "date" => TypeKind.Date,
        "uri" or "url" => TypeKind.Uri,
        "byte" or "binary" => TypeKind.Bytes,
        _ => TypeKind.String,
    };
}
