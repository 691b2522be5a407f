using OtpContracts.Generator.Model;
using OtpContracts.Generator.Writing;

namespace OtpContracts.Generator.Emitting;

/// <summary>Emits the parts of the two clients that do not depend on any one call.</summary>
internal static class ClientEmitter
{
    private const string Task = "global::System.Threading.Tasks.Task";
    private const string Token = "global::System.Threading.CancellationToken";

    public static string EmitClient(ClientNames client, ContractModel contract)
    {
        var title = CSharpText.DocSentence(contract.Title.Length > 0 ? contract.Title : client.Prefix);
        var signer = contract switch
        {
            { Signing: null, ReplyVerification: null } => "signer: null",
            { ReplyVerification: null } => $"(request, body, now) => {{ {Sign(client, contract, "credentials()")} return null; }}",
            _ => $"(request, body, now) => {{ var account = credentials(); {Sign(client, contract, "account")} return (reply, body, now) => {client.Verification}.Verify(reply, body, account, now); }}",
        };
        var keys = !contract.HasIdempotencyKeys ? "" :
            """

                /// <summary>Makes the key by which the vendor tells a call from its own repetition, where the caller gives none; a random UUID unless set.</summary>
                public global::System.Func<string> NewIdempotencyKey { get => _channel.NewIdempotencyKey; init => _channel.NewIdempotencyKey = value; }

            """;
        return new SourceWriter(client).Write(
            $$"""

            /// <summary>{{title}} Checked before it is sent, signed, and answered with typed data or a typed refusal.</summary>
            /// <remarks>Safe for concurrent use.</remarks>
            {{client.Access}} partial interface I{{client.Client}}
            {
            }

            /// <summary>The calls of <see cref="I{{client.Client}}"/> with their parameters one by one.</summary>
            {{client.Access}} static partial class {{client.Convenience}}
            {
            }

            /// <inheritdoc cref="I{{client.Client}}"/>
            {{client.Access}} sealed partial class {{client.Client}} : I{{client.Client}}
            {
                private readonly global::OtpContracts.Calls.ContractChannel _channel;

                /// <summary>Makes a client.</summary>
                /// <param name="httpClient">Sends the requests; its base address, where set, replaces the contract's server.</param>
                /// <param name="credentials">The account.</param>
                /// <param name="timeProvider">The clock that requests are signed with; null for the system's.</param>
                /// <param name="policy">How calls are made; null for a policy of the client's own.</param>
                public {{client.Client}}(global::System.Net.Http.HttpClient httpClient, {{client.Credentials}} credentials, global::System.TimeProvider? timeProvider = null, global::OtpContracts.CallPolicy? policy = null)
                    : this(httpClient, () => credentials, timeProvider, policy) => global::System.ArgumentNullException.ThrowIfNull(credentials);

                /// <summary>Makes a client whose credentials may change while it lives.</summary>
                /// <param name="httpClient">Sends the requests; its base address, where set, replaces the contract's server.</param>
                /// <param name="credentials">Gives the account for each request.</param>
                /// <param name="timeProvider">The clock that requests are signed with; null for the system's.</param>
                /// <param name="policy">How calls are made; null for a policy of the client's own.</param>
                public {{client.Client}}(global::System.Net.Http.HttpClient httpClient, global::System.Func<{{client.Credentials}}> credentials, global::System.TimeProvider? timeProvider = null, global::OtpContracts.CallPolicy? policy = null) =>
                    _channel = new(httpClient, {{client.Contract}}.Server, {{signer}}, timeProvider, policy);
            {{keys}}
                private {{Task}} DoneAsync<TRequest>({{client.Endpoint}}<TRequest> endpoint, TRequest request, {{Token}} cancellationToken) =>
                    _channel.CallAsync(endpoint, request, static reply => { reply.EnsureSuccess(); return reply; }, cancellationToken);

                private {{Task}}<TData> DataAsync<TRequest, TData>({{client.Endpoint}}<TRequest, TData> endpoint, TRequest request, {{Token}} cancellationToken)
                    where TData : notnull =>
                    _channel.CallAsync(endpoint, request, static reply => reply.RequireData(), cancellationToken);

                private async {{Task}}<TOutcome> OutcomeAsync<TRequest, TData, TOutcome>({{client.Endpoint}}<TRequest, TData> endpoint, TRequest request, global::System.Func<TData, TOutcome> find, {{Token}} cancellationToken)
                    where TData : notnull =>
                    find((await _channel.CallAsync(endpoint, request, cancellationToken).ConfigureAwait(false)).RequireData());
            }
            """).End();
    }

    private static string Sign(ClientNames client, ContractModel contract, string account) =>
        contract.Signing is null ? "" : $"{client.Signing}.Sign(request, body, {account}, now{contract.Signing.NonceArgument});";

    public static string EmitApi(ClientNames client, ContractModel contract)
    {
        var title = CSharpText.DocSentence(contract.Title.Length > 0 ? contract.Title : client.Prefix);
        var signing = contract.Signing is null ? "" : $" Add <see cref=\"{client.SigningHandler}\"/> to the <c>HttpClient</c> to sign.";
        return new SourceWriter(client).Write(
            $$"""

            /// <summary>{{title}} The wire as a Refit interface: nothing is checked, signed or tried again.{{signing}}</summary>
            {{client.Access}} partial interface I{{client.Api}}
            {
            }

            internal sealed partial class {{client.Api}} : I{{client.Api}}
            {
                private readonly global::OtpContracts.Calls.ContractChannel _channel;

                public {{client.Api}}(global::System.Net.Http.HttpClient httpClient) => _channel = new(httpClient, {{client.Contract}}.Server);

                // Refit's own generator can't see a generated interface; this hands Refit our implementation instead.
                [global::System.Runtime.CompilerServices.ModuleInitializer]
                internal static void Register() =>
                    global::Refit.RestService.RegisterGeneratedSettingsFactory<I{{client.Api}}>(static (httpClient, _) => new {{client.Api}}(httpClient));
            }
            """).End();
    }

    public static string EmitContract(ClientNames client, OriginModel origin)
    {
        var version = origin.Version is null ? "" :
            $"""

            /// <summary>The contract's own version.</summary>
            public const string Version = {CSharpText.Literal(origin.Version)};

            """;
        var source = new SourceWriter(client).Open(
            $"""

            /// <summary>The contract that this client was made from, for test harnesses and diagnostics.</summary>
            {client.Access} static class {client.Contract}
            """).Write(
            $$"""
            /// <summary>The contract's name.</summary>
            public const string Name = {{CSharpText.Literal(client.Prefix)}};
            {{version}}
            /// <summary>SHA-256 of <see cref="Text"/> as UTF-8, in lower-case hex.</summary>
            public const string Hash = {{CSharpText.Literal(origin.Hash)}};

            /// <summary>The contract file's text, which this assembly carries along.</summary>
            public static string Text => global::OtpContracts.ContractText.Of(typeof({{client.Contract}}), {{CSharpText.Literal(origin.Resource)}});

            /// <summary>The contract's server.</summary>
            public static global::System.Uri Server { get; } = new({{CSharpText.Literal(origin.Server)}});
            """);
        WriteServers(source, origin);
        return source.Close().End();
    }

    private static void WriteServers(SourceWriter source, OriginModel origin)
    {
        if (origin.Servers.Count > 0)
        {
            source.Write("");
            source.Summary(["The vendor's other servers: base addresses for an <c>HttpClient</c> or for the options."]);
            source.Open("public static class Servers");
            foreach (var server in origin.Servers)
            {
                source.Summary([$"<c>{CSharpText.Doc(server.Address)}</c>"]);
                source.Write($"public static global::System.Uri {server.Name} {{ get; }} = new({CSharpText.Literal(server.Address)});\n");
            }

            source.Close();
        }
    }
}
