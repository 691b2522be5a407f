namespace OtpContracts.Spec.Model;

/// <summary>A type declared under <c>types</c>.</summary>
/// <param name="Name">Its name, in the contract and in generated code.</param>
/// <param name="Summary">What it is, for people.</param>
/// <param name="Span">Where it is declared.</param>
public abstract record TypeDefinition(string Name, LocalizedText Summary, SourceSpan Span)
{
    /// <summary>The name in generated code (<c>csharp:</c>), or null to make one from <see cref="Name"/>.</summary>
    public string? CodeName { get; init; }

    /// <summary>Why it should not be used any more; empty where no reason is said, null where it may be.</summary>
    public string? Deprecated { get; init; }

    /// <summary>Since when the vendor has it, in its own words, or null.</summary>
    public string? Since { get; init; }
}

/// <summary>A set of documented texts or numbers. Always open: an undocumented value survives.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsNumeric">Whether its values are whole numbers on the wire.</param>
/// <param name="Values">The documented values.</param>
/// <param name="Summary">What it is.</param>
/// <param name="Span">Where it is declared.</param>
public sealed record EnumDefinition(string Name, bool IsNumeric, IReadOnlyList<EnumValue> Values, LocalizedText Summary, SourceSpan Span)
    : TypeDefinition(Name, Summary, Span);

/// <summary>A documented value of an enum.</summary>
/// <param name="Text">The text on the wire.</param>
/// <param name="Name">Its name in generated code, or null to make one from the text.</param>
/// <param name="Summary">What it means.</param>
/// <param name="Span">Where it is declared.</param>
public sealed record EnumValue(string Text, string? Name, LocalizedText Summary, SourceSpan Span)
{
    /// <summary>Why it should not be used any more; empty where no reason is said, null where it may be.</summary>
    public string? Deprecated { get; init; }

    /// <summary>Since when the vendor has it, in its own words, or null.</summary>
    public string? Since { get; init; }
}

/// <summary>A JSON object with known members; unknown ones are kept.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Fields">The members.</param>
/// <param name="Summary">What it is.</param>
/// <param name="Span">Where it is declared.</param>
public sealed record ObjectDefinition(string Name, IReadOnlyList<Field> Fields, LocalizedText Summary, SourceSpan Span)
    : TypeDefinition(Name, Summary, Span);
