using OtpContracts.Spec.Comparison.Catalogue;
using OtpContracts.Spec.Model;
using OtpContracts.Spec.Naming;
using OtpContracts.Spec.Signing.Expressions;

namespace OtpContracts.Spec.Comparison.Signing;

/// <summary>Compares how requests are signed.</summary>
internal static class SigningComparer
{
    public static void Compare(ComparisonContext context, SigningDefinition? before, SigningDefinition? after)
    {
        var site = context.Shared("signing").In(before?.Span ?? context.Before.Span, after?.Span ?? context.After.Span);
        if (before is null || after is null)
        {
            if (before != after)
            {
                context.Log.Add(site, ChangeRules.SigningToggled, before is null ? "unsigned" : "signed", after is null ? "unsigned" : "signed");
            }

            return;
        }

        var pairing = PairSent(context, before, after);
        CompareSent(context, site, before, after, pairing);
        CompareLets(context, site, before.Lets, after.Lets);
        CompareTolerance(context, site.At("accept"), before.Accept, after.Accept, pairing);
        CompareVectors(context, site, before.Vectors, after.Vectors);
    }

    /// <summary>Tells of published examples that came or went.</summary>
    public static void CompareVectors(ComparisonContext context, Site site, IReadOnlyList<SigningVector> before, IReadOnlyList<SigningVector> after)
    {
        if (!before.Select(Written).SequenceEqual(after.Select(Written)))
        {
            context.Log.Add(site.At("vectors"), ChangeRules.VectorsChanged, $"{before.Count}", $"{after.Count}");
        }
    }

    // Credentials of a vector are the page's own, and still no business of a report.
    private static string Written(SigningVector vector) => string.Join(
        "\n",
        vector.Credentials.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}")
            .Concat([$"{vector.Now:O}", vector.Nonce, vector.Request.Method, vector.Request.Url.AbsoluteUri, vector.Request.Body])
            .Concat(vector.Request.Headers.Select(header => $"{header.Key}: {header.Value}"))
            .Concat(vector.Expected.Select(value => $"{value.Place} {value.Name} {value.Text}")));

    private static Pairing<SentValue> PairSent(ComparisonContext context, SigningDefinition before, SigningDefinition after) => Pairing<SentValue>.By(
        Sent(before, CredentialComparer.Renamed(context)),
        Sent(after, null),
        value => $"{value.Place} {value.Plain}",
        value => value.Plain,
        value => value.Text,
        value => value.IsSignature ? "signature" : null,
        value => value.ShowsAccount ? "account" : null);

    private static void CompareSent(ComparisonContext context, Site site, SigningDefinition before, SigningDefinition after, Pairing<SentValue> pairing)
    {
        var told = new HashSet<(ChangeRule, string, string, string)>();
        foreach (var (old, current) in pairing.Pairs)
        {
            var place = site.At($"{ContractWord.Of(old.Place)}.{old.Definition.Name}").In(old.Definition.Span, current.Definition.Span);
            if (old.Place != current.Place)
            {
                context.Log.Add(place, ChangeRules.SignedValueMoved, ContractWord.Of(old.Place), ContractWord.Of(current.Place));
            }

            if (old.Place == current.Place && old.Plain == current.Plain)
            {
                context.Log.Text(place, ChangeRules.KeyRenamed, old.Definition.Name, current.Definition.Name);
            }
            else if (old.Definition.Name != current.Definition.Name && !(old.Text != current.Text && ShowAccount(old, current)))
            {
                context.Log.Add(place, ChangeRules.SignedValueRenamed, old.Definition.Name, current.Definition.Name);
            }

            if (old.Text != current.Text)
            {
                var (rule, where, was, @is) = Difference(site, place, old, current);
                if (told.Add((rule, where.Place, was, @is)))
                {
                    context.Log.Add(where, rule, was, @is);
                }
            }
        }

        foreach (var value in pairing.Removed)
        {
            context.Log.Add(
                site.At($"{ContractWord.Of(value.Place)}.{value.Definition.Name}").In(value.Definition.Span, site.After), value.IsSignature ? ChangeRules.SignatureRemoved : ChangeRules.SignedValueRemoved, value.Text, null);
        }

        // What a new credential is for is told of with it.
        var credentials = new HashSet<string>(CredentialComparer.Added(context), StringComparer.Ordinal);
        foreach (var value in pairing.Added.Where(value => !value.Definition.Expression.WithParts().Any(part => part is CredentialExpression credential && credentials.Contains(credential.Name))))
        {
            var rule = value.Definition.Expression.RevealsSecret ? ChangeRules.SecretRevealed
                : value.Definition.Expression.Uses(SigningAmbient.Nonce) && !value.IsSignature ? ChangeRules.NonceAdded
                : ChangeRules.SignedValueAdded;
            context.Log.Add(site.At($"{ContractWord.Of(value.Place)}.{value.Definition.Name}").In(site.Before, value.Definition.Span), rule, null, value.Text);
        }

        CompareOrder(context, site, pairing, before, after);
    }

    private static void CompareOrder(ComparisonContext context, Site site, Pairing<SentValue> pairing, SigningDefinition before, SigningDefinition after)
    {
        // The order of headers of different names means nothing (RFC 9110 §5.3).
        string Order(SigningDefinition signing) => string.Join(", ", signing.Query.Concat(signing.Body).Where(value => pairing.Pairs.Any(pair => pair.Before.Definition == value || pair.After.Definition == value)).Select(value => value.Name));
        var isElsewhere = pairing.Pairs.Any(pair => pair.Before.Place != pair.After.Place || pair.Before.Definition.Name != pair.After.Definition.Name);
        if (!isElsewhere && Order(before) != Order(after))
        {
            context.Log.Add(site, ChangeRules.SigningOrderChanged, Order(before), Order(after));
        }
    }

    private static (ChangeRule Rule, Site Where, string Before, string After) Difference(Site signing, Site place, SentValue old, SentValue current)
    {
        if (current.Definition.Expression.RevealsSecret && !old.Definition.Expression.RevealsSecret)
        {
            return (ChangeRules.SecretRevealed, place, old.Text, current.Text);
        }

        var difference = ExpressionDifference.Find(old.Definition.Expression, current.Definition.Expression);
        var where = difference.Let is { } let ? signing.At($"let.{let}").In(difference.Before.Span, difference.After.Span) : place.In(difference.Before.Span, difference.After.Span);
        var rule = ShowAccount(old, current) && difference.Rule != ChangeRules.TimestampChanged ? ChangeRules.CredentialSchemeChanged : difference.Rule;
        return (rule, where, ExpressionText.Of(difference.Before), ExpressionText.Of(difference.After));
    }

    private static bool ShowAccount(SentValue old, SentValue current) => !old.IsSignature && !current.IsSignature && (old.ShowsAccount || current.ShowsAccount);

    private static IEnumerable<SentValue> Sent(SigningDefinition signing, IReadOnlyDictionary<string, string>? renamed) =>
        signing.Path.Select(value => new SentValue(SigningPlace.Path, value, ExpressionText.Of(value.Expression, renamed)))
            .Concat(signing.Query.Select(value => new SentValue(SigningPlace.Query, value, ExpressionText.Of(value.Expression, renamed))))
            .Concat(signing.Body.Select(value => new SentValue(SigningPlace.Body, value, ExpressionText.Of(value.Expression, renamed))))
            .Concat(signing.Headers.Select(value => new SentValue(SigningPlace.Headers, value, ExpressionText.Of(value.Expression, renamed))));

    /// <summary>Tells of values under <c>let</c> that changed without changing what is sent.</summary>
    public static void CompareLets(ComparisonContext context, Site site, IReadOnlyList<SigningValueDefinition> before, IReadOnlyList<SigningValueDefinition> after)
    {
        var place = $"{site.Place}.let";
        if (context.Log.Changes.Any(change => change.Place.StartsWith(site.Place + ".", StringComparison.Ordinal) && change.Rule != ChangeRules.SigningRewritten && change.Severity > ChangeSeverity.Safe))
        {
            return;
        }

        static string Written(SigningValueDefinition value) => $"{value.Name}: {ExpressionText.Of(value.Expression)}";
        var (old, current) = (before.Select(Written).ToList(), after.Select(Written).ToList());
        if (!old.SequenceEqual(current))
        {
            context.Log.Add(site with { Place = place, Affects = () => [] }, ChangeRules.SigningRewritten, string.Join("; ", old.Except(current)), string.Join("; ", current.Except(old)));
        }
    }

    private static void CompareTolerance(ComparisonContext context, Site site, SigningTolerance before, SigningTolerance after, Pairing<SentValue> pairing)
    {
        if (before.Window != after.Window)
        {
            var isTighter = (after.Window ?? TimeSpan.MaxValue) < (before.Window ?? TimeSpan.MaxValue);
            context.Log.Add(site.At("timestamp"), isTighter ? ChangeRules.WindowTightened : ChangeRules.WindowLoosened, Seconds(before.Window), Seconds(after.Window));
        }

        // What is no longer sent, was not sent before or is sent under another name is told of by itself.
        static bool Ignores(SigningTolerance tolerance, SentValue value) => tolerance.IgnoreCase.Contains(value.Definition.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var (old, current) in pairing.Pairs.Where(pair => Ignores(before, pair.Before) != Ignores(after, pair.After)))
        {
            context.Log.Add(site.At("ignoreCase"), Ignores(after, current) ? ChangeRules.CaseLoosened : ChangeRules.CaseTightened, null, current.Definition.Name, note: old.Definition.Name == current.Definition.Name ? null : $"It was called {old.Definition.Name}.");
        }
    }

    /// <summary>A span of time as the language writes it.</summary>
    public static string? Seconds(TimeSpan? window) => window is { } span ? FormattableString.Invariant($"{span.TotalSeconds}s") : null;

    /// <summary>A name without what says nothing: the case of a header's (RFC 9110 §5.1).</summary>
    public static string PlainName(SigningPlace? place, string name) => place == SigningPlace.Headers ? name.ToUpperInvariant() : name;

    private sealed record SentValue(SigningPlace Place, SigningValueDefinition Definition, string Text)
    {
        public string Plain => PlainName(Place, Definition.Name);

        public bool IsSignature => Definition.Expression.WithParts().Any(part => part is CallExpression call && ExpressionDifference.IsHash(call.Function));

        public bool ShowsAccount => Definition.Expression.RevealsSecret || string.Equals(Definition.Name, "Authorization", StringComparison.OrdinalIgnoreCase);
    }
}
