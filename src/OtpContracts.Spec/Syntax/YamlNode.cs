namespace OtpContracts.Spec.Syntax;

/// <summary>A node of a contract file, with its place.</summary>
/// <param name="span">Where the node stands.</param>
public abstract class YamlNode(SourceSpan span)
{
    /// <summary>Where the node stands.</summary>
    public SourceSpan Span { get; } = span;

    /// <summary>What the node is, for messages: <c>text</c>, <c>a list</c>, <c>a mapping</c>.</summary>
    public abstract string Kind { get; }
}

/// <summary>A list of nodes.</summary>
/// <param name="span">Where the list stands.</param>
/// <param name="items">Its items in order.</param>
public sealed class YamlSequence(SourceSpan span, IReadOnlyList<YamlNode> items) : YamlNode(span)
{
    /// <summary>The items in order.</summary>
    public IReadOnlyList<YamlNode> Items { get; } = items;

    /// <inheritdoc/>
    public override string Kind => "a list";
}

/// <summary>A mapping whose keys are texts. Keys are unique: the loader reports a repeated one and keeps the first.</summary>
/// <param name="span">Where the mapping stands.</param>
/// <param name="entries">Its entries in the order written.</param>
/// <param name="hasDuplicates">Whether a repeated key was left out.</param>
public sealed class YamlMapping(SourceSpan span, IReadOnlyList<KeyValuePair<YamlScalar, YamlNode>> entries, bool hasDuplicates = false) : YamlNode(span)
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
        // By index: each of the language's keys is asked for in each mapping, and an enumerator a question adds up.
        for (var i = 0; i < Entries.Count; i++)
        {
            if (Entries[i].Key.Value == key)
            {
                return Entries[i].Value;
            }
        }

        return null;
    }
}
