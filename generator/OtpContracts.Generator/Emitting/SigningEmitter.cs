using OtpContracts.Generator.Model;
using OtpContracts.Generator.Writing;

namespace OtpContracts.Generator.Emitting;

/// <summary>Emits the one method that signs, and the handler that calls it for a plain <c>HttpClient</c>.</summary>
internal static class SigningEmitter
{
    public static string Emit(ClientNames client, SigningModel signing)
    {
        var source = new SourceWriter(client);
        source.Write(
            """

            /// <summary>The contract's signing expressions.</summary>
            """);
        source.Open($"internal static class {client.Signing}");
        source.Write("/// <summary>Signs a request on exactly the bytes that are about to be sent.</summary>");
        source.Open($"public static void Sign(global::System.Net.Http.HttpRequestMessage request, global::System.ReadOnlySpan<byte> body, {client.Credentials} credentials, global::System.DateTimeOffset now{(signing.UsesNonce ? ", string nonce" : "")})");
        foreach (var statement in signing.Statements)
        {
            source.Write(statement);
        }

        source.Close();
        source.Close();
        source.Write(
            $$"""

            /// <summary>Signs every request that passes, for a plain <c>HttpClient</c> or a Refit client.</summary>
            {{client.Access}} sealed class {{client.SigningHandler}} : global::OtpContracts.Calls.ContractSigningHandler
            {
                /// <summary>Makes a handler.</summary>
                /// <param name="credentials">The account.</param>
                /// <param name="timeProvider">The clock that requests are signed with; null for the system's.</param>
                public {{client.SigningHandler}}({{client.Credentials}} credentials, global::System.TimeProvider? timeProvider = null)
                    : base((request, body, now) => { {{client.Signing}}.Sign(request, body, credentials, now{{signing.NonceArgument}}); return null; }, timeProvider)
                {
                }
            }
            """);
        return source.End();
    }
}
