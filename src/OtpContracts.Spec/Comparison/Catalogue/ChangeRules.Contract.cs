namespace OtpContracts.Spec.Comparison.Catalogue;

/// <content>Rules about changes of what the whole contract shares.</content>
internal static partial class ChangeRules
{
    public static readonly ChangeRule ContractRenamed = Rule("contract-renamed", ChangeSeverity.Breaking, "x..", "The contract has another name, and so have all generated types", "Rename the types where they are used.");
    public static readonly ChangeRule VersionLowered = Rule("contract-version-lowered", ChangeSeverity.Risky, "..?", "The contract's version is lower than before", "Raise the version, or compare the other way round.");
    public static readonly ChangeRule VersionChanged = Rule("contract-version-changed", ChangeSeverity.Docs, "...", "The contract's version changed", "");
    public static readonly ChangeRule ServerChanged = Rule("server-address-changed", ChangeSeverity.Risky, ".??", "The server has another address", "Check that the old address still answers; regenerate.");
    public static readonly ChangeRule ServerDowngraded = Rule("server-scheme-downgraded", ChangeSeverity.Breaking, ".?x", "The server is no longer reached over TLS", "Ask the vendor before anything is sent in the clear.");
    public static readonly ChangeRule BasePathChanged = Rule("base-path-changed", ChangeSeverity.Breaking, ".xx", "Every path begins otherwise", "Regenerate and release before the old paths go away.");
    public static readonly ChangeRule ServerAdded = Rule("server-added", ChangeSeverity.Safe, "...", "A named server was added", "");
    public static readonly ChangeRule ServerRemoved = Rule("server-removed", ChangeSeverity.Breaking, "x?.", "A named server was removed", "Use another address; its constant is gone.");
    public static readonly ChangeRule NamedServerChanged = Rule("named-server-address-changed", ChangeSeverity.Risky, ".??", "A named server has another address", "Check that the old address still answers; regenerate.");
    public static readonly ChangeRule SandboxAddressChanged = Rule("sandbox-address-changed", ChangeSeverity.Safe, "...", "A test server has another address", "");
    public static readonly ChangeRule CredentialAdded = Rule("credential-added", ChangeSeverity.Breaking, "xxx", "An account needs one more credential", "Get it from the vendor and configure it.");
    public static readonly ChangeRule CredentialRemoved = Rule("credential-removed", ChangeSeverity.Breaking, "x..", "A credential is no longer needed", "Remove it where clients are made.");
    public static readonly ChangeRule CredentialNameChanged = Rule("credential-name-changed", ChangeSeverity.Breaking, "x.x", "A credential has another name", "Rename it where clients are made and configured.");
    public static readonly ChangeRule CredentialSecretRemoved = Rule("credential-secret-removed", ChangeSeverity.Risky, "..x", "A credential is no longer secret, so it may be sent and shown", "Check that nothing shows it.");
    public static readonly ChangeRule CredentialBecameSecret = Rule("credential-became-secret", ChangeSeverity.Safe, "...", "A credential is now secret", "");
}
