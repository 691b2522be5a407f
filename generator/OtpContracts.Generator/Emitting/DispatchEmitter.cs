using OtpContracts.Generator.Model;
using OtpContracts.Generator.Writing;

namespace OtpContracts.Generator.Emitting;

/// <summary>Emits the calls of a client by the contract's own names, in its JSON: a harness that knows no type of the client drives it without reflection.</summary>
internal static class DispatchEmitter
{
    public static string Emit(ClientNames client, DispatchModel dispatch)
    {
        var source = new SourceWriter(
            client,
            KnownTypes.Reader,
            KnownTypes.Writer,
            KnownTypes.Token,
            ("_Given", "global::OtpContracts.Dispatch.DispatchedRequest"),
            ("_Call", "global::System.Threading.Tasks.Task<global::OtpContracts.Dispatch.DispatchedReply>"));
        var credentials = string.Join(", ", dispatch.Credentials.Select(credential => $"credentials[{CSharpText.Literal(credential.WireName)}]"));
        source.Open(
            $"""

            /// <summary>The calls of <see cref="I{client.Client}"/> by the contract's own names and in its JSON: what contract cases drive.</summary>
            /// <param name="client">The client.</param>
            {client.Access} sealed class {client.Dispatch}(I{client.Client} client) : global::OtpContracts.Dispatch.IContractDispatch
            """);
        source.Write(
            $"""
            /// <summary>The calls of a client of its own.</summary>
            /// <param name="httpClient">Sends the requests.</param>
            /// <param name="credentials">The account, by the contract's names.</param>
            /// <param name="timeProvider">The clock.</param>
            /// <returns>The calls.</returns>
            public static global::OtpContracts.Dispatch.IContractDispatch Over(global::System.Net.Http.HttpClient httpClient, global::System.Collections.Generic.IReadOnlyDictionary<string, string> credentials, global::System.TimeProvider timeProvider) =>
                new {client.Dispatch}(new {client.Client}(httpClient, new {client.Credentials}({credentials}), timeProvider));

            """);
        WriteCalls(source, dispatch, "Try", (endpoint, call) => endpoint.Data is { } data
            ? $"global::OtpContracts.Dispatch.DispatchedReply.OfAsync<{client.Reply}<{data.FullName}>, {data.FullName}>({call}, static reply => reply.Data, _Data{endpoint.Name})"
            : $"global::OtpContracts.Dispatch.DispatchedReply.OfAsync({call})");
        source.Write("");
        WriteCalls(source, dispatch, "", (endpoint, call) => endpoint switch
        {
            { Outcome: { } outcome } => $"global::OtpContracts.Dispatch.DispatchedReply.OfOutcomeAsync({call}, static outcome => outcome.IsSuccess, static (outcome, writer) => _Data{endpoint.Name}(outcome.Data, writer))",
            { Data: not null } => $"global::OtpContracts.Dispatch.DispatchedReply.OfDataAsync({call}, _Data{endpoint.Name})",
            _ => $"global::OtpContracts.Dispatch.DispatchedReply.OfDoneAsync({call})",
        });
        foreach (var endpoint in dispatch.Endpoints)
        {
            WriteRequest(source, endpoint);
            if (endpoint.Data is { } data)
            {
                source.Write("").Open($"private static void _Data{endpoint.Name}({data.FullName} data, _Writer writer)");
                source.Write(string.Join("\n", data.Write("data"))).Close();
            }
        }

        return source.Close().End();
    }

    private static void WriteCalls(SourceWriter source, DispatchModel dispatch, string prefix, Func<EndpointModel, string, string> call)
    {
        source.Write("/// <inheritdoc/>").Open($"public _Call {prefix}CallAsync(string endpoint, _Given request, _Token cancellationToken = default) => endpoint switch");
        foreach (var endpoint in dispatch.Endpoints)
        {
            source.Write($"{CSharpText.Literal(endpoint.WireName)} => {call(endpoint, $"client.{prefix}{endpoint.Name}Async(_Request{endpoint.Name}(request), cancellationToken)")},");
        }

        source.Write("_ => throw _Given.NoSuchEndpoint(endpoint),").Close(";");
    }

    private static void WriteRequest(SourceWriter source, EndpointModel endpoint)
    {
        var places = new[] { ("path", endpoint.PathParameters), ("query", endpoint.QueryParameters), ("header", endpoint.HeaderParameters), ("body", endpoint.Body) };
        source.Write("").Open($"private static {endpoint.Request} _Request{endpoint.Name}(_Given request) => new()");
        foreach (var (place, fields) in places)
        {
            foreach (var field in fields.Where(field => field.Constant is null))
            {
                source.Write($"{field.Property} = {Value(field, $"{CSharpText.Literal(place)}, {CSharpText.Literal(field.WireName)}")},");
            }
        }

        if (endpoint.WholeBody is { Constant: null } whole)
        {
            source.Write($"{whole.Property} = {Value(whole, "\"body\", name: null")},");
        }

        source.Close(";");
    }

    private static string Value(FieldModel field, string place)
    {
        var found = $"request.Find<{field.Type.FullNameOrNull}>({place}, {field.Type.ReaderOrNull})";
        return field switch
        {
            { IsOptionalAndNullable: true } => $"request.Has({place}) ? new({found}) : default",

            // What the C# type can't say is the compiler's to refuse; null goes to the client's own check.
            { IsAlwaysThere: true } => field.Type.IsValueType ? $"{found} ?? throw _Given.Unsayable({CSharpText.Literal(field.WireName)})" : found + "!",
            _ => found,
        };
    }
}
