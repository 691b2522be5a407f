using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace OtpContracts.Generator.Emitting;

/// <summary>The one place where a contract's text becomes C# text. Each method knows the context that it writes for.</summary>
internal static class CSharpText
{
    // Whatever C# takes for the end of a line would also end a comment.
    private static readonly char[] LineEnds = ['\r', '\n', '\u0085', '\u2028', '\u2029'];

    /// <summary>A string literal.</summary>
    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>A literal of UTF-8 bytes.</summary>
    public static string Utf8Literal(string text) => Literal(text) + "u8";

    /// <summary>A literal of type <c>int</c>: the number is read from the contract, and written anew.</summary>
    public static string Number(string text) => int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);

    /// <summary>Text within an XML documentation comment, on one line.</summary>
    public static string Doc(string text)
    {
        var doc = new StringBuilder(text.Length);
        foreach (var character in string.Join(" ", text.Split(LineEnds, StringSplitOptions.RemoveEmptyEntries)))
        {
            doc.Append(character switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                _ when char.IsControl(character) || char.IsSurrogate(character) && !IsPaired(text) => " ",
                _ => character.ToString(),
            });
        }

        return doc.ToString();
    }

    /// <summary>A sentence within an XML documentation comment: ends with a full stop.</summary>
    public static string DocSentence(string text) => Sentence(Doc(text));

    /// <summary>A text as a sentence: ends with a full stop.</summary>
    public static string Sentence(string text)
    {
        var sentence = text.TrimEnd();
        return sentence.Length == 0 || sentence[sentence.Length - 1] is '.' or '。' or '!' or '?' ? sentence : sentence + ".";
    }

    private static bool IsPaired(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
