using System.Text;

namespace OtpContracts.Spec.Signing.Expressions;

internal enum SigningTokenKind
{
    Name,
    Text,
    Number,
    Symbol,
    Bad,
    End,
}

/// <param name="Kind">What it is.</param>
/// <param name="Value">The name, the text with escapes resolved, the symbol, or what is wrong.</param>
/// <param name="Start">Offset into the expression.</param>
/// <param name="Length">Length in the expression.</param>
internal readonly record struct SigningToken(SigningTokenKind Kind, string Value, int Start, int Length);

/// <summary>Cuts a signing expression into tokens.</summary>
internal static class SigningLexer
{
    private const int LongestNumber = 9;

    public const string BadEscape = "an escape is one of \\n \\r \\t \\\\ \\\" \\' \\{ \\}";

    public static SigningToken Next(string source, int position)
    {
        while (position < source.Length && char.IsWhiteSpace(source[position]))
        {
            position++;
        }

        if (position == source.Length)
        {
            return new(SigningTokenKind.End, "the end of the expression", position, 0);
        }

        var first = source[position];
        if (IsNameStart(first))
        {
            var end = position + 1;
            while (end < source.Length && (IsNameStart(source[end]) || source[end] is >= '0' and <= '9'))
            {
                end++;
            }

            return new(SigningTokenKind.Name, source.Substring(position, end - position), position, end - position);
        }

        if (first is >= '0' and <= '9')
        {
            var end = position + 1;
            while (end < source.Length && source[end] is >= '0' and <= '9')
            {
                end++;
            }

            return end - position > LongestNumber
                ? new(SigningTokenKind.Bad, "a number has at most 9 digits", position, end - position)
                : new(SigningTokenKind.Number, source.Substring(position, end - position), position, end - position);
        }

        return first is '(' or ')' or ',' or '+' or '.' or '}' or '"' ? new(SigningTokenKind.Symbol, first.ToString(), position, 1)
            : first is '\'' ? Text(source, position)
            : new(SigningTokenKind.Bad, $"'{first}' has no meaning here; a text has quotes of its own within those of YAML, \"'…'\", and + joins texts", position, 1);
    }

    private static bool IsNameStart(char character) => character is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or '_';

    private static SigningToken Text(string source, int start)
    {
        var text = new StringBuilder();
        for (var position = start + 1; position < source.Length; position++)
        {
            var character = source[position];
            if (character == source[start])
            {
                return new(SigningTokenKind.Text, text.ToString(), start, position + 1 - start);
            }

            if (character != '\\')
            {
                text.Append(character);
                continue;
            }

            position++;
            if (position == source.Length || Escaped(source[position]) is not { } escaped)
            {
                return new(SigningTokenKind.Bad, BadEscape, position - 1, Math.Min(2, source.Length - position + 1));
            }

            text.Append(escaped);
        }

        return new(SigningTokenKind.Bad, "the text has no closing quote", start, source.Length - start);
    }

    public static char? Escaped(char character) => character switch
    {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        '\\' or '"' or '\'' or '{' or '}' => character,
        _ => null,
    };
}
