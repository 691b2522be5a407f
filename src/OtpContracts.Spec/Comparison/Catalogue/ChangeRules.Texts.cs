namespace OtpContracts.Spec.Comparison.Catalogue;

/// <content>Rules about changes that only people read.</content>
internal static partial class ChangeRules
{
    public static readonly ChangeRule TextChanged = Rule("text-changed", ChangeSeverity.Docs, "...", "A text changed", "");
    public static readonly ChangeRule PageChanged = Rule("provenance-changed", ChangeSeverity.Docs, "...", "The facts come from another page", "Look whether the page says something new.");
}
