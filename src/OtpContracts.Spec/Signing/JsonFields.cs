using System.Text;

namespace OtpContracts.Spec.Signing;

/// <summary>
/// Reads the members of a JSON object (RFC 8259) as pairs: texts as they are, null as the empty text, anything else as it is written.
/// What is no such object has none.
/// </summary>
internal sealed class JsonFields
{
    private const int Deepest = 64;
    private readonly string _json;
    private int _position;

    private JsonFields(string json) => _json = json;

    private char Current => _position < _json.Length ? _json[_position] : '\0';

    public static IReadOnlyList<KeyValuePair<string, string>> Read(string json)
    {
        var reader = new JsonFields(json);
        var members = new List<KeyValuePair<string, string>>();
        reader.SkipBlanks();
        var isObject = reader.Current == '{' && reader.ReadObject(members, depth: 1);
        reader.SkipBlanks();
        return isObject && reader._position == json.Length ? members : [];
    }

    private bool ReadObject(List<KeyValuePair<string, string>>? members, int depth) => ReadItems('}', () =>
    {
        if (ReadText() is not { } name || !Take(':'))
        {
            return false;
        }

        SkipBlanks();
        if (members is null)
        {
            return ReadValue(depth);
        }

        var (start, isText) = (_position, Current == '"');
        var value = isText ? ReadText() : ReadValue(depth) ? _json.Substring(start, _position - start) : null;
        members.Add(new(name, !isText && value == "null" ? "" : value ?? ""));
        return value is not null;
    });

    private bool ReadItems(char end, Func<bool> readItem)
    {
        _position++;
        SkipBlanks();
        if (Current == end)
        {
            _position++;
            return true;
        }

        do
        {
            SkipBlanks();
            if (!readItem())
            {
                return false;
            }
        }
        while (Take(','));

        return Take(end);
    }

    private bool ReadValue(int depth) => Current switch
    {
        '"' => ReadText() is not null,
        '{' => depth < Deepest && ReadObject(members: null, depth + 1),
        '[' => depth < Deepest && ReadItems(']', () => ReadValue(depth + 1)),
        't' => Take("true"),
        'f' => Take("false"),
        'n' => Take("null"),
        _ => ReadNumber(),
    };

    private string? ReadText()
    {
        if (Current != '"')
        {
            return null;
        }

        var text = new StringBuilder();
        for (_position++; _position < _json.Length; _position++)
        {
            switch (Current)
            {
                case '"':
                    _position++;
                    return text.ToString();
                case '\\':
                    _position++;
                    if (ReadEscape() is not { } escaped)
                    {
                        return null;
                    }

                    text.Append(escaped);
                    break;
                case < ' ':
                    return null;
                default:
                    text.Append(Current);
                    break;
            }
        }

        return null;
    }

    private char? ReadEscape()
    {
        const string Letters = "\"\\/bfnrt";
        var letter = Letters.IndexOf(Current);
        if (letter >= 0 && _position < _json.Length)
        {
            return "\"\\/\b\f\n\r\t"[letter];
        }

        const int Digits = 4;
        if (Current != 'u' || _position + Digits >= _json.Length)
        {
            return null;
        }

        var unit = 0;
        for (var last = _position + Digits; _position < last;)
        {
            var digit = _json[++_position];
            if (digit is not ((>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F')))
            {
                return null;
            }

            unit = (unit << 4) + (digit <= '9' ? digit - '0' : (digit & 7) + 9);
        }

        return (char)unit;
    }

    private bool ReadNumber()
    {
        Take("-");
        return (Take("0") || SkipDigits()) && (!Take(".") || SkipDigits()) && (!(Take("e") || Take("E")) || ((Take("+") || Take("-") || true) && SkipDigits()));
    }

    private bool SkipDigits()
    {
        var start = _position;
        while (Current is >= '0' and <= '9')
        {
            _position++;
        }

        return _position > start;
    }

    private bool Take(char character)
    {
        SkipBlanks();
        return Take(character.ToString());
    }

    private bool Take(string word)
    {
        var found = string.CompareOrdinal(_json, _position, word, 0, word.Length) == 0;
        _position += found ? word.Length : 0;
        return found;
    }

    private void SkipBlanks()
    {
        while (Current is ' ' or '\t' or '\r' or '\n')
        {
            _position++;
        }
    }
}
