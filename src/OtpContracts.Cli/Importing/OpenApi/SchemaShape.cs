using OtpContracts.Cli.Importing.Samples;

namespace OtpContracts.Cli.Importing.OpenApi;

/// <summary>What a schema says, with what it refers to and what it is put together from.</summary>
internal sealed class SchemaShape
{
    /// <summary>The schemas that all hold, the outermost first.</summary>
    public List<SampleValue> Parts { get; } = [];

    /// <summary>The schemas of which one holds.</summary>
    public List<SchemaShape> Choices { get; } = [];

    /// <summary>The references that lead here from the outermost schema: one that comes again is a cycle.</summary>
    public required IReadOnlyList<string> Trail { get; init; }

    /// <summary>Whether null is a value.</summary>
    public bool IsNullable { get; set; }

    /// <summary>The name of the schema that was referred to, or null.</summary>
    public string? Name { get; set; }

    /// <summary>What the first part that has a key says under it, or null.</summary>
    /// <param name="key">The key.</param>
    public SampleValue? Find(string key) => Parts.Select(part => part.Find(key)).FirstOrDefault(value => value is not null);

    /// <summary>The text under a key; else empty.</summary>
    /// <param name="key">The key.</param>
    public string Text(string key) => Find(key) is { Kind: not (SampleKind.Object or SampleKind.List) } value ? value.Text : "";

    /// <summary>The types that it names, null left out.</summary>
    public IReadOnlyList<string> Types => Find("type") switch
    {
        { Kind: SampleKind.List } list => [.. list.Items.Select(item => item.Text).Where(type => type != "null")],
        { Kind: SampleKind.Text } one => [one.Text],
        _ => [],
    };
}
