using System.Globalization;

namespace OtpContracts.Requests;

/// <summary>Values as they stand in a path, a query or a header: the same in every culture.</summary>
public static class PlainText
{
    /// <summary>A whole number.</summary>
    /// <param name="value">The number.</param>
    /// <returns>Its decimal digits.</returns>
    public static string Of(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A decimal number.</summary>
    /// <param name="value">The number.</param>
    /// <returns>Its decimal digits, with a point.</returns>
    public static string Of(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A binary number.</summary>
    /// <param name="value">The number.</param>
    /// <returns>Its shortest decimal digits, with a point; or <c>NaN</c>, <c>Infinity</c> or <c>-Infinity</c>.</returns>
    public static string Of(double value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Bytes.</summary>
    /// <param name="value">The bytes.</param>
    /// <returns>Their base64.</returns>
    public static string Of(ReadOnlyMemory<byte> value) => Convert.ToBase64String(value.Span);

    /// <summary>A moment.</summary>
    /// <param name="value">The moment.</param>
    /// <param name="format">How it is written, as <see cref="WireTime"/> takes it.</param>
    /// <returns>The moment's text.</returns>
    public static string Of(DateTimeOffset value, string format) => WireTime.Write(value, format);

    /// <summary>A day.</summary>
    /// <param name="value">The day.</param>
    /// <param name="format">How it is written, as <see cref="WireTime"/> takes it.</param>
    /// <returns>The day's text.</returns>
    public static string Of(DateOnly value, string format) => WireTime.Write(value, format);

    /// <summary>A truth value.</summary>
    /// <param name="value">The truth value.</param>
    /// <returns><c>true</c> or <c>false</c>.</returns>
    public static string Of(bool value) => value ? "true" : "false";
}
