using System.Globalization;

namespace OtpContracts.Spec;

/// <summary>Collects the findings of one reading, bounded so that a hostile file can't fill memory with them.</summary>
public sealed class DiagnosticBag
{
    /// <summary>How many findings one reading keeps; the rest would not be read by anyone.</summary>
    public const int Limit = 200;

    private readonly List<ContractDiagnostic> _items = [];

    /// <summary>The findings so far, in the order they were made.</summary>
    public IReadOnlyList<ContractDiagnostic> Items => _items;

    /// <summary>Whether any finding is an error.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Whether reading stopped within the file: what seems to be missing may stand behind that place.</summary>
    public bool IsCutShort { get; private set; }

    /// <summary>Adds a finding that ends the reading.</summary>
    /// <param name="rule">The kind of finding.</param>
    /// <param name="span">Where it is.</param>
    /// <param name="arguments">What fills the holes of the rule's message.</param>
    public void ReportEnd(DiagnosticRule rule, SourceSpan span, params object[] arguments)
    {
        IsCutShort = true;
        Report(rule, span, arguments);
    }

    /// <summary>Adds a finding.</summary>
    /// <param name="rule">The kind of finding.</param>
    /// <param name="span">Where it is.</param>
    /// <param name="arguments">What fills the holes of the rule's message, each as an <see cref="Excerpt"/>; asked for its text only where the finding is kept.</param>
    public void Report(DiagnosticRule rule, SourceSpan span, params object[] arguments)
    {
        HasErrors |= rule.Severity == DiagnosticSeverity.Error;
        if (_items.Count < Limit)
        {
            _items.Add(new ContractDiagnostic(rule, span, string.Format(CultureInfo.InvariantCulture, rule.MessageFormat, [.. arguments.Select(Shown)])));
        }
    }

    private static object Shown(object argument) => Excerpt.Of(Convert.ToString(argument, CultureInfo.InvariantCulture) ?? "");
}
