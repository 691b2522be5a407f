namespace OtpContracts.Testing.Cases;

/// <summary>A clock that stands still but for what a case says, and whose waits are short: a client may back off for seconds.</summary>
internal sealed class CaseClock : TimeProvider
{
    // Short for a wait between two attempts, long for a time-out on loopback.
    private const int TimesFaster = 100;

    private static readonly DateTimeOffset Start = new(2026, 1, 31, 10, 15, 30, TimeSpan.Zero);
    private long _ticks = Start.UtcTicks;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => new(Volatile.Read(ref _ticks), TimeSpan.Zero);

    public void Advance(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);

    public void Reset() => Volatile.Write(ref _ticks, Start.UtcTicks);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => new Hurried(System.CreateTimer(callback, state, Faster(dueTime), Faster(period)));

    private static TimeSpan Faster(TimeSpan time) => time <= TimeSpan.Zero ? time : time / TimesFaster;

    private sealed class Hurried(ITimer timer) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(Faster(dueTime), Faster(period));

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
