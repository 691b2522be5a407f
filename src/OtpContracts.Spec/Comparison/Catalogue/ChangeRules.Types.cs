namespace OtpContracts.Spec.Comparison.Catalogue;

/// <content>Rules about changes of named types.</content>
internal static partial class ChangeRules
{
    public static readonly ChangeRule TypeAdded = Rule("type-added", ChangeSeverity.Safe, "...", "A type was added", "");
    public static readonly ChangeRule TypeRemoved = Rule("type-removed", ChangeSeverity.Breaking, "x..", "A type was removed", "Do without it.");
    public static readonly ChangeRule TypeRenamed = Rule("type-renamed", ChangeSeverity.Breaking, "x..", "A type has another name in code", "Rename it.");
    public static readonly ChangeRule TypeKindChanged = Rule("type-kind-changed", ChangeSeverity.Breaking, "xxx", "A type is built otherwise", "Regenerate; read and write the new type.");
    public static readonly ChangeRule EnumRepresentationChanged = Rule("enum-representation-changed", ChangeSeverity.Breaking, "xxx", "The values of a type are written otherwise", "Regenerate and release.");
    public static readonly ChangeRule EnumMemberRenamed = Rule("enum-member-code-name-changed", ChangeSeverity.Breaking, "x..", "A value has another name in code", "Rename it.");
    public static readonly ChangeRule EnumValueRenumbered = Rule("enum-value-wire-value-changed", ChangeSeverity.Breaking, ".xx", "A value is written otherwise on the wire, and code still compiles", "Regenerate and release before anything else.");
}
