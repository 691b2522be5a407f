namespace OtpContracts.Retrying;

/// <summary>The vendor's clock, as far as it is known: ours, until a refusal shows that it differs.</summary>
internal sealed class VendorClock
{
    private long _offsetTicks;

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
    /// <returns>How far the vendor's clock is ahead.</returns>
    public TimeSpan Learn(DateTimeOffset vendors, DateTimeOffset ours)
    {
        var offset = vendors - ours;
        Volatile.Write(ref _offsetTicks, offset.Ticks);
        return offset;
    }
}
