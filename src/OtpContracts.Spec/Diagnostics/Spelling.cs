namespace OtpContracts.Spec;

/// <summary>Finds the word a person most likely meant.</summary>
public static class Spelling
{
    private const int LongestWord = 64;
    private const int MostKnown = 1_000;

    /// <summary>Ends a message with a suggestion where one of the known words is close.</summary>
    /// <param name="word">What was written.</param>
    /// <param name="known">What could have been meant.</param>
    /// <returns>What prints as <c> Did you mean "x"?</c> with a leading blank, or as the empty text.</returns>
    public static Suggestion DidYouMean(string word, IEnumerable<string> known) => new(word, known);

    /// <summary>The known words: first those that hold what was written, then those nearest to it.</summary>
    /// <param name="word">What was written.</param>
    /// <param name="known">What could have been meant.</param>
    /// <returns>The words; in their own order where what was written is too long for one, and behind the first thousand.</returns>
    public static IEnumerable<string> ByNearness(string word, IReadOnlyCollection<string> known) => word.Length > LongestWord
        ? known
        : known.Take(MostKnown)
            .OrderBy(candidate => candidate.IndexOf(word, StringComparison.OrdinalIgnoreCase) < 0)
            .ThenBy(candidate => candidate.Length > LongestWord ? int.MaxValue : Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant()))
            .Concat(known.Skip(MostKnown));

    /// <summary>The known word nearest to what was written, if any is near enough to be a slip.</summary>
    /// <param name="word">What was written.</param>
    /// <param name="known">What could have been meant.</param>
    /// <returns>The nearest word, or null.</returns>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        if (word.Length is 0 or > LongestWord)
        {
            return null;
        }

        if (OtherWords.Meant(word, known) is { } meant)
        {
            return meant;
        }

        string? best = null;
        var bestDistance = Math.Max(1, word.Length / 3) + 1;
        foreach (var candidate in known.Take(MostKnown))
        {
            // Of a path, people write the last step.
            if (candidate.EndsWith("." + word, StringComparison.OrdinalIgnoreCase))
            {
                return candidate;
            }

            if (candidate.Length > LongestWord || Math.Abs(candidate.Length - word.Length) >= bestDistance)
            {
                continue;
            }

            var distance = Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant());
            if (distance < bestDistance)
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        return best;
    }

    /// <summary>Edits between two words, a swap of neighbours counting as one (optimal string alignment).</summary>
    private static int Distance(string left, string right)
    {
        var table = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            table[i, 0] = i;
        }

        for (var j = 0; j <= right.Length; j++)
        {
            table[0, j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
            {
                var substitution = left[i - 1] == right[j - 1] ? 0 : 1;
                var edits = Math.Min(Math.Min(table[i - 1, j] + 1, table[i, j - 1] + 1), table[i - 1, j - 1] + substitution);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    edits = Math.Min(edits, table[i - 2, j - 2] + 1);
                }

                table[i, j] = edits;
            }
        }

        return table[left.Length, right.Length];
    }
}

/// <summary>The end of a message that suggests a word. It is looked for when the message is printed: most findings of a hostile file never are.</summary>
/// <param name="word">What was written.</param>
/// <param name="known">What could have been meant.</param>
public sealed class Suggestion(string word, IEnumerable<string> known)
{
    /// <summary>The suggestion with a leading blank.</summary>
    /// <returns>The suggestion, or the empty text where no known word is near.</returns>
    public override string ToString() => Spelling.Nearest(word, known) is { } nearest ? $" Did you mean \"{nearest}\"?" : "";
}
