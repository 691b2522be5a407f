using OtpContracts.Spec.Comparison.Catalogue;
using OtpContracts.Spec.Model;
using OtpContracts.Spec.Naming;

namespace OtpContracts.Spec.Comparison.Replies;

/// <summary>Compares what counts as yes where success only means that the question was answered.</summary>
internal static class OutcomeComparer
{
    public static void Compare(ComparisonContext context, Site place, Outcome? before, Outcome? after)
    {
        var log = context.Log;
        var site = place.In(before?.Span ?? place.Before, after?.Span ?? place.After);
        if (before is null || after is null)
        {
            log.Text(site, before is null ? ChangeRules.OutcomeAdded : ChangeRules.OutcomeRemoved, before?.Field, after?.Field);
            return;
        }

        log.Text(site.At("field"), ChangeRules.OutcomeChanged, before.Field, after.Field);
        log.Text(site.At("success"), ChangeRules.OutcomeChanged, before.Success, after.Success);
        if (before.IsNumeric != after.IsNumeric)
        {
            log.Add(site, ChangeRules.OutcomeChanged, before.IsNumeric ? "a number" : "a text", after.IsNumeric ? "a number" : "a text");
        }

        var pairing = Pairing<EnumValue>.By(before.Values, after.Values, value => value.Name, value => value.Text);
        foreach (var (old, current) in pairing.Pairs)
        {
            var value = site.At($"values.{old.Text}").In(old.Span, current.Span);
            log.Text(value, ChangeRules.OutcomeChanged, old.Text, current.Text);
            log.Text(value.At("name"), ChangeRules.OutcomeValueRenamed, CodeName(old), CodeName(current));
            context.Text(value.At("summary"), old.Summary, current.Summary);
            context.Age(value, (old.Deprecated, old.Since), (current.Deprecated, current.Since), ChangeRules.FieldDeprecated, ChangeRules.FieldUndeprecated);
        }

        foreach (var value in pairing.Removed)
        {
            log.Add(site.At($"values.{value.Text}").In(value.Span, site.After), ChangeRules.OutcomeValueRemoved, value.Name ?? value.Text, null);
        }

        foreach (var value in pairing.Added)
        {
            log.Add(site.At($"values.{value.Text}").In(site.Before, value.Span), ChangeRules.OutcomeValueAdded, null, value.Name ?? value.Text);
        }
    }

    private static string CodeName(EnumValue value) => CodeNames.Pascal(value.Name ?? value.Text);
}
