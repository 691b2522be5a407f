namespace OtpContracts.Cli.Importing.Mending;

/// <summary>Lines with words, among blank ones.</summary>
internal static class WrittenLines
{
    /// <summary>The first line with words; the number of all lines where none follows.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    /// <param name="at">Where to begin.</param>
    public static int From(List<(string Text, int Line)> lines, int at)
    {
        while (at < lines.Count && string.IsNullOrWhiteSpace(lines[at].Text))
        {
            at++;
        }

        return at;
    }
}
