using OtpContracts.Generator.Model;
using OtpContracts.Generator.Naming;
using OtpContracts.Spec.Model;

namespace OtpContracts.Generator.Building;

/// <summary>Decides what is emitted for a call.</summary>
internal static class EndpointModelBuilder
{
    /// <summary>Every name that a call of some name gives rise to, its methods' among them.</summary>
    public static IReadOnlyCollection<string> DeclaredNames(string name) =>
        [name + "Request", name + "Endpoint", name + "Outcome", name + "OutcomeKind", name + "Async", $"Try{name}Async", name + "AllAsync"];

    public static EndpointModel Build(Contract contract, Endpoint endpoint, string name, TypeModels types, StatusModels statuses)
    {
        var properties = new NameScope(RecordMembers.OfRequests, name + "Request");
        var locals = TypeModels.NewLocals();
        EquatableArray<FieldModel> Parameters(IReadOnlyList<Field> fields) => types.Fields(fields, properties, locals, areSent: true);
        var model = new EndpointModel(
            endpoint.Name,
            name,
            endpoint.Method,
            endpoint.Path,
            endpoint.Effect.ToString(),
            new([.. endpoint.Title.Texts.Concat(endpoint.Summary.Texts).Select(text => text.Value), .. TypeModels.History(endpoint.Deprecated, endpoint.Since)]),
            endpoint.Page,
            Parameters(endpoint.PathParameters),
            Parameters(endpoint.QueryParameters),
            Parameters(endpoint.HeaderParameters),
            endpoint.Body.Count == 0 && endpoint.WholeBody is null ? "None" : endpoint.BodyFormat.ToString(),
            Parameters(endpoint.Body),
            endpoint.WholeBody is { } whole ? Parameters([whole])[0] : null,
            endpoint.Reply == contract.Reply ? null : ClientModelBuilder.Envelope(endpoint.Reply),
            endpoint.Data is null ? null : types.Reference(endpoint.Data),
            endpoint.Outcome is { } outcome ? BuildOutcome(name, outcome, types.MemberOf(endpoint.Data!, outcome.Field)) : null,
            statuses.Of(endpoint.Statuses))
        {
            Deprecated = endpoint.Deprecated,
        };
        return endpoint.Paging is { } paging ? model with { Paging = BuildPaging(paging, model, endpoint.Data!, types) } : model;
    }

    private static PagingModel BuildPaging(Paging paging, EndpointModel endpoint, ContractType data, TypeModels types)
    {
        var (items, list) = types.Way(data, paging.Items);

        // Another place may have a parameter of the same name; the one that can ask for a page is meant.
        var asked = endpoint.Parameters.First(parameter => parameter.WireName == paging.Parameter && parameter.Type is ScalarReference scalar && (paging.Kind == PagingKind.Cursor ? scalar.CSharp is "string" : scalar.CSharp is "int" or "long"));
        var item = ((ListReference)list).Item;
        if (paging.Kind == PagingKind.Cursor)
        {
            return new PagingModel("ByCursor", item, $"{items}, {types.Way(data, paging.Next!).Path}, static (request, cursor) => request with {{ {asked.Property} = cursor }}");
        }

        var number = $"({asked.Type.CSharp}{(asked.IsRequired ? "" : "?")})number";
        return new PagingModel(
            paging.Kind == PagingKind.Page ? "ByPage" : "ByOffset",
            item,
            $"{items}, {paging.First.ToString(System.Globalization.CultureInfo.InvariantCulture)}, static (request, number) => request with {{ {asked.Property} = {number} }}");
    }

    private static OutcomeModel BuildOutcome(string endpoint, Outcome outcome, FieldModel member)
    {
        var members = new NameScope(RecordMembers.OfEnums, endpoint + "OutcomeKind");
        return new OutcomeModel(
            endpoint + "Outcome",
            outcome.IsNumeric,
            $"Data.{member.Property}{(member.Type is EnumReference ? ".Value" : "")}",
            outcome.Success,
            new(outcome.Values.Select(value => new EnumValueModel(value.Text, members.Claim(CSharpNames.Pascal(value.Name!)), TypeModels.Text(value.Summary, value.Deprecated, value.Since)) { Deprecated = value.Deprecated })));
    }
}
