using System.Buffers;

namespace OtpContracts.Generator.Writing;

/// <summary>Text that grows in memory which the next one takes over: a thousand files leave a thousand texts behind, and nothing else.</summary>
internal sealed class TextBuffer
{
    private const int FirstLength = 16 * 1024;
    private static readonly string Blanks = new(' ', 64);
    private char[] _text = ArrayPool<char>.Shared.Rent(FirstLength);

    /// <summary>How many characters there are. To set it lower takes back what was written last.</summary>
    public int Length { get; set; }

    public void Append(char character)
    {
        Grow(1);
        _text[Length++] = character;
    }

    public void AppendBlanks(int count)
    {
        for (; count > 0; count -= Blanks.Length)
        {
            Append(Blanks, 0, Math.Min(count, Blanks.Length));
        }
    }

    public void Append(string text, int start, int count)
    {
        Grow(count);
        text.CopyTo(start, _text, Length, count);
        Length += count;
    }

    public void Insert(int at, string text)
    {
        Grow(text.Length);
        Array.Copy(_text, at, _text, at + text.Length, Length - at);
        text.CopyTo(0, _text, at, text.Length);
        Length += text.Length;
    }

    /// <summary>Whether a word stands somewhere, not as a part of a longer one.</summary>
    public bool HasWord(string word)
    {
        var text = _text.AsSpan(0, Length);
        for (var (at, found) = (0, 0); (found = text.Slice(at).IndexOf(word.AsSpan())) >= 0; at += found + word.Length)
        {
            if (!IsOfWord(text, at + found - 1) && !IsOfWord(text, at + found + word.Length))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Gives the memory back. Nothing may be asked of the buffer afterwards.</summary>
    /// <returns>The text.</returns>
    public string End()
    {
        var text = new string(_text, 0, Length);
        ArrayPool<char>.Shared.Return(_text);
        _text = [];
        return text;
    }

    private static bool IsOfWord(ReadOnlySpan<char> text, int at) => at >= 0 && at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_');

    private void Grow(int count)
    {
        if (Length + count > _text.Length)
        {
            var larger = ArrayPool<char>.Shared.Rent(Math.Max(Length + count, 2 * _text.Length));
            Array.Copy(_text, larger, Length);
            ArrayPool<char>.Shared.Return(_text);
            _text = larger;
        }
    }
}
