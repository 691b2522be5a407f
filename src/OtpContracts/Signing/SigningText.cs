using System.Globalization;

namespace OtpContracts.Signing;

/// <summary>The text forms that compiled signing expressions need.</summary>
public static class SigningText
{
    /// <summary>A number as its decimal digits.</summary>
    /// <param name="number">The number.</param>
    /// <returns>The digits.</returns>
    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Sets a header of a request, in place of one that an earlier attempt set.</summary>
    /// <param name="request">The request.</param>
    /// <param name="name">The header's name.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="InvalidOperationException">The value can't stand in a header. The message does not repeat it.</exception>
    public static void SetHeader(HttpRequestMessage request, string name, string value)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(value);
        if (value.AsSpan().ContainsAny('\r', '\n', '\0'))
        {
            throw new InvalidOperationException($"The value of the header {name} has a line break or NUL in it.");
        }

        request.Headers.Remove(name);
        request.Headers.TryAddWithoutValidation(name, value);
    }
}
