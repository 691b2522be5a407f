namespace OtpContracts.Spec.Model;

/// <summary>What calling twice does. <see cref="Safe"/> and <see cref="Idempotent"/> mean what RFC 9110 §9.2 says.</summary>
public enum Effect
{
    /// <summary>Only reads.</summary>
    Safe,

    /// <summary>Calling twice leaves the same state as calling once.</summary>
    Idempotent,

    /// <summary>Each call acts again: sends another message, costs again.</summary>
    Once,
}

/// <summary>How a request's body is written.</summary>
public enum BodyFormat
{
    /// <summary>A JSON object.</summary>
    Json,

    /// <summary>Names and values as an HTML form sends them (<c>application/x-www-form-urlencoded</c>).</summary>
    Form,

    /// <summary>Names and values as parts of a message (<c>multipart/form-data</c>, RFC 7578).</summary>
    Multipart,

    /// <summary>One value as plain text.</summary>
    Text,
}

/// <summary>What bodies are announced as.</summary>
public static class BodyFormats
{
    /// <summary>The media type of a body.</summary>
    /// <param name="format">How the body is written.</param>
    /// <returns>The type, without parameters such as a character set.</returns>
    public static string MediaType(this BodyFormat format) => format switch
    {
        BodyFormat.Form => "application/x-www-form-urlencoded",
        BodyFormat.Multipart => "multipart/form-data",
        BodyFormat.Text => "text/plain",
        _ => "application/json",
    };
}

/// <summary>A call that the vendor offers.</summary>
public sealed record Endpoint
{
    /// <summary>Its name in the contract, such as <c>resendVerification</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The name in generated code (<c>csharp:</c>), or null to make one from <see cref="Name"/>.</summary>
    public required string? CodeName { get; init; }

    /// <summary>The HTTP method, in capitals.</summary>
    public required string Method { get; init; }

    /// <summary>The path behind the server's address, starting with a slash; <c>{name}</c> stands for a path parameter.</summary>
    public required string Path { get; init; }

    /// <summary>What it is called, for people.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>What it does, for people.</summary>
    public required LocalizedText Summary { get; init; }

    /// <summary>The vendor page that documents it, or null.</summary>
    public required string? Page { get; init; }

    /// <summary>What calling twice does.</summary>
    public required Effect Effect { get; init; }

    /// <summary>The parameters in the path, in the order of their holes.</summary>
    public required IReadOnlyList<Field> PathParameters { get; init; }

    /// <summary>The parameters in the query.</summary>
    public required IReadOnlyList<Field> QueryParameters { get; init; }

    /// <summary>The parameters in headers.</summary>
    public required IReadOnlyList<Field> HeaderParameters { get; init; }

    /// <summary>How the body is written.</summary>
    public required BodyFormat BodyFormat { get; init; }

    /// <summary>The members of the JSON object, or the fields of the form; empty where there are none.</summary>
    public required IReadOnlyList<Field> Body { get; init; }

    /// <summary>The one value that the body is, or null where it has members or there is none. An object without required members may be left out: it is sent empty.</summary>
    public required Field? WholeBody { get; init; }

    /// <summary>Where its replies carry their parts.</summary>
    public required Envelope Reply { get; init; }

    /// <summary>The type of the reply's data, or null where it has none.</summary>
    public required ContractType? Data { get; init; }

    /// <summary>The codes that the page lists for this endpoint.</summary>
    public required IReadOnlyList<string> Statuses { get; init; }

    /// <summary>Documented exchanges.</summary>
    public required IReadOnlyList<Example> Examples { get; init; }

    /// <summary>What the reply says beyond its status, or null.</summary>
    public required Outcome? Outcome { get; init; }

    /// <summary>Where the vendor's pages contradict each other, in sentences.</summary>
    public required IReadOnlyList<string> Quirks { get; init; }

    /// <summary>How a long list is fetched page by page, or null.</summary>
    public required Paging? Paging { get; init; }

    /// <summary>Why it should not be used any more; empty where no reason is said, null where it may be.</summary>
    public required string? Deprecated { get; init; }

    /// <summary>Since when the vendor has it, in its own words, or null.</summary>
    public required string? Since { get; init; }

    /// <summary>Where it is declared.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>The holes of the path that signing fills, by name: those that are no parameters.</summary>
    public IEnumerable<string> SignedHoles => Path.Split('/').Select(HoleIn).OfType<string>().Where(hole => PathParameters.All(parameter => parameter.Name != hole));

    /// <summary>The name of the hole that a segment of a path is.</summary>
    /// <param name="segment">The segment.</param>
    /// <returns>The name; null where the segment is fixed.</returns>
    public static string? HoleIn(string segment) => segment.StartsWith("{", StringComparison.Ordinal) ? segment.Trim('{', '+', '}') : null;

    /// <summary>Every parameter, wherever it goes.</summary>
    public IEnumerable<Field> Parameters => PathParameters.Concat(QueryParameters).Concat(HeaderParameters).Concat(Body).Concat(WholeBody is null ? [] : [WholeBody]);
}

/// <summary>
/// What a reply says beyond its status: an endpoint that checks a code answers with success whether or not the code was right.
/// </summary>
/// <param name="Field">The member of the data that says it.</param>
/// <param name="IsNumeric">Whether it is a whole number; else a text.</param>
/// <param name="Success">The value that means success.</param>
/// <param name="Values">The documented values.</param>
/// <param name="Span">Where it is declared.</param>
public sealed record Outcome(string Field, bool IsNumeric, string Success, IReadOnlyList<EnumValue> Values, SourceSpan Span);

/// <summary>A documented exchange.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Parameters">The parameters by place (<c>path</c>, <c>query</c>, <c>header</c>) as JSON objects.</param>
/// <param name="Body">The request's body as JSON, or null.</param>
/// <param name="Reply">The reply's body as JSON, or null.</param>
/// <param name="Quirk">Where the vendor contradicts itself, in a sentence; or null.</param>
/// <param name="Span">Where it is declared.</param>
public sealed record Example(string Name, IReadOnlyDictionary<string, string> Parameters, string? Body, string? Reply, string? Quirk, SourceSpan Span);
