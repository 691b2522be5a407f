using OtpContracts.Spec;
using OtpContracts.Spec.Comparison;
using OtpContracts.Spec.Naming;

namespace OtpContracts.Cli.Diffing;

/// <summary>A change as it is reported: judged on the axes asked for, and with the reason of its waiver.</summary>
/// <param name="Change">The change.</param>
/// <param name="Severity">How much it matters on those axes.</param>
/// <param name="Waived">Why it does not count; or null.</param>
/// <param name="Pages">Where the vendor's pages say it; empty where it comes from no page.</param>
internal sealed record ReportedChange(ContractChange Change, ChangeSeverity Severity, string? Waived, ChangedLines Pages)
{
    /// <summary>Where a person looks: the new contract where the change shows in it.</summary>
    public SourceSpan Span => Change.AfterSpan ?? Change.BeforeSpan!.Value;
}

/// <summary>Everything that a report of <c>otpc diff</c> says, whatever its format.</summary>
/// <param name="Before">The old contract, as it was named.</param>
/// <param name="After">The new contract, as it was named.</param>
/// <param name="Changes">The changes, the gravest first.</param>
/// <param name="Axis">The one axis that was looked at; null for all.</param>
/// <param name="Advice">What to do with the version of a package that holds the client; it goes by every axis.</param>
internal sealed record DiffReport(string Before, string After, IReadOnlyList<ReportedChange> Changes, ChangeAxis? Axis, VersionAdvice Advice)
{
    /// <summary>The severities, the gravest first.</summary>
    public static IReadOnlyList<ChangeSeverity> Severities { get; } = [ChangeSeverity.Breaking, ChangeSeverity.Risky, ChangeSeverity.Safe, ChangeSeverity.Docs];

    /// <summary>Makes a report.</summary>
    /// <param name="before">The old contract, as it was named.</param>
    /// <param name="after">The new contract, as it was named.</param>
    /// <param name="comparison">The comparison.</param>
    /// <param name="axis">The one axis that counts; null for all.</param>
    /// <param name="waived">The changes that do not count, with the reasons.</param>
    /// <param name="pages">Finds the lines of the vendor's pages.</param>
    /// <returns>The report.</returns>
    public static DiffReport Of(string before, string after, ContractComparison comparison, ChangeAxis? axis, IReadOnlyDictionary<ContractChange, string> waived, Func<ContractChange, ChangedLines> pages) => new(
        before,
        after,
        [
            .. comparison.Changes
                .Where(change => axis is not { } only || change.Impact.On(only) != Impact.None)
                .Select(change => new ReportedChange(change, change.SeverityOn(axis), waived.TryGetValue(change, out var reason) ? reason : null, pages(change)))
                .OrderByDescending(change => change.Severity),
        ],
        axis,
        comparison.Advice);

    /// <summary>The changes that count.</summary>
    public IEnumerable<ReportedChange> Counted => Changes.Where(change => change.Waived is null);

    /// <summary>How many changes that count are of a severity.</summary>
    /// <param name="severity">The severity.</param>
    /// <returns>How many.</returns>
    public int Count(ChangeSeverity severity) => Counted.Count(change => change.Severity == severity);

    /// <summary>That there is nothing to report, in words; or null where there is something.</summary>
    public string? NothingInWords => Changes.Count > 0 ? null : Advice.Part == VersionPart.None ? "No change." : Axis switch
    {
        ChangeAxis.Source => "Nothing breaks in source.",
        ChangeAxis.Wire => "Nothing breaks on the wire.",
        _ => "Nothing breaks in behaviour.",
    };

    /// <summary>The next version of a package that holds the client, in words; or null where nothing changed.</summary>
    public string? AdviceInWords => Advice.Part == VersionPart.None ? null
        : $"{(Axis is null ? "A" : "By the changes of every axis, a")} package with the generated client goes up by a {ContractWord.Of(Advice.Part)} version{(Advice.Version is null ? "" : $", to {Advice.Version}")}"
            + (Advice.IsRaised == false ? "; the contract's own version was not raised." : ".");
}
