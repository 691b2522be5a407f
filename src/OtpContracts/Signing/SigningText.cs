using System.Buffers;
using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace OtpContracts.Signing;

/// <summary>The text functions of the signing language, for compiled expressions.</summary>
public static class SigningText
{
    private const string Unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");
    private static readonly SearchValues<char> Base64Digits = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");
    private static readonly SearchValues<char> MustBeEscaped = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(unit => (char)unit), '"', '\\']);

    /// <summary>A number as its decimal digits.</summary>
    /// <param name="number">The number.</param>
    /// <returns>The digits.</returns>
    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Hexadecimal digits as the bytes they say.</summary>
    /// <param name="text">The digits.</param>
    /// <returns>The bytes.</returns>
    /// <exception cref="SigningException">There are other characters, or half a pair.</exception>
    public static byte[] Unhex(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length % 2 == 0 && !text.AsSpan().ContainsAnyExcept(HexDigits)
            ? Convert.FromHexString(text)
            : throw new SigningException("unhex needs a text of pairs of hexadecimal digits");
    }

    /// <summary>Base64 of either alphabet (RFC 4648), padded or not, as the bytes it says.</summary>
    /// <param name="text">The base64.</param>
    /// <returns>The bytes.</returns>
    /// <exception cref="SigningException">It is none.</exception>
    public static byte[] Unbase64(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var digits = text.Replace('-', '+').Replace('_', '/').TrimEnd('=');
        return digits.Length % 4 != 1 && !digits.AsSpan().ContainsAnyExcept(Base64Digits)
            ? Convert.FromBase64String(digits + "==="[..((4 - (digits.Length % 4)) % 4)])
            : throw new SigningException("unbase64 needs a text in base64");
    }

    /// <summary>Escapes as RFC 3986 asks.</summary>
    /// <param name="text">The text.</param>
    /// <param name="kept">ASCII characters that are left alone beside the unreserved ones.</param>
    /// <returns>The escaped text.</returns>
    public static string Percent(string text, string kept = "") => kept.Length == 0 ? Uri.EscapeDataString(text) : Escape(text, Unreserved + kept, blank: "%20");

    /// <summary>Escapes as HTML forms do (application/x-www-form-urlencoded).</summary>
    /// <param name="text">The text.</param>
    /// <returns>The escaped text.</returns>
    public static string FormUrl(string text) => Escape(text, Unreserved.Replace('~', '*'), blank: "+");

    /// <summary>A JSON string, quotes included, that escapes no more than must be.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The JSON.</returns>
    public static string Json(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.AsSpan().ContainsAny(MustBeEscaped))
        {
            return $"\"{text}\"";
        }

        var json = new StringBuilder("\"", text.Length + 8);
        foreach (var character in text)
        {
            const string Controls = "\b\t\n\f\r";
            var control = Controls.IndexOf(character, StringComparison.Ordinal);
            _ = control >= 0 ? json.Append('\\').Append("btnfr"[control])
                : character < ' ' ? json.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}")
                : character is '"' or '\\' ? json.Append('\\').Append(character)
                : json.Append(character);
        }

        return json.Append('"').ToString();
    }

    /// <summary>Without blanks around it, and with one blank for several.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The rewritten text.</returns>
    public static string Squeeze(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>32 hexadecimal digits with the dashes of a UUID.</summary>
    /// <param name="text">The digits; any other text stays as it is.</param>
    /// <returns>The text.</returns>
    public static string Uuid(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == 32 && !text.AsSpan().ContainsAnyExcept(HexDigits) ? $"{text[..8]}-{text[8..12]}-{text[12..16]}-{text[16..20]}-{text[20..]}" : text;
    }

    /// <summary>Decimal digits that depend on a text, the first of them no zero.</summary>
    /// <param name="text">The text; where it is so many digits, it stays as it is.</param>
    /// <param name="count">How many digits.</param>
    /// <returns>The digits.</returns>
    public static string Digits(string text, int count)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == count && text.All(char.IsAsciiDigit)
            ? text
            : string.Create(count, SHA256.HashData(Encoding.UTF8.GetBytes(text)), static (digits, hash) =>
            {
                for (var i = 0; i < digits.Length; i++)
                {
                    digits[i] = (char)(i == 0 ? '1' + (hash[i] % 9) : '0' + (hash[i] % 10));
                }
            });
    }

    /// <summary>The first characters.</summary>
    /// <param name="text">The text.</param>
    /// <param name="count">How many, where there are so many.</param>
    /// <returns>The characters.</returns>
    public static string First(string text, int count) => text.Length <= count ? text : text[..count];

    /// <summary>The last characters.</summary>
    /// <param name="text">The text.</param>
    /// <param name="count">How many, where there are so many.</param>
    /// <returns>The characters.</returns>
    public static string Last(string text, int count) => text.Length <= count ? text : text[^count..];

    /// <summary>What stands behind the first characters.</summary>
    /// <param name="text">The text.</param>
    /// <param name="count">How many are left out.</param>
    /// <returns>The rest.</returns>
    public static string Skip(string text, int count) => text.Length <= count ? "" : text[count..];

    /// <summary>What stands before a mark.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mark">The mark.</param>
    /// <returns>The part; the whole text where the mark is not in it.</returns>
    public static string Before(string text, string mark) => text.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var index ? text[..index] : text;

    /// <summary>What stands behind a mark.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mark">The mark.</param>
    /// <returns>The part; nothing where the mark is not in the text.</returns>
    public static string After(string text, string mark) => text.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var index ? text[(index + mark.Length)..] : "";

    /// <summary>One text in place of another.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">What is replaced; an empty text is not.</param>
    /// <param name="to">What stands there instead.</param>
    /// <returns>The rewritten text.</returns>
    public static string Replace(string text, string from, string to) => from.Length == 0 ? text : text.Replace(from, to, StringComparison.Ordinal);

    /// <summary>A text, or another where it is empty.</summary>
    /// <param name="text">The text.</param>
    /// <param name="otherwise">The other.</param>
    /// <returns>One of the two.</returns>
    public static string OrElse(string text, string otherwise) => text.Length > 0 ? text : otherwise;

    /// <summary>A text where it is the same as another, else nothing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="other">The other.</param>
    /// <returns>The text, or the empty one.</returns>
    public static string Is(string text, string other) => string.Equals(text, other, StringComparison.Ordinal) ? text : "";

    /// <summary>A text where it starts with another, else nothing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The other.</param>
    /// <returns>The text, or the empty one.</returns>
    public static string StartsWith(string text, string start) => text.StartsWith(start, StringComparison.Ordinal) ? text : "";

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
            request.RequestUri = new Uri($"{address.GetLeftPart(UriPartial.Authority)}{SigningPath.PathOf(address)}{(kept.Count == 0 ? "" : "?")}{string.Join('&', kept)}");
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

    /// <summary>Removes from a request the headers that an earlier attempt set.</summary>
    /// <param name="request">The request.</param>
    /// <param name="names">The headers' names.</param>
    public static void RemoveHeaders(HttpRequestMessage request, IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(names);
        foreach (var name in names)
        {
            // Each of the two refuses the names that belong to the other.
            _ = request.Headers.NonValidated.Contains(name) ? request.Headers.Remove(name) : request.Content?.Headers.NonValidated.Contains(name) == true && request.Content.Headers.Remove(name);
        }
    }

    /// <summary>Sets a header of a request, in place of one that an earlier attempt set.</summary>
    /// <param name="request">The request.</param>
    /// <param name="name">The header's name.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="SigningException">The value can't stand in a header. The message does not repeat it.</exception>
    public static void SetHeader(HttpRequestMessage request, string name, string value)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(value);
        if (value.AsSpan().ContainsAny('\r', '\n', '\0'))
        {
            throw new SigningException($"the header {name} would have a line break or NUL in it");
        }

        if (!TrySet(request.Headers, name, value))
        {
            // One that describes the content, such as Content-MD5.
            request.Content ??= new ByteArrayContent([]);
            TrySet(request.Content.Headers, name, value);
        }
    }

    // Adds first: a name is looked up once then, and only an earlier attempt's header must go.
    private static bool TrySet(HttpHeaders headers, string name, string value)
    {
        var before = headers.NonValidated.Count;
        if (!headers.TryAddWithoutValidation(name, value))
        {
            return false;
        }

        return headers.NonValidated.Count > before || (headers.Remove(name) && headers.TryAddWithoutValidation(name, value));
    }

    private static string Escape(string text, string unescaped, string blank)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var value in Encoding.UTF8.GetBytes(text))
        {
            _ = unescaped.Contains((char)value, StringComparison.Ordinal) ? escaped.Append((char)value)
                : value == ' ' ? escaped.Append(blank)
                : escaped.Append(CultureInfo.InvariantCulture, $"%{value:X2}");
        }

        return escaped.ToString();
    }
}
