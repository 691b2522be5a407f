using OtpContracts.Spec.Comparison.Catalogue;
using OtpContracts.Spec.Signing;
using OtpContracts.Spec.Signing.Expressions;

namespace OtpContracts.Spec.Comparison.Signing;

/// <summary>The innermost place at which two expressions work out something else, and what that is about.</summary>
/// <param name="Rule">What it is about.</param>
/// <param name="Before">What the old one works out there.</param>
/// <param name="After">What the new one works out there.</param>
/// <param name="Let">The value under <c>let</c> that it lies in, of the same name in both; or null.</param>
internal sealed record ExpressionDifference(ChangeRule Rule, SigningExpression Before, SigningExpression After, string? Let)
{
    private static readonly string[] Encodings = ["hex", "HEX", "base64", "base64url", "lower", "upper"];

    private static readonly string[] Times = ["unixSeconds", "unixMillis", "rfc1123", "utc", "at", "later"];

    private static readonly string[] Selections = ["only", "without", "where", "nonEmpty", "value"];

    /// <summary>Finds the difference of two expressions whose texts differ.</summary>
    public static ExpressionDifference Find(SigningExpression before, SigningExpression after) => Search(before, after, isHashed: false, isKey: false, let: null);

    private static ExpressionDifference Search(SigningExpression before, SigningExpression after, bool isHashed, bool isKey, string? let)
    {
        while (before is LetExpression || after is LetExpression)
        {
            let = (before as LetExpression)?.Name is { } name && name == (after as LetExpression)?.Name ? name : let;
            (before, after) = ((before as LetExpression)?.Value ?? before, (after as LetExpression)?.Value ?? after);
        }

        if (Descend(before, after) is (var index and >= 0, var sameFunction))
        {
            var hides = IsHash(sameFunction);
            return Search(
                before.Parts[index], after.Parts[index], isHashed || hides, isKey || (hides && sameFunction!.Parameters.Count > 1 && index == 0), let) is var inner
                && sameFunction is not null && inner.Before is LiteralExpression && RuleOfLiteral(sameFunction) is { } rule && !isKey
                    ? inner with { Rule = rule, Before = before, After = after }
                    : inner;
        }

        return new ExpressionDifference(isKey ? ChangeRules.KeyDerivationChanged : Classify(before, after, isHashed), before, after, let);
    }

    // The one part that differs, where all others are the same.
    private static (int Index, SigningFunction? Function) Descend(SigningExpression before, SigningExpression after)
    {
        var function = (before as CallExpression)?.Function;
        if (before.GetType() != after.GetType() || before.Parts.Count != after.Parts.Count || before.Parts.Count == 0 || function?.Name != (after as CallExpression)?.Function.Name)
        {
            return (-1, null);
        }

        var different = Enumerable.Range(0, before.Parts.Count).Where(index => ExpressionText.Of(before.Parts[index]) != ExpressionText.Of(after.Parts[index])).ToList();
        return different is [var only] ? (only, function) : (-1, null);
    }

    private static ChangeRule? RuleOfLiteral(SigningFunction function) =>
        Times.Contains(function.Name) ? ChangeRules.TimestampChanged
        : Selections.Contains(function.Name) ? ChangeRules.FieldSetChanged
        : null;

    private static ChangeRule Classify(SigningExpression before, SigningExpression after, bool isHashed)
    {
        var (old, current) = ((before as CallExpression)?.Function, (after as CallExpression)?.Function);
        if (IsHash(old) && IsHash(current))
        {
            return old!.Name == current!.Name ? ChangeRules.CanonicalStringChanged : ChangeRules.AlgorithmChanged;
        }

        if (Is(old, Times) && Is(current, Times))
        {
            return ChangeRules.TimestampChanged;
        }

        if (!isHashed && (Is(old, Encodings) || Is(current, Encodings)) && Hashes(before).SequenceEqual(Hashes(after)))
        {
            return ChangeRules.SignatureEncodingChanged;
        }

        // A value that is hashed before it is signed takes its hash with it.
        var isSameSet = Sources(before).SetEquals(Sources(after));
        if (!Hashes(before).SequenceEqual(Hashes(after)) && (isSameSet || !isHashed))
        {
            return ChangeRules.AlgorithmChanged;
        }

        return isSameSet ? ChangeRules.CanonicalStringChanged : ChangeRules.FieldSetChanged;
    }

    /// <summary>Whether a function is a hash, an HMAC or a signature. What only reveals a secret is none.</summary>
    public static bool IsHash(SigningFunction? function) => function is { HidesSecrets: true } && function.Name != SigningFunctions.Reveal;

    private static bool Is(SigningFunction? function, string[] names) => function is not null && names.Contains(function.Name);

    private static IEnumerable<string> Hashes(SigningExpression expression) =>
        expression.WithParts().OfType<CallExpression>().Where(call => IsHash(call.Function)).Select(call => call.Function.Name).Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal);

    // What is signed, without how it is put together.
    private static HashSet<string> Sources(SigningExpression expression) => new(
        expression.WithParts().Where(part => part is CredentialExpression or AmbientExpression || (part is CallExpression call && Is(call.Function, Selections))).Select(part => ExpressionText.Of(part)), StringComparer.Ordinal);
}
