namespace OtpContracts.Spec.Syntax;

/// <summary>Turns offsets into lines and columns. Lines end where a C# compiler ends them, so that both agree on positions.</summary>
internal sealed class LineMap
{
    private static readonly char[] LineEnds = ['\n', '\r', '\u0085', '\u2028', '\u2029'];

    private readonly List<int> _starts = [0];
    private readonly int _length;
    private int _lastLine;

    public LineMap(string text)
    {
        _length = text.Length;
        for (var end = text.IndexOfAny(LineEnds); end >= 0; end = text.IndexOfAny(LineEnds, end + 1))
        {
            if (!(text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n'))
            {
                _starts.Add(end + 1);
            }
        }
    }

    public SourceSpan Span(string path, int start, int end)
    {
        start = Clamp(start, 0);
        end = Clamp(end, start);
        var (startLine, startColumn) = Position(start);
        var (endLine, endColumn) = Position(end);
        return new SourceSpan(path, start, end - start, startLine, startColumn, endLine, endColumn);
    }

    private int Clamp(int offset, int least) => Math.Max(least, Math.Min(offset, _length));

    private (int Line, int Column) Position(int offset)
    {
        // A file is read from front to back: most places stand on the line of the one before.
        var line = _lastLine;
        if (!IsOn(line, offset))
        {
            var index = _starts.BinarySearch(offset);
            _lastLine = line = index >= 0 ? index : ~index - 1;
        }

        return (line + 1, offset - _starts[line] + 1);
    }

    private bool IsOn(int line, int offset) => _starts[line] <= offset && (line + 1 == _starts.Count || offset < _starts[line + 1]);
}
