using System.Globalization;

namespace OtpContracts.Calls;

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

    /// <summary>A truth value.</summary>
    /// <param name="value">The truth value.</param>
    /// <returns><c>true</c> or <c>false</c>.</returns>
    public static string Of(bool value) => value ? "true" : "false";
}
