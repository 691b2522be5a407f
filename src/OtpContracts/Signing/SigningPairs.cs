using OtpContracts.Spec.Signing;

namespace OtpContracts.Signing;

/// <summary>The pair functions of the signing language, for compiled expressions. Names are compared by their bytes where they are sorted, and without case where they are chosen.</summary>
public static class SigningPairs
{
    private static readonly Comparer<string> Utf8Order = Comparer<string>.Create(CompareAsUtf8);

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
        return [.. Query(request.RequestUri!), .. Fields(request, body)];
    }

    /// <summary>The fields of a request's body.</summary>
    /// <param name="request">The request.</param>
    /// <param name="body">Its body.</param>
    /// <returns>The pairs.</returns>
    public static IReadOnlyList<KeyValuePair<string, string>> Fields(HttpRequestMessage request, ReadOnlySpan<byte> body)
    {
        ArgumentNullException.ThrowIfNull(request);
        return SigningBody.Fields(SigningBody.ContentType(request), body);
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

    /// <summary>Pairs of names and values that follow each other.</summary>
    /// <param name="namesAndValues">A name, its value, another name, and so on.</param>
    /// <returns>The pairs.</returns>
    public static IReadOnlyList<KeyValuePair<string, string>> Pairs(params IReadOnlyList<string> namesAndValues) =>
        [.. namesAndValues.Chunk(2).Select(pair => KeyValuePair.Create(pair[0], pair[1]))];

    /// <summary>A text cut into pairs.</summary>
    /// <param name="text">The text.</param>
    /// <param name="between">What stands between two pairs.</param>
    /// <param name="within">What stands between name and value.</param>
    /// <returns>The pairs; a part without a value has an empty one.</returns>
    public static IReadOnlyList<KeyValuePair<string, string>> Split(string text, string between, string within)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. text.Split([between], StringSplitOptions.RemoveEmptyEntries).Select(part => KeyValuePair.Create(SigningText.Before(part, within), SigningText.After(part, within)))];
    }

    /// <summary>Pairs behind each other.</summary>
    /// <param name="sets">The pairs.</param>
    /// <returns>All of them.</returns>
    public static IReadOnlyList<KeyValuePair<string, string>> Concat(params IReadOnlyList<IReadOnlyList<KeyValuePair<string, string>>> sets) => [.. sets.SelectMany(set => set)];

    /// <summary>The members of a JSON object: texts as they are, null as the empty text, anything else as its JSON.</summary>
    /// <param name="json">The JSON.</param>
    /// <returns>The pairs; none where it is no object.</returns>
    public static IReadOnlyList<KeyValuePair<string, string>> Unjson(string json) => JsonFields.Read(json);

    /// <summary>By name, then by value, both in the order of their UTF-8 bytes.</summary>
    /// <param name="pairs">The pairs.</param>
    /// <returns>The pairs in that order.</returns>
    public static IReadOnlyList<KeyValuePair<string, string>> Sorted(IReadOnlyList<KeyValuePair<string, string>> pairs) =>
        [.. pairs.OrderBy(pair => pair.Key, Utf8Order).ThenBy(pair => pair.Value, Utf8Order)];

    /// <summary>By a text of each pair, in the order of its UTF-8 bytes; where two are the same, as they stood.</summary>
    /// <param name="pairs">The pairs.</param>
    /// <param name="by">The text, by name and value.</param>
    /// <returns>The pairs in that order.</returns>
    public static IReadOnlyList<KeyValuePair<string, string>> Sorted(IReadOnlyList<KeyValuePair<string, string>> pairs, Func<string, string, string> by) =>
        [.. pairs.OrderBy(pair => by(pair.Key, pair.Value), Utf8Order)];

    /// <summary>In the opposite order.</summary>
    /// <param name="pairs">The pairs.</param>
    /// <returns>The pairs in that order.</returns>
    public static IReadOnlyList<KeyValuePair<string, string>> Reversed(IReadOnlyList<KeyValuePair<string, string>> pairs) => [.. pairs.Reverse()];

    /// <summary>Only those for which a text is not empty.</summary>
    /// <param name="pairs">The pairs.</param>
    /// <param name="condition">The text, by name and value.</param>
    /// <returns>The pairs that are left.</returns>
    public static IReadOnlyList<KeyValuePair<string, string>> Where(IReadOnlyList<KeyValuePair<string, string>> pairs, Func<string, string, string> condition) =>
        [.. pairs.Where(pair => condition(pair.Key, pair.Value).Length > 0)];

    /// <summary>Each with another name and another value.</summary>
    /// <param name="pairs">The pairs.</param>
    /// <param name="name">The new name, by name and value.</param>
    /// <param name="value">The new value, by name and value.</param>
    /// <returns>The rewritten pairs.</returns>
    public static IReadOnlyList<KeyValuePair<string, string>> Map(
        IReadOnlyList<KeyValuePair<string, string>> pairs, Func<string, string, string> name, Func<string, string, string> value) =>
        [.. pairs.Select(pair => KeyValuePair.Create(name(pair.Key, pair.Value), value(pair.Key, pair.Value)))];

    /// <summary>A text of each pair, as one text.</summary>
    /// <param name="pairs">The pairs.</param>
    /// <param name="text">The text, by name and value.</param>
    /// <param name="between">What stands between two.</param>
    /// <returns>The text.</returns>
    public static string Each(IReadOnlyList<KeyValuePair<string, string>> pairs, Func<string, string, string> text, string between = "") =>
        string.Join(between, pairs.Select(pair => text(pair.Key, pair.Value)));

    /// <summary>The first value of a name.</summary>
    /// <param name="pairs">The pairs.</param>
    /// <param name="name">The name.</param>
    /// <returns>The value, or the empty text.</returns>
    public static string Value(IReadOnlyList<KeyValuePair<string, string>> pairs, string name) =>
        pairs.FirstOrDefault(pair => string.Equals(pair.Key, name, StringComparison.OrdinalIgnoreCase)).Value ?? "";

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
    /// <param name="kept">ASCII characters that are left alone beside the unreserved ones.</param>
    /// <returns>The escaped pairs.</returns>
    public static IReadOnlyList<KeyValuePair<string, string>> Percent(IReadOnlyList<KeyValuePair<string, string>> pairs, string kept = "") =>
        [.. pairs.Select(pair => KeyValuePair.Create(SigningText.Percent(pair.Key, kept), SigningText.Percent(pair.Value, kept)))];

    /// <summary>Names and values escaped as HTML forms do.</summary>
    /// <param name="pairs">The pairs.</param>
    /// <returns>The escaped pairs.</returns>
    public static IReadOnlyList<KeyValuePair<string, string>> FormUrl(IReadOnlyList<KeyValuePair<string, string>> pairs) =>
        [.. pairs.Select(pair => KeyValuePair.Create(SigningText.FormUrl(pair.Key), SigningText.FormUrl(pair.Value)))];

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

    /// <summary>The values as one text.</summary>
    /// <param name="pairs">The pairs.</param>
    /// <param name="between">What stands between two values.</param>
    /// <returns>The text.</returns>
    public static string Values(IReadOnlyList<KeyValuePair<string, string>> pairs, string between) => string.Join(between, pairs.Select(pair => pair.Value));

    // Of UTF-16 units only the halves of characters stand elsewhere: behind everything else.
    private static int CompareAsUtf8(string? left, string? right)
    {
        var at = left.AsSpan().CommonPrefixLength(right);
        var leftEnds = at == left!.Length;
        return leftEnds || at == right!.Length ? left.Length - right!.Length
            : char.IsSurrogate(left[at]) == char.IsSurrogate(right[at]) ? left[at] - right[at]
            : char.IsSurrogate(left[at]) ? 1 : -1;
    }
}
