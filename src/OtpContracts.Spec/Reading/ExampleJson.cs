using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using OtpContracts.Spec.Syntax;

namespace OtpContracts.Spec.Reading;

/// <summary>
/// Writes an example as the JSON that stands on the wire. Quotes decide as they do in JSON: <c>"0"</c> is text,
/// a plain <c>0</c>, <c>true</c> or <c>null</c> is not; any other plain word is text.
/// </summary>
internal static class ExampleJson
{
    // RFC 8259 §6: what is no JSON number (0x10, 007, 1e) stays text.
    private static readonly Regex JsonNumber = new(@"^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

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
            case YamlScalar { Form: ScalarForm.Plain } scalar when JsonNumber.IsMatch(scalar.Value):
                json.Append(scalar.Value);
                break;
            case YamlScalar scalar:
                WriteText(scalar.Value, json);
                break;
        }
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
