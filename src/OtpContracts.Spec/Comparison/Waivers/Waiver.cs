namespace OtpContracts.Spec.Comparison.Waivers;

/// <summary>A change that somebody has looked at and answers for, for a while.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Place">Where the change is.</param>
/// <param name="Change">The fingerprint of the very change.</param>
/// <param name="Reason">Why it does no harm.</param>
/// <param name="Expires">The last day on which it holds.</param>
/// <param name="Span">Where it stands.</param>
public sealed record Waiver(string Rule, string Place, string Change, string Reason, DateTime Expires, SourceSpan Span);

/// <summary>What came of applying waivers to a comparison.</summary>
/// <param name="Waived">The changes that are answered for, with the reasons.</param>
/// <param name="Diagnostics">Waivers that have expired or that no change needs: both are errors.</param>
public sealed record WaiverApplication(IReadOnlyDictionary<ContractChange, string> Waived, IReadOnlyList<ContractDiagnostic> Diagnostics)
{
    /// <summary>A waiver whose last day is over.</summary>
    public static readonly DiagnosticRule Expired = new(
        "OTPC3001", "Waiver has expired", "The waiver of {0} at {1} ended on {2}. Look at the change again, then remove the waiver or give it a new day.", DiagnosticSeverity.Error);

    /// <summary>A waiver that no change needs.</summary>
    public static readonly DiagnosticRule Unused = new(
        "OTPC3002", "Waiver is not used", "No change of the rule {0} at {1} has the fingerprint {2}. Remove the waiver, or look at what has changed since.", DiagnosticSeverity.Error);

    /// <summary>Applies waivers.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="waivers">The waivers.</param>
    /// <param name="today">The day that expiry is told by.</param>
    /// <returns>What came of it.</returns>
    public static WaiverApplication Of(ContractComparison comparison, IReadOnlyList<Waiver> waivers, DateTime today)
    {
        var diagnostics = new DiagnosticBag();
        var waived = new Dictionary<ContractChange, string>();
        foreach (var waiver in waivers)
        {
            var change = comparison.Changes.FirstOrDefault(candidate =>
                candidate.Rule.Id == waiver.Rule && candidate.Places.Contains(waiver.Place, StringComparer.Ordinal) && candidate.Fingerprint == waiver.Change);
            if (change is null)
            {
                diagnostics.Report(Unused, waiver.Span, waiver.Rule, waiver.Place, waiver.Change);
            }
            else if (waiver.Expires < today)
            {
                diagnostics.Report(Expired, waiver.Span, waiver.Rule, waiver.Place, waiver.Expires.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            }
            else
            {
                waived[change] = waiver.Reason;
            }
        }

        return new WaiverApplication(waived, diagnostics.Items);
    }
}
