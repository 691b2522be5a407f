namespace OtpContracts.Spec.Comparison.Catalogue;

/// <content>Rules about changes of calls.</content>
internal static partial class ChangeRules
{
    public static readonly ChangeRule EndpointRemoved = Rule("endpoint-removed", ChangeSeverity.Breaking, "xxx", "A call was removed", "Use another call.");
    public static readonly ChangeRule EndpointRemovedAfterSunset = Rule("endpoint-removed-after-sunset", ChangeSeverity.Breaking, "xx.", "A deprecated call was removed", "Use the call that replaces it.");
    public static readonly ChangeRule EndpointAdded = Rule("endpoint-added", ChangeSeverity.Safe, "?..", "A call was added", "Only a hand-written implementation of the client's interface has to follow.");
    public static readonly ChangeRule EndpointRenamed = Rule("endpoint-renamed", ChangeSeverity.Breaking, "x..", "A call has another name in code", "Rename it where it is called.");
    public static readonly ChangeRule KeyRenamed = Rule("name-in-contract-changed", ChangeSeverity.Safe, "...", "Something has another name in the contract, but the same in code", "");
    public static readonly ChangeRule MethodChanged = Rule("endpoint-method-changed", ChangeSeverity.Breaking, ".xx", "A call has another HTTP method", "Regenerate and release.");
    public static readonly ChangeRule PathChanged = Rule("endpoint-path-changed", ChangeSeverity.Breaking, ".xx", "A call has another path", "Regenerate and release.");
    public static readonly ChangeRule PathParameterRenamed = Rule("path-parameter-renamed", ChangeSeverity.Breaking, "x..", "A path parameter has another name", "Rename named arguments.");
    public static readonly ChangeRule IdempotencyLost = Rule("endpoint-idempotency-changed", ChangeSeverity.Breaking, "..x", "Calling twice now acts twice, so the client no longer retries", "Check your own retries: each one may act again.");
    public static readonly ChangeRule IdempotencyGained = Rule("endpoint-idempotency-gained", ChangeSeverity.Risky, "..?", "Calling twice is now said to do no harm, so the client retries by itself", "Check that the vendor means it.");
    public static readonly ChangeRule EffectNarrowed = Rule("endpoint-became-safe", ChangeSeverity.Safe, "...", "A call is now said only to read", "");
    public static readonly ChangeRule EffectWidened = Rule("endpoint-no-longer-safe", ChangeSeverity.Risky, "..?", "A call no longer only reads", "Check who calls it without meaning to change anything.");
    public static readonly ChangeRule IdempotencyKeyAdded = Rule("idempotency-key-added", ChangeSeverity.Safe, "?..", "The vendor now tells repetitions apart by a parameter", "");
    public static readonly ChangeRule IdempotencyKeyRemoved = Rule("idempotency-key-removed", ChangeSeverity.Breaking, "?.x", "The vendor no longer tells repetitions apart by a parameter", "Check your own retries: each one may act again.");
    public static readonly ChangeRule ParameterOrderChanged = Rule("generated-parameter-order-changed", ChangeSeverity.Breaking, "?.x", "The parameters of the generated method stand in another order", "Name the arguments.");
    public static readonly ChangeRule EndpointDeprecated = Rule("endpoint-deprecated", ChangeSeverity.Docs, "?..", "A call is deprecated", "Builds that take warnings as errors have to follow.");
    public static readonly ChangeRule EndpointUndeprecated = Rule("endpoint-no-longer-deprecated", ChangeSeverity.Docs, "...", "A call is no longer deprecated", "");
    public static readonly ChangeRule PagingAdded = Rule("paging-added", ChangeSeverity.Safe, "?..", "A list can be read page by page", "");
    public static readonly ChangeRule PagingRemoved = Rule("paging-removed", ChangeSeverity.Breaking, "x..", "A list can no longer be read page by page", "Call without …AllAsync.");
    public static readonly ChangeRule PagingChanged = Rule("paging-changed", ChangeSeverity.Breaking, ".xx", "Pages are asked for in another way, and rows would be lost or repeated", "Regenerate and release.");
    public static readonly ChangeRule OutcomeAdded = Rule("outcome-added", ChangeSeverity.Breaking, "x.x", "Success of a call no longer means yes, since what it found is now told apart", "Ask the outcome instead of the status.");
    public static readonly ChangeRule OutcomeRemoved = Rule("outcome-removed", ChangeSeverity.Breaking, "x.x", "What a call found is no longer told apart from its status", "Look at the data yourself before taking success for yes.");
    public static readonly ChangeRule OutcomeChanged = Rule("outcome-changed", ChangeSeverity.Breaking, ".xx", "Something else counts as yes", "Regenerate before trusting any outcome.");
    public static readonly ChangeRule OutcomeValueAdded = Rule("outcome-value-added", ChangeSeverity.Risky, "..?", "A call can find something new", "Handle it where outcomes are told apart.");
    public static readonly ChangeRule OutcomeValueRemoved = Rule("outcome-value-removed", ChangeSeverity.Breaking, "x..", "A call no longer finds something", "Remove it where outcomes are told apart.");
    public static readonly ChangeRule OutcomeValueRenamed = Rule("outcome-value-code-name-changed", ChangeSeverity.Breaking, "x..", "What a call finds has another name in code", "Rename it.");
    public static readonly ChangeRule DivergenceChanged = Rule("known-divergence-changed", ChangeSeverity.Risky, ".??", "What the vendor is known to do against its own page changed", "Read both sentences.");
    public static readonly ChangeRule ExampleChanged = Rule("example-changed", ChangeSeverity.Docs, "...", "A documented exchange changed", "");
}
