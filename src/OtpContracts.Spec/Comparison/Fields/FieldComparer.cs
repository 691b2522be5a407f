using OtpContracts.Spec.Comparison.Catalogue;
using OtpContracts.Spec.Model;
using OtpContracts.Spec.Naming;

namespace OtpContracts.Spec.Comparison.Fields;

/// <summary>Compares parameters and members.</summary>
internal sealed class FieldComparer(ComparisonContext context)
{
    private ChangeLog Log => context.Log;

    /// <summary>The keys by which a member is known again, the surest first.</summary>
    public Func<Field, string?>[] Keys { get; } =
    [
        field => field.Name,
        CodeName,
        field => Plain(field.Name),
        field => field.Summary.IsEmpty ? null : $"{field.Type} {string.Join("\n", field.Summary.Texts.OrderBy(text => text.Key, StringComparer.Ordinal).Select(text => text.Value))}",
        Definition,
    ];

    /// <summary>Compares the members of a type, or of a message that comes.</summary>
    public void CompareMembers(Site site, IReadOnlyList<Field> before, IReadOnlyList<Field> after)
    {
        var pairing = Pairing<Field>.By(before, after, Keys);
        foreach (var (old, current) in pairing.Pairs)
        {
            Compare(site.At(old.Name).In(old.Span, current.Span), old, current, []);
        }

        foreach (var field in pairing.Removed)
        {
            Remove(site.At(field.Name).In(field.Span, site.After), field, isHeader: false);
        }

        foreach (var field in pairing.Added)
        {
            Add(site.At(field.Name).In(site.Before, field.Span), field, isHeader: false);
        }
    }

    /// <summary>Tells of a field that is gone.</summary>
    public void Remove(Site site, Field field, bool isHeader)
    {
        if (isHeader)
        {
            // Nobody passes what is fixed.
            var rule = ChangeRules.HeaderRemoved;
            Log.Add(site, rule, Written(field), null, impact: field.Constant is null ? rule.Impact : rule.Impact with { Source = Impact.None });
            return;
        }

        var request = field.Constant is null ? ChangeRules.ParameterRemoved : ChangeRules.ConstantRemoved;
        var isThere = field.Presence == Presence.Required;
        var reply = field.Place is FieldPlace.Header or FieldPlace.Headers && !isThere ? ChangeRules.ReplyHeaderRemoved : isThere ? ChangeRules.FieldRemoved : ChangeRules.OptionalFieldRemoved;
        Log.Add(site, request, reply, Written(field), null);
    }

    /// <summary>Tells of a field that is new.</summary>
    public void Add(Site site, Field field, bool isHeader)
    {
        var request = field switch
        {
            { Constant: not null } => isHeader ? ChangeRules.HeaderConstantAdded : ChangeRules.ConstantAdded,
            { Presence: Presence.Required, Default: not null } => ChangeRules.RequiredWithDefaultAdded,
            { Presence: Presence.Required } => isHeader ? ChangeRules.HeaderRequiredAdded : ChangeRules.RequiredAdded,
            _ => ChangeRules.OptionalAdded,
        };
        Log.Add(site, request, ChangeRules.FieldAdded, null, Written(field));
    }

    /// <summary>Compares a field with what became of it.</summary>
    /// <param name="site">Where it stands.</param>
    /// <param name="before">The field.</param>
    /// <param name="after">What became of it.</param>
    /// <param name="examples">Documented values of it.</param>
    public void Compare(Site site, Field before, Field after, IReadOnlyList<string> examples)
    {
        CompareNames(site, before, after);
        var type = context.Types.Compare(before.Type, after.Type);
        CompareTypes(site.At("type"), type, before.Type, after.Type);
        Log.Text(site.At("in"), ChangeRules.PlacementChanged, ContractWord.Of(before.Place), ContractWord.Of(after.Place));
        CompareIdempotencyKeys(site, before, after);
        ComparePresence(site, before, after);
        CompareNull(site, before, after);
        CompareConstants(site, before, after);
        if (before.IsSensitive != after.IsSensitive)
        {
            Log.Add(site.At("sensitive"), after.IsSensitive ? ChangeRules.SensitiveAdded : ChangeRules.SensitiveRemoved, null, null);
        }

        // What must be passed has nothing to mean where it is left out.
        if (before.Presence == Presence.Required || after.Presence != Presence.Required)
        {
            CompareDefaults(site.At("default"), before.Default, after.Default);
        }

        CompareConditions(site.At("when"), before.When, after.When);
        var isOther = type is TypeChange.Other or TypeChange.BecameEnum || before.Constant is null != after.Constant is null;
        ConstraintComparer.Compare(Log, site, before.Constraints, after.Constraints, examples, isOther);
        context.Text(site.At("summary"), before.Summary, after.Summary);
        context.Age(site, (before.Deprecated, before.Since), (after.Deprecated, after.Since), ChangeRules.FieldDeprecated, ChangeRules.FieldUndeprecated);
    }

    private void CompareNames(Site site, Field before, Field after)
    {
        var (old, current) = (CodeName(before), CodeName(after));
        if (before.Name == after.Name || (IsHeader(site, before) && IsHeader(site, after) && string.Equals(before.Name, after.Name, StringComparison.OrdinalIgnoreCase)))
        {
            if (old != current)
            {
                Log.Add(site.At("csharp"), ChangeRules.ParameterCodeNameChanged, ChangeRules.FieldCodeNameChanged, old, current);
            }
            else
            {
                Log.Text(site, ChangeRules.KeyRenamed, before.Name, after.Name);
            }

            return;
        }

        var note = old == current ? null : $"In code {old} becomes {current}.";
        var source = old == current ? Impact.None : Impact.Breaks;
        var isRequest = site.Directions.HasFlag(Directions.Request);
        var rule = isRequest ? ChangeRules.WireNameChanged : ChangeRules.FieldRenamed;
        Log.Add(site, rule, before.Name, after.Name, note, impact: rule.Impact with { Source = source });
    }

    private void CompareTypes(Site site, TypeChange change, ContractType before, ContractType after)
    {
        var (request, reply) = change switch
        {
            TypeChange.None => (null, null),
            TypeChange.Widened => (ChangeRules.RequestTypeWidened, ChangeRules.ReplyTypeWidened),
            TypeChange.Narrowed => (ChangeRules.RequestFormatChanged, ChangeRules.ReplyTypeNarrowed),
            TypeChange.BecameEnum => (ChangeRules.BecameEnum, ChangeRules.ReplyTypeChanged),
            TypeChange.Rewritten => (ChangeRules.RequestTimeFormatChanged, ChangeRules.ReplyFormatChanged),
            TypeChange.Precision => (ChangeRules.RequestFormatChanged, ChangeRules.ReplyTypeChanged),
            TypeChange.ItemsBecameNullable => (ChangeRules.BecameNullable, ChangeRules.FieldBecameNullable),
            TypeChange.ItemsNoLongerNullable => (ChangeRules.BecameNotNullable, ChangeRules.FieldNoLongerNullable),
            _ => ((ChangeRule?)ChangeRules.RequestTypeChanged, (ChangeRule?)ChangeRules.ReplyTypeChanged),
        };
        if (request is not null && reply is not null)
        {
            Log.Add(site, request, reply, Written(before), Written(after));
        }
    }

    private void CompareIdempotencyKeys(Site site, Field before, Field after)
    {
        if (before.IsIdempotencyKey != after.IsIdempotencyKey)
        {
            Log.Add(site.At("idempotencyKey"), after.IsIdempotencyKey ? ChangeRules.IdempotencyKeyAdded : ChangeRules.IdempotencyKeyRemoved, null, null);
        }
    }

    private void ComparePresence(Site site, Field before, Field after)
    {
        if (before.Presence == after.Presence || before.Constant is null != after.Constant is null)
        {
            return;
        }

        var (request, reply) = (before.Presence, after.Presence) switch
        {
            (_, Presence.Required) => (ChangeRules.BecameRequired, ChangeRules.FieldBecameRequired),
            (Presence.Required, Presence.Unknown) => (ChangeRules.PresenceLost, ChangeRules.ReplyPresenceLost),
            (Presence.Required, _) => (ChangeRules.BecameOptional, ChangeRules.FieldBecameOptional),
            (Presence.Unknown, _) => (ChangeRules.BecameOptional, ChangeRules.TextChanged),
            _ => (ChangeRules.PresenceLost, ChangeRules.TextChanged),
        };
        Log.Add(site.At("required"), request, reply, ContractWord.Of(before.Presence), ContractWord.Of(after.Presence));
    }

    private void CompareNull(Site site, Field before, Field after)
    {
        if (before.IsNullable == after.IsNullable)
        {
            return;
        }

        var reply = !after.IsNullable ? ChangeRules.FieldNoLongerNullable : before.Presence == Presence.Required ? ChangeRules.FieldBecameNullable : ChangeRules.OptionalFieldBecameNullable;
        Log.Add(site.At("nullable"), after.IsNullable ? ChangeRules.BecameNullable : ChangeRules.BecameNotNullable, reply, null, null);
    }

    private void CompareConstants(Site site, Field before, Field after)
    {
        if (before.Constant == after.Constant)
        {
            return;
        }

        var isHeader = IsHeader(site, before);
        var request = before.Constant is null ? ChangeRules.BecameConstant
            : after.Constant is null ? after.Presence == Presence.Required ? ChangeRules.ConstantBecameRequired : ChangeRules.NoLongerConstant
            : isHeader && string.Equals(after.Name, "Content-Type", StringComparison.OrdinalIgnoreCase) ? ChangeRules.ContentTypeChanged
            : isHeader ? ChangeRules.HeaderValueChanged
            : ChangeRules.ConstantChanged;
        Log.Add(site.At("const"), request, ChangeRules.ReplyConstantChanged, before.Constant, after.Constant);
    }

    private void CompareDefaults(Site site, string? before, string? after)
    {
        if (before != after)
        {
            Log.Add(site, before is null ? ChangeRules.DefaultDocumented : ChangeRules.DefaultChanged, ChangeRules.ReplyDefaultChanged, before, after);
        }
    }

    private void CompareConditions(Site site, string? before, string? after)
    {
        if (before is null || after is null)
        {
            context.Text(site, before, after);
        }
        else if (before != after)
        {
            Log.Add(site, ChangeRules.ConditionChanged, ChangeRules.ReplyConditionChanged, before, after);
        }
    }

    /// <summary>A type with the form in which its times are written.</summary>
    public static string Written(ContractType type) => type.Innermost is ScalarType { Format: { } format } ? $"{type} ({format})" : type.ToString();

    private static string Written(Field field) =>
        field.Constant is { } constant ? $"{field.Name}: {constant}" : $"{field.Name}: {Written(field.Type)}, {ContractWord.Of(field.Presence)}{(field.Default is { } value ? $", default {value}" : "")}";

    // What a member is, whatever it is called: evidence where it says more than a built-in type, and no words say what it is for.
    private static string? Definition(Field field)
    {
        var constraints = field.Constraints;
        string?[] said = [$"{constraints.Length}", $"{constraints.Digits}", $"{constraints.Range}", $"{constraints.Items}", constraints.Pattern, string.Join(", ", constraints.OneOf), field.Constant];
        return !field.Summary.IsEmpty || (field.Type.Innermost is not NamedType && Array.TrueForAll(said, string.IsNullOrEmpty))
            ? null
            : string.Join("\n", [Written(field.Type), $"{field.IsSensitive} {field.IsNullable} {field.Place}", field.Default, .. said]);
    }

    private static bool IsHeader(Site site, Field field) => field.Place is FieldPlace.Header or FieldPlace.Headers || site.Place.Contains(".header.");

    private static string CodeName(Field field) => field.CodeName ?? CodeNames.Pascal(field.Name);

    private static string Plain(string name) => CodeNames.Pascal(name).ToUpperInvariant();
}
