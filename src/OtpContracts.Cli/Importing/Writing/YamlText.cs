using System.Text;
using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Writing;

/// <summary>Writes YAML so that every value reads back as the text that it is.</summary>
internal static class YamlText
{
    /// <summary>A scalar.</summary>
    /// <param name="text">The text.</param>
    public static string Scalar(string text)
    {
        if (Plain.IsMatch(text) && text is not ("null" or "Null" or "NULL" or "~") && !text.EndsWith(' '))
        {
            return text;
        }

        var quoted = new StringBuilder("\"");
        foreach (var character in text)
        {
            quoted.Append(character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\t' => "\\t",
                _ when char.IsControl(character) || character is '\uFEFF' or '\u2028' or '\u2029' or '\u0085' || char.IsSurrogate(character) => $"\\u{(int)character:x4}",
                _ => character.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>A text in one or more languages.</summary>
    /// <param name="texts">Language and text.</param>
    public static string Localized(IEnumerable<KeyValuePair<string, string>> texts) =>
        $"{{ {string.Join(", ", texts.OrderBy(text => text.Key, StringComparer.Ordinal).Select(text => $"{text.Key}: {Scalar(text.Value)}"))} }}";

    private static readonly Regex Plain = PagePattern.Of(@"^(?![\-?:]\s|-$|---|\.\.\.|\s)[\p{L}\p{Nd}_$/.+\-(<=](?:[\p{L}\p{Nd}_$/.+\-()<>=;'!~%^ ]|:(?=[^\s:]))*$");
}
