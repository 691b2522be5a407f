namespace OtpContracts.Testing.Replies;

/// <summary>What the sandbox answers.</summary>
/// <param name="HttpStatus">The HTTP status.</param>
/// <param name="Body">The body.</param>
internal sealed record SandboxReply(int HttpStatus, string Body)
{
    public const string Json = "application/json;charset=UTF-8";

    public const string Text = "text/plain;charset=UTF-8";

    /// <summary>No reply at all.</summary>
    public static SandboxReply Nothing { get; } = new(0, "");

    /// <summary>What the body is announced as.</summary>
    public string ContentType { get; init; } = Json;

    /// <summary>Whether the body is plain text.</summary>
    public bool IsText => ContentType == Text;

    /// <summary>Further headers.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];
}
