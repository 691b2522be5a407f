using OtpContracts.Spec.Comparison.Catalogue;
using OtpContracts.Spec.Comparison.Replies;
using OtpContracts.Spec.Model;
using OtpContracts.Spec.Naming;

namespace OtpContracts.Spec.Comparison.Requests;

/// <summary>Compares calls.</summary>
internal static class EndpointComparer
{
    public static void CompareAll(ComparisonContext context)
    {
        var pairing = Pair(context.Before, context.After);
        foreach (var (before, after) in pairing.Pairs)
        {
            Compare(context, before, after);
        }

        foreach (var endpoint in pairing.Removed)
        {
            var site = Site(endpoint.Name).In(endpoint.Span, context.After.Span);
            context.Log.Add(site, endpoint.Deprecated is null ? ChangeRules.EndpointRemoved : ChangeRules.EndpointRemovedAfterSunset, Call(endpoint), null);
        }

        foreach (var endpoint in pairing.Added)
        {
            context.Log.Add(Site(endpoint.Name).In(context.Before.Span, endpoint.Span), ChangeRules.EndpointAdded, null, Call(endpoint));
        }

        EnvelopeComparer.CompareEndpoints(context, pairing.Pairs);
    }

    /// <summary>The calls that are the same in both contracts.</summary>
    public static Pairing<Endpoint> Pair(Contract before, Contract after) => Pairing<Endpoint>.By(
        before.Endpoints, after.Endpoints, endpoint => endpoint.Name, Call, endpoint => endpoint.CodeName, endpoint => endpoint.Page);

    // Several calls may share method and path; then fixed values tell them apart.
    private static string Call(Endpoint endpoint)
    {
        var fixedValues = string.Join("&", endpoint.Parameters.Where(parameter => parameter.Constant is not null).Select(parameter => $"{parameter.Name}={parameter.Constant}"));
        return $"{endpoint.Method} {endpoint.Path}{(fixedValues.Length == 0 ? "" : $" ({fixedValues})")}";
    }

    private static Site Site(string endpoint) => new($"endpoints.{endpoint}", Directions.Request, () => [endpoint]);

    private static void Compare(ComparisonContext context, Endpoint before, Endpoint after)
    {
        var log = context.Log;
        var site = (Site(before.Name) with { Affects = () => [after.Name] }).In(before.Span, after.Span);
        TypeDefinitionComparer.Rename(context, site, ChangeRules.EndpointRenamed, (before.Name, before.CodeName), (after.Name, after.CodeName));
        log.Text(site.At("call.method"), ChangeRules.MethodChanged, before.Method, after.Method);
        PathComparer.Compare(log, site.At("call.path"), before, after);
        CompareEffects(log, site.At("effect"), before.Effect, after.Effect);
        new ParameterComparer(context, site, before, after).Compare();
        CompareData(context, site.At("data") with { Directions = Directions.Reply }, before.Data, after.Data);
        StatusListComparer.Compare(context, site.At("statuses"), before, after);
        OutcomeComparer.Compare(context, site.At("outcome"), before.Outcome, after.Outcome);
        ComparePaging(log, site.At("paging"), before.Paging, after.Paging);
        ExampleComparer.Compare(context, site, before, after);
        context.Text(site.At("title"), before.Title, after.Title);
        context.Text(site.At("summary"), before.Summary, after.Summary);
        log.Text(site.At("page"), ChangeRules.PageChanged, before.Page, after.Page);
        context.Age(site, (before.Deprecated, before.Since), (after.Deprecated, after.Since), ChangeRules.EndpointDeprecated, ChangeRules.EndpointUndeprecated);
    }

    private static void CompareEffects(ChangeLog log, Site site, Effect before, Effect after)
    {
        var rule = (before, after) switch
        {
            (_, Effect.Once) => ChangeRules.IdempotencyLost,
            (Effect.Once, _) => ChangeRules.IdempotencyGained,
            (_, Effect.Safe) => ChangeRules.EffectNarrowed,
            _ => ChangeRules.EffectWidened,
        };
        log.Text(site, rule, ContractWord.Of(before), ContractWord.Of(after));
    }

    private static void CompareData(ComparisonContext context, Site site, ContractType? before, ContractType? after)
    {
        if (!context.Types.AreSame(before, after))
        {
            var rule = before is null ? ChangeRules.DataAdded : after is null ? ChangeRules.DataRemoved : ChangeRules.DataTypeChanged;
            context.Log.Add(site, rule, before is null ? null : Fields.FieldComparer.Written(before), after is null ? null : Fields.FieldComparer.Written(after));
        }
    }

    private static void ComparePaging(ChangeLog log, Site site, Paging? before, Paging? after) => log.Text(
        site.In(before?.Span ?? site.Before, after?.Span ?? site.After),
        before is null ? ChangeRules.PagingAdded : after is null ? ChangeRules.PagingRemoved : ChangeRules.PagingChanged,
        Written(before),
        Written(after));

    private static string? Written(Paging? paging) => paging is null
        ? null
        : $"{(paging.Items.Count == 0 ? "the data" : string.Join(".", paging.Items))} by {ContractWord.Of(paging.Kind)} in {paging.Parameter}{(paging.Next is null ? "" : $", next in {string.Join(".", paging.Next)}")}, first {paging.First}";
}
