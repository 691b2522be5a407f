using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OtpContracts.Generator.Model;

namespace OtpContracts.Generator.Emitting;

/// <summary>Which file holds what.</summary>
internal static class SourceFiles
{
    public static void AddOrigin(SourceProductionContext output, ClientNames client, OriginModel origin) =>
        Add(output, client, "Contract", ClientEmitter.EmitContract(client, origin));

    public static void AddContract(SourceProductionContext output, ClientNames client, ContractModel contract)
    {
        Add(output, client, "Client", ClientEmitter.EmitClient(client, contract));
        Add(output, client, "Api", ClientEmitter.EmitApi(client, contract));
        Add(output, client, "Status", StatusEmitter.Emit(client, contract));
        Add(output, client, "Reply", ReplyEmitter.EmitReply(client));
        Add(output, client, "Endpoint", ReplyEmitter.EmitEndpoint(client));
        Add(output, client, "Exception", ReplyEmitter.EmitException(client));
        Add(output, client, "Credentials", CredentialsEmitter.EmitCredentials(client, contract));
        Add(output, client, "Options", CredentialsEmitter.EmitOptions(client, contract));
        if (contract.ReplyVerification is { } verification)
        {
            Add(output, client, "Verification", CallbackEmitter.EmitReplyVerification(client, verification));
        }

        if (contract.Signing is { } signing)
        {
            Add(output, client, "Signing", SigningEmitter.Emit(client, signing));
        }
    }

    public static void AddCallback(SourceProductionContext output, ClientNames client, CallbackModel callback) =>
        Add(output, client, "Callbacks." + callback.Object.Name, CallbackEmitter.Emit(client, callback));

    public static void AddType(SourceProductionContext output, ClientNames client, TypeModel type) => Add(
        output, client, "Types." + type.Name, type is EnumModel @enum ? EnumEmitter.Emit(client, @enum) : ObjectEmitter.Emit(client, (ObjectModel)type));

    public static void AddEndpoint(SourceProductionContext output, ClientNames client, EndpointModel endpoint) =>
        Add(output, client, "Endpoints." + endpoint.Name, EndpointEmitter.Emit(client, endpoint));

    private static void Add(SourceProductionContext output, ClientNames client, string name, string source) =>
        output.AddSource($"{client.Prefix}.{name}.g.cs", SourceText.From(source, Encoding.UTF8));
}
