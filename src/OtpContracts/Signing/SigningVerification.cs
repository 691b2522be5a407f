using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OtpContracts.Signing;

/// <summary>Compares signatures that came with those that are right, in a time that does not tell how near they are. Generated code calls this.</summary>
public static class SigningVerification
{
    // Unix milliseconds of 1973 are Unix seconds of the year 5138.
    private const long LeastMillis = 100_000_000_000;

    /// <summary>Whether what came is right.</summary>
    /// <param name="received">What came.</param>
    /// <param name="expected">What is right.</param>
    /// <param name="ignoreCase">Whether the two are compared without regard to case.</param>
    /// <returns>True where it is.</returns>
    public static bool Matches(string received, string expected, bool ignoreCase)
    {
        ArgumentNullException.ThrowIfNull(received);
        ArgumentNullException.ThrowIfNull(expected);
        return CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(ignoreCase ? received.ToUpperInvariant() : received),
            Encoding.UTF8.GetBytes(ignoreCase ? expected.ToUpperInvariant() : expected));
    }

    /// <summary>Whether any of the values that came is right.</summary>
    /// <inheritdoc cref="Matches(string, string, bool)"/>
    public static bool Matches(IReadOnlyList<KeyValuePair<string, string>> received, string expected, bool ignoreCase)
    {
        ArgumentNullException.ThrowIfNull(received);
        var isRight = false;
        foreach (var candidate in received)
        {
            isRight |= Matches(candidate.Value, expected, ignoreCase);
        }

        return isRight;
    }

    /// <summary>Whether a message was sent lately.</summary>
    /// <param name="sent">The time that the message says: Unix seconds or milliseconds, or RFC 3339.</param>
    /// <param name="now">The receiver's time.</param>
    /// <param name="seconds">How far the two may be apart.</param>
    /// <returns>True where it was.</returns>
    public static bool IsNear(string sent, DateTimeOffset now, int seconds) => Read(sent) is { } time && (time - now).Duration() <= TimeSpan.FromSeconds(seconds);

    private static DateTimeOffset? Read(string text)
    {
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
        }

        return number < LeastMillis ? DateTimeOffset.FromUnixTimeSeconds(number)
            : number <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds() ? DateTimeOffset.FromUnixTimeMilliseconds(number)
            : null;
    }
}
