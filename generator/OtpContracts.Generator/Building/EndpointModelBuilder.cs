using OtpContracts.Generator.Model;
using OtpContracts.Generator.Naming;
using OtpContracts.Spec.Model;

namespace OtpContracts.Generator.Building;

/// <summary>Decides what is emitted for a call.</summary>
internal static class EndpointModelBuilder
{
    public static EndpointModel Build(Endpoint endpoint, TypeModels types, StatusModels statuses)
    {
        var name = CSharpNames.Pascal(endpoint.Name);
        var properties = new NameScope(name + "Request", "ToString", "Equals", "GetHashCode");
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
            endpoint.Data is null ? null : types.Reference(endpoint.Data),
            endpoint.Outcome is { } outcome ? BuildOutcome(name, outcome, types.PropertyOf(endpoint.Data, outcome.Field)) : null,
            statuses.Of(endpoint.Statuses));
    }

    private static OutcomeModel BuildOutcome(string endpoint, Outcome outcome, string property)
    {
        var members = new NameScope(endpoint + "Outcome");
        return new OutcomeModel(
            endpoint + "Outcome", property, outcome.Success, new(outcome.Values.Select(value => new OutcomeValueModel(members.Claim(CSharpNames.Pascal(value.Key)), value.Value))));
    }
}
