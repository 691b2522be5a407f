namespace OtpContracts.Spec.Signing;

/// <summary>What the pair functions of the signing language compute.</summary>
internal static class SigningPairSets
{
    public static IReadOnlyList<KeyValuePair<string, string>> Of(IReadOnlyList<SigningValue> namesAndValues) =>
        [.. Enumerable.Range(0, namesAndValues.Count / 2).Select(index => new KeyValuePair<string, string>(namesAndValues[2 * index].AsText(), namesAndValues[(2 * index) + 1].AsText()))];

    public static IReadOnlyList<KeyValuePair<string, string>> Split(string text, string between, string within) =>
        [.. text.Split([between], StringSplitOptions.RemoveEmptyEntries).Select(part => new KeyValuePair<string, string>(SigningTexts.Before(part, within), SigningTexts.After(part, within)))];

    public static IReadOnlyList<KeyValuePair<string, string>> Sorted(this IReadOnlyList<KeyValuePair<string, string>> pairs) =>
        [.. pairs.OrderBy(pair => pair.Key, ByteOrder.Instance).ThenBy(pair => pair.Value, ByteOrder.Instance)];

    public static IReadOnlyList<KeyValuePair<string, string>> Sorted(this IReadOnlyList<KeyValuePair<string, string>> pairs, Func<KeyValuePair<string, string>, string> by) =>
        [.. pairs.OrderBy(by, ByteOrder.Instance)];

    public static IReadOnlyList<KeyValuePair<string, string>> Rewrite(this IReadOnlyList<KeyValuePair<string, string>> pairs, Func<string, string> rewrite) =>
        [.. pairs.Select(pair => new KeyValuePair<string, string>(rewrite(pair.Key), rewrite(pair.Value)))];

    public static string ValueOf(this IReadOnlyList<KeyValuePair<string, string>> pairs, string name) =>
        pairs.Where(pair => string.Equals(pair.Key, name, StringComparison.OrdinalIgnoreCase)).Select(pair => pair.Value).FirstOrDefault() ?? "";

    /// <summary>The order of the UTF-8 bytes: that of UTF-16 units, but with the halves of characters behind everything else.</summary>
    private sealed class ByteOrder : IComparer<string>
    {
        public static readonly ByteOrder Instance = new();

        public int Compare(string left, string right)
        {
            for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
            {
                if (left[i] != right[i])
                {
                    return Rank(left[i]) - Rank(right[i]);
                }
            }

            return left.Length - right.Length;
        }

        private static int Rank(char character) => char.IsSurrogate(character) ? character + char.MaxValue : character;
    }
}
