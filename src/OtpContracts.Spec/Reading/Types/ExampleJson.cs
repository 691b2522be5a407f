using System.Globalization;
using System.Text;
using OtpContracts.Spec.Syntax;

namespace OtpContracts.Spec.Reading.Types;

/// <summary>
/// Writes an example as the JSON that stands on the wire. Quotes decide as they do in JSON: <c>"0"</c> is text,
/// a plain <c>0</c>, <c>true</c> or <c>null</c> is not; any other plain word is text.
/// </summary>
internal static class ExampleJson
{
    public static string? Write(YamlNode? node)
    {
        if (node is null)
        {
            return null;
        }

        var json = new StringBuilder();
        Write(node, json);
        return json.ToString();
    }

    private static void Write(YamlNode node, StringBuilder json)
    {
        switch (node)
        {
            case YamlMapping mapping:
                json.Append('{');
                foreach (var entry in mapping.Entries)
                {
                    Separate(json, '{');
                    WriteText(entry.Key.Value, json);
                    json.Append(':');
                    Write(entry.Value, json);
                }

                json.Append('}');
                break;
            case YamlSequence sequence:
                json.Append('[');
                foreach (var item in sequence.Items)
                {
                    Separate(json, '[');
                    Write(item, json);
                }

                json.Append(']');
                break;
            case YamlScalar { IsNull: true }:
                json.Append("null");
                break;
            case YamlScalar { Form: ScalarForm.Plain, Value: "true" or "false" } scalar:
                json.Append(scalar.Value);
                break;
            case YamlScalar { Form: ScalarForm.Plain } scalar when IsNumber(scalar.Value):
                json.Append(scalar.Value);
                break;
            case YamlScalar scalar:
                WriteText(scalar.Value, json);
                break;
        }
    }

    /// <summary>RFC 8259 §6: what is no JSON number (0x10, 007, 1e) stays text.</summary>
    private static bool IsNumber(string text)
    {
        var position = text.StartsWith("-", StringComparison.Ordinal) ? 1 : 0;
        var whole = position;
        if (!SkipDigits(text, ref position) || (text[whole] == '0' && position > whole + 1))
        {
            return false;
        }

        if (position < text.Length && text[position] == '.')
        {
            position++;
            if (!SkipDigits(text, ref position))
            {
                return false;
            }
        }

        if (position < text.Length && text[position] is 'e' or 'E')
        {
            position++;
            position += position < text.Length && text[position] is '+' or '-' ? 1 : 0;
            if (!SkipDigits(text, ref position))
            {
                return false;
            }
        }

        return position == text.Length;
    }

    private static bool SkipDigits(string text, ref int position)
    {
        var start = position;
        while (position < text.Length && text[position] is >= '0' and <= '9')
        {
            position++;
        }

        return position > start;
    }

    private static void Separate(StringBuilder json, char open)
    {
        if (json[json.Length - 1] != open)
        {
            json.Append(',');
        }
    }

    private static void WriteText(string text, StringBuilder json)
    {
        json.Append('"');
        foreach (var character in text)
        {
            if (character is '"' or '\\')
            {
                json.Append('\\').Append(character);
            }
            else if (character < ' ' || char.IsSurrogate(character) || character is '\u2028' or '\u2029')
            {
                json.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                json.Append(character);
            }
        }

        json.Append('"');
    }
}
