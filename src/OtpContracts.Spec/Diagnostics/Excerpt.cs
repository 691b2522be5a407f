using System.Globalization;
using System.Text;

namespace OtpContracts.Spec;

/// <summary>A part of a contract as a message shows it: short, on one line, with nothing in it that a log or a terminal would act on.</summary>
public static class Excerpt
{
    /// <summary>How many characters of a text are shown.</summary>
    public const int Longest = 500;

    /// <summary>Shows a text.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Its beginning; what is not visible is written as an escape.</returns>
    public static string Of(string text)
    {
        var shown = new StringBuilder();
        var end = Math.Min(text.Length, Longest);
        for (var i = 0; i < end; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                shown.Append(text, i++, 2);
            }
            else if (IsVisible(text[i]))
            {
                shown.Append(text[i]);
            }
            else
            {
                shown.Append("\\u").Append(((int)text[i]).ToString("X4", CultureInfo.InvariantCulture));
            }
        }

        return end < text.Length ? shown.Append('…').ToString() : shown.ToString();
    }

    private static bool IsVisible(char character) => CharUnicodeInfo.GetUnicodeCategory(character)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate);
}
