namespace OtpContracts.Cli.Importing.Mending;

/// <summary>Comments of Markdown, which no reader of the page sees: what stands in them is no part of the page.</summary>
internal static class MarkdownComments
{
    private const string Start = "<!--";
    private const string End = "-->";

    /// <summary>Leaves out comments that begin a line and go on below, with all that stands in them.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Remove(List<(string Text, int Line)> lines)
    {
        var shown = new List<(string Text, int Line)>();
        var last = lines.FindLastIndex(line => line.Text.Contains(End, StringComparison.Ordinal));
        for (var i = 0; i < lines.Count; i++)
        {
            var end = i < last && IsOpen(lines[i].Text) ? lines.FindIndex(i + 1, line => line.Text.Contains(End, StringComparison.Ordinal)) : -1;
            if (end < 0)
            {
                shown.Add(lines[i]);
                continue;
            }

            var behind = lines[end].Text[(lines[end].Text.IndexOf(End, StringComparison.Ordinal) + End.Length)..];
            shown.Add((behind, lines[end].Line));
            i = end;
        }

        return shown;
    }

    private static bool IsOpen(string text) => text.TrimStart().StartsWith(Start, StringComparison.Ordinal) && !text.Contains(End, StringComparison.Ordinal);
}
