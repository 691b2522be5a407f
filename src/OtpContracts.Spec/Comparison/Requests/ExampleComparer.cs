using OtpContracts.Spec.Comparison.Catalogue;
using OtpContracts.Spec.Model;

namespace OtpContracts.Spec.Comparison.Requests;

/// <summary>Compares documented exchanges, and what is known of the vendor against its own page.</summary>
internal static class ExampleComparer
{
    public static void Compare(ComparisonContext context, Site site, Endpoint before, Endpoint after)
    {
        CompareQuirks(context, site.At("quirks"), before.Quirks, after.Quirks);
        var pairing = Pairing<Example>.By(before.Examples, after.Examples, example => example.Name);
        foreach (var (old, current) in pairing.Pairs)
        {
            var place = site.At($"examples.{old.Name}").In(old.Span, current.Span);
            CompareQuirks(context, place.At("quirk"), old.Quirk is null ? [] : [old.Quirk], current.Quirk is null ? [] : [current.Quirk]);
            if (Written(old) != Written(current))
            {
                context.Log.Add(place, ChangeRules.ExampleChanged, null, null);
            }
        }

        foreach (var example in pairing.Removed)
        {
            context.Log.Add(site.At($"examples.{example.Name}").In(example.Span, site.After), ChangeRules.ExampleChanged, example.Name, null);
        }

        foreach (var example in pairing.Added)
        {
            context.Log.Add(site.At($"examples.{example.Name}").In(site.Before, example.Span), ChangeRules.ExampleChanged, null, example.Name);
        }
    }

    // A sentence put otherwise is a text; one more or one less is something that the vendor does.
    private static void CompareQuirks(ComparisonContext context, Site site, IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var gone = before.Except(after, StringComparer.Ordinal).ToList();
        var come = after.Except(before, StringComparer.Ordinal).ToList();
        for (var i = 0; i < Math.Max(gone.Count, come.Count); i++)
        {
            var (old, current) = (i < gone.Count ? gone[i] : null, i < come.Count ? come[i] : null);
            context.Log.Add(site, old is null || current is null ? ChangeRules.DivergenceChanged : ChangeRules.TextChanged, old, current);
        }
    }

    private static string Written(Example example) =>
        string.Join("\n", example.Parameters.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {pair.Value}").Concat([example.Body ?? "", example.Reply ?? ""]));
}
