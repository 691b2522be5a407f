using OtpContracts.Spec.Comparison.Catalogue;
using OtpContracts.Spec.Model;

namespace OtpContracts.Spec.Comparison.Requests;

/// <summary>Finds calls by position that would compile and pass a value as another parameter. The generated method takes what is required first.</summary>
internal static class ParameterOrder
{
    public static void Compare(ChangeLog log, Site site, Endpoint before, Endpoint after, Pairing<Parameter> pairing)
    {
        var isElsewhere = pairing.Pairs.Any(pair => pair.Before.Location != pair.After.Location);
        var isOtherwiseFixed = pairing.Pairs.Any(pair => pair.Before.Field.Constant is null != pair.After.Field.Constant is null);
        var isLonger = pairing.Added.Any(parameter => parameter.Field is { Presence: Presence.Required, Constant: null });
        if (isElsewhere || isOtherwiseFixed || isLonger || pairing.Removed.Any(parameter => parameter.Field.Constant is null))
        {
            // Such a change breaks every caller already.
            return;
        }

        var (old, current) = (Positions(before), Positions(after));
        var counterparts = pairing.Pairs.ToDictionary(pair => pair.After, pair => pair.Before);
        var survivors = current.Select(parameter => counterparts.TryGetValue(parameter, out var same) ? same : null).ToList();
        var isReordered = !survivors.OfType<Parameter>().Where(old.Contains).SequenceEqual(old.Where(survivors.Contains));
        var isPresenceKept = pairing.Pairs.All(pair => IsRequired(pair.Before) == IsRequired(pair.After));
        var isSilent = IsSilent(old, current, survivors);
        if ((isReordered && isPresenceKept) || isSilent)
        {
            var isCause = isReordered && isPresenceKept;
            log.Add(
                site,
                ChangeRules.ParameterOrderChanged,
                Names(old),
                Names(current),
                isSilent ? "Arguments without names still compile, and go to other parameters." : "Arguments without names no longer compile.",
                isCause ? ChangeSeverity.Breaking : ChangeSeverity.Risky,
                isSilent ? ChangeImpact.Parse(isCause ? "x.x" : "?.?") : ChangeImpact.Parse("x.."));
        }
    }

    // A caller may stop anywhere among the optional ones; its last argument is what matters first.
    private static bool IsSilent(List<Parameter> old, List<Parameter> current, List<Parameter?> survivors)
    {
        var isMoved = false;
        for (var i = 0; i < old.Count && i < current.Count; i++)
        {
            if (!(old[i].Field.Type == current[i].Field.Type && old[i].Field.IsNullable == current[i].Field.IsNullable))
            {
                return false;
            }

            isMoved |= survivors[i] != old[i];
            if (isMoved && i + 1 >= old.Count(IsRequired) && i + 1 >= current.Count(IsRequired))
            {
                return true;
            }
        }

        return false;
    }

    private static List<Parameter> Positions(Endpoint endpoint) =>
        [.. Parameter.Of(endpoint).Where(parameter => parameter.Field.Constant is null).OrderBy(parameter => IsRequired(parameter) ? 0 : 1)];

    private static bool IsRequired(Parameter parameter) => parameter.Field.Presence == Presence.Required;

    private static string Names(IEnumerable<Parameter> parameters) => string.Join(", ", parameters.Select(parameter => parameter.Field.Name));
}
