namespace OtpContracts.Spec.Signing.Keys;

/// <summary>What verifying with a public key gives.</summary>
internal static class PublicKey
{
    /// <summary>What verifying gives for a signature of the key's holder; anything else gives the empty text.</summary>
    public const string Right = "true";

    public static string Verdict(bool isRight) => isRight ? Right : "";
}
