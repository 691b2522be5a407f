using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OtpContracts.Observing;

namespace OtpContracts.Registration;

/// <summary>What a registered client is made of.</summary>
/// <typeparam name="TOptions">The client's options.</typeparam>
public sealed class ClientParts<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>
    where TOptions : class
{
    private readonly IOptionsMonitor<TOptions> _options;
    private readonly string _name;

    internal ClientParts(HttpClient httpClient, TimeProvider? timeProvider, CallPolicy policy, IOptionsMonitor<TOptions> options, string name) =>
        (HttpClient, TimeProvider, Policy, _options, _name) = (httpClient, timeProvider, policy, options, name);

    /// <summary>Sends the requests.</summary>
    public HttpClient HttpClient { get; }

    /// <summary>The clock; null for the system's.</summary>
    public TimeProvider? TimeProvider { get; }

    /// <summary>How calls are made: one policy for all clients of the registration.</summary>
    public CallPolicy Policy { get; }

    /// <summary>Follows the options when they change. What is made of them is made whole of one version of them.</summary>
    /// <typeparam name="T">What is made.</typeparam>
    /// <param name="make">Makes it of the options.</param>
    /// <returns>Gives what belongs to the options of this moment; of the last that could be used, where they can't be.</returns>
    public Func<T> Current<T>(Func<TOptions, T> make)
    {
        ArgumentNullException.ThrowIfNull(make);
        return new Follower<T>(_options, _name, make, Policy.Logger).Get;
    }

    private sealed class Follower<T>(IOptionsMonitor<TOptions> options, string name, Func<TOptions, T> make, ILogger logger)
    {
        private volatile Made? _last;
        private volatile bool _isUnusable;

        public T Get()
        {
            var last = _last;
            TOptions current;
            try
            {
                current = options.Get(name);
            }
            catch (OptionsValidationException invalid) when (last is not null)
            {
                if (!_isUnusable)
                {
                    _isUnusable = true;
                    CallLog.OptionsNotUsable(logger, name, invalid.Message);
                }

                return last.Value;
            }

            if (last is null || !ReferenceEquals(last.Options, current))
            {
                _isUnusable = false;
                _last = last = new Made(current, make(current));
            }

            return last.Value;
        }

        private sealed record Made(TOptions Options, T Value);
    }
}
