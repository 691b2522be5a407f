namespace OtpContracts.Testing;

/// <summary>A request as it arrived.</summary>
public sealed class ReceivedRequest
{
    /// <summary>The HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>The whole address, as sent.</summary>
    public required Uri Url { get; init; }

    /// <summary>The path, as sent.</summary>
    public required string Path { get; init; }

    /// <summary>The parameters of the query, decoded, in the order sent.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Query { get; init; }

    /// <summary>The headers, by name without regard to case. A header sent more than once has its values joined by a comma.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The body, exactly as sent.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }
}
