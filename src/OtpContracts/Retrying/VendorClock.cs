namespace OtpContracts.Retrying;

/// <summary>The vendor's clock, as far as it is known: ours, until a refusal shows that it differs.</summary>
internal sealed class VendorClock
{
    private long _offsetTicks;

    /// <summary>How far the vendor's clock is ahead of ours.</summary>
    public TimeSpan Offset => new(Volatile.Read(ref _offsetTicks));

    /// <summary>The vendor's time.</summary>
    /// <param name="ours">Our time.</param>
    public DateTimeOffset At(DateTimeOffset ours)
    {
        var vendors = ours.UtcTicks + Volatile.Read(ref _offsetTicks);
        return new(Math.Clamp(vendors, DateTimeOffset.MinValue.Ticks, DateTimeOffset.MaxValue.Ticks), TimeSpan.Zero);
    }

    /// <summary>Takes over what a reply says.</summary>
    /// <param name="vendors">The vendor's time, as its reply tells it.</param>
    /// <param name="ours">Our time when it arrived.</param>
    public void Learn(DateTimeOffset vendors, DateTimeOffset ours) => Volatile.Write(ref _offsetTicks, vendors.UtcTicks - ours.UtcTicks);
}
