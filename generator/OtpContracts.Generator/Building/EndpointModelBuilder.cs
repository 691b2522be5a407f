using OtpContracts.Generator.Model;
using OtpContracts.Generator.Naming;
using OtpContracts.Spec.Model;

namespace OtpContracts.Generator.Building;

/// <summary>Decides what is emitted for a call.</summary>
internal static class EndpointModelBuilder
{
    /// <summary>Every name that a call of some name gives rise to, its methods' among them.</summary>
    public static IReadOnlyCollection<string> DeclaredNames(string name) =>
        [name + "Request", name + "Endpoint", name + "Outcome", name + "OutcomeKind", name + "Async", $"Try{name}Async"];

    public static EndpointModel Build(Contract contract, Endpoint endpoint, string name, TypeModels types, StatusModels statuses)
    {
        var properties = new NameScope(name + "Request", "Clone", "ToString", "Equals", "GetHashCode", "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals", "EqualityContract", "PrintMembers");
        var locals = TypeModels.NewLocals();
        EquatableArray<FieldModel> Parameters(IReadOnlyList<Field> fields) => types.Fields(fields, properties, locals);
        return new EndpointModel(
            endpoint.Name,
            name,
            endpoint.Method,
            endpoint.Path,
            endpoint.Effect.ToString(),
            new(endpoint.Title.Texts.Concat(endpoint.Summary.Texts).Select(text => text.Value)),
            endpoint.Page,
            Parameters(endpoint.PathParameters),
            Parameters(endpoint.QueryParameters),
            Parameters(endpoint.HeaderParameters),
            endpoint.BodyFormat == BodyFormat.Form,
            Parameters(endpoint.Body),
            endpoint.Reply == contract.Reply ? null : ClientModelBuilder.Envelope(endpoint.Reply),
            endpoint.Data is null ? null : types.Reference(endpoint.Data),
            endpoint.Outcome is { } outcome ? BuildOutcome(name, outcome, types.MemberOf(endpoint.Data!, outcome.Field)) : null,
            statuses.Of(endpoint.Statuses));
    }

    private static OutcomeModel BuildOutcome(string endpoint, Outcome outcome, FieldModel member)
    {
        var members = new NameScope([endpoint + "OutcomeKind", .. TypeModels.MembersOfEnums]);
        return new OutcomeModel(
            endpoint + "Outcome",
            outcome.IsNumeric,
            $"Data.{member.Property}{(member.Type is EnumReference ? ".Value" : "")}",
            outcome.Success,
            new(outcome.Values.Select(value => new EnumValueModel(value.Text, members.Claim(CSharpNames.Pascal(value.Name!)), value.Summary.ToString()))));
    }
}
