using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OtpContracts.Spec.Comparison;

/// <summary>One change between two contracts: what has one cause is told once.</summary>
/// <param name="Rule">The kind of change.</param>
/// <param name="Place">Where, as a path of keys: <c>endpoints.send.body.to.length</c>.</param>
/// <param name="Before">What stood there; null where nothing did.</param>
/// <param name="After">What stands there; null where nothing does.</param>
public sealed record ContractChange(ChangeRule Rule, string Place, string? Before, string? After)
{
    /// <summary>What a message calls a side without anything.</summary>
    internal const string Nothing = "nothing";

    private string? _fingerprint;

    /// <summary>How much it matters: the rule's severity unless the place says otherwise.</summary>
    public ChangeSeverity Severity { get; init; } = Rule.Severity;

    /// <summary>What it does on each axis.</summary>
    public ChangeImpact Impact { get; init; } = Rule.Impact;

    /// <summary>Where it stood in the old contract, or null.</summary>
    public SourceSpan? BeforeSpan { get; init; }

    /// <summary>Where it stands in the new contract, or null.</summary>
    public SourceSpan? AfterSpan { get; init; }

    /// <summary>What else is to know of this very change, in a sentence; or null.</summary>
    public string? Note { get; init; }

    /// <summary>Every place that the same cause changed, <see cref="Place"/> first.</summary>
    public IReadOnlyList<string> Places { get; init; } = [Place];

    /// <summary>The calls and callbacks whose callers it reaches.</summary>
    public IReadOnlyList<string> Affects { get; init; } = [];

    /// <summary>Tells this change from any other of the same rule at the same place: what a waiver names.</summary>
    public string Fingerprint => _fingerprint ??= Digest($"{Rule.Id}\n{Place}\n{Before}\n{After}");

    /// <summary>What happened, in one line.</summary>
    public string Message => Sides.Count == 0 ? Rule.Title : $"{Rule.Title}: {string.Join(" -> ", Sides.Select(side => side ?? Nothing))}";

    /// <summary>What a message shows behind the title: none, one or both sides. Null stands for a side without anything, where the title does not say which it is.</summary>
    internal IReadOnlyList<string?> Sides => (Said(Before), Said(After)) switch
    {
        (null, null) => [],
        (null, { } after) when !Rule.Compares => [after],
        ({ } before, null) when !Rule.Compares => [before],
        var (before, after) => [before, after],
    };

    /// <summary>How much it matters on one axis alone.</summary>
    /// <param name="axis">The axis; null for all three.</param>
    /// <returns>The severity.</returns>
    public ChangeSeverity SeverityOn(ChangeAxis? axis) => axis is not { } only ? Severity : Impact.On(only) switch
    {
        Comparison.Impact.Breaks => ChangeSeverity.Breaking,
        Comparison.Impact.MayBreak => ChangeSeverity.Risky,
        _ => Severity == ChangeSeverity.Docs ? ChangeSeverity.Docs : ChangeSeverity.Safe,
    };

    private static string? Said(string? side) => string.IsNullOrEmpty(side) ? null : side;

    private static string Digest(string text)
    {
        using var hash = SHA256.Create();
        return string.Concat(hash.ComputeHash(Encoding.UTF8.GetBytes(text)).Take(6).Select(value => value.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
