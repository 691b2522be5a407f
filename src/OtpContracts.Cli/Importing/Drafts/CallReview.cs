using OtpContracts.Cli.Importing.Facts;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Drafts;

/// <summary>A call as it was read, in one line: what is wrong with all of it, such as the place of its parameters, is seen there at once.</summary>
internal static class CallReview
{
    private const int MostNames = 60;

    /// <summary>The line of a call.</summary>
    /// <param name="endpoint">The call.</param>
    public static string Of(DraftEndpoint endpoint)
    {
        var imported = endpoint.Imported;
        var parts = imported.Parameters.GroupBy(field => field.Place, StringComparer.Ordinal)
            .Select(place => Part(place.Key != "body" ? place.Key : imported.Format == "json" ? "body as JSON" : $"body as {imported.Format}", place))
            .Append(Part("reply", imported.Reply))
            .Append(Listed("statuses", endpoint.Statuses));
        return $"`{imported.Source.Page}:{imported.Source.Line}` {imported.Method} {endpoint.Path}: {string.Join("; ", parts.Where(part => part.Length > 0).DefaultIfEmpty("nothing is sent or answered"))}.";
    }

    private static string Part(string title, IEnumerable<ImportedField> fields) => Listed(title, [.. fields.SelectMany(field => Names(field, ""))]);

    private static IEnumerable<string> Names(ImportedField field, string owner)
    {
        var path = $"{owner}{field.Name}{(field.Type is { Kind: TypeKind.List } ? "[]" : "")}";
        return field.Members.SelectMany(member => Names(member, path + ".")).Prepend(path + (field.Required == RequiredMark.Required ? "*" : ""));
    }

    private static string Listed(string title, IReadOnlyList<string> names) =>
        names.Count == 0 ? "" : $"{title} ({string.Join(", ", names.Take(MostNames))}{(names.Count > MostNames ? $" and {names.Count - MostNames} more" : "")})";
}
