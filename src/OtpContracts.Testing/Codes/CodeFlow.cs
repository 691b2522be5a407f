using OtpContracts.Spec;
using OtpContracts.Spec.Model;

namespace OtpContracts.Testing.Codes;

/// <summary>Which calls of a contract send codes, which one checks them, and by what the two are told to belong together.</summary>
internal sealed record CodeFlow
{
    /// <summary>The call that checks a code.</summary>
    public required Endpoint Check { get; init; }

    /// <summary>Its parameter that holds the code.</summary>
    public required Field Code { get; init; }

    /// <summary>Its parameter that names what was sent.</summary>
    public required Field Id { get; init; }

    /// <summary>The member that names it in the replies of <see cref="Senders"/>.</summary>
    public required Field IdInReply { get; init; }

    /// <summary>The calls that send a code.</summary>
    public required IReadOnlyList<Endpoint> Senders { get; init; }

    /// <summary>What the contract says, and the rules where it says nothing.</summary>
    /// <exception cref="ArgumentException">Neither tells.</exception>
    public static CodeFlow Of(Contract contract, Endpoint check, CodeRules rules)
    {
        var acting = contract.Endpoints.Where(endpoint => endpoint != check && endpoint.Effect != Effect.Safe).ToList();
        var parameters = check.Parameters.Where(field => field.Constant is null).ToList();
        var id = Only(check, rules.Id, nameof(CodeRules.Id), "names what was sent", [.. parameters.Where(field => rules.IdInReply is not null || acting.Exists(sender => HasMember(contract, sender, field.Name)))], parameters);
        var code = Only(check, rules.Code, nameof(CodeRules.Code), "holds the code", [.. parameters.Where(field => field.IsSensitive && field != id)], parameters);
        var member = rules.IdInReply ?? id.Name;
        var senders = acting.FindAll(endpoint => HasMember(contract, endpoint, member));
        return senders.Count > 0
            ? new CodeFlow { Check = check, Code = code, Id = id, IdInReply = Members(contract, senders[0]).First(field => field.Name == member), Senders = senders }
            : throw new ArgumentException($"No other call that acts has \"{member}\" in the data of its reply: say {nameof(CodeRules.IdInReply)}.", nameof(rules));
    }

    /// <summary>The members of an endpoint's data that hold one value each.</summary>
    public static IEnumerable<Field> Members(Contract contract, Endpoint endpoint) =>
        (endpoint.Data is NamedType data && contract.FindType(data.Name) is ObjectDefinition { Fields: var fields } ? fields : [])
            .Where(field => field.Place == FieldPlace.Member && (field.Type is ScalarType || (field.Type is NamedType named && contract.FindType(named.Name) is EnumDefinition)));

    private static bool HasMember(Contract contract, Endpoint endpoint, string name) => Members(contract, endpoint).Any(field => field.Name == name);

    private static Field Only(Endpoint check, string? said, string rule, string what, IReadOnlyList<Field> likely, IReadOnlyList<Field> all) =>
        said is not null ? all.FirstOrDefault(field => field.Name == said) ?? throw new ArgumentException($"{check.Name} has no parameter \"{said}\".{Spelling.DidYouMean(said, all.Select(field => field.Name))}", nameof(rule))
        : likely.Count == 1 ? likely[0]
        : throw new ArgumentException($"The contract does not tell which parameter of {check.Name} {what}: say {rule}, one of {string.Join(", ", all.Select(field => field.Name))}.", nameof(rule));
}
