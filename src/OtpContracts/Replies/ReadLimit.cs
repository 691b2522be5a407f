namespace OtpContracts.Replies;

/// <summary>Bounds the time that a reply's body may take, and passes the caller's cancellation on. Nothing is armed unless a read has to wait.</summary>
internal sealed class ReadLimit : IDisposable
{
    // Nearly every body is there in time, and its limit can serve again.
    [ThreadStatic]
    private static ReadLimit? _spare;

    private readonly CancellationTokenSource _source = new();
    private TimeSpan _time;
    private CancellationToken _caller;
    private CancellationTokenRegistration _registration;
    private bool _isArmed;

    private ReadLimit()
    {
    }

    public CancellationToken Token => _source.Token;

    public static ReadLimit Of(TimeSpan time, CancellationToken caller)
    {
        var limit = _spare ?? new ReadLimit();
        _spare = null;
        (limit._time, limit._caller, limit._isArmed) = (time, caller, false);
        return limit;
    }

    /// <summary>Starts the time, once.</summary>
    public void Arm()
    {
        if (!_isArmed)
        {
            _isArmed = true;
            _source.CancelAfter(_time);
            _registration = _caller.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _source);
        }
    }

    public void Dispose()
    {
        _registration.Dispose();
        _registration = default;
        _caller = default;
        if (!_isArmed || _source.TryReset())
        {
            _spare = this;
        }
        else
        {
            _source.Dispose();
        }
    }
}
