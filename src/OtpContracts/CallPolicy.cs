using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OtpContracts.Observing;
using OtpContracts.Retrying;

namespace OtpContracts;

/// <summary>How a client makes its calls. Clients that share a policy share what they learn: the vendor's clock, and how many repetitions it can bear.</summary>
public sealed class CallPolicy
{
    /// <summary>The most times that a request may be sent in one call, where <see cref="MaxAttempts"/> is not set.</summary>
    public const int DefaultMaxAttempts = 3;

    /// <summary>The most times that a request is sent in one call; with 1 nothing is ever tried again.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public int MaxAttempts
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = DefaultMaxAttempts;

    /// <summary>Where the client writes what it does; nowhere unless set.</summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;

    /// <summary>Is told of everything in a reply that the contract does not know. It is called while the reply is awaited: it should be quick, and not throw.</summary>
    public Action<ContractDrift>? OnDrift { get; init; }

    internal DriftWatch Drift => field ??= new DriftWatch(Logger, OnDrift);

    internal VendorClock Clock { get; } = new();

    internal RetryBudget Budget { get; } = new();
}
