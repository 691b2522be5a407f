using OtpContracts.Spec.Syntax;

namespace OtpContracts.Spec.Reading.Signing;

/// <summary>The holes of paths that signing fills: named once under <c>signing.path</c>, for every endpoint whose path has them.</summary>
internal sealed class SignedHoles
{
    private const int MostShown = 10;

    private readonly IReadOnlyList<YamlScalar> _names;
    private readonly HashSet<string> _filled;
    private readonly HashSet<string> _holes = new(StringComparer.Ordinal);
    private bool _isComplete = true;

    /// <summary>Finds the names. Whether signing can be read at all is not asked here.</summary>
    public SignedHoles(YamlNode? signing)
    {
        _names = (signing as YamlMapping)?.Find("path") is YamlMapping path ? [.. path.Entries.Select(entry => entry.Key)] : [];
        _filled = new HashSet<string>(_names.Select(name => name.Value), StringComparer.Ordinal);
    }

    /// <summary>Whether signing fills the holes of a name.</summary>
    public bool Has(string name) => _filled.Contains(name);

    /// <summary>Notes the holes of an endpoint's path.</summary>
    public void Note(IEnumerable<string> holes) => _holes.UnionWith(holes);

    /// <summary>Notes an endpoint whose path could not be read: any hole may stand there.</summary>
    public void NoteUnread() => _isComplete = false;

    private string AtHand => _holes.Count == 0 ? "none has a hole" : $"they have {string.Join(", ", _holes.OrderBy(hole => hole, StringComparer.Ordinal).Take(MostShown))}";

    /// <summary>Reports names that no endpoint's path has.</summary>
    public void ReportUnused(DiagnosticBag diagnostics)
    {
        foreach (var name in _names.Where(name => _isComplete && !_holes.Contains(name.Value)))
        {
            diagnostics.Report(DiagnosticRules.PathMismatch, name.Span, name.Value, $"stands under \"signing.path\", but in no endpoint's path; {AtHand}", Spelling.DidYouMean(name.Value, _holes));
        }
    }
}
