using System.Globalization;
using System.Text;

namespace OtpContracts.Spec.Naming;

/// <summary>Turns names of the wire into names of generated code.</summary>
public static class CodeNames
{
    // Compilers stop at 1,023 bytes of metadata; people well before.
    private const int LongestName = 100;

    /// <summary>A name in Pascal case: <c>verificationId</c> and <c>verification-id</c> become <c>VerificationId</c>.</summary>
    /// <param name="wireName">Any name.</param>
    /// <returns>The name.</returns>
    public static string Pascal(string wireName)
    {
        if (IsOneWord(wireName))
        {
            return char.IsUpper(wireName[0]) ? wireName : char.ToUpperInvariant(wireName[0]) + wireName.Substring(1);
        }

        var name = new StringBuilder();
        var startsWord = true;
        foreach (var character in wireName)
        {
            if (name.Length == LongestName)
            {
                break;
            }

            if (!IsPart(character))
            {
                startsWord = true;
                continue;
            }

            name.Append(startsWord ? char.ToUpperInvariant(character) : character);
            startsWord = false;
        }

        // A name without one usable letter still needs one; a name can't start with a digit.
        return name.Length == 0 ? "Value" : IsStart(CharUnicodeInfo.GetUnicodeCategory(name[0])) ? name.ToString() : "_" + name;
    }

    // Most names are, and there are many.
    private static bool IsOneWord(string name)
    {
        if (name.Length is 0 or > LongestName || name[0] is not (>= 'a' and <= 'z' or >= 'A' and <= 'Z'))
        {
            return false;
        }

        foreach (var character in name)
        {
            if (character is not (>= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9'))
            {
                return false;
            }
        }

        return true;
    }

    // ECMA-334 §6.4.3, without the underscore: it separates words.
    private static bool IsPart(char character) => character != '_' && CharUnicodeInfo.GetUnicodeCategory(character) is var category
        && (IsStart(category) || category is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);

    private static bool IsStart(UnicodeCategory category) => category
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber;
}
