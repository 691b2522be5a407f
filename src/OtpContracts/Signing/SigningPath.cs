namespace OtpContracts.Signing;

/// <summary>
/// Fills the holes in the path of a request, for compiled expressions. A hole is a whole segment <c>{name}</c> of the address as it was
/// written: the braces of a value are escaped, so that no value can pass for a hole.
/// </summary>
public static class SigningPath
{
    // What stood there, and what stands there since: a request that was sent elsewhere meanwhile has another path.
    private static readonly HttpRequestOptionsKey<(string Written, string Filled)> Kept = new("OtpContracts.SigningPath");

    /// <summary>Opens the holes that an earlier attempt filled.</summary>
    /// <param name="request">The request.</param>
    public static void Open(HttpRequestMessage request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var address = request.RequestUri!;
        if (request.Options.TryGetValue(Kept, out var paths) && paths.Filled == address.AbsolutePath)
        {
            request.RequestUri = new Uri(address.GetLeftPart(UriPartial.Authority) + paths.Written + address.Query);
        }
    }

    /// <summary>Fills a hole, where the path has it.</summary>
    /// <param name="request">The request.</param>
    /// <param name="name">The hole's name.</param>
    /// <param name="value">What stands there; escaped as RFC 3986 asks.</param>
    /// <exception cref="SigningException">The value can't be a segment: it would name another path. The message does not repeat it.</exception>
    public static void Fill(HttpRequestMessage request, string name, string value)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(value);
        var address = request.RequestUri!;
        var written = PathOf(address);
        var segments = written.Split('/');
        var hole = Array.IndexOf(segments, $"{{{name}}}");
        if (hole < 0)
        {
            return;
        }

        segments[hole] = value is "" or "." or ".."
            ? throw new SigningException($"the segment {{{name}}} of the path would be empty, \".\" or \"..\"")
            : Uri.EscapeDataString(value);
        request.RequestUri = new Uri(address.GetLeftPart(UriPartial.Authority) + string.Join('/', segments) + address.Query);
        var isSecond = request.Options.TryGetValue(Kept, out var paths) && paths.Filled == address.AbsolutePath;
        request.Options.Set(Kept, (isSecond ? paths.Written : written, request.RequestUri.AbsolutePath));
    }

    /// <summary>The path of an address as it was written: elsewhere, a hole's braces are escaped as a value's are.</summary>
    internal static string PathOf(Uri address)
    {
        var text = address.OriginalString;
        var authority = text.IndexOf("://", StringComparison.Ordinal) + "://".Length;
        var start = text.AsSpan(authority).IndexOfAny('/', '?', '#') + authority;
        var rest = start < authority ? "" : text[start..];
        return rest.Split('?', '#')[0];
    }
}
