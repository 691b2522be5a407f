namespace OtpContracts.Spec.Comparison.Catalogue;

/// <content>Rules about changes of signing.</content>
internal static partial class ChangeRules
{
    public static readonly ChangeRule AlgorithmChanged = Rule("signing-algorithm-changed", ChangeSeverity.Breaking, ".xx", "Requests are signed with another algorithm", "Regenerate and release at the moment of the change.");
    public static readonly ChangeRule CanonicalStringChanged = Rule("signing-canonical-string-changed", ChangeSeverity.Breaking, ".xx", "What is signed is put together otherwise", "Regenerate and release at the moment of the change.");
    public static readonly ChangeRule FieldSetChanged = Rule("signing-field-set-changed", ChangeSeverity.Breaking, ".xx", "Other values are signed", "Regenerate and release at the moment of the change.");
    public static readonly ChangeRule SignatureEncodingChanged = Rule("signature-encoding-changed", ChangeSeverity.Breaking, ".xx", "The signature is written otherwise", "Regenerate and release at the moment of the change.");
    public static readonly ChangeRule KeyDerivationChanged = Rule("signing-key-derivation-changed", ChangeSeverity.Breaking, "?xx", "The key of the signature is made otherwise", "Regenerate and release at the moment of the change.");
    public static readonly ChangeRule TimestampChanged = Rule("timestamp-unit-or-format-changed", ChangeSeverity.Breaking, ".xx", "The time of a request is written otherwise", "Regenerate and release at the moment of the change.");
    public static readonly ChangeRule NonceAdded = Rule("nonce-added", ChangeSeverity.Breaking, "?xx", "Each request must carry a value used once", "Regenerate and release at the moment of the change.");
    public static readonly ChangeRule SecretRevealed = Rule("signing-secret-revealed", ChangeSeverity.Breaking, ".xx", "A secret is now sent as it is", "Ask the vendor why before you regenerate: whoever reads one request has the account.");
    public static readonly ChangeRule SignedValueAdded = Rule("signing-value-added", ChangeSeverity.Breaking, ".xx", "Signing sends one more value", "Regenerate and release at the moment of the change.");
    public static readonly ChangeRule SignedValueRemoved = Rule("signing-value-removed", ChangeSeverity.Risky, ".?.", "Signing sends a value less", "Regenerate.");
    public static readonly ChangeRule SignatureRemoved = Rule("signature-removed", ChangeSeverity.Breaking, ".xx", "A signature is no longer sent", "Ask the vendor how requests are told from forged ones.");
    public static readonly ChangeRule SigningToggled = Rule("endpoint-signing-toggled", ChangeSeverity.Breaking, "?xx", "Requests are now signed, or no longer signed", "Regenerate; ask the vendor how requests are told from forged ones.");
    public static readonly ChangeRule SignedValueMoved = Rule("signing-value-moved", ChangeSeverity.Breaking, ".xx", "A value of the signing is sent elsewhere", "Regenerate and release at the moment of the change.");
    public static readonly ChangeRule SignedValueRenamed = Rule("signing-value-renamed", ChangeSeverity.Breaking, ".xx", "A value of the signing is sent under another name", "Regenerate and release at the moment of the change.");
    public static readonly ChangeRule SigningOrderChanged = Rule("signing-order-changed", ChangeSeverity.Risky, ".??", "Signing sends its values in another order", "Regenerate.");
    public static readonly ChangeRule CredentialSchemeChanged = Rule("credential-scheme-changed", ChangeSeverity.Breaking, "?xx", "The account is shown to the vendor in another way", "Regenerate and release at the moment of the change.");
    public static readonly ChangeRule WindowTightened = Rule("timestamp-window-tightened", ChangeSeverity.Risky, ".?x", "A request's time may be off less than before", "Keep clocks in step.");
    public static readonly ChangeRule WindowLoosened = Rule("timestamp-window-loosened", ChangeSeverity.Safe, "...", "A request's time may be off more than before", "");
    public static readonly ChangeRule CaseTightened = Rule("signature-case-tightened", ChangeSeverity.Risky, ".?.", "The case of a signed value now matters", "Check who writes it otherwise.");
    public static readonly ChangeRule CaseLoosened = Rule("signature-case-loosened", ChangeSeverity.Safe, "...", "The case of a signed value no longer matters", "");
    public static readonly ChangeRule SigningRewritten = Rule("signing-rewritten", ChangeSeverity.Docs, "...", "Signing is written otherwise, and gives the same", "");
    public static readonly ChangeRule VectorsChanged = Rule("signing-vectors-changed", ChangeSeverity.Docs, "...", "The published examples of signing changed", "");
    public static readonly ChangeRule CallbackSignatureChanged = Rule("callback-signature-changed", ChangeSeverity.Breaking, "?xx", "A message of the vendor is told from a forged one in another way", "Regenerate and release at the moment of the change.");
    public static readonly ChangeRule ReplySignatureChanged = Rule("reply-signature-changed", ChangeSeverity.Breaking, "?xx", "A reply is told from a forged one in another way", "Regenerate and release at the moment of the change.");
}
