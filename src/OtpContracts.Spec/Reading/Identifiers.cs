using System.Globalization;
using OtpContracts.Spec.Syntax;

namespace OtpContracts.Spec.Reading;

/// <summary>Which names an author may choose: those that every target language can carry.</summary>
internal static class Identifiers
{
    private const int LongestName = 128;

    /// <summary>Checks a chosen name and reports a bad one.</summary>
    public static bool Check(YamlScalar name, string what, DiagnosticBag diagnostics)
    {
        if (IsIdentifier(name.Value))
        {
            return true;
        }

        diagnostics.Report(DiagnosticRules.InvalidName, name.Span, name.Value, what);
        return false;
    }

    /// <summary>Whether a name is one that an author may choose.</summary>
    public static bool IsIdentifier(string name) =>
        name.Length is > 0 and <= LongestName && IsLetter(name[0]) && name.All(character => IsLetter(character) || character == '_' || character is >= '0' and <= '9');

    private static bool IsLetter(char character) => CharUnicodeInfo.GetUnicodeCategory(character)
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter;
}
