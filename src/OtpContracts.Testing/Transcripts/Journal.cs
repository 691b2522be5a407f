namespace OtpContracts.Testing.Transcripts;

/// <summary>The latest exchanges. Bounded in number and in size, so that a long run, or one of large bodies, stays within memory.</summary>
internal sealed class Journal(int limit)
{
    /// <summary>How many bytes the requests' bodies may have in all. The newest exchange is kept whatever its size.</summary>
    public const int MostBytes = 32 * 1024 * 1024;

    private readonly Lock _lock = new();
    private readonly Queue<Exchange> _exchanges = new();
    private long _bytes;

    public void Add(Exchange exchange)
    {
        lock (_lock)
        {
            _exchanges.Enqueue(exchange);
            _bytes += exchange.Request.Body.Length;
            while (_exchanges.Count > Math.Max(limit, 0) || (_bytes > MostBytes && _exchanges.Count > 1))
            {
                _bytes -= _exchanges.Dequeue().Request.Body.Length;
            }
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _exchanges.Clear();
            _bytes = 0;
        }
    }

    public IReadOnlyList<Exchange> ToList()
    {
        lock (_lock)
        {
            return [.. _exchanges];
        }
    }
}
