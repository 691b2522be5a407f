namespace OtpContracts.Testing.Transcripts;

/// <summary>The latest exchanges. Bounded, so that a long run stays within memory.</summary>
internal sealed class Journal(int limit)
{
    private readonly Lock _lock = new();
    private readonly Queue<Exchange> _exchanges = new();

    public void Add(Exchange exchange)
    {
        lock (_lock)
        {
            _exchanges.Enqueue(exchange);
            if (_exchanges.Count > limit)
            {
                _exchanges.Dequeue();
            }
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _exchanges.Clear();
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
