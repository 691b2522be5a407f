using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace OtpContracts.Generator.Writing;

/// <summary>The one place where a contract's text becomes C# text. Each method knows the context that it writes for.</summary>
internal static class CSharpText
{
    // Whatever C# takes for the end of a line would also end a comment.
    private static readonly char[] LineEnds = ['\r', '\n', '\u0085', '\u2028', '\u2029'];

    // What shows what stands around it in another order (Unicode's Bidi_Control): a reviewer would read other code than the compiler.
    private static readonly char[] Reordering =
        ['\u061C', '\u200E', '\u200F', '\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069'];

    /// <summary>A string literal.</summary>
    public static string Literal(string text)
    {
        if (IsPlain(text, '"', '\\'))
        {
            return $"\"{text}\"";
        }

        var literal = SymbolDisplay.FormatLiteral(text, quote: true);
        return literal.IndexOfAny(Reordering) >= 0 ? string.Concat(literal.Select(character => Reorders(character) ? $"\\u{(int)character:x4}" : character.ToString())) : literal;
    }

    /// <summary>A literal of UTF-8 bytes. Half a surrogate pair has none: the bytes are those that encoders write in its place.</summary>
    public static string Utf8Literal(string text) => Literal(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text))) + "u8";

    /// <summary>A literal of type <c>int</c>: the number is read from the contract, and written anew.</summary>
    public static string Number(string text) => int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);

    /// <summary>Text within an XML documentation comment, on one line.</summary>
    public static string Doc(string text)
    {
        if (IsPlain(text, '&', '<', '>'))
        {
            return text;
        }

        var doc = new StringBuilder(text.Length);
        var line = string.Join(" ", text.Split(LineEnds, StringSplitOptions.RemoveEmptyEntries));
        for (var i = 0; i < line.Length; i++)
        {
            if (char.IsHighSurrogate(line[i]) && i + 1 < line.Length && char.IsLowSurrogate(line[i + 1]))
            {
                doc.Append(line, i++, 2);
                continue;
            }

            // XML 1.0 §2.2: controls, half pairs and the two non-characters stand in no document.
            _ = line[i] switch
            {
                '&' => doc.Append("&amp;"),
                '<' => doc.Append("&lt;"),
                '>' => doc.Append("&gt;"),
                var character when char.IsControl(character) || char.IsSurrogate(character) || Reorders(character) || character >= '\uFFFE' => doc.Append(' '),
                var character => doc.Append(character),
            };
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

    // Most texts are: what has to be looked at letter by letter is the exception.
    private static bool IsPlain(string text, char first, char second, char third = '\0')
    {
        foreach (var character in text)
        {
            if (character is < ' ' or > '~' || character == first || character == second || character == third)
            {
                return false;
            }
        }

        return true;
    }

    private static bool Reorders(char character) => Array.IndexOf(Reordering, character) >= 0;
}
