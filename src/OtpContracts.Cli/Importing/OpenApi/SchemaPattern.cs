namespace OtpContracts.Cli.Importing.OpenApi;

/// <summary>Patterns of JSON Schema, which any part of a text may match: one of a contract is for the whole text.</summary>
internal static class SchemaPattern
{
    // Any text, of several lines as well.
    private const string Anything = @"[\s\S]*";

    /// <summary>Writes a pattern so that the whole of a text matches it where a part of it matches the one of the schema.</summary>
    /// <param name="pattern">The pattern of a schema, a regular expression.</param>
    public static string Whole(string pattern)
    {
        if (OffersChoice(pattern))
        {
            return $"{Anything}(?:{pattern}){Anything}";
        }

        var isStart = pattern.StartsWith('^');
        var isEnd = pattern.EndsWith('$') && (pattern.Length - 1 - pattern.AsSpan(0, pattern.Length - 1).TrimEnd('\\').Length) % 2 == 0;
        var between = pattern[(isStart ? 1 : 0)..^(isEnd ? 1 : 0)];
        return $"{(isStart ? "" : Anything)}{between}{(isEnd ? "" : Anything)}" is { Length: > 0 } whole ? whole : pattern;
    }

    /// <summary>Whether a bar parts the pattern outside of all groups: what stands at its start and end is then of one choice only.</summary>
    private static bool OffersChoice(string pattern)
    {
        var (depth, isInClass) = (0, false);
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '\\':
                    i++;
                    break;
                case '[' or ']':
                    isInClass = pattern[i] == '[';
                    break;
                case '(' or ')' when !isInClass:
                    depth += pattern[i] == '(' ? 1 : -1;
                    break;
                case '|' when !isInClass && depth == 0:
                    return true;
            }
        }

        return false;
    }
}
