using System.Globalization;
using OtpContracts.Spec.Model;

namespace OtpContracts.Spec.Signing;

/// <summary>Reads the time of signing back out of a signed request, so that a judge can compute what the sender did.</summary>
public static class SigningClock
{
    /// <summary>The header from which the time of signing can be read, if there is one.</summary>
    /// <param name="signing">The contract's signing.</param>
    /// <returns>The header, or null.</returns>
    public static SigningValueDefinition? Header(SigningDefinition signing) => signing.Headers.FirstOrDefault(header => ClockOf(header.Expression) is not null);

    /// <summary>Reads a received value of that header.</summary>
    /// <param name="header">The header.</param>
    /// <param name="value">Its received value.</param>
    /// <returns>The time of signing, or null where the value is none.</returns>
    public static DateTimeOffset? Read(SigningValueDefinition header, string value)
    {
        var clock = ClockOf(header.Expression)!;
        if (clock.Function.Name == "utc")
        {
            const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
            return DateTimeOffset.TryParseExact(value, ((LiteralExpression)clock.Arguments[1]).Value, CultureInfo.InvariantCulture, Utc, out var time) ? time : null;
        }

        if (!long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var isMillis = clock.Function.Name == "unixMillis";
        return number > (isMillis ? DateTimeOffset.MaxValue.ToUnixTimeMilliseconds() : DateTimeOffset.MaxValue.ToUnixTimeSeconds()) ? null
            : isMillis ? DateTimeOffset.FromUnixTimeMilliseconds(number)
            : DateTimeOffset.FromUnixTimeSeconds(number);
    }

    private static CallExpression? ClockOf(SigningExpression expression) => expression switch
    {
        LetExpression let => ClockOf(let.Value),
        CallExpression { Arguments: [AmbientExpression { Ambient: SigningAmbient.Now }, ..] } call => call,
        _ => null,
    };
}
