using OtpContracts.Generator.Emitting.Calls;
using OtpContracts.Generator.Model;
using OtpContracts.Generator.Writing;

namespace OtpContracts.Generator.Emitting;

/// <summary>Which file holds what.</summary>
internal static class SourceFiles
{
    public static IEnumerable<SourceFile> Of(ClientNames client, OriginModel origin) => [File(client, "Contract", ClientEmitter.EmitContract(client, origin))];

    public static IEnumerable<SourceFile> Of(ClientNames client, ContractModel contract)
    {
        yield return File(client, "Client", ClientEmitter.EmitClient(client, contract));
        yield return File(client, "Api", ClientEmitter.EmitApi(client, contract));
        yield return File(client, "Status", StatusEmitter.Emit(client, contract));
        yield return File(client, "Reply", ReplyEmitter.EmitReply(client));
        yield return File(client, "Endpoint", ReplyEmitter.EmitEndpoint(client));
        yield return File(client, "Exception", ReplyEmitter.EmitException(client));
        yield return File(client, "Credentials", CredentialsEmitter.EmitCredentials(client, contract));
        yield return File(client, "Options", CredentialsEmitter.EmitOptions(client, contract));
        if (contract.ReplyVerification is { } verification)
        {
            yield return File(client, "Verification", CallbackEmitter.EmitReplyVerification(client, verification));
        }

        if (contract.Signing is { } signing)
        {
            yield return File(client, "Signing", SigningEmitter.Emit(client, signing));
        }
    }

    public static IEnumerable<SourceFile> Of(ClientNames client, TypeModel type) => [File(client, "Types." + type.Name, TypeEmitter.Emit(client, type))];

    public static IEnumerable<SourceFile> Of(ClientNames client, EndpointModel endpoint) => [File(client, "Endpoints." + endpoint.Name, EndpointEmitter.Emit(client, endpoint))];

    public static IEnumerable<SourceFile> Of(ClientNames client, CallbackModel callback) => [File(client, "Callbacks." + callback.Object.Name, CallbackEmitter.Emit(client, callback))];

    public static IEnumerable<SourceFile> Of(ClientNames client, DispatchModel dispatch) => [File(client, "Dispatch", DispatchEmitter.Emit(client, dispatch))];

    /// <summary>Every file of a contract.</summary>
    public static IEnumerable<SourceFile> Of(ClientModel model) =>
    [
        .. Of(model.Client, model.Origin),
        .. Of(model.Client, model.Contract),
        .. model.Types.SelectMany(type => Of(model.Client, type)),
        .. model.Endpoints.SelectMany(endpoint => Of(model.Client, endpoint)),
        .. model.Callbacks.SelectMany(callback => Of(model.Client, callback)),
        .. model.Dispatch is { } dispatch ? Of(model.Client, dispatch) : [],
    ];

    private static SourceFile File(ClientNames client, string name, string source) => new($"{client.Prefix}.{name}.g.cs", source);
}

/// <summary>A generated file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Source">Its C#.</param>
internal sealed record SourceFile(string Name, string Source);
