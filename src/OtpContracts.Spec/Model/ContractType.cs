using OtpContracts.Spec.Naming;

namespace OtpContracts.Spec.Model;

/// <summary>The built-in types.</summary>
public enum ScalarKind
{
    /// <summary>Text. A number or truth value on the wire is read as its text.</summary>
    String,

    /// <summary>A whole number of 32 bits. Its text on the wire is read too.</summary>
    Int,

    /// <summary>A whole number of 64 bits. Its text on the wire is read too.</summary>
    Long,

    /// <summary>A decimal number. Its text on the wire is read too.</summary>
    Decimal,

    /// <summary>A binary floating-point number of 64 bits; <c>NaN</c>, <c>Infinity</c> and <c>-Infinity</c> are texts in JSON.</summary>
    Double,

    /// <summary>A truth value. The texts <c>true</c> and <c>false</c> on the wire are read too.</summary>
    Boolean,

    /// <summary>An absolute or relative address.</summary>
    Uri,

    /// <summary>Bytes, as base64 (RFC 4648 §4) on the wire.</summary>
    Bytes,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A moment.</summary>
    DateTime,

    /// <summary>Any JSON.</summary>
    Any,
}

/// <summary>The type of a field: a scalar, a named type, or a list of a type.</summary>
public abstract record ContractType
{
    /// <summary>The type within all lists and maps around it.</summary>
    public ContractType Innermost => this switch
    {
        ListType list => list.Item.Innermost,
        MapType map => map.Value.Innermost,
        _ => this,
    };
}

/// <summary>A built-in type.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Format">How a day or a moment is written: a word of <see cref="TimeFormat"/> or a format of .NET; null for anything else.</param>
public sealed record ScalarType(ScalarKind Kind, string? Format = null) : ContractType
{
    /// <inheritdoc/>
    public override string ToString() => ContractWord.Of(Kind);
}

/// <summary>A type declared under <c>types</c>.</summary>
/// <param name="Name">Its name.</param>
public sealed record NamedType(string Name) : ContractType
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A JSON object with names of the sender's choice.</summary>
/// <param name="Value">The type of its values.</param>
/// <param name="HasNulls">Whether a value may be null.</param>
public sealed record MapType(ContractType Value, bool HasNulls = false) : ContractType
{
    /// <inheritdoc/>
    public override string ToString() => $"map<{Value}{(HasNulls ? "?" : "")}>";
}

/// <summary>A list.</summary>
/// <param name="Item">The type of its items.</param>
/// <param name="HasNulls">Whether an item may be null.</param>
public sealed record ListType(ContractType Item, bool HasNulls = false) : ContractType
{
    /// <inheritdoc/>
    public override string ToString() => $"list<{Item}{(HasNulls ? "?" : "")}>";
}
