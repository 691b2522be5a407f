using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OtpContracts.Spec.Tests;

/// <summary>The language reference shows every construct, and what it shows is read without a finding.</summary>
public sealed partial class ReferenceTests
{
    private static readonly string[] Blocks = [.. Fence().Matches(SpecFolder.Readme).Select(match => match.Groups["yaml"].Value)];

    public static TheoryData<int> Examples => [.. Enumerable.Range(0, Blocks.Length)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_is_read_without_an_error(int index)
    {
        // The first example is the contract that the others are read together with.
        var reading = ContractReader.Read("reference.yaml", ContractFragment.Complete(Blocks[index], Blocks[0]));

        Assert.True(!reading.HasErrors, string.Join('\n', reading.Diagnostics));
    }

    [Fact]
    public void Every_key_that_the_schema_knows_is_shown()
    {
        var shown = Blocks.SelectMany(block => Key().Matches(block)).Select(match => match.Groups["key"].Value).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(Keys(JsonNode.Parse(SpecFolder.Schema)!).Except(shown));
    }

    private static IEnumerable<string> Keys(JsonNode node) => node switch
    {
        JsonObject schema => (schema["properties"] as JsonObject ?? []).Select(property => property.Key).Concat(schema.SelectMany(member => member.Value is null ? [] : Keys(member.Value))),
        JsonArray items => items.SelectMany(item => item is null ? [] : Keys(item)),
        _ => [],
    };

    [GeneratedRegex("^```yaml\n(?<yaml>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Fence();

    [GeneratedRegex("(?<key>[A-Za-z]+):", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Key();
}
