namespace OtpContracts.Retrying;

/// <summary>
/// How many repetitions a vendor can bear: one for every ten calls that succeed, and a few in reserve. In an outage, when nothing
/// succeeds, the reserve is soon used up, and callers hear of the failure at once in place of making it worse.
/// </summary>
internal sealed class RetryBudget
{
    private const int Cost = 10;
    private const int Reserve = 10 * Cost;
    private int _credit = Reserve;

    /// <summary>Counts a call that succeeded.</summary>
    public void Deposit()
    {
        // Nearly always full: then nothing is written, so that callers do not contend for it.
        if (Volatile.Read(ref _credit) < Reserve)
        {
            Interlocked.Increment(ref _credit);
        }
    }

    /// <summary>Takes a repetition, if there is one left.</summary>
    public bool TryWithdraw()
    {
        if (Interlocked.Add(ref _credit, -Cost) >= 0)
        {
            return true;
        }

        Interlocked.Add(ref _credit, Cost);
        return false;
    }
}
