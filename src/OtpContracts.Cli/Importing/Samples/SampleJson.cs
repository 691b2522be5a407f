using System.Globalization;
using System.Text.RegularExpressions;
using System.Text;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Samples;

/// <summary>Reads JSON as pages print it: with comments, single quotes, names without quotes, trailing or missing commas, ellipses. Of a name that comes twice, the first is taken.</summary>
internal sealed class SampleJson
{
    private const int DeepestNesting = 64;
    private const char WideComma = '\uFF0C';
    private const char WideColon = '\uFF1A';

    private readonly string _text;
    private int _at;
    private int _line;

    // Whether the text ends within an object or a list, or within a text of several lines, of which a quote may be missing anywhere.
    private bool _isCut;
    private bool _isOpen;

    private SampleJson(string text, int line)
    {
        _text = text;
        _line = line;
    }

    /// <summary>Reads the first object or list of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="line">The line that it starts at.</param>
    /// <returns>The value, or null where the text holds none that could be read.</returns>
    public static SampleValue? Read(string text, int line) => Read(text, line, out _);

    /// <summary>Reads the first object or list of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="line">The line that it starts at.</param>
    /// <param name="isWhole">Whether what begins at the first bracket could be read to its end.</param>
    /// <returns>The value, or null where the text holds none that could be read.</returns>
    public static SampleValue? Read(string text, int line, out bool isWhole)
    {
        isWhole = false;
        text = EscapedQuotes.IsMatch(text) ? text.Replace("\\\"", "\"", StringComparison.Ordinal) : text;
        if (Member.IsMatch(text) && ReadAt(0, $"{{{text}}}", line) is { Members.Count: > 0 } member)
        {
            isWhole = true;
            return member;
        }

        var first = text.IndexOfAny(['{', '[']);
        for (var start = first; start >= 0; start = text.IndexOfAny(['{', '['], start + 1))
        {
            var value = ReadAt(start, text, line);
            isWhole |= start == first && value is { IsCut: false };
            if (value is not null && (value.Members.Count > 0 || value.Items.Any(item => item.Members.Count > 0)))
            {
                return value;
            }
        }

        return null;
    }

    // Within the quotes of a command, those of JSON are escaped.
    private static readonly Regex EscapedQuotes = PagePattern.Of(@"\A[^{\[]*[{\[][\s{\[]*\\""");

    // A member with what it holds, without the object around it.
    private static readonly Regex Member = PagePattern.Of(@"\A\s*""[A-Za-z_]\w*""\s*:\s*[{\[]");

    private static SampleValue? ReadAt(int start, string text, int line)
    {
        var json = new SampleJson(text, line + text.AsSpan(0, start).Count('\n')) { _at = start };

        // What breaks off behind one member is no more than a piece.
        return json.ReadValue(0) is { } value && !json._isOpen && !(json._isCut && value.All.Take(2).Count() < 2) ? value with { IsCut = json._isCut } : null;
    }

    private SampleValue? ReadValue(int depth)
    {
        SkipNoise();
        if (_at >= _text.Length || depth > DeepestNesting)
        {
            return null;
        }

        return _text[_at] switch
        {
            '{' when _at + 1 < _text.Length && _text[_at + 1] == '{' && _text.IndexOf("}}", _at, StringComparison.Ordinal) is var end and > 0 && !_text.AsSpan(_at, end - _at).ContainsAny('\n', ':') => ReadPlaceholder(end),
            '{' => ReadObject(depth),
            '[' when TypeOfList() is { Length: > 0 } type => SampleValue.Scalar(SampleKind.Text, type, _line),
            '[' => ReadList(depth),
            '"' or '\'' or '“' or '”' => SampleValue.Scalar(SampleKind.Text, ReadText(), _line),
            _ => ReadWord(),
        };
    }

    /// <summary><c>{{count}}</c> stands for a value of any type: it is read as a text.</summary>
    private SampleValue ReadPlaceholder(int end)
    {
        var start = _at;
        _at = end + 2;
        return SampleValue.Scalar(SampleKind.Text, _text[start.._at], _line);
    }

    /// <summary>A page may give types in place of values: <c>"urls": []string</c>. Empty where no such type stands here.</summary>
    private string TypeOfList()
    {
        if (_at + 2 >= _text.Length || _text[_at + 1] != ']' || !char.IsAsciiLetter(_text[_at + 2]))
        {
            return "";
        }

        _at += 2;
        return "[]" + ReadName();
    }

    private SampleValue? ReadObject(int depth)
    {
        var (line, members, names) = (_line, new List<KeyValuePair<string, SampleValue>>(), new HashSet<string>(StringComparer.Ordinal));
        _at++;
        var comment = CommentBehind();
        while (true)
        {
            SkipNoise(separators: true);
            if (EndsHere() || _text[_at] == '}')
            {
                _at++;
                return new SampleValue(SampleKind.Object, "", members, [], line) { Comment = comment };
            }

            var name = _text[_at] is '"' or '\'' or '“' or '”' ? ReadText().Trim() : ReadName();
            SkipNoise();
            if (EndsHere())
            {
                continue;
            }

            if (name.Length == 0 || _text[_at] is not (':' or WideColon or '='))
            {
                return null;
            }

            _at += _text[_at] == '=' && _at + 1 < _text.Length && _text[_at + 1] == '>' ? 2 : 1;
            if (ReadValue(depth + 1) is not { } value)
            {
                if (EndsHere())
                {
                    continue;
                }

                return null;
            }

            var commented = value.Comment.Length > 0 ? value : value with { Comment = CommentBehind() };
            if (names.Add(name))
            {
                members.Add(new(name, commented));
            }
        }
    }

    /// <summary>The comment that stands on the rest of the line.</summary>
    private string CommentBehind()
    {
        var start = _at;
        while (start < _text.Length && _text[start] is ' ' or '\t' or ',' or WideComma)
        {
            start++;
        }

        var mark = start >= _text.Length ? 0 : _text[start] == '#' ? 1 : start + 1 < _text.Length && _text[start] == '/' && _text[start + 1] is '/' or '*' ? 2 : 0;
        if (mark == 0)
        {
            return "";
        }

        var end = _text.IndexOf('\n', start) is var found and >= 0 ? found : _text.Length;
        var close = _text.IndexOf("*/", start, end - start, StringComparison.Ordinal);
        return _text[(start + mark)..(close >= 0 ? close : end)].Trim();
    }

    private SampleValue? ReadList(int depth)
    {
        var (line, items) = (_line, new List<SampleValue>());
        for (_at++; ;)
        {
            SkipNoise(separators: true);
            if (EndsHere() || _text[_at] == ']')
            {
                _at++;
                return new SampleValue(SampleKind.List, "", [], items, line);
            }

            if (ReadValue(depth + 1) is { } item)
            {
                items.Add(item);
            }
            else if (!EndsHere())
            {
                return null;
            }
        }
    }

    /// <summary>Whether a copy breaks off here: what it shows up to here is read.</summary>
    private bool EndsHere()
    {
        _isCut |= _at >= _text.Length;
        return _at >= _text.Length;
    }

    private string ReadText()
    {
        var close = CloseOf(_text[_at]);
        var (text, line) = (new StringBuilder(), _line);
        for (_at++; _at < _text.Length && _text[_at] != close; _at++)
        {
            if (_text[_at] == '\\' && _at + 1 < _text.Length)
            {
                text.Append(Escaped());
                continue;
            }

            _line += _text[_at] == '\n' ? 1 : 0;
            text.Append(_text[_at]);
        }

        _line += close == '\n' ? 1 : 0;
        _isOpen |= _at >= _text.Length && _line > line;
        _at++;
        return text.ToString();
    }

    /// <summary>An editor may have rounded one quote of a pair: where its fellow is not on the line, any other of its kind ends the text; where there is none, and the object ends below, the line does.</summary>
    private char CloseOf(char open)
    {
        var close = open == '“' ? '”' : open;
        var rest = _text.AsSpan(_at + 1);
        var line = rest.IndexOf('\n') is var next and >= 0 ? rest[..next] : rest;
        if (open == '"' && line.Length < rest.Length && !line.ContainsAny('"', '”', '“') && rest[line.Length..].TrimStart() is ['}' or ']', ..])
        {
            return '\n';
        }

        return open != '\'' && rest.IndexOfAny('\n', close) is > 0 and var end && rest[end] == '\n' && rest[..end].IndexOfAny('"', '”', '“') is >= 0 and var other ? rest[other] : close;
    }

    private string Escaped()
    {
        _at++;
        if (_text[_at] == 'u' && _at + 4 < _text.Length && ushort.TryParse(_text.AsSpan(_at + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code))
        {
            _at += 4;
            return ((char)code).ToString();
        }

        return _text[_at] switch { 'n' => "\n", 't' => "\t", 'r' => "\r", var other => other.ToString() };
    }

    private string ReadName()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] is '_' or '-' or '.' or '$' or '@'))
        {
            _at++;
        }

        return _text[start.._at];
    }

    private SampleValue? ReadWord()
    {
        var start = _at;
        var remark = "";
        while (_at < _text.Length && _text[_at] is not (',' or '}' or ']' or '\n' or WideComma))
        {
            // "name(optional, made before)" bears its comment.
            if (_text[_at] is '(' or '\uFF08' && _at > start && _text.AsSpan(_at).IndexOfAny(')', '\uFF09', '\n') is var close and > 0 && _text[_at + close] != '\n')
            {
                remark = _text.Substring(_at + 1, close - 1);
                _at += close + 1;
                continue;
            }

            if ((_text[_at] == '/' && _at + 1 < _text.Length && _text[_at + 1] is '/' or '*' && (_at == 0 || _text[_at - 1] != ':')) || (_text[_at] == ' ' && _text[_at - 1] != ' ' && IsNextMember()))
            {
                break;
            }

            _at++;
        }

        var word = _text[start.._at].Trim();
        return word switch
        {
            "" => null,
            "true" or "false" => SampleValue.Scalar(SampleKind.Boolean, word, _line),
            "True" or "False" => SampleValue.Scalar(SampleKind.Boolean, word.ToLowerInvariant(), _line),
            "null" or "None" or "nil" => SampleValue.Scalar(SampleKind.Null, "null", _line),
            _ when decimal.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out _) && word[0] is not '+' and not '.' && !(word.Length > 1 && word[0] == '0' && char.IsDigit(word[1])) => SampleValue.Scalar(SampleKind.Number, word, _line),
            _ => SampleValue.Scalar(SampleKind.Text, word, _line) with { Comment = remark },
        };
    }

    /// <summary>Whether a name in quotes stands behind blanks, with its colon: the comma in front of it is missing.</summary>
    private bool IsNextMember()
    {
        var start = _at + _text.AsSpan(_at).IndexOfAnyExcept(' ');
        return start > _at && _text[start] == '"' && _text.AsSpan(start + 1).IndexOfAny('"', '\n') is var end and > 0 && _text[start + 1 + end] == '"' && _text.AsSpan(start + end + 2).TrimStart(' ') is [':', ..];
    }

    private void SkipNoise(bool separators = false)
    {
        for (; _at < _text.Length; _at++)
        {
            var next = _at + 1 < _text.Length ? _text[_at + 1] : '\0';
            if (_text[_at] == '\n')
            {
                _line++;
            }
            else if ((_text[_at] == '/' && next == '/') || (_text[_at] == '#' && separators))
            {
                _at = _text.IndexOf('\n', _at) is var end and >= 0 ? end - 1 : _text.Length - 1;
            }
            else if (_text[_at] == '/' && next == '*')
            {
                var end = _text.IndexOf("*/", _at, StringComparison.Ordinal);
                end = end < 0 ? _text.Length : end + 2;
                _line += _text.AsSpan(_at, end - _at).Count('\n');
                _at = end - 1;
            }
            else if (separators && _text[_at] == '-' && next == ' ')
            {
                // A copy may have the marks of a list.
                continue;
            }
            else if (!char.IsWhiteSpace(_text[_at]) && !(separators && _text[_at] is ',' or ';' or WideComma or '…' or '•' || (separators && _text[_at] == '.' && next == '.')))
            {
                if (separators && _text[_at] == '.')
                {
                    continue;
                }

                return;
            }
        }
    }
}
