namespace OtpContracts.Spec.Model;

/// <summary>Whether a field must be there.</summary>
public enum Presence
{
    /// <summary>It must.</summary>
    Required,

    /// <summary>It may be left out.</summary>
    Optional,

    /// <summary>The vendor's page does not say; treated as optional, and said so.</summary>
    Unknown,
}

/// <summary>Where a message carries a field.</summary>
public enum FieldPlace
{
    /// <summary>It is a member of the JSON object.</summary>
    Member,

    /// <summary>It is the header of its name.</summary>
    Header,

    /// <summary>It is a map of all headers whose names start with its own; the map's keys are the rest of those names.</summary>
    Headers,

    /// <summary>It is the HTTP status.</summary>
    Status,

    /// <summary>It is the whole body.</summary>
    Body,
}

/// <summary>A parameter of an endpoint or a member of an object.</summary>
public sealed record Field
{
    /// <summary>The name on the wire.</summary>
    public required string Name { get; init; }

    /// <summary>The name in generated code (<c>csharp:</c>), or null to make one from <see cref="Name"/>.</summary>
    public required string? CodeName { get; init; }

    /// <summary>Its type.</summary>
    public required ContractType Type { get; init; }

    /// <summary>Where a message carries it.</summary>
    public required FieldPlace Place { get; init; }

    /// <summary>Whether a call is told by it from its own repetition, so that a fresh value is made where the caller gives none.</summary>
    public required bool IsIdempotencyKey { get; init; }

    /// <summary>Whether it must be there.</summary>
    public required Presence Presence { get; init; }

    /// <summary>Whether it may be null, which is something else than left out.</summary>
    public required bool IsNullable { get; init; }

    /// <summary>The one value that is always sent, or null where the caller chooses.</summary>
    public required string? Constant { get; init; }

    /// <summary>Whether its value is a person's or a secret: never shown in full.</summary>
    public required bool IsSensitive { get; init; }

    /// <summary>What the vendor takes where the field is left out; told to people, not sent.</summary>
    public required string? Default { get; init; }

    /// <summary>When the vendor sends it, in its own words.</summary>
    public required string? When { get; init; }

    /// <summary>What values are allowed.</summary>
    public required Constraints Constraints { get; init; }

    /// <summary>What it is, for people.</summary>
    public required LocalizedText Summary { get; init; }

    /// <summary>Why it should not be used any more; empty where no reason is said, null where it may be.</summary>
    public required string? Deprecated { get; init; }

    /// <summary>Since when the vendor has it, in its own words, or null.</summary>
    public required string? Since { get; init; }

    /// <summary>Where it is declared.</summary>
    public required SourceSpan Span { get; init; }
}

/// <summary>What values a field may take. Lengths and numbers of digits are counted in characters.</summary>
public sealed record Constraints
{
    /// <summary>No constraint.</summary>
    public static Constraints None { get; } = new();

    /// <summary>How many characters a text may have (<c>length: 4..32</c>).</summary>
    public Bounds? Length { get; init; }

    /// <summary>Between which values a number must lie (<c>range: 1..60</c>).</summary>
    public Bounds? Range { get; init; }

    /// <summary>How many digits 0-9 a text must consist of (<c>digits: 10..14</c>).</summary>
    public Bounds? Digits { get; init; }

    /// <summary>How many items a list may have (<c>items: 1..100</c>).</summary>
    public Bounds? Items { get; init; }

    /// <summary>A regular expression that the whole text must match; decided in one pass, <c>\d</c> written out as 0-9.</summary>
    public string? Pattern { get; init; }

    /// <summary>The only values allowed (<c>oneOf: [a, b]</c>), as written; empty where any is.</summary>
    public IReadOnlyList<string> OneOf { get; init; } = [];
}

/// <summary>An interval with both ends inside; an open end is null.</summary>
/// <param name="Least">The smallest value allowed.</param>
/// <param name="Most">The largest value allowed.</param>
public readonly record struct Bounds(decimal? Least, decimal? Most)
{
    /// <summary>The interval as the language writes it: <c>4..32</c>, or <c>6</c> where both ends are one.</summary>
    /// <returns>The written interval.</returns>
    public override string ToString() => Least is not null && Least == Most ? FormattableString.Invariant($"{Least}") : FormattableString.Invariant($"{Least}..{Most}");
}
