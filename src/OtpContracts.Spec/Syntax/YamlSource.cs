namespace OtpContracts.Spec.Syntax;

/// <summary>A file's text, and where its lines are.</summary>
/// <param name="path">The file's path, as diagnostics give it.</param>
/// <param name="text">The file's text.</param>
public sealed class YamlSource(string path, string text)
{
    // Made when a place is first asked for: a contract that is being parsed has none yet.
    private readonly Lazy<LineMap> _lines = new(() => new LineMap(text));

    /// <summary>The file's text.</summary>
    public string Text { get; } = text;

    /// <summary>The place between two offsets; an offset outside of the text counts as the nearest within.</summary>
    /// <param name="start">Offset of the first character.</param>
    /// <param name="end">Offset behind the last character.</param>
    /// <returns>The place.</returns>
    public SourceSpan Span(int start, int end) => _lines.Value.Span(path, start, end);
}
