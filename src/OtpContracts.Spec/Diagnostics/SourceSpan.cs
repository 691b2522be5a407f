namespace OtpContracts.Spec;

/// <summary>A stretch of a contract file: where a diagnostic points, in the file's own coordinates.</summary>
/// <param name="Path">The file's path as it was given to the reader.</param>
/// <param name="Start">Offset of the first character, in UTF-16 units from the start of the file.</param>
/// <param name="Length">Length in UTF-16 units; 0 for a point.</param>
/// <param name="StartLine">Line of the first character, from 1.</param>
/// <param name="StartColumn">Column of the first character, from 1, in UTF-16 units.</param>
/// <param name="EndLine">Line just behind the last character, from 1.</param>
/// <param name="EndColumn">Column just behind the last character, from 1.</param>
public readonly record struct SourceSpan(
    string Path, int Start, int Length, int StartLine, int StartColumn, int EndLine, int EndColumn)
{
    /// <summary>The very beginning of a file, for what concerns it as a whole.</summary>
    /// <param name="path">The file's path.</param>
    /// <returns>An empty span at line 1, column 1.</returns>
    public static SourceSpan StartOf(string path) => new(path, 0, 0, 1, 1, 1, 1);

    /// <summary>The position as compilers print it: <c>path(line,column)</c>.</summary>
    /// <returns>The printed position.</returns>
    public override string ToString() => $"{Path}({StartLine},{StartColumn})";
}
