namespace OtpContracts.Spec.Comparison.Catalogue;

/// <content>Rules about changes that only people read.</content>
public static partial class ChangeRules
{
    /// <summary>A text changed.</summary>
    public static readonly ChangeRule TextChanged = Rule("text-changed", ChangeSeverity.Docs, "...", "A text changed", "");

    /// <summary>The facts come from another page.</summary>
    public static readonly ChangeRule PageChanged = Rule("provenance-changed", ChangeSeverity.Docs, "...", "The facts come from another page", "Look whether the page says something new.");
}
