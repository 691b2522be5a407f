using OtpContracts.Spec.Comparison.Catalogue;
using OtpContracts.Spec.Model;

namespace OtpContracts.Spec.Comparison.Replies;

/// <summary>Compares which statuses the page of a call lists. What came to the table or went from it is told there.</summary>
internal static class StatusListComparer
{
    public static void Compare(ComparisonContext context, Site site, Endpoint before, Endpoint after)
    {
        if (before.Statuses.Count == 0 || after.Statuses.Count == 0)
        {
            if (before.Statuses.Count != after.Statuses.Count)
            {
                context.Log.Add(site, ChangeRules.StatusesDocumented, Written(before), Written(after));
            }

            return;
        }

        var numbers = context.StatusNumbers;
        var old = before.Statuses.Select(code => numbers.TryGetValue(code, out var current) ? current : code).ToList();
        foreach (var code in old.Except(after.Statuses, StringComparer.Ordinal).Where(code => context.After.FindStatus(code) is not null))
        {
            context.Log.Add(site, ChangeRules.StatusUnlisted, code, null);
        }

        foreach (var code in after.Statuses.Except(old, StringComparer.Ordinal).Where(numbers.Values.Contains))
        {
            context.Log.Add(site, ChangeRules.StatusListed, null, code);
        }
    }

    private static string? Written(Endpoint endpoint) => endpoint.Statuses.Count == 0 ? null : string.Join(", ", endpoint.Statuses);
}
