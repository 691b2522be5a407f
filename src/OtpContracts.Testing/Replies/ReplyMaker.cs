using System.Text.Json.Nodes;
using OtpContracts.Spec.Model;
using Kind = OtpContracts.Spec.Model.StatusKind;

namespace OtpContracts.Testing.Replies;

/// <summary>Makes the replies that the contract documents.</summary>
internal sealed class ReplyMaker(Contract contract)
{
    private const int DeepestSample = 8;

    /// <summary>The reply to an accepted request: the first documented one, else one made from the types.</summary>
    public SandboxReply Success(Endpoint endpoint) => new(200, endpoint.Examples.FirstOrDefault(example => example.Reply is not null)?.Reply ?? Sample(endpoint));

    /// <summary>The reply with a status of the contract's table, or with one that it lacks.</summary>
    public SandboxReply Status(string code)
    {
        var body = new JsonObject { [contract.Reply.StatusMember] = code };
        if (contract.Reply.ReasonMember is { } reason)
        {
            body[reason] = contract.FindStatus(code)?.Meaning.ToString() ?? "";
        }

        return new SandboxReply(200, body.ToJsonString(JsonText.Options));
    }

    /// <summary>The refusal of a kind: the first status of that kind in the contract's table.</summary>
    public SandboxReply Refusal(Kind kind) =>
        contract.Statuses.FirstOrDefault(status => status.Kind == kind) is { } status
            ? Status(status.Code)
            : new SandboxReply(kind == Kind.Authentication ? 401 : 400, new JsonObject { ["error"] = kind.ToString() }.ToJsonString());

    private string Sample(Endpoint endpoint)
    {
        var body = JsonNode.Parse(Status(contract.Reply.SuccessCode).Body)!.AsObject();
        if (endpoint.Data is { } data)
        {
            body[contract.Reply.DataMember] = Sample(data, "data", 0);
        }

        return body.ToJsonString(JsonText.Options);
    }

    private JsonNode? Sample(ContractType type, string name, int depth) => type switch
    {
        ListType list => depth > DeepestSample ? new JsonArray() : new JsonArray(Sample(list.Item, name, depth + 1)),
        MapType map => new JsonObject { ["key"] = Sample(map.Value, name, depth + 1) },
        NamedType named when contract.FindType(named.Name) is EnumDefinition { Values: [var first, ..] } @enum => @enum.IsNumeric ? JsonNode.Parse(first.Text) : first.Text,
        NamedType named when contract.FindType(named.Name) is ObjectDefinition @object && depth <= DeepestSample => new JsonObject(@object.Fields
            .Where(field => field.Presence == Presence.Required || field.When is null)
            .Select(field => KeyValuePair.Create(field.Name, field.Constraints.Range?.Least is { } least ? least : Sample(field.Type, field.Name, depth + 1)))),
        ScalarType { Kind: ScalarKind.Int or ScalarKind.Long or ScalarKind.Decimal } => 1,
        ScalarType { Kind: ScalarKind.Boolean } => true,
        ScalarType { Kind: ScalarKind.Uri } => "https://example.com/",
        _ => name,
    };
}
