using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace OtpContracts.Generator.Naming;

/// <summary>Turns names of the wire into names of C#.</summary>
internal static class CSharpNames
{
    /// <summary>A name in Pascal case: <c>verificationId</c> and <c>verification-id</c> become <c>VerificationId</c>.</summary>
    public static string Pascal(string wireName)
    {
        var name = new StringBuilder();
        var startsWord = true;
        foreach (var character in wireName)
        {
            if (!IsPart(character))
            {
                startsWord = true;
                continue;
            }

            name.Append(startsWord ? char.ToUpperInvariant(character) : character);
            startsWord = false;
        }

        // A name without one usable letter still needs one; a name can't start with a digit.
        return name.Length == 0 ? "Value" : IsStart(name[0]) ? name.ToString() : "_" + name;
    }

    /// <summary>A name in camel case, with a mark where it would be a keyword.</summary>
    public static string Camel(string wireName)
    {
        var pascal = Pascal(wireName);
        var camel = char.ToLowerInvariant(pascal[0]) + pascal.Substring(1);
        var isKeyword = SyntaxFacts.GetKeywordKind(camel) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(camel) != SyntaxKind.None;
        return isKeyword ? "@" + camel : camel;
    }

    private static bool IsStart(char character) => SyntaxFacts.IsIdentifierStartCharacter(character);

    private static bool IsPart(char character) =>
        character != '_' && SyntaxFacts.IsIdentifierPartCharacter(character) && CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.Format;
}
