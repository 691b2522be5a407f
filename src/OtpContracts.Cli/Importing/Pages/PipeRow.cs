namespace OtpContracts.Cli.Importing.Pages;

/// <summary>Writes rows of tables of Markdown, as <see cref="TextPage"/> reads them.</summary>
internal static class PipeRow
{
    /// <summary>Writes a row; pipes within its cells part none.</summary>
    /// <param name="cells">The cells.</param>
    public static string Write(IEnumerable<string> cells) => $"| {string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal).Trim()))} |";

    /// <summary>The lines that a table begins with: its headings, and what stands between them and the cells.</summary>
    /// <param name="headings">The headings.</param>
    /// <param name="line">The number that both lines have.</param>
    public static IEnumerable<(string Text, int Line)> Head(IReadOnlyList<string> headings, int line) => [(Write(headings), line), (Separator(headings.Count), line)];

    /// <summary>Writes the row that stands between headings and cells.</summary>
    /// <param name="columns">How many columns there are.</param>
    public static string Separator(int columns) => Write(Enumerable.Repeat("---", columns));
}
