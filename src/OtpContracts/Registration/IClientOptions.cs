using Microsoft.Extensions.Configuration;

namespace OtpContracts.Registration;

/// <summary>The options of a generated client.</summary>
/// <typeparam name="TOptions">The options' own type.</typeparam>
public interface IClientOptions<TOptions>
    where TOptions : IClientOptions<TOptions>
{
    /// <summary>The server to call; the contract's own where null.</summary>
    Uri? BaseAddress { get; }

    /// <summary>Takes over what a configuration section says; what it does not say stays.</summary>
    /// <param name="configuration">The section.</param>
    /// <exception cref="UriFormatException">The address is none.</exception>
    void Bind(IConfiguration configuration);

    /// <summary>The keys that must have a value and have none.</summary>
    /// <returns>The keys' names.</returns>
    IEnumerable<string> MissingKeys();
}
