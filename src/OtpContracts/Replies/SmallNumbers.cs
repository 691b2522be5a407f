using System.Globalization;

namespace OtpContracts.Replies;

/// <summary>The decimal digits of numbers, made once for those that vendors use as status codes.</summary>
internal static class SmallNumbers
{
    private const int Least = -999;
    private const int Most = 999;
    private static readonly string?[] Texts = new string?[Most - Least + 1];

    public static string Text(int number) => number is < Least or > Most
        ? number.ToString(CultureInfo.InvariantCulture)
        : Texts[number - Least] ??= number.ToString(CultureInfo.InvariantCulture);
}
