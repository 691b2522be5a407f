using OtpContracts.Spec.Comparison.Catalogue;
using OtpContracts.Spec.Comparison.Fields;
using OtpContracts.Spec.Model;

namespace OtpContracts.Spec.Comparison;

/// <summary>What a change of contract does to its callers.</summary>
/// <param name="Changes">The changes, the gravest first.</param>
/// <param name="Advice">What to do with the version of a package that holds the generated client.</param>
public sealed record ContractComparison(IReadOnlyList<ContractChange> Changes, VersionAdvice Advice)
{
    /// <summary>Compares two contracts.</summary>
    /// <param name="before">The contract that callers were built against.</param>
    /// <param name="after">The contract that holds now.</param>
    /// <returns>The comparison; without changes where the two say the same.</returns>
    public static ContractComparison Of(Contract before, Contract after)
    {
        var context = new ComparisonContext(before, after);
        ContractComparer.Compare(context);
        Requests.EndpointComparer.CompareAll(context);
        Replies.CallbackComparer.CompareAll(context);
        var changes = CauseGrouping.Group(context.Log.Changes);
        return new ContractComparison(changes, VersionAdvice.For(before.Version, after.Version, changes));
    }
}

/// <summary>What every part of a comparison knows.</summary>
internal sealed class ComparisonContext
{
    public ComparisonContext(Contract before, Contract after)
    {
        (Before, After) = (before, after);
        (TypesBefore, TypesAfter) = (new TypeUsage(before), new TypeUsage(after));
        TypePairs = TypePairing.Of(before, after);
        Types = new TypeComparer(
            TypesBefore, TypesAfter, TypePairs.Pairs.ToDictionary(pair => pair.Before.Name, pair => pair.After.Name, StringComparer.Ordinal));
        Fields = new FieldComparer(this);
        StatusNumbers = Replies.StatusComparer.Pair(before, after).Pairs.ToDictionary(pair => pair.Before.Code, pair => pair.After.Code, StringComparer.Ordinal);
        EveryCall = [.. after.Endpoints.Select(endpoint => endpoint.Name)];
    }

    public Contract Before { get; }

    public Contract After { get; }

    public TypeUsage TypesBefore { get; }

    public TypeUsage TypesAfter { get; }

    public Pairing<TypeDefinition> TypePairs { get; }

    public TypeComparer Types { get; }

    public FieldComparer Fields { get; }

    /// <summary>The new number of each status that both contracts have.</summary>
    public IReadOnlyDictionary<string, string> StatusNumbers { get; }

    public ChangeLog Log { get; } = new();

    public IReadOnlyList<string> EveryCall { get; }

    /// <summary>A place that every call depends on.</summary>
    public Site Shared(string place, Directions directions = Directions.Request | Directions.Reply) =>
        new(place, directions, () => EveryCall) { Before = Before.Span, After = After.Span };

    /// <summary>A place that only the documents show.</summary>
    public Site Unshared(string place) => new(place, Directions.None, () => []) { Before = Before.Span, After = After.Span };

    /// <summary>A text for people, which may have been translated.</summary>
    public void Text(Site site, LocalizedText before, LocalizedText after) => Text(site, Written(before), Written(after));

    public void Text(Site site, string? before, string? after) => Log.Text(site, ChangeRules.TextChanged, before, after);

    /// <summary>What is to know of a thing's age.</summary>
    public void Age(Site site, (string? Deprecated, string? Since) before, (string? Deprecated, string? Since) after, ChangeRule deprecated, ChangeRule undeprecated)
    {
        if (before.Deprecated is null != after.Deprecated is null)
        {
            Log.Add(site.At("deprecated"), after.Deprecated is null ? undeprecated : deprecated, before.Deprecated, after.Deprecated);
        }
        else
        {
            Text(site.At("deprecated"), before.Deprecated, after.Deprecated);
        }

        Text(site.At("since"), before.Since, after.Since);
    }

    /// <summary>A text in all its languages, or null.</summary>
    public static string? Written(LocalizedText text) => text.IsEmpty ? null : string.Join(" / ", text.Texts.OrderBy(each => each.Key, StringComparer.Ordinal).Select(each => each.Key.Length == 0 ? each.Value : $"{each.Key}: {each.Value}"));
}
