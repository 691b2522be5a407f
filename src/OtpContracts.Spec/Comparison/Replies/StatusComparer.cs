using OtpContracts.Spec.Comparison.Catalogue;
using OtpContracts.Spec.Model;
using OtpContracts.Spec.Naming;

namespace OtpContracts.Spec.Comparison.Replies;

/// <summary>Compares the status table.</summary>
internal static class StatusComparer
{
    /// <summary>The statuses that are the same in both contracts: by name first, since a number may be given to another; then by what the vendor says of them.</summary>
    public static Pairing<StatusDefinition> Pair(Contract before, Contract after) =>
        Pairing<StatusDefinition>.By(before.Statuses, after.Statuses, status => status.Name, status => status.Code, status => status.Meaning.IsEmpty ? null : $"{status.Kind} {ComparisonContext.Written(status.Meaning)}");

    public static void Compare(ComparisonContext context)
    {
        var (before, after) = (context.Before, context.After);
        var pairing = Pair(before, after);
        var flipped = new HashSet<string>(before.Reply.SuccessCodes.Select(code => code.Text), StringComparer.Ordinal);
        flipped.SymmetricExceptWith(after.Reply.SuccessCodes.Select(code => code.Text));
        foreach (var (old, current) in pairing.Pairs)
        {
            CompareRow(context, Site(context.After, old.Code, current.Code).In(old.Span, current.Span), old, current, flipped.Contains(current.Code) || before.Reply.Rule != after.Reply.Rule);
        }

        foreach (var status in pairing.Removed.Where(IsWritten))
        {
            context.Log.Add(Site(before, status.Code, status.Code).In(status.Span, after.Reply.Span), ChangeRules.StatusRemoved, Written(status), null);
        }

        foreach (var status in pairing.Added.Where(IsWritten))
        {
            var isHttp = after.Reply.Rule == StatusRule.Http && status is { IsNumber: true, Code.Length: 3 };
            context.Log.Add(Site(after, status.Code, status.Code).In(before.Reply.Span, status.Span), isHttp ? ChangeRules.HttpStatusAdded : ChangeRules.StatusAdded, null, Written(status));
        }

        var (wereNumbers, areNumbers) = (before.Statuses.All(status => status.IsNumber), after.Statuses.All(status => status.IsNumber));
        if (wereNumbers != areNumbers)
        {
            context.Log.Add(context.Shared("statuses", Directions.Reply), ChangeRules.StatusRepresentationChanged, wereNumbers ? "numbers" : "texts", areNumbers ? "numbers" : "texts");
        }
    }

    // The success that an absent status means has no row.
    private static bool IsWritten(StatusDefinition status) => status.Code.Length > 0;

    private static Site Site(Contract contract, string place, string code) =>
        new($"statuses.{place}", Directions.Reply, () => [.. Users(contract, code).Select(endpoint => endpoint.Name)]);

    // A call whose page lists no statuses may answer with any.
    private static IEnumerable<Endpoint> Users(Contract contract, string code) =>
        contract.Endpoints.Where(endpoint => endpoint.Statuses.Count == 0 || endpoint.Statuses.Contains(code, StringComparer.Ordinal));

    private static string Written(StatusDefinition status) => $"{status.Code} {status.Name}";

    private static void CompareRow(ComparisonContext context, Site site, StatusDefinition before, StatusDefinition after, bool isSuccessTold)
    {
        context.Log.Text(site, ChangeRules.StatusRenumbered, before.Code, after.Code);
        var isMeaningOther = IsMeaningOther(before.Meaning, after.Meaning);
        var isRenamed = CodeNames.Pascal(before.Name) != CodeNames.Pascal(after.Name);
        if (isRenamed)
        {
            context.Log.Add(site.At("name"), isMeaningOther ? ChangeRules.StatusReused : ChangeRules.StatusRenamed, before.Name, after.Name);
        }
        else
        {
            context.Log.Text(site.At("name"), ChangeRules.KeyRenamed, before.Name, after.Name);
        }

        if (isMeaningOther && before.Name == after.Name)
        {
            context.Log.Add(site.At("meaning"), ChangeRules.StatusMeaningChanged, ComparisonContext.Written(before.Meaning), ComparisonContext.Written(after.Meaning));
        }
        else if (!isMeaningOther)
        {
            context.Text(site.At("meaning"), before.Meaning, after.Meaning);
        }

        CompareConsequences(context, site, before, after, isSuccessTold, isRenamed && isMeaningOther);
        CompareHttp(context, site.At("http"), before.HttpStatus, after.HttpStatus);
    }

    private static void CompareConsequences(ComparisonContext context, Site site, StatusDefinition before, StatusDefinition after, bool isSuccessTold, bool isReused)
    {
        if (before.Kind != after.Kind && (before.Kind == StatusKind.Success || after.Kind == StatusKind.Success))
        {
            if (!isSuccessTold)
            {
                context.Log.Add(site.At("kind"), ChangeRules.SuccessFlipped, ContractWord.Of(before.Kind), ContractWord.Of(after.Kind));
            }

            return;
        }

        if (before.Retry != after.Retry)
        {
            CompareRetries(context, site.At("retry"), before, after);
        }
        else if (before.Kind != after.Kind && !isReused)
        {
            context.Log.Add(site.At("kind"), ChangeRules.StatusKindChanged, ContractWord.Of(before.Kind), ContractWord.Of(after.Kind));
        }
    }

    private static void CompareRetries(ComparisonContext context, Site site, StatusDefinition before, StatusDefinition after)
    {
        var rule = before.Retry == RetryRule.Never ? ChangeRules.StatusBecameRetryable : after.Retry == RetryRule.Never ? ChangeRules.StatusBecamePermanent : ChangeRules.StatusRetryChanged;
        var isHarmless = rule == ChangeRules.StatusBecameRetryable && Users(context.After, after.Code).All(endpoint => endpoint.Effect != Effect.Once);
        var note = before.Kind == after.Kind ? null : $"Its kind is {ContractWord.Of(after.Kind)} instead of {ContractWord.Of(before.Kind)}.";
        context.Log.Add(site, rule, ContractWord.Of(before.Retry), ContractWord.Of(after.Retry), note, isHarmless ? ChangeSeverity.Risky : null);
    }

    private static void CompareHttp(ComparisonContext context, Site site, int? before, int? after)
    {
        if (before == after)
        {
            return;
        }

        // Where nothing is said, a status in the body comes with 200.
        const int Usual = 200;
        var isByHttp = context.After.Reply.Rule == StatusRule.Http;
        var isOther = isByHttp ? before is not null && after is not null : (before ?? Usual) != (after ?? Usual);
        context.Log.Add(site, isOther ? ChangeRules.StatusHttpChanged : ChangeRules.StatusHttpDocumented, before?.ToString(System.Globalization.CultureInfo.InvariantCulture), after?.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    // A translation more is no other meaning, nor is a dot or a capital, nor that the language of a text is said now.
    private static bool IsMeaningOther(LocalizedText before, LocalizedText after)
    {
        var old = before.Texts.ToDictionary(text => text.Key, text => Letters(text.Value), StringComparer.Ordinal);
        return after.Texts.Any(text => old.TryGetValue(text.Key, out var said) && said != Letters(text.Value))
            || (before.Texts.Count > 0 && after.Texts.Count > 0 && !after.Texts.Any(text => old.ContainsKey(text.Key) || old.ContainsValue(Letters(text.Value))));
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
