namespace OtpContracts.Json;

/// <summary>A reply's JSON is well formed but not of the documented shape. Never leaves the call path: callers get a <see cref="ContractMismatchException"/>.</summary>
internal sealed class JsonShapeException(string message, long offset, string member = "") : Exception(message)
{
    /// <summary>What is wrong with text that no reader can return.</summary>
    public const string NoUnicode = "the text is not valid Unicode";

    /// <summary>How many bytes of the body had been read.</summary>
    public long Offset { get; } = offset;

    /// <summary>The header that the value came from, or null where it stood in the body.</summary>
    public string? Header { get; init; }

    /// <summary>The missing member below that place, as <c>.name</c>; or empty.</summary>
    public string Member { get; } = member;
}
