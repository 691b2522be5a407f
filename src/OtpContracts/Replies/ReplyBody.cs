using System.Buffers;

namespace OtpContracts.Replies;

/// <summary>The bytes of a reply, in a buffer that is given back when read. Bounded, since the other side decides how much it sends.</summary>
internal readonly struct ReplyBody : IDisposable
{
    /// <summary>The longest reply that is read, in bytes.</summary>
    public const int Limit = 1024 * 1024;

    private const int FirstGuess = 4096;
    private readonly byte[] _buffer;
    private readonly int _length;

    private ReplyBody(byte[] buffer, int length) => (_buffer, _length) = (buffer, length);

    /// <summary>The bytes, without a byte order mark.</summary>
    public ReadOnlySpan<byte> Bytes
    {
        get
        {
            var bytes = _buffer.AsSpan(0, _length);
            return bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        }
    }

    public static async ValueTask<ReplyBody> ReadAsync(HttpContent content, ReadLimit limit)
    {
        var expected = content.Headers.ContentLength;
        if (expected > Limit)
        {
            throw new ReplyTooLargeException();
        }

        // The content's own: it goes when that does.
        var stream = await content.ReadAsStreamAsync(limit.Token).ConfigureAwait(false);

        // One byte more than announced, so that the end is met without growing.
        var buffer = ArrayPool<byte>.Shared.Rent((int)(expected ?? FirstGuess) + 1);
        var length = 0;
        try
        {
            while (true)
            {
                var reading = stream.ReadAsync(buffer.AsMemory(length), limit.Token);
                if (!reading.IsCompleted)
                {
                    limit.Arm();
                }

                var read = await reading.ConfigureAwait(false);
                if (read == 0)
                {
                    return new ReplyBody(buffer, length);
                }

                length += read;
                if (length > Limit)
                {
                    throw new ReplyTooLargeException();
                }

                if (length == buffer.Length)
                {
                    buffer = Grow(buffer);
                }
            }
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
            throw;
        }
    }

    public void Dispose()
    {
        // Replies carry phone numbers: what is given back is empty.
        _buffer.AsSpan(0, _length).Clear();
        ArrayPool<byte>.Shared.Return(_buffer);
    }

    private static byte[] Grow(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger.AsSpan());
        ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        return larger;
    }
}

/// <summary>A reply is longer than <see cref="ReplyBody.Limit"/>.</summary>
internal sealed class ReplyTooLargeException() : Exception($"it is longer than {ReplyBody.Limit} bytes");
