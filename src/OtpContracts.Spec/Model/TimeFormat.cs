using System.Globalization;
using System.Text.RegularExpressions;

namespace OtpContracts.Spec.Model;

/// <summary>How a day or a moment is written on the wire (<c>format:</c>): one of these words, or a format of .NET.</summary>
public static class TimeFormat
{
    /// <summary>As RFC 3339 §5.6 has it: <c>2026-01-31T10:15:30Z</c>, and <c>2026-01-31</c> for a day.</summary>
    public const string Rfc3339 = "rfc3339";

    /// <summary>Seconds since 1970, a number, with a fraction where there is one.</summary>
    public const string UnixSeconds = "unixSeconds";

    /// <summary>Milliseconds since 1970, a whole number.</summary>
    public const string UnixMillis = "unixMillis";

    /// <summary>As HTTP has it (RFC 9110 §5.6.7): <c>Sat, 31 Jan 2026 10:15:30 GMT</c>.</summary>
    public const string Rfc1123 = "rfc1123";

    private const int LongestFormat = 64;

    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    private static readonly Regex Moment = new(
        @"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    private static readonly string[] Words = [Rfc3339, UnixSeconds, UnixMillis, Rfc1123];

    // Every part differs from every other, so that a format that drops or swaps one can't pass.
    private static readonly DateTimeOffset Sample = new(2019, 11, 26, 23, 48, 18, TimeSpan.Zero);

    /// <summary>The words that may be written for a kind of time.</summary>
    /// <param name="kind"><see cref="ScalarKind.Date"/> or <see cref="ScalarKind.DateTime"/>.</param>
    /// <returns>The words.</returns>
    public static IReadOnlyList<string> WordsFor(ScalarKind kind) => kind == ScalarKind.Date ? [Rfc3339] : Words;

    /// <summary>A day or a moment as a type writes it.</summary>
    /// <param name="type">A type of <see cref="ScalarKind.Date"/> or <see cref="ScalarKind.DateTime"/>.</param>
    /// <param name="time">The day or moment.</param>
    /// <returns>The text.</returns>
    public static string Write(ScalarType type, DateTimeOffset time) => type.Format switch
    {
        UnixSeconds => time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        UnixMillis => time.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
        Rfc3339 => time.UtcDateTime.ToString(type.Kind == ScalarKind.Date ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        var format => time.ToUniversalTime().ToString(format == Rfc1123 ? "r" : format, CultureInfo.InvariantCulture),
    };

    /// <summary>Whether a text is a day or a moment as a type writes it.</summary>
    /// <param name="type">A type of <see cref="ScalarKind.Date"/> or <see cref="ScalarKind.DateTime"/>.</param>
    /// <param name="text">The text.</param>
    /// <returns>True where it is.</returns>
    public static bool IsWritten(ScalarType type, string text) => type switch
    {
        { Format: UnixSeconds } => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _),
        { Format: UnixMillis } => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        { Format: Rfc3339, Kind: ScalarKind.DateTime } => Moment.IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, Utc, out _),
        { Format: var format } => DateTimeOffset.TryParseExact(
            text, format == Rfc3339 ? "yyyy-MM-dd" : format == Rfc1123 ? "r" : format, CultureInfo.InvariantCulture, Utc, out _),
    };

    /// <summary>Whether a time survives being written and read in a format.</summary>
    /// <param name="kind"><see cref="ScalarKind.Date"/> or <see cref="ScalarKind.DateTime"/>.</param>
    /// <param name="format">A word, or a format of .NET.</param>
    /// <returns>True where it does.</returns>
    public static bool IsFaithful(ScalarKind kind, string format)
    {
        if (WordsFor(kind).Contains(format, StringComparer.Ordinal))
        {
            return true;
        }

        if (format.Length is 0 or > LongestFormat)
        {
            return false;
        }

        try
        {
            var text = Sample.ToString(format, CultureInfo.InvariantCulture);
            return DateTimeOffset.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var read)
                && read.UtcDateTime == (kind == ScalarKind.Date ? Sample.UtcDateTime.Date : Sample.UtcDateTime);
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
