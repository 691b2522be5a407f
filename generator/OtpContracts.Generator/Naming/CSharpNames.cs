using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using OtpContracts.Spec.Naming;

namespace OtpContracts.Generator.Naming;

/// <summary>Turns names of the wire into names of C#.</summary>
internal static class CSharpNames
{
    /// <summary>A name in Pascal case: <c>verificationId</c> and <c>verification-id</c> become <c>VerificationId</c>.</summary>
    public static string Pascal(string wireName) => CodeNames.Pascal(wireName);

    /// <summary>A name in camel case, with a mark where it would be a keyword.</summary>
    public static string Camel(string wireName)
    {
        var pascal = Pascal(wireName);
        return Escaped(char.ToLowerInvariant(pascal[0]) + pascal.Substring(1));
    }

    /// <summary>A namespace that compiles, as near as can be to what a project asks for: <c>my-app.2nd</c> becomes <c>my_app._2nd</c>.</summary>
    public static string Namespace(string asked) => string.Join(".", asked.Split('.').Select(part =>
    {
        var name = new StringBuilder();
        foreach (var character in part)
        {
            name.Append(IsPart(character) ? character : '_');
        }

        return name.Length > 0 && IsStart(name[0]) ? Escaped(name.ToString()) : "_" + name;
    }));

    /// <summary>A name that an author chose, with a mark where it would be a keyword.</summary>
    public static string Escaped(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;

    private static bool IsStart(char character) => SyntaxFacts.IsIdentifierStartCharacter(character);

    private static bool IsPart(char character) =>
        character != '_' && SyntaxFacts.IsIdentifierPartCharacter(character) && CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.Format;
}
