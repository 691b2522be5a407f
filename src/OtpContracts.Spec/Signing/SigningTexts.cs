using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OtpContracts.Spec.Signing;

/// <summary>What the text functions of the signing language compute.</summary>
internal static class SigningTexts
{
    private const string HexDigits = "0123456789ABCDEF";
    private const string Base64Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    public static string Hex(byte[] bytes, string digits)
    {
        var hex = new char[bytes.Length * 2];
        for (var i = 0; i < bytes.Length; i++)
        {
            hex[2 * i] = digits[bytes[i] >> 4];
            hex[(2 * i) + 1] = digits[bytes[i] & 15];
        }

        return new string(hex);
    }

    public static byte[] Unhex(string text)
    {
        var digits = text.Select(HexDigit).ToList();
        return digits.Count % 2 == 0 && !digits.Contains(-1)
            ? [.. Enumerable.Range(0, digits.Count / 2).Select(index => (byte)((digits[2 * index] << 4) + digits[(2 * index) + 1]))]
            : throw new SigningValueException("unhex needs a text of pairs of hexadecimal digits");
    }

    public static byte[] Unbase64(string text)
    {
        var digits = text.Replace('-', '+').Replace('_', '/').TrimEnd('=');
        return digits.Length % 4 != 1 && digits.All(digit => Base64Digits.IndexOf(digit) >= 0)
            ? Convert.FromBase64String(digits.PadRight((digits.Length + 3) / 4 * 4, '='))
            : throw new SigningValueException("unbase64 needs a text in base64");
    }

    // RFC 3986 §2.3. Not Uri.EscapeDataString: older frameworks stop at 32,766 characters and at halves of characters.
    public static string Percent(string text, string kept) => Escape(text, "-._~" + kept, blank: "%20");

    // WHATWG URL, application/x-www-form-urlencoded.
    public static string FormUrl(string text) => Escape(text, "*-._", blank: "+");

    // RFC 8259 §7, escaping no more than must be.
    public static string Json(string text)
    {
        var json = new StringBuilder("\"");
        foreach (var character in text)
        {
            _ = character switch
            {
                '"' or '\\' => json.Append('\\').Append(character),
                '\b' => json.Append("\\b"),
                '\f' => json.Append("\\f"),
                '\n' => json.Append("\\n"),
                '\r' => json.Append("\\r"),
                '\t' => json.Append("\\t"),
                < ' ' => json.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture)),
                _ => json.Append(character),
            };
        }

        return json.Append('"').ToString();
    }

    public static string Squeeze(string text) => string.Join(" ", text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // What already has its dashes, or never had the form, stays.
    public static string Uuid(string text) => text.Length == 32 && text.All(character => HexDigit(character) >= 0)
        ? string.Join("-", text.Substring(0, 8), text.Substring(8, 4), text.Substring(12, 4), text.Substring(16, 4), text.Substring(20))
        : text;

    public static string Digits(string text, int count)
    {
        if (text.Length == count && text.All(character => character is >= '0' and <= '9'))
        {
            return text;
        }

        using var hash = SHA256.Create();
        var bytes = hash.ComputeHash(Encoding.UTF8.GetBytes(text));

        // No zero in front: some vendors read a number.
        return string.Concat(bytes.Take(count).Select((value, index) => (char)('0' + (index == 0 ? 1 + (value % 9) : value % 10))));
    }

    public static string Before(string text, string mark) => text.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var index ? text.Substring(0, index) : text;

    public static string After(string text, string mark) => text.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var index ? text.Substring(index + mark.Length) : "";

    // An empty text stands everywhere and nowhere: it is not replaced.
    public static string Replace(string text, string from, string to) => from.Length == 0 ? text : new StringBuilder(text).Replace(from, to).ToString();

    private static string Escape(string text, string kept, string blank)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var value in Encoding.UTF8.GetBytes(text))
        {
            var character = (char)value;
            _ = character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || kept.IndexOf(character) >= 0 ? escaped.Append(character)
                : character == ' ' ? escaped.Append(blank)
                : escaped.Append('%').Append(HexDigits[value >> 4]).Append(HexDigits[value & 15]);
        }

        return escaped.ToString();
    }

    private static int HexDigit(char character) => HexDigits.IndexOf(character is >= 'a' and <= 'f' ? (char)(character - 'a' + 'A') : character);
}
