namespace OtpContracts.Cli.Importing.Mending;

/// <summary>The lines of a page as they were before they were copied.</summary>
internal static class MendedLines
{
    /// <summary>The most lines that are taken for one cell: a pipe that far below belongs to something else.</summary>
    public const int MostOfCell = 20;

    /// <summary>Mends the lines.</summary>
    /// <param name="lines">The lines of a page.</param>
    /// <returns>The lines with their numbers; a joined row has that of its first cell.</returns>
    public static List<(string Text, int Line)> Of(IReadOnlyList<string> lines) => ComponentCalls.Read(BrokenRows.Join(CellsOnLines.Join(CellsWithoutSeparator.Join(CellsBelowFirst.Join(LabelledCells.Join(RequestOnOneLine.Cut(MarkdownOnOneLine.Cut(TableBehindSample.Cut(NamedTypes.Tabulate(TitleBehindPath.Cut(GridRows.Join(CodeLineNumbers.Strip(CodeGutter.Strip(lines))))))))))))));
}
