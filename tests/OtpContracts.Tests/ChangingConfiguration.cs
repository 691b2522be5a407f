using Microsoft.Extensions.Configuration;

namespace OtpContracts.Tests;

/// <summary>A configuration that changes while it is in use, as files and secret stores do.</summary>
internal sealed class ChangingConfiguration(IDictionary<string, string?> values) : ConfigurationProvider, IConfigurationSource
{
    public IConfigurationProvider Build(IConfigurationBuilder builder)
    {
        Data = values;
        return this;
    }

    /// <summary>Puts other values in place of all there are.</summary>
    public void Change(IDictionary<string, string?> others)
    {
        Data = others;
        OnReload();
    }
}
