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
/// <param name="span">Where it stands, quotes included.</param>
/// <param name="value">The text, escapes resolved.</param>
/// <param name="form">Whether it stands in quotes.</param>
/// <param name="source">The whole file's text, from which places inside the scalar are found.</param>
public sealed class YamlScalar(SourceSpan span, string value, ScalarForm form, string source) : YamlNode(span)
{
    /// <summary>The text, escapes resolved.</summary>
    public string Value { get; } = value;

    /// <summary>Whether it stands in quotes.</summary>
    public ScalarForm Form { get; } = form;

    /// <summary>Whether it is written as null: empty, <c>null</c> or <c>~</c> without quotes.</summary>
    public bool IsNull => Form == ScalarForm.Plain && Value is "" or "null" or "Null" or "NULL" or "~";

    /// <inheritdoc/>
    public override string Kind => IsNull ? "null" : "text";

    /// <summary>The place of a part of the value. Exact where the value stands in the file letter for letter; else the whole scalar.</summary>
    /// <param name="start">Offset into <see cref="Value"/>.</param>
    /// <param name="length">Length of the part.</param>
    /// <returns>The place in the file.</returns>
    public SourceSpan Part(int start, int length)
    {
        var written = source.Substring(Span.Start, Math.Min(Span.Length, source.Length - Span.Start));
        var offset = written.IndexOf(Value, StringComparison.Ordinal);
        if (Value.Length == 0 || offset < 0 || start + length > Value.Length || Span.StartLine != Span.EndLine)
        {
            return Span;
        }

        var column = Span.StartColumn + offset + start;
        return new SourceSpan(Span.Path, Span.Start + offset + start, length, Span.StartLine, column, Span.StartLine, column + length);
    }
}
