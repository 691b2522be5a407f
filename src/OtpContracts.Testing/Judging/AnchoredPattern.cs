using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace OtpContracts.Testing.Judging;

/// <summary>
/// The patterns of contracts, matched to the whole text in time that grows with it. Not the client's own: a judge that shares a slip with
/// whom it judges finds nothing.
/// </summary>
internal static class AnchoredPattern
{
    private static readonly ConcurrentDictionary<string, Regex> Patterns = new(StringComparer.Ordinal);

    public static Regex Of(string pattern) => Patterns.GetOrAdd(pattern, static written => new Regex($@"\A(?:{written})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant));
}
