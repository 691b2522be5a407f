namespace OtpContracts.Cli.Importing.Tables;

/// <summary>A type that begins a description: without a column for it, pages write <c>string The number</c> or <c>Array of strings Example: 1</c>.</summary>
internal static class FirstType
{
    private const int MostWords = 3;

    /// <summary>Reads it.</summary>
    /// <param name="description">The description.</param>
    /// <returns>The type and the words behind it, or null where none begins the description.</returns>
    public static (PageType Type, string Words)? Read(string description)
    {
        var words = description.TrimStart().Split(' ', MostWords + 1);
        for (var count = Math.Min(MostWords, words.Length); count > 0; count--)
        {
            var isAlone = count == 1 && words.Length > 1 && (words[1] is [>= 'A' and <= 'Z', ..] || RequiredWords.ReadLine(words[1]) is not null);
            if (TypeWords.Read(string.Join(' ', words.Take(count)), isColumn: isAlone) is { } type)
            {
                return (type, string.Join(' ', words.Skip(count)).TrimStart());
            }
        }

        return null;
    }
}
