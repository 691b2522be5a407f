using System.Text.RegularExpressions;
using OtpContracts.Spec.Comparison.Catalogue;
using OtpContracts.Spec.Model;

namespace OtpContracts.Spec.Comparison.Fields;

/// <summary>Compares what values a field may take. Fewer values hurt who sends them, more values who reads them.</summary>
internal static class ConstraintComparer
{
    private static readonly TimeSpan LongestMatch = TimeSpan.FromSeconds(1);

    /// <summary>Compares two sets of constraints.</summary>
    /// <param name="log">Where changes are noted.</param>
    /// <param name="site">The field.</param>
    /// <param name="before">What was allowed.</param>
    /// <param name="after">What is allowed.</param>
    /// <param name="examples">Documented values of the field.</param>
    /// <param name="isOtherType">Whether the field has another type: constraints that went or came with a type are part of that change.</param>
    public static void Compare(ChangeLog log, Site site, Constraints before, Constraints after, IReadOnlyList<string> examples, bool isOtherType)
    {
        if (isOtherType)
        {
            (before, after) = (Shared(before, after), Shared(after, before));
        }

        if (ComparesDigitsWithLength(log, site, before, after))
        {
            return;
        }

        CompareBounds(log, site.At("length"), Counted(before.Length), Counted(after.Length));
        CompareBounds(log, site.At("digits"), Counted(before.Digits), Counted(after.Digits));
        CompareBounds(log, site.At("range"), before.Range, after.Range);
        CompareBounds(log, site.At("items"), Counted(before.Items), Counted(after.Items));
        ComparePatterns(log, site.At("pattern"), before.Pattern, after.Pattern, examples);
        CompareValues(log, site.At("oneOf"), before.OneOf, after.OneOf);
    }

    private static Constraints Shared(Constraints constraints, Constraints other) => constraints with
    {
        Length = other.Length is null ? null : constraints.Length,
        Digits = other.Digits is null ? null : constraints.Digits,
        Range = other.Range is null ? null : constraints.Range,
        Items = other.Items is null ? null : constraints.Items,
        Pattern = other.Pattern is null ? null : constraints.Pattern,
        OneOf = other.OneOf.Count == 0 ? [] : constraints.OneOf,
    };

    // Nothing has fewer than none of something: "0..40" says what "..40" says, and "0.." nothing.
    private static Bounds? Counted(Bounds? bounds) => bounds switch
    {
        { Least: 0, Most: null } => null,
        { Least: 0, Most: { } most } => new Bounds(null, most),
        _ => bounds,
    };

    // "digits: 4..6" also says "length: 4..6": one in place of the other is no constraint gone and another come.
    private static bool ComparesDigitsWithLength(ChangeLog log, Site site, Constraints before, Constraints after)
    {
        if (before is { Digits: { } digits, Length: null } && after is { Digits: null, Length: { } length } && Covers(length, digits))
        {
            Loosened(log, site.At("digits"), $"digits {digits}", $"length {length}");
            return true;
        }

        if (before is { Digits: null, Length: { } oldLength } && after is { Digits: { } newDigits, Length: null } && Covers(oldLength, newDigits))
        {
            Tightened(log, site.At("digits"), $"length {oldLength}", $"digits {newDigits}");
            return true;
        }

        return false;
    }

    private static void CompareBounds(ChangeLog log, Site site, Bounds? before, Bounds? after)
    {
        if (before == after)
        {
            return;
        }

        if (before is not { } old)
        {
            log.Add(site, ChangeRules.ConstraintAdded, ChangeRules.ReplyConstraintTightened, null, after.ToString());
        }
        else if (after is not { } current)
        {
            log.Add(site, ChangeRules.ConstraintRemoved, ChangeRules.ReplyConstraintLoosened, before.ToString(), null);
        }
        else if (Covers(current, old))
        {
            Loosened(log, site, old.ToString(), current.ToString());
        }
        else if (Covers(old, current))
        {
            Tightened(log, site, old.ToString(), current.ToString());
        }
        else
        {
            // Narrower at one end, wider at the other: the harm of both.
            log.Add(site, ChangeRules.ConstraintTightened, ChangeRules.ReplyConstraintLoosened, old.ToString(), current.ToString());
        }
    }

    private static void Loosened(ChangeLog log, Site site, string before, string after) =>
        log.Add(site, ChangeRules.ConstraintLoosened, ChangeRules.ReplyConstraintLoosened, before, after);

    private static void Tightened(ChangeLog log, Site site, string before, string after) =>
        log.Add(site, ChangeRules.ConstraintTightened, ChangeRules.ReplyConstraintTightened, before, after);

    private static bool Covers(Bounds outer, Bounds inner) =>
        (outer.Least ?? decimal.MinValue) <= (inner.Least ?? decimal.MinValue) && (outer.Most ?? decimal.MaxValue) >= (inner.Most ?? decimal.MaxValue);

    private static void ComparePatterns(ChangeLog log, Site site, string? before, string? after, IReadOnlyList<string> examples)
    {
        if (before == after)
        {
            return;
        }

        if (before is null || after is null)
        {
            log.Add(
                site,
                before is null ? ChangeRules.ConstraintAdded : ChangeRules.ConstraintRemoved,
                before is null ? ChangeRules.ReplyConstraintTightened : ChangeRules.ReplyConstraintLoosened,
                before,
                after);
        }
        else if (site.Directions.HasFlag(Directions.Request) && examples.FirstOrDefault(example => !Matches(after, example)) is not null)
        {
            log.Add(site, ChangeRules.PatternChanged, before, after, "A documented value of the old contract no longer fits.", ChangeSeverity.Breaking, ChangeImpact.Parse(".xx"));
        }
        else
        {
            log.Add(site, ChangeRules.PatternChanged, ChangeRules.ReplyPatternChanged, before, after);
        }
    }

    private static bool Matches(string pattern, string text)
    {
        try
        {
            return Regex.IsMatch(text, $@"\A(?:{pattern})\z", RegexOptions.CultureInvariant, LongestMatch);
        }
        catch (RegexMatchTimeoutException)
        {
            // Unknown is not broken: the change is told as one to look at.
            return true;
        }
    }

    private static void CompareValues(ChangeLog log, Site site, IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var removed = before.Except(after, StringComparer.Ordinal).ToList();
        var added = after.Except(before, StringComparer.Ordinal).ToList();
        if (before.Count == 0 != (after.Count == 0))
        {
            log.Add(
                site,
                before.Count == 0 ? ChangeRules.ConstraintAdded : ChangeRules.ConstraintRemoved,
                before.Count == 0 ? ChangeRules.ReplyConstraintTightened : ChangeRules.ReplyConstraintLoosened,
                before.Count == 0 ? null : string.Join(", ", before),
                after.Count == 0 ? null : string.Join(", ", after));
            return;
        }

        foreach (var value in removed)
        {
            log.Add(site, ChangeRules.EnumValueRemoved, ChangeRules.ReplyConstraintTightened, value, null);
        }

        foreach (var value in added)
        {
            log.Add(site, ChangeRules.EnumValueAdded, ChangeRules.ReplyValueAdded, null, value);
        }
    }
}
