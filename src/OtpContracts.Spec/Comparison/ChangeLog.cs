namespace OtpContracts.Spec.Comparison;

/// <summary>Which way a value travels.</summary>
[Flags]
internal enum Directions
{
    /// <summary>Nobody sends it: it is only a type of the generated code.</summary>
    None = 0,

    /// <summary>From the caller to the vendor.</summary>
    Request = 1,

    /// <summary>From the vendor: in a reply or a callback.</summary>
    Reply = 2,
}

/// <summary>A place of two contracts that is compared.</summary>
/// <param name="Place">Where, as a path of keys.</param>
/// <param name="Directions">Which way its value travels.</param>
/// <param name="Affects">The calls that it belongs to, asked for only where something changed.</param>
internal sealed record Site(string Place, Directions Directions, Func<IReadOnlyList<string>> Affects)
{
    public SourceSpan? Before { get; init; }

    public SourceSpan? After { get; init; }

    /// <summary>A place within this one.</summary>
    public Site At(string key) => this with { Place = $"{Place}.{key}" };

    /// <summary>The same place with where it stands in the two files.</summary>
    public Site In(SourceSpan? before, SourceSpan? after) => this with { Before = before, After = after };
}

/// <summary>Collects changes.</summary>
internal sealed class ChangeLog
{
    private readonly List<ContractChange> _changes = [];

    public IReadOnlyList<ContractChange> Changes => _changes;

    /// <summary>Notes a change.</summary>
    public void Add(Site site, ChangeRule rule, string? before, string? after, string? note = null, ChangeSeverity? severity = null, ChangeImpact? impact = null) => _changes.Add(
        new ContractChange(rule, site.Place, before, after)
        {
            BeforeSpan = site.Before,
            AfterSpan = site.After,
            Affects = site.Affects(),
            Note = note,
            Severity = severity ?? rule.Severity,
            Impact = impact ?? rule.Impact,
        });

    /// <summary>Notes a change that means one thing in a request and another in a reply; where a type goes both ways, the worse is told with the impact of both.</summary>
    public void Add(Site site, ChangeRule request, ChangeRule reply, string? before, string? after, string? note = null)
    {
        switch (site.Directions)
        {
            case Directions.Request:
                Add(site, request, before, after, note);
                break;
            case Directions.Reply:
                Add(site, reply, before, after, note);
                break;
            case Directions.None:
                var impact = new ChangeImpact(reply.Impact.Source, Impact.None, Impact.None);
                var isBreaking = impact.Source == Impact.Breaks;
                Add(site, reply, before, after, note, isBreaking ? ChangeSeverity.Breaking : reply.Severity == ChangeSeverity.Docs ? ChangeSeverity.Docs : ChangeSeverity.Safe, impact);
                break;
            default:
                Add(site, reply.Severity > request.Severity ? reply : request, before, after, note, impact: request.Impact.Worst(reply.Impact));
                break;
        }
    }

    /// <summary>Notes a text that differs.</summary>
    public void Text(Site site, ChangeRule rule, string? before, string? after)
    {
        if (before != after)
        {
            Add(site, rule, before, after);
        }
    }
}
