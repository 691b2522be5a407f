namespace OtpContracts.Spec.Comparison.Catalogue;

/// <content>Rules about changes of the status table.</content>
internal static partial class ChangeRules
{
    public static readonly ChangeRule StatusAdded = Rule("vendor-status-added", ChangeSeverity.Risky, ".??", "The vendor can answer with a new status", "Decide what your code does after it.");
    public static readonly ChangeRule HttpStatusAdded = Rule("http-status-added", ChangeSeverity.Risky, ".??", "The vendor can answer with a new HTTP status", "Decide what your code does after it.");
    public static readonly ChangeRule StatusListed = Rule("endpoint-status-added", ChangeSeverity.Risky, ".??", "A call can answer with one more status", "Decide what your code does after it.");
    public static readonly ChangeRule StatusUnlisted = Rule("endpoint-status-removed", ChangeSeverity.Safe, "...", "A call no longer answers with a status", "");
    public static readonly ChangeRule StatusesDocumented = Rule("endpoint-statuses-documented", ChangeSeverity.Docs, "...", "It is now said, or no longer said, which statuses a call answers with", "");
    public static readonly ChangeRule StatusRemoved = Rule("vendor-status-removed", ChangeSeverity.Breaking, "x.?", "A status was removed", "Remove it where statuses are told apart.");
    public static readonly ChangeRule StatusRenumbered = Rule("vendor-status-renumbered", ChangeSeverity.Breaking, ".xx", "A status has another number, and code still compiles", "Regenerate and release before anything else.");
    public static readonly ChangeRule StatusReused = Rule("vendor-status-number-reused", ChangeSeverity.Breaking, "x.x", "A status number means something else", "Look at every place that tests it.");
    public static readonly ChangeRule StatusRenamed = Rule("vendor-status-code-name-changed", ChangeSeverity.Breaking, "x..", "A status has another name in code", "Rename it.");
    public static readonly ChangeRule StatusMeaningChanged = Rule("vendor-status-meaning-changed", ChangeSeverity.Risky, "..?", "The vendor says something else of a status", "Read both sentences.");
    public static readonly ChangeRule StatusKindChanged = Rule("vendor-status-kind-changed", ChangeSeverity.Risky, "..?", "A status is about something else", "Check what your code does after it.");
    public static readonly ChangeRule StatusBecameRetryable = Rule("retry-category-became-retryable", ChangeSeverity.Breaking, "..x", "A call is now repeated after a status", "A call that acts each time may act twice.");
    public static readonly ChangeRule StatusBecamePermanent = Rule("retry-category-became-permanent", ChangeSeverity.Risky, "..x", "A call is no longer repeated after a status", "Decide who tries again.");
    public static readonly ChangeRule StatusRetryChanged = Rule("retry-category-changed", ChangeSeverity.Risky, "..?", "A call is repeated otherwise after a status", "Check how long callers wait.");
    public static readonly ChangeRule SuccessFlipped = Rule("vendor-status-success-flag-flipped", ChangeSeverity.Breaking, "..x", "A status changed sides between success and failure", "Check what your code takes for success.");
    public static readonly ChangeRule HttpSuccessChanged = Rule("http-success-status-changed", ChangeSeverity.Breaking, ".?x", "Another HTTP status means success", "Regenerate and release.");
    public static readonly ChangeRule StatusHttpChanged = Rule("vendor-status-http-code-changed", ChangeSeverity.Breaking, ".xx", "A status comes with another HTTP status", "Regenerate; check whoever looks at HTTP statuses.");
    public static readonly ChangeRule StatusHttpDocumented = Rule("vendor-status-http-code-documented", ChangeSeverity.Docs, "...", "It is now said, or no longer said, which HTTP status a status comes with", "");
    public static readonly ChangeRule StatusRepresentationChanged = Rule("vendor-status-representation-changed", ChangeSeverity.Breaking, "x..", "Statuses are texts instead of numbers, or the other way round", "Tell statuses apart in the new way.");
}
