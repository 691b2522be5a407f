using System.Globalization;
using OtpContracts.Generator.Model;
using OtpContracts.Generator.Naming;
using OtpContracts.Spec.Model;

namespace OtpContracts.Generator.Building;

/// <summary>Decides what is emitted for a contract: every C# name, type and literal.</summary>
internal static class ClientModelBuilder
{
    public static ClientModel Build(Contract contract, string @namespace)
    {
        var client = new ClientNames(@namespace, CSharpNames.Pascal(contract.Name));
        var statuses = new StatusModels(contract.Statuses);
        var types = new TypeModels(contract, @namespace, TopLevelNames(client, contract));
        var credentials = CredentialModels(client, contract);
        return new ClientModel(
            client,
            new ContractModel(
                contract.Title.ToString(),
                contract.Version,
                contract.Text,
                contract.Server.AbsoluteUri,
                new EnvelopeModel(contract.Reply.StatusMember, contract.Reply.ReasonMember, contract.Reply.DataMember),
                statuses.All,
                new(credentials.Values),
                contract.Signing is null ? null : SigningCompiler.Compile(contract.Signing, name => credentials[name].Property)),
            types.Declarations(),
            new(contract.Endpoints.Select(endpoint => EndpointModelBuilder.Build(endpoint, types, statuses))));
    }

    /// <summary>The names that declared types must keep clear of: those that the contract and its calls give rise to.</summary>
    private static NameScope TopLevelNames(ClientNames client, Contract contract) =>
        new([
            client.Client, "I" + client.Client, client.Api, "I" + client.Api, client.Status, client.Statuses, client.Reply, client.Exception,
            client.Credentials, client.Options, client.Signing, client.SigningHandler, client.Contract,
            .. contract.Endpoints.SelectMany(endpoint => new[] { CSharpNames.Pascal(endpoint.Name) + "Request", CSharpNames.Pascal(endpoint.Name) + "Endpoint", CSharpNames.Pascal(endpoint.Name) + "Outcome", CSharpNames.Pascal(endpoint.Name) + "OutcomeKind" }),
        ]);

    private static Dictionary<string, CredentialModel> CredentialModels(ClientNames client, Contract contract)
    {
        var properties = new NameScope(client.Credentials, client.Options, "BaseAddress", "ToCredentials", "ToString", "Equals", "GetHashCode");
        return contract.Credentials.ToDictionary(
            credential => credential.Name,
            credential => new CredentialModel(
                properties.Claim(CSharpNames.Pascal(credential.Name)), CSharpNames.Camel(credential.Name), credential.IsSecret, credential.Summary.ToString()),
            StringComparer.Ordinal);
    }
}

/// <summary>The status table with its C# names.</summary>
internal sealed class StatusModels(IReadOnlyList<StatusDefinition> statuses)
{
    private readonly Dictionary<string, StatusModel> _byCode = statuses
        .Where(status => IsWhole(status.Code))
        .ToDictionary(status => status.Code, Model, StringComparer.Ordinal);

    public EquatableArray<StatusModel> All => new(statuses.Where(status => IsWhole(status.Code)).Select(status => _byCode[status.Code]));

    public EquatableArray<StatusModel> Of(IEnumerable<string> codes) => new(codes.Where(_byCode.ContainsKey).Select(code => _byCode[code]));

    private static bool IsWhole(string code) => int.TryParse(code, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    private static StatusModel Model(StatusDefinition status) => new(
        int.Parse(status.Code, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
        CSharpNames.Pascal(status.Name),
        new(status.Meaning.Texts.Select(text => text.Value)),
        status.Kind.ToString());
}
