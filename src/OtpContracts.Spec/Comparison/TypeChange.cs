using OtpContracts.Spec.Model;

namespace OtpContracts.Spec.Comparison;

/// <summary>What became of the type of a value.</summary>
internal enum TypeChange
{
    None,

    /// <summary>The same, with nulls among the items.</summary>
    ItemsBecameNullable,

    /// <summary>The same, without nulls among the items.</summary>
    ItemsNoLongerNullable,

    /// <summary>Every old value is one of the new type.</summary>
    Widened,

    /// <summary>Every new value is one of the old type.</summary>
    Narrowed,

    /// <summary>A text or number whose values are listed now.</summary>
    BecameEnum,

    /// <summary>The same moment, written otherwise.</summary>
    Rewritten,

    /// <summary>A day where a moment was, or the other way round.</summary>
    Precision,

    /// <summary>Something else.</summary>
    Other,
}

/// <summary>Tells types apart.</summary>
/// <param name="before">The old contract's types.</param>
/// <param name="after">The new contract's types.</param>
/// <param name="renamed">The new names of types that were renamed.</param>
internal sealed class TypeComparer(TypeUsage before, TypeUsage after, IReadOnlyDictionary<string, string> renamed)
{
    private static readonly (ScalarKind Narrow, ScalarKind Wide)[] Wider =
    [
        (ScalarKind.Int, ScalarKind.Long), (ScalarKind.Int, ScalarKind.Decimal), (ScalarKind.Int, ScalarKind.Double), (ScalarKind.Long, ScalarKind.Decimal), (ScalarKind.Long, ScalarKind.Double),
    ];

    public bool AreSame(ContractType? old, ContractType? current) =>
        old is null || current is null ? old is null && current is null : Compare(old, current) == TypeChange.None;

    public TypeChange Compare(ContractType old, ContractType current) => (old, current) switch
    {
        (ListType left, ListType right) => Within(Compare(left.Item, right.Item), left.HasNulls, right.HasNulls),
        (MapType left, MapType right) => Within(Compare(left.Value, right.Value), left.HasNulls, right.HasNulls),
        (NamedType left, NamedType right) => NewName(left.Name) == right.Name ? TypeChange.None : TypeChange.Other,
        (ScalarType left, NamedType right) => IsEnumOf(right, left) ? TypeChange.BecameEnum : TypeChange.Other,
        (ScalarType left, ScalarType right) => CompareScalars(left, right),
        _ => TypeChange.Other,
    };

    private static TypeChange Within(TypeChange inner, bool hadNulls, bool hasNulls) => inner switch
    {
        // A list of ints is no list of longs.
        TypeChange.Widened or TypeChange.Narrowed or TypeChange.BecameEnum => TypeChange.Other,
        TypeChange.None when hadNulls != hasNulls => hasNulls ? TypeChange.ItemsBecameNullable : TypeChange.ItemsNoLongerNullable,
        _ => hadNulls == hasNulls ? inner : TypeChange.Other,
    };

    private static TypeChange CompareScalars(ScalarType left, ScalarType right) =>
        left == right ? TypeChange.None
        : left.Kind == right.Kind ? TypeChange.Rewritten
        : Wider.Contains((left.Kind, right.Kind)) ? TypeChange.Widened
        : Wider.Contains((right.Kind, left.Kind)) ? TypeChange.Narrowed
        : (left.Kind, right.Kind) is (ScalarKind.Date, ScalarKind.DateTime) or (ScalarKind.DateTime, ScalarKind.Date) ? TypeChange.Precision
        : TypeChange.Other;

    private string NewName(string name) => renamed.TryGetValue(name, out var current) && before.Find(name) is not null ? current : name;

    private bool IsEnumOf(NamedType type, ScalarType scalar) => after.Find(type.Name) is EnumDefinition @enum
        && (@enum.IsNumeric ? scalar.Kind is ScalarKind.Int or ScalarKind.Long : scalar.Kind == ScalarKind.String);
}
