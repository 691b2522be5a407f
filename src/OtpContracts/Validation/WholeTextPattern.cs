using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace OtpContracts.Validation;

/// <summary>Patterns of contracts. Matched in one pass, so that no value takes long; the whole text must match.</summary>
internal static class WholeTextPattern
{
    private static readonly ConcurrentDictionary<string, Regex> Patterns = new(StringComparer.Ordinal);

    /// <summary>The pattern, made once.</summary>
    /// <param name="pattern">A regular expression without look-around, atomic groups and back references.</param>
    /// <returns>The regular expression.</returns>
    /// <exception cref="ArgumentException">It is none.</exception>
    /// <exception cref="NotSupportedException">One pass can't decide it.</exception>
    public static Regex Of(string pattern) => Patterns.GetOrAdd(
        pattern,
        static written => new Regex($@"\A(?:{written})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant));
}
