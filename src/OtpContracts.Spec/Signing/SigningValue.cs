using System.Globalization;
using System.Text;

namespace OtpContracts.Spec.Signing;

/// <summary>The value of a signing expression: text (numbers are kept as theirs), bytes, a moment or pairs; or what is evaluated for each pair.</summary>
public readonly struct SigningValue
{
    private readonly string? _text;
    private readonly byte[]? _bytes;
    private readonly DateTimeOffset _time;
    private readonly IReadOnlyList<KeyValuePair<string, string>>? _pairs;
    private readonly Func<KeyValuePair<string, string>, string>? _item;

    /// <summary>Names with values.</summary>
    /// <param name="pairs">The pairs in order.</param>
    public SigningValue(IReadOnlyList<KeyValuePair<string, string>> pairs)
        : this() => _pairs = pairs;

    /// <summary>A text, or a number as its decimal text.</summary>
    /// <param name="text">The text.</param>
    public SigningValue(string text)
        : this() => _text = text;

    /// <summary>Bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    public SigningValue(byte[] bytes)
        : this() => _bytes = bytes;

    /// <summary>A moment.</summary>
    /// <param name="time">The moment.</param>
    public SigningValue(DateTimeOffset time)
        : this() => _time = time;

    /// <summary>What is evaluated for each pair.</summary>
    /// <param name="item">The evaluation.</param>
    public SigningValue(Func<KeyValuePair<string, string>, string> item)
        : this() => _item = item;

    /// <summary>The value as text.</summary>
    /// <returns>The text.</returns>
    /// <exception cref="InvalidOperationException">It is none; a checked expression never asks.</exception>
    public string AsText() => _text ?? throw new InvalidOperationException("The value is no text.");

    /// <summary>The value as a number.</summary>
    /// <returns>The number.</returns>
    public int AsNumber() => int.Parse(AsText(), CultureInfo.InvariantCulture);

    /// <summary>The value as bytes; text as UTF-8.</summary>
    /// <returns>The bytes.</returns>
    public byte[] AsBytes() => _bytes ?? Encoding.UTF8.GetBytes(AsText());

    /// <summary>The value as names with values.</summary>
    /// <returns>The pairs.</returns>
    /// <exception cref="InvalidOperationException">It is none; a checked expression never asks.</exception>
    public IReadOnlyList<KeyValuePair<string, string>> AsPairs() => _pairs ?? throw new InvalidOperationException("The value is no set of pairs.");

    /// <summary>The value as what is evaluated for each pair.</summary>
    /// <returns>The evaluation.</returns>
    /// <exception cref="InvalidOperationException">It is none; a checked expression never asks.</exception>
    public Func<KeyValuePair<string, string>, string> AsItem() => _item ?? throw new InvalidOperationException("The value is not one for each pair.");

    /// <summary>The value as a moment.</summary>
    /// <returns>The moment.</returns>
    public DateTimeOffset AsTime() => _time;
}
