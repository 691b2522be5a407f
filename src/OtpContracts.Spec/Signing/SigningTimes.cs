using System.Globalization;
using OtpContracts.Spec.Signing.Expressions;

namespace OtpContracts.Spec.Signing;

/// <summary>What the time functions of the signing language compute. A moment at the ends of the calendar stays within it.</summary>
internal static class SigningTimes
{
    private static readonly TimeSpan FurthestOffset = TimeSpan.FromHours(14);

    public static SigningParameter FormatParameter { get; } = new(SigningType.Text, SigningForm.Literal)
    {
        Samples = ["'yyyyMMdd'", "\"yyyy-MM-dd'T'HH:mm:ss.fff'Z'\"", "'R'", "'ddd, dd MMM'", "'yyyy-MM-dd HH:mm:ss zzz'"],
        Check = CheckFormat,
    };

    public static SigningParameter OffsetParameter { get; } = new(SigningType.Text, SigningForm.Literal)
    {
        Samples = ["'+08:00'", "'-03:30'"],
        Check = text => TryOffset(text, out _) ? null : "it must be an offset such as '+08:00'",
    };

    public static TimeSpan Offset(string text) => TryOffset(text, out var offset) ? offset : TimeSpan.Zero;

    public static string Format(DateTimeOffset time, TimeSpan offset, string format) => Within(time).ToOffset(offset).ToString(format, CultureInfo.InvariantCulture);

    public static DateTimeOffset Later(DateTimeOffset time, int seconds) => Within(time).AddSeconds(seconds);

    // Far enough from both ends for every offset and delay of the language.
    private static DateTimeOffset Within(DateTimeOffset time)
    {
        var (least, most) = (DateTimeOffset.MinValue.AddDays(1), DateTimeOffset.MaxValue.AddYears(-40));
        return (time < least ? least : time > most ? most : time).ToUniversalTime();
    }

    private static bool TryOffset(string text, out TimeSpan offset)
    {
        offset = default;
        if (text.Length != 6 || text[0] is not ('+' or '-') || !TimeSpan.TryParseExact(text.Substring(1), "hh\\:mm", CultureInfo.InvariantCulture, out var size) || size > FurthestOffset)
        {
            return false;
        }

        offset = text[0] == '-' ? -size : size;
        return true;
    }

    private static string? CheckFormat(string format)
    {
        try
        {
            return default(DateTimeOffset).ToString(format, CultureInfo.InvariantCulture).Length > 0 ? null : "it gives no text";
        }
        catch (FormatException)
        {
            return "it is no format of .NET for a time";
        }
    }
}
