namespace OtpContracts.Spec.Naming;

/// <summary>Words of the language, as contracts write them.</summary>
internal static class ContractWord
{
    /// <summary>The word that stands for a value: <c>rateLimit</c> for <c>RateLimit</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        var word = value.ToString();
        return char.ToLowerInvariant(word[0]) + word.Substring(1);
    }
}
