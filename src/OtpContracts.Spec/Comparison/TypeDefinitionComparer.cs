using OtpContracts.Spec.Comparison.Catalogue;
using OtpContracts.Spec.Model;
using OtpContracts.Spec.Naming;

namespace OtpContracts.Spec.Comparison;

/// <summary>Compares the types under <c>types</c>.</summary>
internal static class TypeDefinitionComparer
{
    public static void Compare(ComparisonContext context)
    {
        foreach (var (before, after) in context.TypePairs.Pairs)
        {
            CompareType(context, before, after);
        }

        foreach (var type in context.TypePairs.Removed)
        {
            context.Log.Add(new Site($"types.{type.Name}", Directions.None, () => context.TypesBefore.UsersOf(type.Name)).In(type.Span, null), ChangeRules.TypeRemoved, type.Name, null);
        }

        foreach (var type in context.TypePairs.Added)
        {
            context.Log.Add(new Site($"types.{type.Name}", Directions.None, () => context.TypesAfter.UsersOf(type.Name)).In(null, type.Span), ChangeRules.TypeAdded, null, type.Name);
        }
    }

    private static void CompareType(ComparisonContext context, TypeDefinition before, TypeDefinition after)
    {
        // What only one of the two contracts sends still is sent by the clients of one of the two.
        var directions = context.TypesBefore.Of(before.Name) & context.TypesAfter.Of(after.Name);
        var site = new Site($"types.{before.Name}", directions, () => context.TypesAfter.UsersOf(after.Name)).In(before.Span, after.Span);
        Rename(context, site, ChangeRules.TypeRenamed, (before.Name, before.CodeName), (after.Name, after.CodeName));
        context.Text(site.At("summary"), before.Summary, after.Summary);
        context.Age(site, (before.Deprecated, before.Since), (after.Deprecated, after.Since), ChangeRules.FieldDeprecated, ChangeRules.FieldUndeprecated);
        switch (before, after)
        {
            case (EnumDefinition old, EnumDefinition current):
                CompareEnum(context, site, old, current);
                break;
            case (ObjectDefinition old, ObjectDefinition current):
                context.Fields.CompareMembers(site.At("fields"), old.Fields, current.Fields);
                break;
            default:
                context.Log.Add(site, ChangeRules.TypeKindChanged, Kind(before), Kind(after));
                break;
        }
    }

    /// <summary>Tells a name that changed in code from one that only changed in the contract.</summary>
    public static void Rename(ComparisonContext context, Site site, ChangeRule rule, (string Name, string? CodeName) before, (string Name, string? CodeName) after)
    {
        var (old, current) = (CodeNames.Pascal(before.CodeName ?? before.Name), CodeNames.Pascal(after.CodeName ?? after.Name));
        if (old != current)
        {
            context.Log.Add(site, rule, old, current);
        }
        else if (before.Name != after.Name)
        {
            context.Log.Add(site, ChangeRules.KeyRenamed, before.Name, after.Name);
        }
    }

    private static string Kind(TypeDefinition type) => type is EnumDefinition ? "listed values" : "an object";

    private static void CompareEnum(ComparisonContext context, Site type, EnumDefinition before, EnumDefinition after)
    {
        if (before.IsNumeric != after.IsNumeric)
        {
            context.Log.Add(type.At("of"), ChangeRules.EnumRepresentationChanged, before.IsNumeric ? "numbers" : "texts", after.IsNumeric ? "numbers" : "texts");
        }

        var pairing = Pairing<EnumValue>.By(before.Values, after.Values, value => value.Name, value => value.Text);
        foreach (var (old, current) in pairing.Pairs)
        {
            var site = type.At($"enum.{old.Text}").In(old.Span, current.Span);
            context.Log.Text(site, ChangeRules.EnumValueRenumbered, old.Text, current.Text);
            if (old.Text == current.Text)
            {
                context.Log.Text(site.At("name"), ChangeRules.EnumMemberRenamed, CodeNames.Pascal(old.Name ?? old.Text), CodeNames.Pascal(current.Name ?? current.Text));
            }

            context.Text(site.At("summary"), old.Summary, current.Summary);
            context.Age(site, (old.Deprecated, old.Since), (current.Deprecated, current.Since), ChangeRules.FieldDeprecated, ChangeRules.FieldUndeprecated);
        }

        foreach (var value in pairing.Removed)
        {
            context.Log.Add(type.At($"enum.{value.Text}").In(value.Span, type.After), ChangeRules.EnumValueRemoved, ChangeRules.ReplyValueRemoved, value.Text, null);
        }

        foreach (var value in pairing.Added)
        {
            context.Log.Add(type.At($"enum.{value.Text}").In(type.Before, value.Span), ChangeRules.EnumValueAdded, ChangeRules.ReplyValueAdded, null, value.Text);
        }
    }
}
