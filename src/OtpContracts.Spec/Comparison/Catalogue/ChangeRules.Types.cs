namespace OtpContracts.Spec.Comparison.Catalogue;

/// <content>Rules about changes of named types.</content>
public static partial class ChangeRules
{
    /// <summary>A type was added.</summary>
    public static readonly ChangeRule TypeAdded = Rule("type-added", ChangeSeverity.Safe, "...", "A type was added", "");

    /// <summary>A type was removed.</summary>
    public static readonly ChangeRule TypeRemoved = Rule("type-removed", ChangeSeverity.Breaking, "x..", "A type was removed", "Do without it.");

    /// <summary>A type has another name in code.</summary>
    public static readonly ChangeRule TypeRenamed = Rule("type-renamed", ChangeSeverity.Breaking, "x..", "A type has another name in code", "Rename it.");

    /// <summary>A type is built otherwise.</summary>
    public static readonly ChangeRule TypeKindChanged = Rule("type-kind-changed", ChangeSeverity.Breaking, "xxx", "A type is built otherwise", "Regenerate; read and write the new type.");

    /// <summary>The values of a type are written otherwise.</summary>
    public static readonly ChangeRule EnumRepresentationChanged = Rule("enum-representation-changed", ChangeSeverity.Breaking, "xxx", "The values of a type are written otherwise", "Regenerate and release.");

    /// <summary>A value has another name in code.</summary>
    public static readonly ChangeRule EnumMemberRenamed = Rule("enum-member-code-name-changed", ChangeSeverity.Breaking, "x..", "A value has another name in code", "Rename it.");

    /// <summary>A value is written otherwise on the wire: it still compiles.</summary>
    public static readonly ChangeRule EnumValueRenumbered = Rule("enum-value-wire-value-changed", ChangeSeverity.Breaking, ".xx", "A value is written otherwise on the wire: it still compiles", "Regenerate and release before anything else.");
}
