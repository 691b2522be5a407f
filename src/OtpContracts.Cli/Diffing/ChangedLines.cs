using OtpContracts.Cli.Importing.Facts;
using OtpContracts.Spec.Comparison;

namespace OtpContracts.Cli.Diffing;

/// <summary>Where a vendor's pages say what changed.</summary>
/// <param name="Lines">The pages, as they are named from the contract's folder, and the lines in them.</param>
/// <param name="IsGone">Whether the lines are those of the old contract's pages, because the new ones do not say it any more.</param>
internal sealed record ChangedLines(IReadOnlyList<PageLine> Lines, bool IsGone)
{
    private const int MostLines = 4;

    /// <summary>Finds the lines of a change.</summary>
    /// <param name="change">The change.</param>
    /// <param name="before">The lines of the old contract.</param>
    /// <param name="after">The lines of the new contract.</param>
    /// <returns>The lines, or none.</returns>
    public static ChangedLines Of(ContractChange change, PageLines before, PageLines after)
    {
        if (after.At(change.AfterSpan) is { Count: > 0 } declared)
        {
            return new ChangedLines(declared, IsGone: false);
        }

        var (old, now) = (before.Nearest(change.Place), after.Nearest(change.Place));
        return old.Length > now.Length ? new ChangedLines(old.Lines, IsGone: true) : new ChangedLines(now.Lines, IsGone: false);
    }

    /// <summary>The lines as compilers write them, or null where there are none.</summary>
    public string? InWords => Lines.Count == 0 ? null
        : (IsGone ? "Was on the page: " : "On the page: ")
            + string.Join(", ", Lines.Take(MostLines).Select(line => $"{line.Page}({line.Line})"))
            + (Lines.Count > MostLines ? $" and {Lines.Count - MostLines} more" : "");
}
