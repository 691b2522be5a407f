using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace OtpContracts.Registration;

/// <summary>Registers generated clients over <c>IHttpClientFactory</c>. Generated code calls this.</summary>
public static class ClientRegistration
{
    /// <summary>Registers a client whose options are set in code.</summary>
    /// <typeparam name="TClient">The client's interface.</typeparam>
    /// <typeparam name="TOptions">The client's options.</typeparam>
    /// <param name="services">Where it is registered.</param>
    /// <param name="name">The contract's name, which is the name of the options and of the <c>HttpClient</c>.</param>
    /// <param name="configure">Sets the options.</param>
    /// <param name="create">Makes the client out of its <c>HttpClient</c>, options and clock.</param>
    /// <returns>The builder of the client's <c>HttpClient</c>.</returns>
    public static IHttpClientBuilder Add<TClient, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
        IServiceCollection services, string name, Action<TOptions> configure, Func<HttpClient, TOptions, TimeProvider?, TClient> create)
        where TClient : class
        where TOptions : class, IClientOptions<TOptions>
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        ArgumentNullException.ThrowIfNull(create);
        var builder = AddHttpClient(services, name, configure);
        services.AddTransient(provider => Create(provider, name, create));
        return builder;
    }

    /// <summary>Registers a client whose options are bound from configuration, and follow it when it is reloaded.</summary>
    /// <inheritdoc cref="Add{TClient, TOptions}(IServiceCollection, string, Action{TOptions}, Func{HttpClient, TOptions, TimeProvider, TClient})"/>
    /// <param name="services">Where it is registered.</param>
    /// <param name="name">The contract's name, which is the name of the options and of the <c>HttpClient</c>.</param>
    /// <param name="configuration">The section with the options' keys.</param>
    /// <param name="create">Makes the client out of its <c>HttpClient</c>, options and clock.</param>
    public static IHttpClientBuilder Add<TClient, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
        IServiceCollection services, string name, IConfiguration configuration, Func<HttpClient, TOptions, TimeProvider?, TClient> create)
        where TClient : class
        where TOptions : class, IClientOptions<TOptions>
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var builder = Add<TClient, TOptions>(services, name, options => options.Bind(configuration), create);
        services.AddSingleton<IOptionsChangeTokenSource<TOptions>>(new ConfigurationReload<TOptions>(name, configuration));
        return builder;
    }

    /// <summary>Registers one of several accounts as a keyed service.</summary>
    /// <inheritdoc cref="Add{TClient, TOptions}(IServiceCollection, string, Action{TOptions}, Func{HttpClient, TOptions, TimeProvider, TClient})"/>
    /// <param name="services">Where it is registered.</param>
    /// <param name="name">The contract's name.</param>
    /// <param name="account">The account's name, which is the service key.</param>
    /// <param name="configure">Sets the options.</param>
    /// <param name="create">Makes the client out of its <c>HttpClient</c>, options and clock.</param>
    public static IHttpClientBuilder AddKeyed<TClient, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
        IServiceCollection services, string name, string account, Action<TOptions> configure, Func<HttpClient, TOptions, TimeProvider?, TClient> create)
        where TClient : class
        where TOptions : class, IClientOptions<TOptions>
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(account);
        var keyedName = $"{name}:{account}";
        var builder = AddHttpClient(services, keyedName, configure);
        services.AddKeyedTransient(account, (provider, _) => Create(provider, keyedName, create));
        return builder;
    }

    private static IHttpClientBuilder AddHttpClient<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
        IServiceCollection services, string name, Action<TOptions> configure)
        where TOptions : class, IClientOptions<TOptions>
    {
        services.AddOptions<TOptions>(name).Configure(configure).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TOptions>>(new RequiredKeys<TOptions>(name));
        return services.AddHttpClient(name, (provider, http) =>
        {
            if (Options<TOptions>(provider, name).BaseAddress is { } address)
            {
                http.BaseAddress = address;
            }
        });
    }

    private static TClient Create<TClient, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
        IServiceProvider provider, string name, Func<HttpClient, TOptions, TimeProvider?, TClient> create) =>
        create(provider.GetRequiredService<IHttpClientFactory>().CreateClient(name), Options<TOptions>(provider, name), provider.GetService<TimeProvider>());

    private static TOptions Options<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
        IServiceProvider provider, string name) =>
        provider.GetRequiredService<IOptionsMonitor<TOptions>>().Get(name);

    private sealed class RequiredKeys<TOptions>(string name) : IValidateOptions<TOptions>
        where TOptions : class, IClientOptions<TOptions>
    {
        public ValidateOptionsResult Validate(string? optionsName, TOptions options)
        {
            if (optionsName != name)
            {
                return ValidateOptionsResult.Skip;
            }

            var missing = options.MissingKeys().Select(key => $"{name} needs a value for \"{key}\".").ToList();
            return missing.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(missing);
        }
    }

    private sealed class ConfigurationReload<TOptions>(string name, IConfiguration configuration) : IOptionsChangeTokenSource<TOptions>
    {
        public string Name => name;

        public Microsoft.Extensions.Primitives.IChangeToken GetChangeToken() => configuration.GetReloadToken();
    }
}
