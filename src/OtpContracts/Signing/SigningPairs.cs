namespace OtpContracts.Signing;

/// <summary>The pair functions of the signing language, for compiled expressions. Names are compared by their UTF-16 units where they are sorted, and without case where they are chosen.</summary>
public static class SigningPairs
{
    /// <summary>The parameters of an address's query, decoded, in the order sent.</summary>
    /// <param name="address">The address.</param>
    /// <returns>The pairs.</returns>
    public static IReadOnlyList<KeyValuePair<string, string>> Query(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var part in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var (name, value) = equals < 0 ? (part, "") : (part[..equals], part[(equals + 1)..]);
            pairs.Add(new(Uri.UnescapeDataString(name), Uri.UnescapeDataString(value)));
        }

        return pairs;
    }

    /// <summary>The parameters of a request's query, then the fields of its body.</summary>
    /// <param name="request">The request.</param>
    /// <param name="body">Its body.</param>
    /// <returns>The pairs.</returns>
    public static IReadOnlyList<KeyValuePair<string, string>> Params(HttpRequestMessage request, ReadOnlySpan<byte> body)
    {
        ArgumentNullException.ThrowIfNull(request);
        return [.. Query(request.RequestUri!), .. SigningBody.Fields(SigningBody.ContentType(request), body)];
    }

    /// <summary>The headers of a request, those of its content among them; the host comes first.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The pairs; the values of one name are joined by a comma.</returns>
    public static IReadOnlyList<KeyValuePair<string, string>> Headers(HttpRequestMessage request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var pairs = new List<KeyValuePair<string, string>> { new("Host", request.RequestUri!.Authority) };
        foreach (var header in request.Headers.NonValidated)
        {
            pairs.Add(new(header.Key, header.Value.ToString()));
        }

        if (request.Content is { } content)
        {
            foreach (var header in content.Headers.NonValidated)
            {
                pairs.Add(new(header.Key, header.Value.ToString()));
            }
        }

        return pairs;
    }

    /// <summary>By name, then by value, both by UTF-16 units.</summary>
    /// <param name="pairs">The pairs.</param>
    /// <returns>The pairs in that order.</returns>
    public static IReadOnlyList<KeyValuePair<string, string>> Sorted(IReadOnlyList<KeyValuePair<string, string>> pairs) =>
        [.. pairs.OrderBy(pair => pair.Key, StringComparer.Ordinal).ThenBy(pair => pair.Value, StringComparer.Ordinal)];

    /// <summary>Only those with a value.</summary>
    /// <param name="pairs">The pairs.</param>
    /// <returns>The pairs that are left.</returns>
    public static IReadOnlyList<KeyValuePair<string, string>> NonEmpty(IReadOnlyList<KeyValuePair<string, string>> pairs) =>
        [.. pairs.Where(pair => pair.Value.Length > 0)];

    /// <summary>Each pair of name and value once.</summary>
    /// <param name="pairs">The pairs.</param>
    /// <returns>The pairs that are left.</returns>
    public static IReadOnlyList<KeyValuePair<string, string>> Distinct(IReadOnlyList<KeyValuePair<string, string>> pairs) => [.. pairs.Distinct()];

    /// <summary>Names and values escaped as RFC 3986 asks.</summary>
    /// <param name="pairs">The pairs.</param>
    /// <returns>The escaped pairs.</returns>
    public static IReadOnlyList<KeyValuePair<string, string>> Percent(IReadOnlyList<KeyValuePair<string, string>> pairs) =>
        [.. pairs.Select(pair => KeyValuePair.Create(Uri.EscapeDataString(pair.Key), Uri.EscapeDataString(pair.Value)))];

    /// <summary>Names in lower case.</summary>
    /// <param name="pairs">The pairs.</param>
    /// <returns>The rewritten pairs.</returns>
    public static IReadOnlyList<KeyValuePair<string, string>> LowerNames(IReadOnlyList<KeyValuePair<string, string>> pairs) =>
        [.. pairs.Select(pair => KeyValuePair.Create(pair.Key.ToLowerInvariant(), pair.Value))];

    /// <summary>Values without white space around them.</summary>
    /// <param name="pairs">The pairs.</param>
    /// <returns>The rewritten pairs.</returns>
    public static IReadOnlyList<KeyValuePair<string, string>> Trim(IReadOnlyList<KeyValuePair<string, string>> pairs) =>
        [.. pairs.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Trim()))];

    /// <summary>Values with one text in place of another.</summary>
    /// <param name="pairs">The pairs.</param>
    /// <param name="from">What is replaced; an empty text is not.</param>
    /// <param name="to">What stands there instead.</param>
    /// <returns>The rewritten pairs.</returns>
    public static IReadOnlyList<KeyValuePair<string, string>> Replace(IReadOnlyList<KeyValuePair<string, string>> pairs, string from, string to) =>
        [.. pairs.Select(pair => KeyValuePair.Create(pair.Key, SigningText.Replace(pair.Value, from, to)))];

    /// <summary>All but those of some names.</summary>
    /// <param name="pairs">The pairs.</param>
    /// <param name="names">The names.</param>
    /// <returns>The pairs that are left.</returns>
    public static IReadOnlyList<KeyValuePair<string, string>> Without(IReadOnlyList<KeyValuePair<string, string>> pairs, params IReadOnlyList<string> names) =>
        [.. pairs.Where(pair => !names.Contains(pair.Key, StringComparer.OrdinalIgnoreCase))];

    /// <summary>Only those of some names.</summary>
    /// <param name="pairs">The pairs.</param>
    /// <param name="names">The names.</param>
    /// <returns>The pairs that are left.</returns>
    public static IReadOnlyList<KeyValuePair<string, string>> Only(IReadOnlyList<KeyValuePair<string, string>> pairs, params IReadOnlyList<string> names) =>
        [.. pairs.Where(pair => names.Contains(pair.Key, StringComparer.OrdinalIgnoreCase))];

    /// <summary>Everything as one text.</summary>
    /// <param name="pairs">The pairs.</param>
    /// <param name="between">What stands between two pairs.</param>
    /// <param name="within">What stands between name and value.</param>
    /// <returns>The text.</returns>
    public static string Join(IReadOnlyList<KeyValuePair<string, string>> pairs, string between, string within) =>
        string.Join(between, pairs.Select(pair => pair.Key + within + pair.Value));

    /// <summary>The names as one text.</summary>
    /// <param name="pairs">The pairs.</param>
    /// <param name="between">What stands between two names.</param>
    /// <returns>The text.</returns>
    public static string Names(IReadOnlyList<KeyValuePair<string, string>> pairs, string between) => string.Join(between, pairs.Select(pair => pair.Key));
}
