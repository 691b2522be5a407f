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

    /// <summary>A truth value. The texts <c>true</c> and <c>false</c> on the wire are read too.</summary>
    Boolean,

    /// <summary>An absolute or relative address.</summary>
    Uri,

    /// <summary>Any JSON.</summary>
    Any,
}

/// <summary>The type of a field: a scalar, a named type, or a list of a type.</summary>
public abstract record ContractType;

/// <summary>A built-in type.</summary>
/// <param name="Kind">Which.</param>
public sealed record ScalarType(ScalarKind Kind) : ContractType
{
    /// <inheritdoc/>
    public override string ToString() => Kind.ToString().ToLowerInvariant();
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
public sealed record MapType(ContractType Value) : ContractType
{
    /// <inheritdoc/>
    public override string ToString() => $"map<{Value}>";
}

/// <summary>A list.</summary>
/// <param name="Item">The type of its items.</param>
public sealed record ListType(ContractType Item) : ContractType
{
    /// <inheritdoc/>
    public override string ToString() => $"list<{Item}>";
}
