using System.Globalization;
using System.Text;
using OtpContracts.Spec.Model;
using OtpContracts.Spec.Signing.Expressions;

namespace OtpContracts.Spec.Signing;

/// <summary>Tells the vendor's messages from forged ones, for whoever has no compiled client.</summary>
public static class SignatureVerifier
{
    /// <summary>The first expected value that is not right.</summary>
    /// <param name="verification">What is expected.</param>
    /// <param name="input">The message.</param>
    /// <returns>The value, or null where the message is genuine.</returns>
    /// <exception cref="SigningValueException">An expression has no value for this message.</exception>
    public static ExpectedSignature? FindWrong(SignatureVerification verification, SigningInput input)
    {
        var interpreter = new SigningInterpreter(input);
        foreach (var signature in verification.Expected)
        {
            var received = interpreter.Evaluate(signature.Received);
            if (signature.Expected is null)
            {
                if (received.AsBytes().Length == 0)
                {
                    return signature;
                }

                continue;
            }

            var expected = interpreter.Evaluate(signature.Expected).AsText();
            IEnumerable<string> candidates = signature.Received.Type == SigningType.Pairs ? received.AsPairs().Select(pair => pair.Value) : [received.AsText()];
            if (!candidates.Any(candidate => AreEqual(candidate, expected, signature.IgnoreCase)))
            {
                return signature;
            }
        }

        return null;
    }

    /// <summary>The time that a message says.</summary>
    /// <param name="text">Unix seconds or milliseconds, or RFC 3339.</param>
    /// <returns>The time, or null where it is none.</returns>
    public static DateTimeOffset? ReadTime(string text)
    {
        // Unix milliseconds of 1973 are Unix seconds of the year 5138.
        const long LeastMillis = 100_000_000_000;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number < LeastMillis ? DateTimeOffset.FromUnixTimeSeconds(number)
                : number <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds() ? DateTimeOffset.FromUnixTimeMilliseconds(number)
                : null;
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
    }

    // As long for a near miss as for a far one.
    private static bool AreEqual(string received, string expected, bool ignoreCase)
    {
        var left = Encoding.UTF8.GetBytes(ignoreCase ? received.ToUpperInvariant() : received);
        var right = Encoding.UTF8.GetBytes(ignoreCase ? expected.ToUpperInvariant() : expected);
        var difference = left.Length ^ right.Length;
        for (var i = 0; i < left.Length && i < right.Length; i++)
        {
            difference |= left[i] ^ right[i];
        }

        return difference == 0;
    }
}
