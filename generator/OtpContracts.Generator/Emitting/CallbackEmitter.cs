using OtpContracts.Generator.Model;
using OtpContracts.Generator.Writing;

namespace OtpContracts.Generator.Emitting;

/// <summary>Emits the requests that the vendor sends: what each says, and how it is told from a forged one.</summary>
internal static class CallbackEmitter
{
    private const string Verdict = "global::OtpContracts.Callbacks.CallbackVerdict";

    public static string Emit(ClientNames client, CallbackModel callback)
    {
        var name = callback.Object.Name;
        var account = callback.Verification is null ? "" : $"{client.Credentials} credentials, ";
        var verify = callback.Verification is null ? "verify: null" : "(message, body) => Verify(message, body, credentials, (timeProvider ?? global::System.TimeProvider.System).GetUtcNow())";
        var source = new SourceWriter(client, TypeEmitter.Aliases);
        ObjectEmitter.Write(source, client, callback.Object, isToldByConstants: true);
        source.Write("").Open($"partial record {name}");
        source.Write(
            $"""
            /// <summary>Reads a <c>{CSharpText.Doc(callback.WireName)}</c> request of the vendor{(callback.Verification is null ? ", which the vendor does not sign" : ", if it is the vendor's")}.{(callback.Page is null ? "" : $" Vendor page: {CSharpText.Doc(callback.Page)}")}</summary>
            /// <param name="request">The request as it arrived.</param>
            """);
        if (account.Length > 0)
        {
            source.Write("/// <param name=\"credentials\">The account.</param>");
        }

        source.Write(
            $"""
            /// <param name="callback">What it says; null unless it is genuine.</param>
            /// <param name="timeProvider">The clock that its time is judged by; null for the system's.</param>
            /// <returns>Whether it is genuine, and of the documented shape.</returns>
            public static bool TryParse(global::OtpContracts.Callbacks.CallbackRequest request, {account}[global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {name}? callback, global::System.TimeProvider? timeProvider = null) =>
                Judge(request, {(account.Length > 0 ? "credentials, " : "")}out callback, timeProvider) == {Verdict}.Genuine;

            /// <summary>As <c>TryParse</c>, and says what else it is.</summary>
            /// <inheritdoc cref="TryParse"/>
            /// <returns>What the request is.</returns>
            public static {Verdict} Judge(global::OtpContracts.Callbacks.CallbackRequest request, {account}out {name}? callback, global::System.TimeProvider? timeProvider = null) =>
                request.Read([{string.Join(", ", callback.Lists.Select(CSharpText.Literal))}], {verify}, Read, out callback);
            """);
        if (callback.Verification is { } verification)
        {
            source.Write("").Open($"private static {Verdict} Verify(global::System.Net.Http.HttpRequestMessage request, global::System.ReadOnlySpan<byte> body, {client.Credentials} credentials, global::System.DateTimeOffset now)");
            foreach (var statement in verification.Statements)
            {
                source.Write(statement);
            }

            source.Write($"return !isGenuine ? {Verdict}.Forged : isNear ? {Verdict}.Genuine : {Verdict}.Stale;").Close();
        }

        return source.Close().End();
    }

    public static string EmitReplyVerification(ClientNames client, VerificationModel verification)
    {
        var source = new SourceWriter(client);
        source.Write("");
        source.Summary(["Tells replies of the vendor from forged ones."]);
        source.Open($"internal static class {client.Verification}");
        source.Open($"public static bool Verify(global::System.Net.Http.HttpRequestMessage request, global::System.ReadOnlySpan<byte> body, {client.Credentials} credentials, global::System.DateTimeOffset now)");
        foreach (var statement in verification.Statements)
        {
            source.Write(statement);
        }

        return source.Write("return isGenuine && isNear;").Close().Close().End();
    }
}
