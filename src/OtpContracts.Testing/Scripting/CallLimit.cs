using OtpContracts.Testing.Replies;

namespace OtpContracts.Testing.Scripting;

/// <summary>Counts accepted calls, and refuses those beyond a number within a period of the sandbox's clock.</summary>
internal sealed class CallLimit(int calls, TimeSpan period, SandboxReply refusal, TimeProvider timeProvider)
{
    private readonly Lock _lock = new();
    private readonly Queue<DateTimeOffset> _accepted = new();

    /// <summary>The refusal of this call, or null where it is within the limit.</summary>
    public SandboxReply? Take()
    {
        lock (_lock)
        {
            var now = timeProvider.GetUtcNow();
            while (_accepted.TryPeek(out var first) && now - first >= period)
            {
                _accepted.Dequeue();
            }

            if (_accepted.Count >= calls)
            {
                return refusal;
            }

            _accepted.Enqueue(now);
            return null;
        }
    }
}
