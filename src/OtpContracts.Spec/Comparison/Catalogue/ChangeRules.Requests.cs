namespace OtpContracts.Spec.Comparison.Catalogue;

/// <content>Rules about changes of what callers send.</content>
internal static partial class ChangeRules
{
    public static readonly ChangeRule RequiredAdded = Rule("request-param-added-required", ChangeSeverity.Breaking, "xxx", "A required parameter was added", "Pass it.");
    public static readonly ChangeRule RequiredWithDefaultAdded = Rule("request-param-added-required-with-default", ChangeSeverity.Risky, "x??", "A required parameter with a default was added", "Pass it.");
    public static readonly ChangeRule OptionalAdded = Rule("request-param-added-optional", ChangeSeverity.Safe, "?..", "An optional parameter was added", "Binaries built before must be built again where they pass optional arguments.");
    public static readonly ChangeRule ParameterRemoved = Rule("request-param-removed", ChangeSeverity.Breaking, "x?x", "A parameter was removed", "Stop passing it.");
    public static readonly ChangeRule WireNameChanged = Rule("request-param-wire-name-changed", ChangeSeverity.Breaking, ".xx", "A parameter has another name on the wire", "Regenerate and release.");
    public static readonly ChangeRule ParameterCodeNameChanged = Rule("request-param-code-name-changed", ChangeSeverity.Breaking, "x..", "A parameter has another name in code", "Rename it where it is passed.");
    public static readonly ChangeRule LocationChanged = Rule("request-param-location-changed", ChangeSeverity.Breaking, ".xx", "A parameter is sent elsewhere", "Regenerate and release.");
    public static readonly ChangeRule RequestTypeChanged = Rule("request-param-type-changed", ChangeSeverity.Breaking, "xxx", "A parameter has another type", "Pass a value of the new type.");
    public static readonly ChangeRule RequestTypeWidened = Rule("request-param-type-widened", ChangeSeverity.Risky, "?..", "A parameter takes more values than before", "Look where its type is named.");
    public static readonly ChangeRule RequestFormatChanged = Rule("request-param-format-changed", ChangeSeverity.Breaking, "x?x", "A parameter is written in another form", "Regenerate; check values that no longer fit.");
    public static readonly ChangeRule RequestTimeFormatChanged = Rule("request-param-wire-format-changed", ChangeSeverity.Breaking, ".xx", "A time is written in another form", "Regenerate and release.");
    public static readonly ChangeRule BecameRequired = Rule("request-param-became-required", ChangeSeverity.Breaking, "xx.", "A parameter is now required", "Pass it.");
    public static readonly ChangeRule BecameOptional = Rule("request-param-became-optional", ChangeSeverity.Safe, "?..", "A parameter may now be left out", "");
    public static readonly ChangeRule PresenceLost = Rule("request-param-presence-unknown", ChangeSeverity.Risky, ".?.", "It is no longer known whether a parameter is required", "Settle it with the vendor.");
    public static readonly ChangeRule BecameNotNullable = Rule("request-param-became-not-nullable", ChangeSeverity.Breaking, "xx.", "A parameter may no longer be null", "Leave it out instead.");
    public static readonly ChangeRule BecameNullable = Rule("request-param-became-nullable", ChangeSeverity.Safe, "?..", "A parameter may now be null", "");
    public static readonly ChangeRule ConstraintTightened = Rule("request-constraint-tightened", ChangeSeverity.Breaking, ".xx", "Fewer values are allowed", "Check what you send.");
    public static readonly ChangeRule ConstraintLoosened = Rule("request-constraint-loosened", ChangeSeverity.Safe, "...", "More values are allowed", "");
    public static readonly ChangeRule ConstraintAdded = Rule("request-constraint-added", ChangeSeverity.Breaking, ".xx", "A constraint was added", "Check what you send.");
    public static readonly ChangeRule ConstraintRemoved = Rule("request-constraint-removed", ChangeSeverity.Safe, "...", "A constraint was removed", "");
    public static readonly ChangeRule PatternChanged = Rule("request-pattern-changed", ChangeSeverity.Risky, ".??", "A parameter must look otherwise", "Check what you send.");
    public static readonly ChangeRule EnumValueRemoved = Rule("request-enum-value-removed", ChangeSeverity.Breaking, "xxx", "A value is no longer taken", "Send another value.");
    public static readonly ChangeRule EnumValueAdded = Rule("request-enum-value-added", ChangeSeverity.Safe, "...", "One more value is taken", "");
    public static readonly ChangeRule BecameEnum = Rule("request-param-became-enum", ChangeSeverity.Breaking, "xx.", "A parameter takes only listed values now", "Pass one of the values.");
    public static readonly ChangeRule DefaultChanged = Rule("request-default-changed", ChangeSeverity.Risky, "..x", "Leaving a parameter out means something else", "Pass the value you mean.");
    public static readonly ChangeRule DefaultDocumented = Rule("request-default-added", ChangeSeverity.Risky, "..?", "It is now said what leaving a parameter out means", "Check that it is what you mean.");
    public static readonly ChangeRule ConstantChanged = Rule("request-const-changed", ChangeSeverity.Breaking, ".xx", "A fixed value changed", "Regenerate and release.");
    public static readonly ChangeRule ConstantAdded = Rule("request-constant-added", ChangeSeverity.Breaking, ".x.", "A fixed value is now sent", "Regenerate and release.");
    public static readonly ChangeRule ConstantRemoved = Rule("request-constant-removed", ChangeSeverity.Risky, ".?.", "A fixed value is no longer sent", "Regenerate.");
    public static readonly ChangeRule BecameConstant = Rule("request-param-became-constant", ChangeSeverity.Breaking, "x?x", "A parameter now always has one value", "Stop passing it.");
    public static readonly ChangeRule ConstantBecameRequired = Rule("request-constant-became-required", ChangeSeverity.Breaking, "x.?", "A fixed value is now the caller's to pass", "Pass the value that was fixed.");
    public static readonly ChangeRule NoLongerConstant = Rule("request-param-no-longer-constant", ChangeSeverity.Risky, "?.?", "A fixed value is now the caller's to choose", "Pass the value that was fixed.");
    public static readonly ChangeRule ContentTypeChanged = Rule("request-content-type-changed", ChangeSeverity.Breaking, ".xx", "The body is written in another format", "Regenerate and release.");
    public static readonly ChangeRule SerialisationChanged = Rule("request-serialisation-changed", ChangeSeverity.Breaking, ".xx", "A parameter is put into the address otherwise", "Regenerate and release.");
    public static readonly ChangeRule BodyShapeChanged = Rule("request-body-shape-changed", ChangeSeverity.Breaking, "xxx", "The body is built otherwise", "Pass the new body.");
    public static readonly ChangeRule BodyBecameRequired = Rule("request-body-became-required", ChangeSeverity.Breaking, "xx.", "A call now has a body", "Pass it.");
    public static readonly ChangeRule BodyRemoved = Rule("request-body-removed", ChangeSeverity.Breaking, "x?x", "A call no longer has a body", "Stop passing it.");
    public static readonly ChangeRule HeaderRequiredAdded = Rule("request-header-added-required", ChangeSeverity.Breaking, "xx.", "A required header was added", "Pass it.");
    public static readonly ChangeRule HeaderConstantAdded = Rule("request-header-added-constant", ChangeSeverity.Breaking, ".x.", "A fixed header is now sent", "Regenerate and release.");
    public static readonly ChangeRule HeaderRemoved = Rule("request-header-removed", ChangeSeverity.Risky, "x?.", "A header is no longer sent", "Regenerate; stop passing it.");
    public static readonly ChangeRule HeaderValueChanged = Rule("request-header-value-changed", ChangeSeverity.Risky, ".?x", "A fixed header has another value", "Read what the vendor changed with it; regenerate.");
    public static readonly ChangeRule ConditionChanged = Rule("request-param-condition-changed", ChangeSeverity.Risky, ".??", "A parameter belongs to other calls than before", "Check when you pass it.");
    public static readonly ChangeRule SensitiveRemoved = Rule("param-sensitive-flag-removed", ChangeSeverity.Risky, "..x", "A value is no longer kept out of logs and transcripts", "Check that it may be shown.");
    public static readonly ChangeRule SensitiveAdded = Rule("param-sensitive-flag-added", ChangeSeverity.Safe, "...", "A value is now kept out of logs and transcripts", "");
    public static readonly ChangeRule FieldDeprecated = Rule("field-deprecated", ChangeSeverity.Docs, "?..", "A parameter, member, type or value is deprecated", "Builds that take warnings as errors have to follow.");
    public static readonly ChangeRule FieldUndeprecated = Rule("field-no-longer-deprecated", ChangeSeverity.Docs, "...", "A parameter, member, type or value is no longer deprecated", "");
}
