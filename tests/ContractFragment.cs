using System.Text.RegularExpressions;

namespace OtpContracts;

/// <summary>Parts of contracts, as documentation shows them.</summary>
internal static partial class ContractFragment
{
    /// <summary>A part as a whole contract: its sections stand in place of those of another.</summary>
    /// <param name="part">Sections of a contract.</param>
    /// <param name="whole">A contract.</param>
    /// <returns>The contract.</returns>
    public static string Complete(string part, string whole)
    {
        var own = Section().Matches(part).Select(match => match.Groups["key"].Value).ToHashSet(StringComparer.Ordinal);
        var sections = Section().Split(whole);
        return string.Concat(Section().Matches(whole).Select((match, index) => own.Contains(match.Groups["key"].Value) ? "" : match.Value + sections[(2 * index) + 2])) + part;
    }

    [GeneratedRegex("^(?<key>[a-z]+):", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Section();
}
