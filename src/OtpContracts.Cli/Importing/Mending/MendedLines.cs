using OtpContracts.Cli.Importing.Mending.Calls;
using OtpContracts.Cli.Importing.Mending.Cells;
using OtpContracts.Cli.Importing.Mending.Rows;
using OtpContracts.Cli.Importing.Mending.Viewers;
using OtpContracts.Cli.Importing.Notations;

namespace OtpContracts.Cli.Importing.Mending;

/// <summary>The lines of a page as they were before they were copied.</summary>
internal static class MendedLines
{
    /// <summary>The most lines that are taken for one cell: a pipe that far below belongs to something else.</summary>
    public const int MostOfCell = 20;

    // Each reads what those before it have left.
    private static readonly Func<List<(string Text, int Line)>, List<(string Text, int Line)>>[] Steps =
    [
        FrontMatter.Remove,
        NumbersBetweenLines.Remove,
        MarkdownComments.Remove,
        Admonitions.Open,
        QuotedMembers.Free,
        EscapedMarks.Restore,
        LocalizedFacts.Translate,
        PicturesAsMarks.Replace,
        VariablesAsNames.Restore,
        LostAmpersands.Restore,
        CollapsedCalls.Remove,
        ScalarRows.Join,
        PostmanRows.Join,
        MethodsAboveTitles.Join,
        MethodsBelowPaths.Join,
        MethodsBeforeAddresses.Part,
        JsonInItems.Free,
        WrappedSamples.Join,
        CommandLines.Continue,
        CallsInFences.Free,
        CallBlocks.Read,
        CommentedCalls.Read,
        BlueprintCalls.Read,
        TaggedCalls.Read,
        ArraysOfSchemas.Indent,
        ItemsBelowMarks.Join,
        LabelsAboveValues.Join,
        FactsBehindTypes.Part,
        FactsBehindNames.Part,
        SwaggerRows.Join,
        ApiDocRows.Join,
        MarkedProperties.Join,
        ViewerRows.Join,
        RuledRows.Join,
        NamesAboveTabRows.Join,
        CellsGoneOn.Join,
        TornTabRows.Join,
        TabRowsOnLines.Join,
        RowsOfTwoLines.Join,
        NumberedCells.Join,
        CellsInBlocks.Join,
        PlacesBelowNames.Join,
        RowsBehindValues.Cut,
        CallsBelowParameters.Move,
        GluedLines.Cut,
        BrokenAddresses.Join,
        NamedTypes.Tabulate,
        DoubledTypes.Part,
        MarkdownOnOneLine.Cut,
        RequestOnOneLine.Cut,
        PipedTypes.Write,
        ListsOnLines.Join,
        ValuesOnLines.Join,
        LabelledCells.Join,
        CellsBelowFirst.Join,
        CellsWithoutSeparator.Join,
        CellsOnLines.Join,
        RulesBelowRows.Drop,
        BrokenRows.Join,
        ComponentCalls.Read,
        GluedHeadings.Part,
        GluedMarks.Part,
        GluedTypes.Part,
        GluedFacts.Part,
        AddressHoles.Fill,
    ];

    /// <summary>Mends the lines.</summary>
    /// <param name="lines">The lines of a page.</param>
    /// <returns>The lines with their numbers; a joined row has that of its first cell.</returns>
    public static List<(string Text, int Line)> Of(IReadOnlyList<string> lines) => Steps.Aggregate(GridRows.Join(CodeLineNumbers.Strip(CodeGutter.Strip(lines))), (mended, step) => step(mended));
}
