namespace OtpContracts.Spec.Signing.Keys;

/// <summary>A stretch of DER (X.690), read value by value. Keys and signatures are written in it.</summary>
internal sealed class Der(byte[] bytes, int start, int end)
{
    public const byte BitString = 0x03;
    public const byte Integer = 0x02;
    public const byte ObjectIdentifier = 0x06;
    public const byte OctetString = 0x04;
    public const byte Sequence = 0x30;
    private const int Longest = 16 * 1024;

    private int _read;

    /// <summary>A text in PEM, or the base64 of one without its frame; null where it is none.</summary>
    public static Der? OfPem(string text)
    {
        if (text.Length > Longest)
        {
            return null;
        }

        var lines = text.Split('\r', '\n').Where(line => !line.StartsWith("-----", StringComparison.Ordinal));
        try
        {
            return Of(Convert.FromBase64String(string.Concat(lines)));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    public static Der Of(byte[] bytes) => new(bytes, 0, bytes.Length);

    /// <summary>Whether nothing is left to read.</summary>
    public bool IsRead => start + _read == end;

    public byte Peek => start + _read < end ? bytes[start + _read] : (byte)0;

    /// <summary>The next value's content, or null where it has another tag or does not fit.</summary>
    public Der? Next(byte tag)
    {
        if (Peek != tag || start + _read + 1 >= end)
        {
            return null;
        }

        var (content, length) = (start + _read + 2, (int)bytes[start + _read + 1]);
        if (length >= 0x80)
        {
            var count = length - 0x80;
            if (count is 0 or > 3 || content + count > end)
            {
                return null;
            }

            length = bytes.Skip(content).Take(count).Aggregate(0, (value, digit) => (value << 8) + digit);
            content += count;
        }

        if (content + length > end)
        {
            return null;
        }

        _read = content + length - start;
        return new Der(bytes, content, content + length);
    }

    /// <summary>The bytes of a string of bits, or null where the last of them is not whole.</summary>
    public Der? WholeBytes() => Peek == 0 && start < end ? new Der(bytes, start + 1, end) : null;

    public byte[] Bytes() => [.. bytes.Skip(start).Take(end - start)];

    /// <summary>A number with as many zeros in front as a length asks for, which is no less than its own.</summary>
    public static byte[] Padded(byte[] number, int length) => [.. new byte[length - number.Length], .. number];

    /// <summary>A number without the zeros in front.</summary>
    public byte[] Unsigned() => [.. bytes.Skip(start).Take(end - start).SkipWhile(digit => digit == 0)];
}
