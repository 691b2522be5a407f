using System.Reflection;

namespace OtpContracts.Spec.Comparison.Catalogue;

/// <summary>Every kind of change that a comparison tells apart. Ids are stable.</summary>
internal static partial class ChangeRules
{
    /// <summary>The whole catalogue, by id.</summary>
    public static IReadOnlyList<ChangeRule> All =>
    [
        .. typeof(ChangeRules).GetFields(BindingFlags.Public | BindingFlags.Static).Select(rule => (ChangeRule)rule.GetValue(null)!).OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    private static ChangeRule Rule(string id, ChangeSeverity severity, string impact, string title, string advice) => new(id, severity, ChangeImpact.Parse(impact), title, advice);
}
