using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
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
    /// <param name="create">Makes the client out of its parts.</param>
    /// <returns>The builder of the client's <c>HttpClient</c>.</returns>
    public static IHttpClientBuilder Add<TClient, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
        IServiceCollection services, string name, Action<TOptions> configure, Func<ClientParts<TOptions>, TClient> create)
        where TClient : class
        where TOptions : class, IClientOptions<TOptions>
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        ArgumentNullException.ThrowIfNull(create);
        var builder = AddHttpClient(services, name, configure, section: null);
        services.AddTransient(provider => Create(provider, name, create));
        return builder;
    }

    /// <summary>Registers a client whose options are bound from configuration, and follow it when it is reloaded.</summary>
    /// <inheritdoc cref="Add{TClient, TOptions}(IServiceCollection, string, Action{TOptions}, Func{ClientParts{TOptions}, TClient})"/>
    /// <param name="services">Where it is registered.</param>
    /// <param name="name">The contract's name, which is the name of the options and of the <c>HttpClient</c>.</param>
    /// <param name="configuration">The section with the options' keys.</param>
    /// <param name="create">Makes the client out of its parts.</param>
    public static IHttpClientBuilder Add<TClient, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
        IServiceCollection services, string name, IConfiguration configuration, Func<ClientParts<TOptions>, TClient> create)
        where TClient : class
        where TOptions : class, IClientOptions<TOptions>
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(create);
        var builder = AddHttpClient<TOptions>(services, name, options => OptionSection.Bind(options, configuration), configuration);
        services.AddTransient(provider => Create(provider, name, create));
        return builder;
    }

    /// <summary>Registers one of several accounts as a keyed service.</summary>
    /// <inheritdoc cref="Add{TClient, TOptions}(IServiceCollection, string, Action{TOptions}, Func{ClientParts{TOptions}, TClient})"/>
    /// <param name="services">Where it is registered.</param>
    /// <param name="name">The contract's name.</param>
    /// <param name="account">The account's name, which is the service key.</param>
    /// <param name="configure">Sets the options.</param>
    /// <param name="create">Makes the client out of its parts.</param>
    public static IHttpClientBuilder AddKeyed<TClient, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
        IServiceCollection services, string name, string account, Action<TOptions> configure, Func<ClientParts<TOptions>, TClient> create)
        where TClient : class
        where TOptions : class, IClientOptions<TOptions>
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(account);
        ArgumentNullException.ThrowIfNull(configure);
        ArgumentNullException.ThrowIfNull(create);
        var keyedName = Named(name, account);
        var builder = AddHttpClient(services, keyedName, configure, section: null);
        services.AddKeyedTransient(account, (provider, _) => Create(provider, keyedName, create));
        return builder;
    }

    /// <summary>Registers one of several accounts as a keyed service, with options bound from configuration, which it follows when it is reloaded.</summary>
    /// <inheritdoc cref="AddKeyed{TClient, TOptions}(IServiceCollection, string, string, Action{TOptions}, Func{ClientParts{TOptions}, TClient})"/>
    /// <param name="services">Where it is registered.</param>
    /// <param name="name">The contract's name.</param>
    /// <param name="account">The account's name, which is the service key.</param>
    /// <param name="configuration">The section with the options' keys.</param>
    /// <param name="create">Makes the client out of its parts.</param>
    public static IHttpClientBuilder AddKeyed<TClient, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
        IServiceCollection services, string name, string account, IConfiguration configuration, Func<ClientParts<TOptions>, TClient> create)
        where TClient : class
        where TOptions : class, IClientOptions<TOptions>
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(account);
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(create);
        var keyedName = Named(name, account);
        var builder = AddHttpClient<TOptions>(services, keyedName, options => OptionSection.Bind(options, configuration), configuration);
        services.AddKeyedTransient(account, (provider, _) => Create(provider, keyedName, create));
        return builder;
    }

    private static string Named(string name, string account) => $"{name}:{account}";

    private static IHttpClientBuilder AddHttpClient<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
        IServiceCollection services, string name, Action<TOptions> configure, IConfiguration? section)
        where TOptions : class, IClientOptions<TOptions>
    {
        services.AddOptions<TOptions>(name).Configure(configure).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TOptions>>(new OptionRules<TOptions>(name, section));
        if (section is not null)
        {
            services.AddSingleton<IOptionsChangeTokenSource<TOptions>>(new ConfigurationChangeTokenSource<TOptions>(name, section));
        }

        services.AddKeyedSingleton(name, (provider, _) => Policy<TOptions>(provider, name));
        var builder = services
            .AddHttpClient(name, (provider, http) => http.BaseAddress = Options<TOptions>(provider).Get(name).BaseAddress)
            .UseSocketsHttpHandler(static (handler, _) =>
            {
                // Signed requests go where they were signed for; an account has no session.
                handler.AllowAutoRedirect = false;
                handler.UseCookies = false;
                if (TOptions.HasPrivatePaths)
                {
                    // Without a propagator the handler makes no activity, which would show the address. The client's own shows the call.
                    handler.ActivityHeadersPropagator = null;
                }
            });

        // HttpClient's own log masks queries and shows paths.
        return TOptions.HasPrivatePaths ? builder.RemoveAllLoggers() : builder;
    }

    private static CallPolicy Policy<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(IServiceProvider provider, string name)
        where TOptions : class, IClientOptions<TOptions>
    {
        var options = Options<TOptions>(provider).Get(name);
        return new CallPolicy
        {
            MaxAttempts = options.MaxAttempts ?? CallPolicy.DefaultMaxAttempts,
            OnDrift = options.OnDrift,
            Logger = provider.GetService<ILoggerFactory>()?.CreateLogger($"OtpContracts.{name}") ?? NullLogger.Instance,
        };
    }

    private static TClient Create<TClient, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
        IServiceProvider provider, string name, Func<ClientParts<TOptions>, TClient> create)
        where TOptions : class =>
        create(new ClientParts<TOptions>(
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(name),
            provider.GetService<TimeProvider>(),
            provider.GetRequiredKeyedService<CallPolicy>(name),
            Options<TOptions>(provider),
            name));

    private static IOptionsMonitor<TOptions> Options<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(IServiceProvider provider) =>
        provider.GetRequiredService<IOptionsMonitor<TOptions>>();

    /// <summary>Says at start-up which key can't be used, and why.</summary>
    private sealed class OptionRules<TOptions>(string name, IConfiguration? section) : IValidateOptions<TOptions>
        where TOptions : class, IClientOptions<TOptions>
    {
        public ValidateOptionsResult Validate(string? optionsName, TOptions options)
        {
            if (optionsName != name)
            {
                return ValidateOptionsResult.Skip;
            }

            var failures = Problems(options).Select(problem => $"{name}: \"{OptionSection.Key(section, problem.Key)}\" {problem.Problem}.").ToList();
            return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
        }

        private static IEnumerable<OptionProblem> Problems(TOptions options)
        {
            foreach (var problem in options.Problems())
            {
                yield return problem;
            }

            if (options.BaseAddress is { } address && !(address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)))
            {
                yield return new(nameof(options.BaseAddress), "must be an absolute http or https address");
            }

            if (options.MaxAttempts < 1)
            {
                yield return new(nameof(options.MaxAttempts), "must be 1 or more");
            }
        }
    }
}
