using Microsoft.Extensions.Configuration;

namespace OtpContracts.Registration;

/// <summary>The options of a generated client.</summary>
/// <typeparam name="TOptions">The options' own type.</typeparam>
public interface IClientOptions<TOptions>
    where TOptions : IClientOptions<TOptions>
{
    /// <summary>Whether a path of the contract holds what no log or trace may show: personal data, or what signing puts there.</summary>
    static virtual bool HasPrivatePaths => false;

    /// <summary>The server to call; the contract's own where null.</summary>
    Uri? BaseAddress { get; set; }

    /// <summary>The most times that a request is sent in one call; <see cref="CallPolicy.DefaultMaxAttempts"/> where null.</summary>
    int? MaxAttempts { get; set; }

    /// <summary>Is told of everything in a reply that the contract does not know.</summary>
    Action<ContractDrift>? OnDrift { get; set; }

    /// <summary>Takes over the credentials that a configuration section has; what it does not say stays.</summary>
    /// <param name="configuration">The section.</param>
    void Bind(IConfiguration configuration);

    /// <summary>What is wrong with the credentials.</summary>
    /// <returns>A problem for each that can't be used.</returns>
    IEnumerable<OptionProblem> Problems();
}

/// <summary>Why an option can't be used.</summary>
/// <param name="Key">The option's key.</param>
/// <param name="Problem">What is wrong with its value, without the value: <c>is missing</c>.</param>
public sealed record OptionProblem(string Key, string Problem);
