using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace OtpContracts.Registration;

/// <summary>A section that options are bound from.</summary>
internal static class OptionSection
{
    private const int MostReadings = 100;

    /// <summary>Takes over what a section says, all of it from one moment: of a key and its secret, never one old and one new.</summary>
    public static void Bind<TOptions>(TOptions options, IConfiguration section)
        where TOptions : class, IClientOptions<TOptions>
    {
        var values = Read(section);
        options.Bind(values);
        if (values[nameof(options.BaseAddress)] is { } address)
        {
            options.BaseAddress = Uri.TryCreate(address, UriKind.RelativeOrAbsolute, out var parsed) ? parsed : throw Invalid<TOptions>(section, nameof(options.BaseAddress), "is not an address");
        }

        if (values[nameof(options.MaxAttempts)] is { } attempts)
        {
            options.MaxAttempts = int.TryParse(attempts, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : throw Invalid<TOptions>(section, nameof(options.MaxAttempts), "is not a whole number");
        }
    }

    /// <summary>A key as a person finds it in the configuration.</summary>
    public static string Key(IConfiguration? section, string key) => section is IConfigurationSection { Path.Length: > 0 } named ? ConfigurationPath.Combine(named.Path, key) : key;

    private static OptionsValidationException Invalid<TOptions>(IConfiguration section, string key, string problem) =>
        new(typeof(TOptions).Name, typeof(TOptions), [$"\"{Key(section, key)}\" {problem}."]);

    // A provider may change its values while they are read, one key after another: two readings that agree saw no change.
    private static IConfiguration Read(IConfiguration section)
    {
        var values = Values(section);
        for (var readings = 1; readings < MostReadings; readings++)
        {
            var again = Values(section);
            if (again.Count == values.Count && again.All(pair => values.TryGetValue(pair.Key, out var value) && value == pair.Value))
            {
                break;
            }

            values = again;
        }

        return new ConfigurationBuilder().AddInMemoryCollection(values).Build();
    }

    private static Dictionary<string, string?> Values(IConfiguration section) =>
        section.GetChildren().ToDictionary(child => child.Key, child => child.Value, StringComparer.OrdinalIgnoreCase);
}
