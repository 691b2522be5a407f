namespace OtpContracts.Testing.Transcripts;

/// <summary>An exchange fit to be shown.</summary>
internal sealed record ScrubbedExchange
{
    /// <summary>The endpoint's name.</summary>
    public required string Name { get; init; }

    public required string Method { get; init; }

    public required string Path { get; init; }

    public required IReadOnlyList<KeyValuePair<string, string>> Query { get; init; }

    public required IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; }

    public required string Body { get; init; }

    /// <summary>What each check found: its name, whether it passed, and what it has to say.</summary>
    public required IReadOnlyList<(string Check, bool Passed, IReadOnlyList<string> Lines)> Checks { get; init; }

    public required Fault? Fault { get; init; }

    /// <summary>The reply; null where none was given.</summary>
    public required ScrubbedReply? Reply { get; init; }

    /// <summary>Path and query.</summary>
    public string Target => Query.Count == 0 ? Path : $"{Path}?{string.Join('&', Query.Select(pair => $"{pair.Key}={pair.Value}"))}";
}

/// <summary>A reply fit to be shown.</summary>
internal sealed record ScrubbedReply(int HttpStatus, string ContentType, IReadOnlyList<KeyValuePair<string, string>> Headers, string Body);
