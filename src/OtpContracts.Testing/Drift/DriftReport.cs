using System.Globalization;
using System.Text;

namespace OtpContracts.Testing;

/// <summary>What was found in real traffic, grouped and counted. Safe for concurrent use.</summary>
public sealed class DriftReport
{
    private readonly Lock _lock = new();
    private readonly Dictionary<DriftFinding, int> _counts = [];
    private int _exchanges;

    internal DriftReport()
    {
    }

    /// <summary>How many exchanges were looked at.</summary>
    public int Exchanges
    {
        get
        {
            lock (_lock)
            {
                return _exchanges;
            }
        }
    }

    /// <summary>Whether anything differs from the contract.</summary>
    public bool HasDrift => Findings.Count > 0;

    /// <summary>What was found and how often, in a fixed order.</summary>
    public IReadOnlyList<KeyValuePair<DriftFinding, int>> Findings
    {
        get
        {
            lock (_lock)
            {
                return [.. _counts.OrderBy(pair => pair.Key.Endpoint, StringComparer.Ordinal).ThenBy(pair => pair.Key.Kind).ThenBy(pair => pair.Key.Place, StringComparer.Ordinal).ThenBy(pair => pair.Key.Detail, StringComparer.Ordinal)];
            }
        }
    }

    /// <summary>The report for a person.</summary>
    /// <returns>One endpoint a block, one finding a line with its count.</returns>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var endpoint in Findings.GroupBy(pair => pair.Key.Endpoint, StringComparer.Ordinal))
        {
            text.Append(endpoint.Key).Append('\n');
            foreach (var (finding, count) in endpoint)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {count,5} × {finding.Place}: {finding.Detail}\n");
            }
        }

        return text.Append(CultureInfo.InvariantCulture, $"{Exchanges} exchanges, {(HasDrift ? $"{Findings.Count} ways in which they differ from the contract" : "all as documented")}.\n").ToString();
    }

    internal void Add(IEnumerable<DriftFinding> findings)
    {
        lock (_lock)
        {
            _exchanges++;
            foreach (var finding in findings.Distinct())
            {
                _counts[finding] = _counts.GetValueOrDefault(finding) + 1;
            }
        }
    }
}
