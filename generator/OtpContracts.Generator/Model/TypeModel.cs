using OtpContracts.Spec.Model;

namespace OtpContracts.Generator.Model;

/// <summary>A named type to emit.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Summary">What it is.</param>
internal abstract record TypeModel(string Name, string Summary)
{
    /// <summary>Why it should not be used any more, or null where it may be.</summary>
    public string? Deprecated { get; init; }
}

/// <summary>An open enum: a text or a number with documented values.</summary>
internal sealed record EnumModel(string Name, string Summary, bool IsNumeric, EquatableArray<EnumValueModel> Values) : TypeModel(Name, Summary);

/// <param name="Text">The text on the wire.</param>
/// <param name="Name">The C# name.</param>
/// <param name="Summary">What it means.</param>
internal sealed record EnumValueModel(string Text, string Name, string Summary)
{
    /// <summary>Why it should not be used any more, or null where it may be.</summary>
    public string? Deprecated { get; init; }
}

/// <summary>A record over a JSON object.</summary>
/// <param name="EnvelopeMembers">Members that stand among its own but are the envelope's.</param>
/// <param name="IsRead">Whether replies carry it.</param>
/// <param name="IsWritten">Whether requests carry it.</param>
internal sealed record ObjectModel(string Name, string Summary, EquatableArray<FieldModel> Fields, EquatableArray<string> EnvelopeMembers, bool IsRead, bool IsWritten)
    : TypeModel(Name, Summary)
{
    /// <summary>Whether it has members outside of the body.</summary>
    public bool IsPlaced => Fields.Any(member => member.Place != FieldPlace.Member);
}

/// <param name="WireName">The name on the wire.</param>
/// <param name="Property">The C# name of the property.</param>
/// <param name="Local">The C# name of a parameter or local.</param>
/// <param name="Type">Its type.</param>
/// <param name="Place">Where a message carries it.</param>
/// <param name="IsIdempotencyKey">Whether a key is made where the caller gives none.</param>
/// <param name="IsRequired">Whether it must be there.</param>
/// <param name="IsNullable">Whether it may be null apart from being left out.</param>
/// <param name="Constant">The value that is always sent, as C#, or null where the caller chooses.</param>
/// <param name="IsSensitive">Whether it is masked in texts.</param>
/// <param name="Docs">Sentences for people.</param>
/// <param name="Rules">The rules that a request is checked for.</param>
/// <param name="IsRuled">Whether its objects have rules of their own.</param>
internal sealed record FieldModel(
    string WireName, string Property, string Local, TypeReference Type, FieldPlace Place, bool IsIdempotencyKey, bool IsRequired, bool IsNullable, string? Constant, bool IsSensitive, EquatableArray<string> Docs, EquatableArray<RuleModel> Rules, bool IsRuled)
{
    /// <summary>Why it should not be used any more, or null where it may be.</summary>
    public string? Deprecated { get; init; }

    /// <summary>Whether leaving it out and setting it to null are two things.</summary>
    public bool IsOptionalAndNullable => IsNullable && !IsRequired;

    /// <summary>Whether null is no value of the property.</summary>
    public bool IsAlwaysThere => IsRequired && !IsNullable;

    /// <summary>The C# type of the property.</summary>
    public string PropertyType => IsOptionalAndNullable ? $"global::OtpContracts.OptionalValue<{Type.CSharp}?>" : Type.CSharp + (IsRequired && !IsNullable ? "" : "?");
}

/// <summary>A rule that a request is checked for.</summary>
/// <param name="Check">A method of the runtime's <c>RequestRules</c>.</param>
/// <param name="Arguments">What it asks for, as C#.</param>
internal sealed record RuleModel(string Check, string Arguments);
