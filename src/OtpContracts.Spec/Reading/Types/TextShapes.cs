namespace OtpContracts.Spec.Reading.Types;

/// <summary>Built-in types that are texts of a certain shape: each is a <c>string</c> with a pattern, and whoever checks patterns checks them.</summary>
internal static class TextShapes
{
    /// <summary>The patterns by the names of the types.</summary>
    public static IReadOnlyDictionary<string, string> Patterns { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        // RFC 9562 §4; capitals are read too.
        ["uuid"] = "[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}",
    };
}
