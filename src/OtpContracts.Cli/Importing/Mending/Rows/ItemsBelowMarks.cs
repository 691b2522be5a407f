namespace OtpContracts.Cli.Importing.Mending.Rows;

/// <summary>Items of lists whose mark a copy left on a line of its own: <c>-</c>, and below it <c>to: The number</c>.</summary>
internal static class ItemsBelowMarks
{
    /// <summary>Joins each mark with what stands right below it, where other items of the page have theirs in front.</summary>
    /// <param name="lines">The lines of a page with their numbers.</param>
    public static List<(string Text, int Line)> Join(List<(string Text, int Line)> lines)
    {
        var joined = new List<(string Text, int Line)>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            var isMark = lines[i].Text.Trim() is "-" or "•" or "*" && i + 1 < lines.Count && lines[i + 1].Text.Trim() is [var first, ..] && char.IsLetter(first);
            joined.Add(isMark && IsAmongItems(lines, i) ? ($"{lines[i].Text.TrimEnd()} {lines[i + 1].Text.Trim()}", lines[++i].Line) : lines[i]);
        }

        return joined;
    }

    private static bool IsAmongItems(List<(string Text, int Line)> lines, int at)
    {
        var mark = lines[at].Text.Trim() + " ";
        return (at > 0 && IsItem(lines[at - 1])) || (at + 2 < lines.Count && IsItem(lines[at + 2]));

        bool IsItem((string Text, int Line) line) => line.Text.TrimStart().StartsWith(mark, StringComparison.Ordinal);
    }
}
