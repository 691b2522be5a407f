using System.Globalization;

namespace OtpContracts.Spec.Model;

/// <summary>What stands on the wire for a value of a built-in type.</summary>
public static class ScalarText
{
    /// <summary>What a client needs in place of a text that it can't read as a value of a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="text">The text.</param>
    /// <param name="isText">Whether it is a text of JSON, or of a path, query, header or form; false for a number or truth value of JSON.</param>
    /// <returns>Such as "a whole number of 32 bits"; null where the text is read.</returns>
    public static string? Misfit(ScalarType type, string text, bool isText = true) => type.Kind switch
    {
        ScalarKind.Int when !int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) => "a whole number of 32 bits",
        ScalarKind.Long when !long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) => "a whole number of 64 bits",
        ScalarKind.Decimal when !IsDecimal(text, isText) => "a decimal number",
        ScalarKind.Double when !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) => "a number",
        ScalarKind.Boolean when text is not ("true" or "false") => "true or false",
        ScalarKind.Uri when !isText || !Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out _) => "an address",
        ScalarKind.Bytes when !isText || !IsBase64(text) => "base64",
        ScalarKind.Date or ScalarKind.DateTime when !(isText ? TimeFormat.IsWritten(type, text) : type.Format is TimeFormat.UnixSeconds or TimeFormat.UnixMillis && IsDecimal(text, isText)) =>
            $"a {(type.Kind == ScalarKind.Date ? "day" : "time")} written as {type.Format}",
        _ => null,
    };

    // JSON's own numbers may have an exponent.
    private static bool IsDecimal(string text, bool isText) =>
        decimal.TryParse(text, isText ? NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint : NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    // As RFC 4648 §4 has it; .NET passes over white space, which readers of JSON do not.
    private static bool IsBase64(string text)
    {
        var letters = text.TrimEnd('=');
        return text.Length % 4 == 0 && text.Length - letters.Length <= 2 && letters.All(letter => letter is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '+' or '/');
    }
}
