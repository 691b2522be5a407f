namespace OtpContracts.Testing.Serving;

/// <summary>The body of a reply on its way out: passed through, or held back where a fault is to befall it.</summary>
internal sealed class HeldBody(Stream body) : Stream
{
    private MemoryStream? _held;

    /// <summary>What befalls the reply; set before its first byte is written.</summary>
    public Fault? Fault { get; set; }

    /// <summary>What was held back.</summary>
    public ReadOnlyMemory<byte> Held => _held?.ToArray();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush()
    {
        if (Fault is null)
        {
            body.Flush();
        }
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Fault is null ? body.FlushAsync(cancellationToken) : Task.CompletedTask;

    public override void Write(byte[] buffer, int offset, int count) => (Fault is null ? body : _held ??= new MemoryStream()).Write(buffer, offset, count);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        (Fault is null ? body : _held ??= new MemoryStream()).WriteAsync(buffer, cancellationToken);

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
