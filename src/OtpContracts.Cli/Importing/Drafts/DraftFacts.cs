namespace OtpContracts.Cli.Importing.Drafts;

/// <summary>A fact of a page by the name that it keeps from one import to the next, whatever a person calls endpoints and types.</summary>
/// <param name="Key">What it is about, such as <c>POST /send body.channel default</c>.</param>
/// <param name="Value">The value as text.</param>
/// <param name="Page">The page's file.</param>
/// <param name="Line">The line in it.</param>
internal sealed record KeptFact(string Key, string Value, string Page, int Line);

/// <summary>Names the facts of a draft.</summary>
internal static class DraftFacts
{
    private const int DeepestNesting = 12;

    /// <summary>Whether a field must be there, in one word: the language says it by two keys.</summary>
    public const string Presence = "presence";

    /// <summary>The values of an enum.</summary>
    public const string Values = "values";

    /// <summary>All facts of a draft.</summary>
    /// <param name="draft">The draft.</param>
    public static IEnumerable<KeptFact> Of(Draft draft)
    {
        foreach (var endpoint in draft.Endpoints)
        {
            var call = Call(endpoint);
            var source = endpoint.Imported.Source;
            yield return new KeptFact($"{call} call", call, source.Page, source.Line);
            if (endpoint.Statuses.Count > 0)
            {
                var table = endpoint.Imported.Statuses[0].Source;
                yield return new KeptFact($"{call} statuses", string.Join(", ", endpoint.Statuses), table.Page, table.Line);
            }

            foreach (var fact in endpoint.Places.SelectMany(place => place.Value.SelectMany(field => OfField(draft, field, $"{call} {place.Key}.{field.Name}", 0))))
            {
                yield return fact;
            }

            foreach (var fact in Members(draft, endpoint.Data).SelectMany(field => OfField(draft, field, $"{call} reply.{field.Name}", 0)))
            {
                yield return fact;
            }
        }

        foreach (var status in draft.Statuses)
        {
            foreach (var (language, meaning) in status.Status.Meanings)
            {
                yield return new KeptFact($"status {status.Status.Code} meaning.{language}", meaning, status.Status.Source.Page, status.Status.Source.Line);
            }
        }
    }

    /// <summary>What identifies a call.</summary>
    /// <param name="endpoint">The call.</param>
    public static string Call(DraftEndpoint endpoint) => endpoint.Imported.Key;

    /// <summary>The members of the object that a type names, through lists.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="type">The type, or null.</param>
    public static IReadOnlyList<DraftField> Members(Draft draft, string? type) => Declared(draft, type)?.Fields ?? [];

    /// <summary>The declaration that a type names, through lists; or null.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="type">The type, or null.</param>
    public static DraftType? Declared(Draft draft, string? type) => draft.Types.FirstOrDefault(known => known.Name == Innermost(type));

    /// <summary>A type without the lists around it.</summary>
    /// <param name="type">The type, or null.</param>
    public static string? Innermost(string? type)
    {
        while (type is not null && type.EndsWith('>') && type.IndexOf('<', StringComparison.Ordinal) is var open and > 0)
        {
            type = type[(open + 1)..^1].TrimEnd('?');
        }

        return type;
    }

    /// <summary>A type without names that a person may change.</summary>
    /// <param name="type">The type.</param>
    /// <param name="declared">What its name declares, or null.</param>
    public static string Shape(string type, DraftType? declared) =>
        declared is null ? type : type.Replace(declared.Name, declared.Values.Count > 0 ? declared.IsNumeric ? "int enum" : "enum" : "object", StringComparison.Ordinal);

    /// <summary>The facts of a field, by their keys.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="field">The field.</param>
    public static IEnumerable<DraftFact> OfField(Draft draft, DraftField field)
    {
        foreach (var fact in field.Facts)
        {
            if (fact.Key == "type")
            {
                var declared = Declared(draft, fact.Value);
                yield return fact with { Value = Shape(fact.Value, declared) };
                if (declared?.Values.Count > 0)
                {
                    yield return new DraftFact(Values, string.Join(", ", declared.Values.Select(value => value.Value)));
                }
            }
            else if (fact.Key is not ("required" or "optional"))
            {
                yield return fact;
            }
        }

        yield return new DraftFact(Presence, PresenceOf(field));
        foreach (var (language, text) in field.Summary)
        {
            yield return new DraftFact($"summary.{language}", text);
        }
    }

    private static string PresenceOf(DraftField field) => field.Find("required") switch
    {
        "true" => "required",
        "unknown" => "unknown",
        _ => field.Find("optional") is not null ? "optional" : "unsaid",
    };

    private static IEnumerable<KeptFact> OfField(Draft draft, DraftField field, string key, int depth)
    {
        foreach (var fact in OfField(draft, field))
        {
            yield return new KeptFact($"{key} {fact.Key}", fact.Value, field.Source.Page, field.Source.Line);
        }

        if (depth < DeepestNesting)
        {
            foreach (var fact in Members(draft, field.Find("type")).SelectMany(member => OfField(draft, member, $"{key}.{member.Name}", depth + 1)))
            {
                yield return fact;
            }
        }
    }
}
