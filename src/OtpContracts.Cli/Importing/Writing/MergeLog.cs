using OtpContracts.Cli.Importing.Facts;

namespace OtpContracts.Cli.Importing.Writing;

/// <summary>What a merge changed, and what a person must settle.</summary>
/// <param name="findings">Where findings go.</param>
internal sealed class MergeLog(List<PageFinding> findings)
{
    private readonly List<string> _changes = [];

    /// <summary>The changes in order.</summary>
    public IReadOnlyList<string> Changes => _changes;

    /// <summary>Tells a change.</summary>
    /// <param name="change">What changed.</param>
    public void Change(string change) => _changes.Add(change);

    /// <summary>Tells a change that a page asks for.</summary>
    /// <param name="change">What changed, without the full stop.</param>
    /// <param name="source">The page's line.</param>
    public void Change(string change, PageLine source) => Change($"{change} ({source.Page}:{source.Line}).");

    /// <summary>Tells a contradiction between page and contract.</summary>
    /// <param name="source">The page's line.</param>
    /// <param name="message">What contradicts what.</param>
    public void Contradict(PageLine source, string message) => findings.Add(new PageFinding(FindingKind.Contradiction, source.Page, source.Line, message));
}
