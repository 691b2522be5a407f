using OtpContracts.Spec.Comparison.Catalogue;
using OtpContracts.Spec.Model;

namespace OtpContracts.Spec.Comparison.Signing;

/// <summary>Compares how a message of the vendor is told from a forged one.</summary>
internal static class VerificationComparer
{
    public static void Compare(ComparisonContext context, Site site, ChangeRule changed, SignatureVerification? before, SignatureVerification? after)
    {
        var placed = site.In(before?.Span ?? site.Before, after?.Span ?? site.After);
        if (before is null || after is null)
        {
            if (before != after)
            {
                context.Log.Add(placed, changed, before is null ? "unsigned" : "signed", after is null ? "unsigned" : "signed");
            }

            return;
        }

        var pairing = Pairing<ExpectedSignature>.By(before.Expected, after.Expected, Key, Written, expected => expected.Name, Right);
        foreach (var (old, current) in pairing.Pairs)
        {
            var place = placed.At($"expect.{old.Name}").In(old.Span, current.Span);
            if (AreSame(old, current))
            {
                context.Log.Text(place, ChangeRules.KeyRenamed, old.Name, current.Name);
            }
            else
            {
                context.Log.Add(place, changed, Written(old), Written(current));
            }

            if (old.IgnoreCase != current.IgnoreCase)
            {
                context.Log.Add(place, current.IgnoreCase ? ChangeRules.CaseLoosened : ChangeRules.CaseTightened, null, null);
            }
        }

        foreach (var expected in pairing.Removed)
        {
            context.Log.Add(placed.At($"expect.{expected.Name}").In(expected.Span, placed.After), changed, Written(expected), null);
        }

        foreach (var expected in pairing.Added)
        {
            context.Log.Add(placed.At($"expect.{expected.Name}").In(placed.Before, expected.Span), changed, null, Written(expected));
        }

        context.Log.Text(placed.At("time"), changed, before.Time is null ? null : ExpressionText.Of(before.Time), after.Time is null ? null : ExpressionText.Of(after.Time));
        if (before.Window != after.Window)
        {
            context.Log.Add(
                placed.At("accept.timestamp"), after.Window < before.Window ? ChangeRules.WindowTightened : ChangeRules.WindowLoosened, SigningComparer.Seconds(before.Window), SigningComparer.Seconds(after.Window));
        }

        SigningComparer.CompareLets(context, placed, before.Lets, after.Lets);
        SigningComparer.CompareVectors(context, placed, before.Vectors, after.Vectors);
    }

    private static string Key(ExpectedSignature expected) => $"{expected.Place} {SigningComparer.PlainName(expected.Place, expected.Name)}";

    // What is received is a header of any case, where the signature is all of it.
    private static bool AreSame(ExpectedSignature old, ExpectedSignature current) =>
        string.Equals(ExpressionText.Of(old.Received), ExpressionText.Of(current.Received), old.Place == SigningPlace.Headers ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal)
        && Right(old) == Right(current);

    private static string Written(ExpectedSignature expected) => ExpressionText.Of(expected.Received) + (Right(expected) is { } right ? $" = {right}" : "");

    private static string? Right(ExpectedSignature expected) => expected.Expected is null ? null : ExpressionText.Of(expected.Expected);
}
