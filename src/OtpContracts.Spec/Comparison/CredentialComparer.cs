using OtpContracts.Spec.Comparison.Catalogue;
using OtpContracts.Spec.Comparison.Signing;
using OtpContracts.Spec.Model;

namespace OtpContracts.Spec.Comparison;

/// <summary>Compares what an account needs.</summary>
internal static class CredentialComparer
{
    public static void Compare(ComparisonContext context)
    {
        var pairing = Pair(context);
        foreach (var (before, after) in pairing.Pairs)
        {
            var site = context.Shared($"credentials.{before.Name}").In(before.Span, after.Span);
            context.Log.Text(site, ChangeRules.CredentialNameChanged, before.Name, after.Name);
            if (before.IsSecret != after.IsSecret)
            {
                context.Log.Add(site.At("secret"), after.IsSecret ? ChangeRules.CredentialBecameSecret : ChangeRules.CredentialSecretRemoved, Word(before.IsSecret), Word(after.IsSecret));
            }

            context.Text(site.At("summary") with { Affects = () => [] }, before.Summary, after.Summary);
        }

        foreach (var credential in pairing.Removed)
        {
            context.Log.Add(context.Shared($"credentials.{credential.Name}").In(credential.Span, null), ChangeRules.CredentialRemoved, credential.Name, null);
        }

        foreach (var credential in pairing.Added)
        {
            context.Log.Add(context.Shared($"credentials.{credential.Name}").In(null, credential.Span), ChangeRules.CredentialAdded, null, credential.Name);
        }

        CompareOrder(context, pairing);
    }

    /// <summary>The new names of credentials that were renamed.</summary>
    public static IReadOnlyDictionary<string, string> Renamed(ComparisonContext context) =>
        Pair(context).Pairs.ToDictionary(pair => pair.Before.Name, pair => pair.After.Name, StringComparer.Ordinal);

    /// <summary>The names of credentials that were not there before.</summary>
    public static IEnumerable<string> Added(ComparisonContext context) => Pair(context).Added.Select(credential => credential.Name);

    // One gone and one come, each as secret as the other and used in the same places: the same under another name.
    private static Pairing<Credential> Pair(ComparisonContext context)
    {
        var pairing = Pairing<Credential>.By(context.Before.Credentials, context.After.Credentials, credential => credential.Name);
        if (pairing is not { Removed: [var old], Added: [var current] } || old.IsSecret != current.IsSecret
            || context.Before.Signing is not { } before || context.After.Signing is not { } after)
        {
            return pairing;
        }

        var rename = new Dictionary<string, string>(StringComparer.Ordinal) { [old.Name] = current.Name };
        return before.Sent.Select(value => ExpressionText.Of(value.Expression, rename)).SequenceEqual(after.Sent.Select(value => ExpressionText.Of(value.Expression)))
            ? new Pairing<Credential>([.. pairing.Pairs, (old, current)], [], [])
            : pairing;
    }

    // Credentials are passed in order: two texts that change places still compile.
    private static void CompareOrder(ComparisonContext context, Pairing<Credential> pairing)
    {
        var order = context.Before.Credentials.Where(credential => pairing.Pairs.Any(pair => pair.Before == credential)).ToList();
        var current = context.After.Credentials.Select(credential => pairing.Pairs.FirstOrDefault(pair => pair.After == credential).Before).OfType<Credential>().ToList();
        if (!order.SequenceEqual(current))
        {
            context.Log.Add(
                context.Shared("credentials"), ChangeRules.ParameterOrderChanged, string.Join(", ", order.Select(credential => credential.Name)), string.Join(", ", current.Select(credential => credential.Name)));
        }
    }

    private static string Word(bool isSecret) => isSecret ? "secret" : "not secret";
}
