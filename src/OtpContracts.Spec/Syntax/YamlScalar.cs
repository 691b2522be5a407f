namespace OtpContracts.Spec.Syntax;

/// <summary>How a scalar was written.</summary>
public enum ScalarForm
{
    /// <summary>Without quotes: a plain <c>null</c> or <c>~</c> means null.</summary>
    Plain,

    /// <summary>In quotes, or as a block: always text.</summary>
    Text,
}

/// <summary>A scalar. Its value is the text as written; what it means is decided by the type that the language declares at its place.</summary>
/// <param name="source">The file.</param>
/// <param name="start">Offset of its first character, quotes included.</param>
/// <param name="end">Offset behind its last character, quotes included.</param>
/// <param name="value">The text, escapes resolved.</param>
/// <param name="form">Whether it stands in quotes.</param>
public sealed class YamlScalar(YamlSource source, int start, int end, string value, ScalarForm form) : YamlNode(source, start, end)
{
    private int[]? _places;

    /// <summary>The text, escapes resolved.</summary>
    public string Value { get; } = value;

    /// <summary>Whether it stands in quotes.</summary>
    public ScalarForm Form { get; } = form;

    /// <summary>Whether it is written as null: empty, <c>null</c> or <c>~</c> without quotes.</summary>
    public bool IsNull => Form == ScalarForm.Plain && Value is "" or "null" or "Null" or "NULL" or "~";

    /// <inheritdoc/>
    public override string Kind => IsNull ? "null" : "text";

    /// <summary>The place of a part of the value; where it can't be told, the whole scalar.</summary>
    /// <param name="start">Offset into <see cref="Value"/>.</param>
    /// <param name="length">Length of the part.</param>
    /// <returns>The place in the file.</returns>
    public SourceSpan Part(int start, int length)
    {
        _places ??= FindPlaces();
        if (start + length >= _places.Length)
        {
            return Span;
        }

        // A part ends behind its last character, not before the next: a line may end between the two.
        var (first, end) = (_places[start], length == 0 ? _places[start] : Math.Min(_places[start + length - 1] + 1, _places[_places.Length - 1]));
        return Source.Span(Start + first, Start + Math.Max(first, end));
    }

    private int[] FindPlaces()
    {
        var span = Span;
        var written = Source.Text.Substring(span.Start, span.Length);
        return Value.Length == 0 || written.Length == 0 ? [] : ScalarPlaces.Find(written, Value) ?? [];
    }
}
