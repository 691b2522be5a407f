namespace OtpContracts.Spec.Syntax;

/// <summary>A node of a contract file, with its place.</summary>
/// <param name="source">The file.</param>
/// <param name="start">Offset of the node's first character.</param>
/// <param name="end">Offset behind its last character.</param>
public abstract class YamlNode(YamlSource source, int start, int end)
{
    /// <summary>Where the node stands. Found when asked for: most nodes never are.</summary>
    public SourceSpan Span => Source.Span(Start, end);

    /// <summary>The file.</summary>
    protected YamlSource Source { get; } = source;

    /// <summary>Offset of the node's first character.</summary>
    protected int Start { get; } = start;

    /// <summary>A mapping without entries that stands where this node stands.</summary>
    /// <returns>The mapping.</returns>
    public YamlMapping AsEmptyMapping() => new(Source, Start, end, []);

    /// <summary>A scalar without text that stands where this node stands.</summary>
    /// <returns>The scalar.</returns>
    public YamlScalar AsEmptyScalar() => new(Source, Start, end, "", ScalarForm.Plain);

    /// <summary>What the node is, for messages: <c>text</c>, <c>a list</c>, <c>a mapping</c>.</summary>
    public abstract string Kind { get; }
}

/// <summary>A list of nodes.</summary>
/// <param name="source">The file.</param>
/// <param name="start">Offset of its first character.</param>
/// <param name="end">Offset behind its last character.</param>
/// <param name="items">Its items in order.</param>
public sealed class YamlSequence(YamlSource source, int start, int end, YamlNode[] items) : YamlNode(source, start, end)
{
    /// <summary>The items in order.</summary>
    public IReadOnlyList<YamlNode> Items { get; } = items;

    /// <inheritdoc/>
    public override string Kind => "a list";
}

/// <summary>A mapping whose keys are texts. Keys are unique: the loader reports a repeated one and keeps the first.</summary>
/// <param name="source">The file.</param>
/// <param name="start">Offset of its first character.</param>
/// <param name="end">Offset behind its last character.</param>
/// <param name="entries">Its entries in the order written.</param>
/// <param name="hasDuplicates">Whether a repeated key was left out.</param>
public sealed class YamlMapping(YamlSource source, int start, int end, KeyValuePair<YamlScalar, YamlNode>[] entries, bool hasDuplicates = false) : YamlNode(source, start, end)
{
    /// <summary>Whether a repeated key was left out: what seems to be missing may be what that key was meant to be.</summary>
    public bool HasDuplicates { get; } = hasDuplicates;

    /// <summary>The entries in the order written.</summary>
    public IReadOnlyList<KeyValuePair<YamlScalar, YamlNode>> Entries { get; } = entries;

    /// <inheritdoc/>
    public override string Kind => "a mapping";

    /// <summary>The node under a key.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The node, or null where the mapping lacks the key.</returns>
    public YamlNode? Find(string key)
    {
        // Over the array: each of the language's keys is asked for in each mapping, and an enumerator a question adds up.
        foreach (var entry in entries)
        {
            if (entry.Key.Value == key)
            {
                return entry.Value;
            }
        }

        return null;
    }
}
