using System.Globalization;

namespace OtpContracts.Signing;

/// <summary>The time functions of the signing language, for compiled expressions. A moment at the ends of the calendar stays within it.</summary>
public static class SigningTime
{
    // Far enough from both ends for every offset and delay of the language.
    private static readonly DateTimeOffset Earliest = DateTimeOffset.MinValue.AddDays(1);
    private static readonly DateTimeOffset Latest = DateTimeOffset.MaxValue.AddYears(-40);

    /// <summary>A moment in UTC.</summary>
    /// <param name="time">The moment.</param>
    /// <param name="format">A format of .NET, such as <c>yyyyMMdd'T'HHmmss'Z'</c>.</param>
    /// <returns>The text, the same in every culture.</returns>
    public static string Utc(DateTimeOffset time, string format) => Within(time).ToString(format, CultureInfo.InvariantCulture);

    /// <summary>A moment on clocks that are ahead of UTC, or behind it.</summary>
    /// <param name="time">The moment.</param>
    /// <param name="offset">How far, such as <c>+08:00</c>.</param>
    /// <param name="format">A format of .NET.</param>
    /// <returns>The text, the same in every culture.</returns>
    public static string At(DateTimeOffset time, string offset, string format)
    {
        ArgumentNullException.ThrowIfNull(offset);
        var size = TimeSpan.ParseExact(offset.AsSpan(1), "hh\\:mm", CultureInfo.InvariantCulture);
        return Within(time).ToOffset(offset[0] == '-' ? -size : size).ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary>A moment as HTTP headers say it (RFC 9110 §5.6.7).</summary>
    /// <param name="time">The moment.</param>
    /// <returns>The text.</returns>
    public static string Rfc1123(DateTimeOffset time) => Utc(time, "R");

    /// <summary>A later moment.</summary>
    /// <param name="time">The moment.</param>
    /// <param name="seconds">How many seconds later.</param>
    /// <returns>The later moment.</returns>
    public static DateTimeOffset Later(DateTimeOffset time, int seconds) => Within(time).AddSeconds(seconds);

    private static DateTimeOffset Within(DateTimeOffset time) => (time < Earliest ? Earliest : time > Latest ? Latest : time).ToUniversalTime();
}
