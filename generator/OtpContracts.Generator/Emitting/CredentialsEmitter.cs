using OtpContracts.Generator.Model;
using OtpContracts.Generator.Writing;

namespace OtpContracts.Generator.Emitting;

/// <summary>Emits the credentials, the options and their registration.</summary>
internal static class CredentialsEmitter
{
    public static string EmitCredentials(ClientNames client, ContractModel contract)
    {
        var source = new SourceWriter(client);
        source.Write("");
        source.Summary(["What an account needs in order to call. Immutable, so that no call is ever signed with half of an old pair."]);
        source.Open($"{client.Access} sealed class {client.Credentials}");
        source.Summary(["Makes the credentials."]);
        foreach (var credential in contract.Credentials)
        {
            source.Write($"/// <param name=\"{credential.Parameter.TrimStart('@')}\">{CSharpText.DocSentence(credential.Summary)}</param>");
        }

        source.Write("/// <exception cref=\"global::System.ArgumentException\">One is empty, or has a line break.</exception>");
        source.Open($"public {client.Credentials}({string.Join(", ", contract.Credentials.Select(credential => $"{Mark(credential)}string {credential.Parameter}"))})");
        foreach (var credential in contract.Credentials)
        {
            source.Write($"this.{credential.Property} = global::OtpContracts.Requests.CredentialRules.Require({credential.Parameter}, {CSharpText.Literal(credential.Parameter.TrimStart('@'))});");
        }

        source.Close();
        foreach (var credential in contract.Credentials)
        {
            source.Write("");
            source.Summary([CSharpText.DocSentence(credential.Summary.Length > 0 ? credential.Summary : credential.Property)]);
            source.Write($"public string {credential.Property} {{ get; }}");
        }

        var parts = contract.Credentials.Select(credential => $"{credential.Property} = " + (credential.IsSecret ? "***" : $"{{{credential.Property}}}"));
        source.Write(
            $$$"""

            /// <summary>The credentials for people; secrets are masked.</summary>
            /// <returns>The printed credentials.</returns>
            public override string ToString() => $"{{{client.Credentials}}} {{ {{{string.Join(", ", parts)}}} }}";
            """);
        source.Close();
        return source.End();
    }

    public static string EmitOptions(ClientNames client, ContractModel contract)
    {
        var source = new SourceWriter(client);
        source.Write("");
        source.Summary([$"How <see cref=\"I{client.Client}\"/> is set up."]);
        source.Open($"{client.Access} sealed class {client.Options} : global::OtpContracts.Registration.IClientOptions<{client.Options}>");
        foreach (var credential in contract.Credentials)
        {
            source.Summary([CSharpText.DocSentence(credential.Summary.Length > 0 ? credential.Summary : credential.Property)]);
            source.Write($"{Mark(credential)}public string? {credential.Property} {{ get; set; }}");
            source.Write("");
        }

        source.Write(
            $$"""
            /// <summary>The server to call; the contract's own where null.</summary>
            public global::System.Uri? BaseAddress { get; set; }

            /// <inheritdoc/>
            public int? MaxAttempts { get; set; }

            /// <inheritdoc/>
            public global::System.Action<global::OtpContracts.ContractDrift>? OnDrift { get; set; }

            internal {{client.Credentials}} ToCredentials() => new({{string.Join(", ", contract.Credentials.Select(credential => credential.Property + "!"))}});

            """);
        if (contract.HasPrivatePaths)
        {
            source.Write($"static bool global::OtpContracts.Registration.IClientOptions<{client.Options}>.HasPrivatePaths => true;\n");
        }

        source.Open($"void global::OtpContracts.Registration.IClientOptions<{client.Options}>.Bind(global::Microsoft.Extensions.Configuration.IConfiguration configuration)");
        foreach (var credential in contract.Credentials)
        {
            source.Write($"{credential.Property} = configuration[nameof({credential.Property})] ?? {credential.Property};");
        }

        source.Close();
        source.Write("");
        source.Open($"global::System.Collections.Generic.IEnumerable<global::OtpContracts.Registration.OptionProblem> global::OtpContracts.Registration.IClientOptions<{client.Options}>.Problems()");
        foreach (var credential in contract.Credentials)
        {
            // With an underscore, as the aliases have: else a credential called "nameof" would hide it.
            var problem = "_" + credential.Parameter.TrimStart('@');
            source.Write($"if (global::OtpContracts.Requests.CredentialRules.Problem({credential.Property}) is {{ }} {problem}) yield return new(nameof({credential.Property}), {problem});");
        }

        source.Write("yield break;");
        source.Close();
        source.Close();
        EmitRegistration(source, client);
        return source.End();
    }

    // An analyzer of callers goes by it.
    private static string Mark(CredentialModel credential) => credential.IsSecret ? "[global::OtpContracts.Secret] " : "";

    private static void EmitRegistration(SourceWriter source, ClientNames client)
    {
        var registration = "global::OtpContracts.Registration.ClientRegistration";
        var create = $"static parts => new {client.Client}(parts.HttpClient, parts.Current(static options => options.ToCredentials()), parts.TimeProvider, parts.Policy)";
        source.Write(
            $$"""

            /// <summary>Registers <see cref="I{{client.Client}}"/>.</summary>
            {{client.Access}} static class {{client.Registration}}
            {
                /// <summary>Registers the signed, validated client over <c>IHttpClientFactory</c>. Options are checked when the host starts.</summary>
                /// <param name="services">Where it is registered.</param>
                /// <param name="configure">Sets the options.</param>
                /// <returns>The builder of the client's <c>HttpClient</c>.</returns>
                public static global::Microsoft.Extensions.DependencyInjection.IHttpClientBuilder Add{{client.Prefix}}(
                    this global::Microsoft.Extensions.DependencyInjection.IServiceCollection services, global::System.Action<{{client.Options}}> configure) =>
                    {{registration}}.Add<I{{client.Client}}, {{client.Options}}>(services, {{CSharpText.Literal(client.Prefix)}}, configure, {{create}});

                /// <summary>Registers the client with options bound from configuration, such as a section with the keys of <see cref="{{client.Options}}"/>.</summary>
                /// <param name="services">Where it is registered.</param>
                /// <param name="configuration">The section.</param>
                /// <returns>The builder of the client's <c>HttpClient</c>.</returns>
                public static global::Microsoft.Extensions.DependencyInjection.IHttpClientBuilder Add{{client.Prefix}}(
                    this global::Microsoft.Extensions.DependencyInjection.IServiceCollection services, global::Microsoft.Extensions.Configuration.IConfiguration configuration) =>
                    {{registration}}.Add<I{{client.Client}}, {{client.Options}}>(services, {{CSharpText.Literal(client.Prefix)}}, configuration, {{create}});

                /// <summary>Registers one of several accounts, resolved as the keyed service of its name.</summary>
                /// <param name="services">Where it is registered.</param>
                /// <param name="account">The account's name, which is the service key.</param>
                /// <param name="configure">Sets the options.</param>
                /// <returns>The builder of the client's <c>HttpClient</c>.</returns>
                public static global::Microsoft.Extensions.DependencyInjection.IHttpClientBuilder Add{{client.Prefix}}(
                    this global::Microsoft.Extensions.DependencyInjection.IServiceCollection services, string account, global::System.Action<{{client.Options}}> configure) =>
                    {{registration}}.AddKeyed<I{{client.Client}}, {{client.Options}}>(services, {{CSharpText.Literal(client.Prefix)}}, account, configure, {{create}});

                /// <summary>Registers one of several accounts with options bound from configuration, resolved as the keyed service of its name.</summary>
                /// <param name="services">Where it is registered.</param>
                /// <param name="account">The account's name, which is the service key.</param>
                /// <param name="configuration">The section.</param>
                /// <returns>The builder of the client's <c>HttpClient</c>.</returns>
                public static global::Microsoft.Extensions.DependencyInjection.IHttpClientBuilder Add{{client.Prefix}}(
                    this global::Microsoft.Extensions.DependencyInjection.IServiceCollection services, string account, global::Microsoft.Extensions.Configuration.IConfiguration configuration) =>
                    {{registration}}.AddKeyed<I{{client.Client}}, {{client.Options}}>(services, {{CSharpText.Literal(client.Prefix)}}, account, configuration, {{create}});
            }
            """);
    }
}
