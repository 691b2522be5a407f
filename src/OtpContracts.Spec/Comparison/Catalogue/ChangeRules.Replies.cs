namespace OtpContracts.Spec.Comparison.Catalogue;

/// <content>Rules about changes of what comes back.</content>
internal static partial class ChangeRules
{
    public static readonly ChangeRule FieldRemoved = Rule("reply-field-removed", ChangeSeverity.Breaking, "xxx", "A member is no longer sent", "Do without it.");
    public static readonly ChangeRule OptionalFieldRemoved = Rule("reply-optional-field-removed", ChangeSeverity.Breaking, "x.?", "A member that could be missing is no longer sent", "Do without it.");
    public static readonly ChangeRule FieldAdded = Rule("reply-field-added", ChangeSeverity.Safe, ".?.", "A member was added", "Only readers that refuse unknown members notice.");
    public static readonly ChangeRule FieldRenamed = Rule("reply-field-renamed", ChangeSeverity.Breaking, "?xx", "A member has another name on the wire", "Regenerate; rename it where it is read.");
    public static readonly ChangeRule FieldCodeNameChanged = Rule("reply-field-code-name-changed", ChangeSeverity.Breaking, "x..", "A member has another name in code", "Rename it where it is read.");
    public static readonly ChangeRule ReplyTypeChanged = Rule("reply-field-type-changed", ChangeSeverity.Breaking, "xxx", "A member has another type", "Read the new type.");
    public static readonly ChangeRule ReplyTypeWidened = Rule("reply-field-type-widened", ChangeSeverity.Breaking, "xx.", "A member can hold more than its old type", "Widen your own types.");
    public static readonly ChangeRule ReplyTypeNarrowed = Rule("reply-field-type-narrowed", ChangeSeverity.Risky, "?..", "A member has a smaller type", "Look where its type is named.");
    public static readonly ChangeRule ReplyFormatChanged = Rule("reply-field-unit-or-format-changed", ChangeSeverity.Breaking, ".?x", "A time is written in another form", "Regenerate before reading any.");
    public static readonly ChangeRule FieldBecameNullable = Rule("reply-field-became-nullable", ChangeSeverity.Breaking, "xxx", "A member may now be null", "Handle null.");
    public static readonly ChangeRule OptionalFieldBecameNullable = Rule("reply-optional-field-became-nullable", ChangeSeverity.Risky, ".?.", "A member that could be missing may now be null", "Null reads as missing.");
    public static readonly ChangeRule FieldNoLongerNullable = Rule("reply-field-became-not-nullable", ChangeSeverity.Safe, "?..", "A member is never null now", "");
    public static readonly ChangeRule FieldBecameOptional = Rule("reply-field-became-optional", ChangeSeverity.Breaking, "xxx", "A member may now be missing", "Handle its absence.");
    public static readonly ChangeRule FieldBecameRequired = Rule("reply-field-became-required", ChangeSeverity.Safe, "?..", "A member is always there now", "");
    public static readonly ChangeRule ReplyPresenceLost = Rule("reply-field-presence-unknown", ChangeSeverity.Risky, "x??", "It is no longer known whether a member is always there", "Handle its absence.");
    public static readonly ChangeRule ReplyValueAdded = Rule("reply-enum-value-added", ChangeSeverity.Risky, "..?", "A new value can come", "A switch without a default does not know it.");
    public static readonly ChangeRule ReplyValueRemoved = Rule("reply-enum-value-removed", ChangeSeverity.Breaking, "x..", "A value no longer comes", "Remove it where it is told apart.");
    public static readonly ChangeRule ReplyConstraintLoosened = Rule("reply-constraint-loosened", ChangeSeverity.Risky, "..?", "More values can come than before", "Check columns and screens that hold them.");
    public static readonly ChangeRule ReplyConstraintTightened = Rule("reply-constraint-tightened", ChangeSeverity.Safe, "...", "Fewer values can come than before", "");
    public static readonly ChangeRule ReplyPatternChanged = Rule("reply-pattern-changed", ChangeSeverity.Risky, "..?", "Values look otherwise", "Check whoever takes them apart.");
    public static readonly ChangeRule ReplyConditionChanged = Rule("reply-field-condition-changed", ChangeSeverity.Risky, "..?", "A member comes in other cases than before", "Check where you count on it.");
    public static readonly ChangeRule ReplyConstantChanged = Rule("reply-field-value-changed", ChangeSeverity.Risky, "..?", "A member has another fixed value", "Check where you test it.");
    public static readonly ChangeRule ReplyDefaultChanged = Rule("reply-default-changed", ChangeSeverity.Docs, "...", "What a missing member means is told otherwise", "");
    public static readonly ChangeRule DataAdded = Rule("reply-data-added", ChangeSeverity.Safe, "?..", "A reply now carries data", "");
    public static readonly ChangeRule DataRemoved = Rule("reply-data-removed", ChangeSeverity.Breaking, "xxx", "A reply no longer carries data", "Do without it.");
    public static readonly ChangeRule DataTypeChanged = Rule("reply-data-type-changed", ChangeSeverity.Breaking, "xxx", "The data of a reply has another type", "Read the new type.");
    public static readonly ChangeRule EnvelopeChanged = Rule("envelope-changed", ChangeSeverity.Breaking, "?xx", "Replies carry their status or reason elsewhere", "Regenerate and release.");
    public static readonly ChangeRule ReasonAdded = Rule("reply-reason-added", ChangeSeverity.Safe, "...", "Replies now say a reason", "");
    public static readonly ChangeRule PlacementChanged = Rule("reply-data-placement-changed", ChangeSeverity.Breaking, "?xx", "Data stands elsewhere in the reply", "Regenerate and release.");
    public static readonly ChangeRule ReplyContentTypeChanged = Rule("reply-content-type-changed", ChangeSeverity.Breaking, ".xx", "A reply is written in another format", "Regenerate and release.");
    public static readonly ChangeRule ReplyHeaderRemoved = Rule("reply-header-removed", ChangeSeverity.Risky, "x?x", "A header of the reply is no longer sent", "Do without it.");
    public static readonly ChangeRule CallbackAdded = Rule("callback-added", ChangeSeverity.Safe, "...", "The vendor can send one more message", "");
    public static readonly ChangeRule CallbackRemoved = Rule("callback-removed", ChangeSeverity.Breaking, "x.x", "The vendor no longer sends a message", "Find another way to learn of it.");
    public static readonly ChangeRule CallbackRenamed = Rule("callback-renamed", ChangeSeverity.Breaking, "x..", "A message of the vendor has another name in code", "Rename it.");
    public static readonly ChangeRule CallbackFormatChanged = Rule("callback-content-type-changed", ChangeSeverity.Breaking, ".xx", "A message of the vendor is written in another format", "Regenerate and release.");
}
