using OtpContracts.Generator.Input;
using OtpContracts.Generator.Model;
using OtpContracts.Generator.Naming;
using OtpContracts.Generator.Writing;
using OtpContracts.Spec.Model;

namespace OtpContracts.Generator.Building;

/// <summary>Decides what is emitted for a contract: every C# name, type and literal.</summary>
internal static class ClientModelBuilder
{
    public static ClientModel Build(Contract contract, ContractFile file)
    {
        var client = new ClientNames(file.Namespace, CSharpNames.Pascal(contract.Name), file.Access, HasDeprecated(contract));
        var statuses = new StatusModels(contract.Statuses);
        var names = TopLevelNames(client);
        var endpoints = contract.Endpoints.Select(endpoint => names.Claim(CSharpNames.Pascal(endpoint.CodeName ?? endpoint.Name), EndpointModelBuilder.DeclaredNames)).ToList();
        var callbacks = contract.Callbacks.Select(callback => names.Claim(CSharpNames.Pascal(callback.CodeName ?? callback.Name) + "Callback")).ToList();
        var uses = new TypeUses(contract);
        var types = new TypeModels(contract, file.Namespace, names, uses, file.HasDispatch);
        var credentials = CredentialModels(client, contract);
        var servers = new NameScope("Servers", "Equals", "ReferenceEquals");
        var declarations = contract.Types.ToLookup(uses.Owner, types.Declare, StringComparer.Ordinal);
        var endpointModels = new EquatableArray<EndpointModel>(contract.Endpoints.Zip(
            endpoints, (endpoint, name) => EndpointModelBuilder.Build(contract, endpoint, name, types, statuses) with { Types = new(declarations[endpoint.Name]) }));
        return new ClientModel(
            client,
            new OriginModel(
                contract.Version,
                ContentHash.Of(contract.Text),
                file.Resource,
                contract.Server.AbsoluteUri,
                new(contract.Servers.Select(server => new ServerModel(servers.Claim(CSharpNames.Pascal(server.Key)), server.Value.AbsoluteUri)))),
            new ContractModel(
                contract.Title.ToString(),
                Envelope(contract.Reply),
                statuses.AreNumbers,
                statuses.All,
                new(credentials.Values),
                contract.Endpoints.Any(endpoint => endpoint.Parameters.Any(parameter => parameter.IsIdempotencyKey)),
                contract.Signing is { Path.Count: > 0 } || contract.Endpoints.Any(endpoint => endpoint.PathParameters.Any(parameter => parameter.IsSensitive)),
                contract.Signing is null ? null : SigningCompiler.Compile(contract.Signing, name => credentials[name].Property),
                contract.ReplyVerification is null ? null : SigningCompiler.Compile(contract.ReplyVerification, name => credentials[name].Property)),
            new(declarations[null]),
            endpointModels,
            new(contract.Callbacks.Zip(callbacks, (callback, name) => Callback(callback, name, types, credential => credentials[credential].Property))))
        {
            Dispatch = file.HasDispatch ? new DispatchModel(new(credentials.Values), endpointModels) : null,
        };
    }

    /// <summary>The names that calls and declared types must keep clear of. Each becomes a file's name, for which case does not count.</summary>
    private static NameScope TopLevelNames(ClientNames client) => new(new HashSet<string>([client.Prefix, .. client.DeclaredNames], StringComparer.OrdinalIgnoreCase));

    private static CallbackModel Callback(Callback callback, string name, TypeModels types, Func<string, string> credentialProperty) => new(
        callback.Name,
        types.Object(name, string.Join(" ", callback.Title.Texts.Concat(callback.Summary.Texts).Select(text => CSharpText.Sentence(text.Value))), [.. callback.Fields.GroupBy(field => field.Name, StringComparer.Ordinal).Select(same => same.Last())]),
        new(callback.Fields.Where(field => field.Type is ListType).Select(field => field.Name)),
        callback.Page,
        callback.Verification is null ? null : SigningCompiler.Compile(callback.Verification, credentialProperty));

    private static bool HasDeprecated(Contract contract) =>
        contract.Endpoints.Any(endpoint => endpoint.Deprecated is not null || endpoint.Parameters.Any(field => field.Deprecated is not null))
        || contract.Callbacks.Any(callback => callback.Fields.Any(field => field.Deprecated is not null))
        || contract.Types.Any(type => type.Deprecated is not null
            || (type is ObjectDefinition @object && @object.Fields.Any(field => field.Deprecated is not null))
            || (type is EnumDefinition @enum && @enum.Values.Any(value => value.Deprecated is not null)));

    public static EnvelopeModel Envelope(Envelope envelope) => new(envelope.Rule.ToString(), envelope.StatusPath, envelope.ReasonPath, envelope.DataPath, envelope.IsText);

    private static Dictionary<string, CredentialModel> CredentialModels(ClientNames client, Contract contract)
    {
        var properties = new NameScope(client.Credentials, client.Options, "BaseAddress", "MaxAttempts", "OnDrift", "ToCredentials", "ToString", "Equals", "GetHashCode", "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals");
        var parameters = new NameScope();
        return contract.Credentials.ToDictionary(
            credential => credential.Name,
            credential => new CredentialModel(
                properties.Claim(CSharpNames.Pascal(credential.Name)), parameters.Claim(CSharpNames.Camel(credential.Name)), credential.Name, credential.IsSecret, credential.Summary.ToString()),
            StringComparer.Ordinal);
    }
}

/// <summary>The status table with its C# names.</summary>
internal sealed class StatusModels(IReadOnlyList<StatusDefinition> statuses)
{
    private readonly Dictionary<string, StatusModel> _byCode = Models(statuses);

    public EquatableArray<StatusModel> All => new(statuses.Select(status => _byCode[status.Code]));

    /// <summary>Whether every code is a whole number.</summary>
    public bool AreNumbers { get; } = statuses.All(status => status.IsNumber);

    public EquatableArray<StatusModel> Of(IEnumerable<string> codes) => new(codes.Where(_byCode.ContainsKey).Select(code => _byCode[code]));

    private static Dictionary<string, StatusModel> Models(IReadOnlyList<StatusDefinition> statuses)
    {
        var names = new NameScope(RecordMembers.OfEnums);
        return statuses.ToDictionary(
            status => status.Code,
            status => new StatusModel(status.Code, names.Claim(CSharpNames.Pascal(status.Name)), new(status.Meaning.Texts.Select(text => text.Value)), status.Kind.ToString(), status.Retry.ToString()),
            StringComparer.Ordinal);
    }
}
