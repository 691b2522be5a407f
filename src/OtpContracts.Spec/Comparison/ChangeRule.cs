namespace OtpContracts.Spec.Comparison;

/// <summary>How much a change matters to callers.</summary>
public enum ChangeSeverity
{
    /// <summary>Only people read it.</summary>
    Docs,

    /// <summary>No caller has to do anything.</summary>
    Safe,

    /// <summary>A person must look.</summary>
    Risky,

    /// <summary>Callers must act.</summary>
    Breaking,
}

/// <summary>What a change does on one axis.</summary>
public enum Impact
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It may break callers.</summary>
    MayBreak,

    /// <summary>It breaks callers.</summary>
    Breaks,
}

/// <summary>The axes that a change is judged on.</summary>
public enum ChangeAxis
{
    /// <summary>Code that compiled against the old client no longer compiles against the new one, or compiles to something else.</summary>
    Source,

    /// <summary>A client that is already built is refused by the changed vendor, or can't read its reply.</summary>
    Wire,

    /// <summary>It compiles and talks, but costs, sends, waits or means something else.</summary>
    Behaviour,
}

/// <summary>What a change does on each axis.</summary>
/// <param name="Source">To code that is compiled again.</param>
/// <param name="Wire">To clients that are already built.</param>
/// <param name="Behaviour">To what a call costs, sends or means.</param>
public readonly record struct ChangeImpact(Impact Source, Impact Wire, Impact Behaviour)
{
    /// <summary>The impact on one axis.</summary>
    /// <param name="axis">The axis.</param>
    /// <returns>The impact.</returns>
    public Impact On(ChangeAxis axis) => axis switch
    {
        ChangeAxis.Source => Source,
        ChangeAxis.Wire => Wire,
        _ => Behaviour,
    };

    /// <summary>The worse of two on each axis.</summary>
    /// <param name="other">The other.</param>
    /// <returns>The worse.</returns>
    public ChangeImpact Worst(ChangeImpact other) => new(Worse(Source, other.Source), Worse(Wire, other.Wire), Worse(Behaviour, other.Behaviour));

    /// <summary>The impact in three letters, such as <c>x?.</c>: source, wire, behaviour.</summary>
    /// <returns>The letters.</returns>
    public override string ToString() => $"{Letter(Source)}{Letter(Wire)}{Letter(Behaviour)}";

    internal static ChangeImpact Parse(string letters) => new(Parse(letters[0]), Parse(letters[1]), Parse(letters[2]));

    private static Impact Worse(Impact left, Impact right) => left > right ? left : right;

    private static char Letter(Impact impact) => impact switch
    {
        Impact.Breaks => 'x',
        Impact.MayBreak => '?',
        _ => '.',
    };

    private static Impact Parse(char letter) => letter switch
    {
        'x' => Impact.Breaks,
        '?' => Impact.MayBreak,
        _ => Impact.None,
    };
}

/// <summary>A kind of change: a row of the catalogue.</summary>
/// <param name="Id">Stable identifier, such as <c>request-param-became-required</c>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Impact">What it does on each axis.</param>
/// <param name="Title">What happened, in a sentence.</param>
/// <param name="Advice">What callers do about it.</param>
public sealed record ChangeRule(string Id, ChangeSeverity Severity, ChangeImpact Impact, string Title, string Advice)
{
    private static readonly string[] Comparisons = ["-changed", "-loosened", "-tightened", "-documented", "-rewritten"];

    // Where the title does not say whether something came or went, both sides have to be written.
    internal bool Compares { get; } = Array.Exists(Comparisons, end => Id.EndsWith(end, StringComparison.Ordinal));
}
