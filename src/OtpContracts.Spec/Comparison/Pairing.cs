namespace OtpContracts.Spec.Comparison;

/// <summary>Elements of two lists that are the same thing, and those that have no counterpart.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
/// <param name="Pairs">The elements with a counterpart, in the new order.</param>
/// <param name="Removed">What only the old list has.</param>
/// <param name="Added">What only the new list has.</param>
internal sealed record Pairing<T>(IReadOnlyList<(T Before, T After)> Pairs, IReadOnlyList<T> Removed, IReadOnlyList<T> Added)
    where T : class
{
    /// <summary>Pairs by keys, the surest key first: what one leaves over, the next may pair where it is unique on both sides.</summary>
    public static Pairing<T> By(IEnumerable<T> before, IEnumerable<T> after, params Func<T, string?>[] keys)
    {
        var removed = before.ToList();
        var added = after.ToList();
        var pairs = new List<(T Before, T After)>();
        foreach (var key in keys)
        {
            var old = Unique(removed, key);
            var counterparts = Unique(added, key);
            foreach (var after1 in added.ToList())
            {
                if (key(after1) is { } name && counterparts.ContainsKey(name) && old.TryGetValue(name, out var before1))
                {
                    pairs.Add((before1, after1));
                }
            }

            var paired = new HashSet<T>(pairs.SelectMany(pair => new[] { pair.Before, pair.After }), ByReference.Instance);
            removed.RemoveAll(paired.Contains);
            added.RemoveAll(paired.Contains);
        }

        return new Pairing<T>(pairs, removed, added);
    }

    private static Dictionary<string, T> Unique(IEnumerable<T> items, Func<T, string?> key) => items
        .Where(item => key(item) is not null)
        .GroupBy(item => key(item)!, StringComparer.Ordinal)
        .Where(same => same.Count() == 1)
        .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);

    private sealed class ByReference : IEqualityComparer<T>
    {
        public static readonly ByReference Instance = new();

        public bool Equals(T? left, T? right) => ReferenceEquals(left, right);

        public int GetHashCode(T item) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(item);
    }
}
