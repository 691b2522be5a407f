namespace OtpContracts.Cli.Importing.Pages;

/// <summary>A vendor's page as a person would read it: its pieces in order, each with its line in the file.</summary>
/// <param name="Path">The file as it was named on the command line.</param>
/// <param name="Language">The language of its descriptions.</param>
/// <param name="Blocks">The pieces in reading order.</param>
internal sealed record Page(string Path, string Language, IReadOnlyList<PageBlock> Blocks);

/// <summary>A piece of a page.</summary>
/// <param name="Line">Its first line in the file, from 1.</param>
internal abstract record PageBlock(int Line)
{
    /// <summary>The lines of text and of samples, as they stand there; a table has none.</summary>
    public virtual IEnumerable<(string Text, int Line)> Lines() => [];
}

/// <summary>A line of text.</summary>
/// <param name="Text">The text, without blanks around it.</param>
/// <param name="Level">The level of a heading, or 0 where nothing marks it as one.</param>
/// <param name="Line">Its line in the file.</param>
/// <param name="Indent">How far an item of a list is indented, in blanks.</param>
/// <param name="Blanks">How many blanks stand in front of it in a page of text.</param>
internal sealed record TextLine(string Text, int Level, int Line, int Indent = 0, int Blanks = 0) : PageBlock(Line)
{
    /// <inheritdoc/>
    public override IEnumerable<(string Text, int Line)> Lines() => [(Text, Line)];
}

/// <summary>Rows of cells.</summary>
/// <param name="Rows">The rows, spans expanded.</param>
/// <param name="Line">The line of the first row.</param>
internal sealed record PageTable(IReadOnlyList<TableRow> Rows, int Line) : PageBlock(Line);

/// <summary>A row of a table.</summary>
/// <param name="Cells">The cells as written: blanks in front of a name say how deep it is.</param>
/// <param name="Nested">A table that stands within the row, or null.</param>
/// <param name="Line">Its line in the file.</param>
internal sealed record TableRow(IReadOnlyList<string> Cells, PageTable? Nested, int Line)
{
    /// <summary>What stands in a column, without blanks around; empty where the row has no such cell.</summary>
    /// <param name="column">The column.</param>
    public string In(int column) => column >= 0 && column < Cells.Count ? Cells[column].Trim() : "";
}

/// <summary>A sample: JSON, a request, code.</summary>
/// <param name="Text">The text, line breaks kept.</param>
/// <param name="Line">Its first line in the file.</param>
/// <param name="IsCode">Whether it is said to be code of a programming language, which shows no reply.</param>
internal sealed record SampleBlock(string Text, int Line, bool IsCode = false) : PageBlock(Line)
{
    /// <summary>A sample of which the page marks the language. What is nothing but an object or a list is data: some sites mark those as code of JavaScript.</summary>
    /// <param name="text">The text.</param>
    /// <param name="line">Its first line in the file.</param>
    /// <param name="isProgram">Whether the mark names a programming language.</param>
    public static SampleBlock Marked(string text, int line, bool isProgram) => new(text, line, isProgram && text.Trim() is not (['{', .., '}'] or ['[', .., ']']));

    /// <inheritdoc/>
    public override IEnumerable<(string Text, int Line)> Lines() => Text.Split('\n').Select((text, i) => (text, Line + i));
}
