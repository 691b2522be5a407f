using System.Globalization;
using OtpContracts.Spec.Model;

namespace OtpContracts.Spec.Signing;

/// <summary>Reads what only the sender knew back out of a signed request, so that a judge can compute what the sender did.</summary>
public static class SigningRecovery
{
    /// <summary>The header or parameter from which the time of signing can be read, if there is one.</summary>
    /// <param name="signing">The contract's signing.</param>
    /// <returns>What carries the time, or null.</returns>
    public static SigningValueDefinition? Clock(SigningDefinition signing) => signing.Sent.FirstOrDefault(sent => ClockOf(sent.Expression) is not null);

    /// <summary>The header or parameter that is the value used once, if there is one.</summary>
    /// <param name="signing">The contract's signing.</param>
    /// <returns>What carries the value, or null.</returns>
    public static SigningValueDefinition? Nonce(SigningDefinition signing) => signing.Sent.FirstOrDefault(sent => IsNonce(sent.Expression));

    /// <summary>Reads a received time.</summary>
    /// <param name="clock">What carries the time.</param>
    /// <param name="value">Its received value.</param>
    /// <returns>The time of signing, or null where the value is none.</returns>
    public static DateTimeOffset? ReadTime(SigningValueDefinition clock, string value)
    {
        var call = ClockOf(clock.Expression)!;
        if (call.Function.Name == "utc")
        {
            const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
            return DateTimeOffset.TryParseExact(value, ((LiteralExpression)call.Arguments[1]).Value, CultureInfo.InvariantCulture, Utc, out var time) ? time : null;
        }

        if (!long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var isMillis = call.Function.Name == "unixMillis";
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

    private static bool IsNonce(SigningExpression expression) => expression is LetExpression let ? IsNonce(let.Value) : expression is AmbientExpression { Ambient: SigningAmbient.Nonce };
}
