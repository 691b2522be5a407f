using System.Globalization;

namespace OtpContracts.Spec.Syntax;

/// <summary>Finds where each character of a scalar's value stands in the file, through quotes, escapes, folded lines and indentation.</summary>
internal static class ScalarPlaces
{
    /// <summary>Walks value and writing side by side.</summary>
    /// <param name="written">The scalar as it stands in the file.</param>
    /// <param name="value">Its value.</param>
    /// <returns>For each character of the value, and for its end, the offset into what is written; null where the two do not go together.</returns>
    public static int[]? Find(string written, string value)
    {
        var places = new int[value.Length + 1];
        var same = written.IndexOf(value, StringComparison.Ordinal);
        if (same >= 0)
        {
            return [.. Enumerable.Range(same, places.Length)];
        }

        var quote = written[0] is '"' or '\'' ? written[0] : '\0';
        var position = quote != '\0' ? 1 : written[0] is '|' or '>' ? EndOfBlanks(written, EndOfLine(written)) : 0;
        var index = quote == '\0' ? EndOfBlanks(value, 0) : 0;
        while (index < value.Length && position < written.Length)
        {
            var blanks = EndOfBlanks(written, position);
            var (taken, read) = (1, 1);
            if (HasLineEnd(written, position, blanks))
            {
                // A line ends: what is left of it is blanks on either side, however many.
                (taken, read) = (EndOfBlanks(value, index) - index, blanks - position);
            }
            else if (quote == '"' && written[position] == '\\')
            {
                (taken, read) = Escape(written, position);
            }
            else if (quote == '\'' && written[position] == '\'')
            {
                read = 2;
            }
            else if (written[position] != value[index])
            {
                return null;
            }

            for (var i = 0; i < taken && index < value.Length; i++)
            {
                places[index++] = position;
            }

            position += read;
        }

        places[value.Length] = Math.Min(position, written.Length);
        return index == value.Length ? places : null;
    }

    /// <summary>How many characters of the value an escape gives, and how many it is written with.</summary>
    private static (int Taken, int Read) Escape(string written, int position)
    {
        var letter = position + 1 < written.Length ? written[position + 1] : '\0';
        if (letter is '\r' or '\n')
        {
            return (0, EndOfBlanks(written, position + 1) - position);
        }

        var digits = letter == 'x' ? 2 : letter == 'u' ? 4 : letter == 'U' ? 8 : 0;
        var isPair = digits == 8 && position + 10 <= written.Length
            && int.TryParse(written.Substring(position + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && code > char.MaxValue;
        return (isPair ? 2 : 1, 2 + digits);
    }

    private static int EndOfLine(string text) => text.IndexOf('\n') is >= 0 and var end ? end : text.Length;

    private static int EndOfBlanks(string text, int position)
    {
        while (position < text.Length && text[position] is ' ' or '\t' or '\r' or '\n')
        {
            position++;
        }

        return position;
    }

    private static bool HasLineEnd(string text, int start, int end) => text.IndexOfAny(['\r', '\n'], start, end - start) >= 0;
}
