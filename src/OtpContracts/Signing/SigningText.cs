using System.Globalization;

namespace OtpContracts.Signing;

/// <summary>The text forms that compiled signing expressions need.</summary>
public static class SigningText
{
    /// <summary>A number as its decimal digits.</summary>
    /// <param name="number">The number.</param>
    /// <returns>The digits.</returns>
    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A moment in UTC.</summary>
    /// <param name="time">The moment.</param>
    /// <param name="format">A format of .NET, such as <c>yyyyMMdd'T'HHmmss'Z'</c>.</param>
    /// <returns>The text, the same in every culture.</returns>
    public static string Utc(DateTimeOffset time, string format) => time.UtcDateTime.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>Base64 by the alphabet of addresses (RFC 4648 §5), without padding.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <returns>The text.</returns>
    public static string Base64Url(ReadOnlySpan<byte> bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);

    /// <summary>One text in place of another.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">What is replaced; an empty text is not.</param>
    /// <param name="to">What stands there instead.</param>
    /// <returns>The rewritten text.</returns>
    public static string Replace(string text, string from, string to)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(from);
        return from.Length == 0 ? text : text.Replace(from, to, StringComparison.Ordinal);
    }

    /// <summary>A value that no other request carries.</summary>
    /// <returns>32 hexadecimal digits.</returns>
    public static string NewNonce() => Guid.NewGuid().ToString("N");

    /// <summary>Removes from the query of a request what an earlier attempt appended.</summary>
    /// <param name="request">The request.</param>
    /// <param name="names">The parameters' names.</param>
    public static void RemoveQuery(HttpRequestMessage request, IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(names);
        var address = request.RequestUri!;
        var escaped = names.Select(Uri.EscapeDataString).ToList();
        var parts = address.Query.TrimStart('?').Split('&');
        var kept = parts.Where(part => !escaped.Contains(part.Split('=')[0], StringComparer.Ordinal)).ToList();
        if (kept.Count < parts.Length)
        {
            request.RequestUri = new UriBuilder(address) { Query = string.Join('&', kept) }.Uri;
        }
    }

    /// <summary>Appends a parameter to the query of a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="name">The parameter's name.</param>
    /// <param name="value">Its value.</param>
    public static void AppendQuery(HttpRequestMessage request, string name, string value)
    {
        ArgumentNullException.ThrowIfNull(request);
        var address = request.RequestUri!.AbsoluteUri;
        request.RequestUri = new Uri($"{address}{(request.RequestUri.Query.Length == 0 ? '?' : '&')}{Uri.EscapeDataString(name)}={Uri.EscapeDataString(value)}");
    }

    private static bool IsOfContent(string name) =>
        name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase) || name.Equals("Expires", StringComparison.OrdinalIgnoreCase) || name.Equals("Last-Modified", StringComparison.OrdinalIgnoreCase) || name.Equals("Allow", StringComparison.OrdinalIgnoreCase);

    /// <summary>Sets a header of a request, in place of one that an earlier attempt set.</summary>
    /// <param name="request">The request.</param>
    /// <param name="name">The header's name.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="InvalidOperationException">The value can't stand in a header. The message does not repeat it.</exception>
    public static void SetHeader(HttpRequestMessage request, string name, string value)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(value);
        if (value.AsSpan().ContainsAny('\r', '\n', '\0'))
        {
            throw new InvalidOperationException($"The value of the header {name} has a line break or NUL in it.");
        }

        if (IsOfContent(name))
        {
            // A vendor may ask for the type of a body even where there is none.
            request.Content ??= new ByteArrayContent([]);
            request.Content.Headers.Remove(name);
            request.Content.Headers.TryAddWithoutValidation(name, value);
            return;
        }

        request.Headers.Remove(name);
        request.Headers.TryAddWithoutValidation(name, value);
    }
}
