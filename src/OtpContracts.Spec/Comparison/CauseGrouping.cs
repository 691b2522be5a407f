namespace OtpContracts.Spec.Comparison;

/// <summary>Tells once what has one cause: the same change of a parameter that several calls have, or of one place that YAML repeats.</summary>
internal static class CauseGrouping
{
    public static IReadOnlyList<ContractChange> Group(IReadOnlyList<ContractChange> changes) =>
    [
        .. changes
            .GroupBy(change => (change.Rule, change.Severity, change.Impact, Within(change.Place), change.Before, change.After, change.Note))
            .Select(same => same.First() with
            {
                Places = [.. same.Select(change => change.Place)],
                Affects = [.. same.SelectMany(change => change.Affects).Distinct(StringComparer.Ordinal)],
            })
            .OrderByDescending(change => change.Severity)
            .ThenBy(change => change.Place, StringComparer.Ordinal)
            .ThenBy(change => change.Rule.Id, StringComparer.Ordinal),
    ];

    // Of a place within a call only what stands behind the call's name tells causes apart; a call as a whole is its own cause.
    private static string Within(string place)
    {
        var parts = place.Split(['.'], 3);
        return parts.Length == 3 && parts[0] is "endpoints" ? $"endpoints.*.{parts[2]}" : place;
    }
}
