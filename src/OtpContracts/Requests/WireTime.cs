using System.Globalization;

namespace OtpContracts.Requests;

/// <summary>
/// Days and moments as vendors write them, the same in every culture: by a word of the contract language
/// (<c>rfc3339</c>, <c>unixSeconds</c>, <c>unixMillis</c>, <c>rfc1123</c>) or by a format of .NET, in UTC.
/// </summary>
internal static class WireTime
{
    private const string Rfc3339 = "rfc3339";
    private const string UnixSeconds = "unixSeconds";
    private const string UnixMillis = "unixMillis";
    private const string Rfc1123 = "rfc1123";

    private const string Day = "yyyy-MM-dd";
    private const string Moment = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF";
    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    /// <summary>Writes a moment; a fraction of a second is kept where there is one and the format has room for it.</summary>
    /// <param name="moment">The moment.</param>
    /// <param name="format">The format.</param>
    /// <returns>The text.</returns>
    public static string Write(DateTimeOffset moment, string format) => format switch
    {
        Rfc3339 => moment.UtcDateTime.ToString(Moment + "'Z'", CultureInfo.InvariantCulture),
        Rfc1123 => moment.ToString("r", CultureInfo.InvariantCulture),
        UnixSeconds => ToUnixSeconds(moment).ToString(CultureInfo.InvariantCulture),
        UnixMillis => moment.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
        _ => moment.ToUniversalTime().ToString(format, CultureInfo.InvariantCulture),
    };

    /// <summary>Writes a day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="format">The format.</param>
    /// <returns>The text.</returns>
    public static string Write(DateOnly day, string format) =>
        day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).ToString(format == Rfc3339 ? Day : format, CultureInfo.InvariantCulture);

    public static bool IsNumber(string format) => format is UnixSeconds or UnixMillis;

    // As a vendor would write it: 1398796238, not 1398796238.0000000.
    private static decimal ToUnixSeconds(DateTimeOffset moment)
    {
        var ticks = moment.UtcTicks - DateTimeOffset.UnixEpoch.Ticks;
        return ticks % TimeSpan.TicksPerSecond == 0 ? ticks / TimeSpan.TicksPerSecond : ticks / (decimal)TimeSpan.TicksPerSecond;
    }

    public static bool TryRead(string text, string format, out DateTimeOffset moment)
    {
        switch (format)
        {
            case Rfc3339:
                return DateTimeOffset.TryParseExact(Shortened(text), Moment + "K", CultureInfo.InvariantCulture, Utc, out moment);
            case Rfc1123:
                return DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, Utc, out moment);
            case UnixSeconds or UnixMillis:
                moment = default;
                return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && TryRead(number, format, out moment);
            default:
                return DateTimeOffset.TryParseExact(text, format, CultureInfo.InvariantCulture, Utc, out moment);
        }
    }

    public static bool TryRead(decimal number, string format, out DateTimeOffset moment)
    {
        var unit = format == UnixMillis ? TimeSpan.TicksPerMillisecond : TimeSpan.TicksPerSecond;
        var isWithin = number >= (DateTimeOffset.MinValue.Ticks - DateTimeOffset.UnixEpoch.Ticks) / unit
            && number <= (DateTimeOffset.MaxValue.Ticks - DateTimeOffset.UnixEpoch.Ticks) / unit;
        moment = isWithin ? DateTimeOffset.UnixEpoch.AddTicks((long)(number * unit)) : default;
        return isWithin;
    }

    public static bool TryRead(string text, string format, out DateOnly day)
    {
        var isRead = DateTime.TryParseExact(text, format == Rfc3339 ? Day : format, CultureInfo.InvariantCulture, Utc, out var midnight);
        day = DateOnly.FromDateTime(midnight);
        return isRead;
    }

    // Some vendors count in nanoseconds, .NET in tenths of microseconds.
    private static string Shortened(string text)
    {
        const int DigitsKept = 7;
        var start = text.IndexOf('.', StringComparison.Ordinal) + 1;
        if (start == 0)
        {
            return text;
        }

        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end - start <= DigitsKept ? text : string.Concat(text.AsSpan(0, start + DigitsKept), text.AsSpan(end));
    }
}
