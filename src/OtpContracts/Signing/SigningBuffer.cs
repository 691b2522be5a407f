using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace OtpContracts.Signing;

/// <summary>Collects what is hashed, as UTF-8 on the stack, and in rented memory where it grows. What it held is wiped: it may be a secret.</summary>
public ref struct SigningBuffer
{
    private const int LongestNumber = 20;
    private Span<byte> _bytes;
    private byte[]? _rented;
    private int _length;

    /// <summary>Starts a buffer.</summary>
    /// <param name="initial">Memory of the caller's, used until it is full.</param>
    public SigningBuffer(Span<byte> initial) => _bytes = initial;

    /// <summary>What was appended.</summary>
    public readonly ReadOnlySpan<byte> Written => _bytes[.._length];

    /// <summary>Appends text as UTF-8.</summary>
    /// <param name="text">The text.</param>
    public void Append(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int written;
        while (!Encoding.UTF8.TryGetBytes(text, _bytes[_length..], out written))
        {
            Grow(Encoding.UTF8.GetMaxByteCount(text.Length));
        }

        _length += written;
    }

    /// <summary>Appends a number as its decimal digits.</summary>
    /// <param name="number">The number.</param>
    public void Append(long number)
    {
        int written;
        while (!Utf8Formatter.TryFormat(number, _bytes[_length..], out written))
        {
            Grow(LongestNumber);
        }

        _length += written;
    }

    /// <summary>Appends bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    public void Append(scoped ReadOnlySpan<byte> bytes)
    {
        if (!bytes.TryCopyTo(_bytes[_length..]))
        {
            Grow(bytes.Length);
            bytes.CopyTo(_bytes[_length..]);
        }

        _length += bytes.Length;
    }

    /// <summary>Wipes what was appended and gives rented memory back.</summary>
    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(_bytes[.._length]);
        _length = 0;
        if (_rented is { } rented)
        {
            _rented = null;
            _bytes = default;
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private void Grow(int needed)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_length + needed, _bytes.Length * 2));
        Written.CopyTo(larger);
        CryptographicOperations.ZeroMemory(_bytes[.._length]);
        if (_rented is { } rented)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        _rented = larger;
        _bytes = larger;
    }
}
