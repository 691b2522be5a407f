using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace OtpContracts.Generator.Tests.Robustness;

/// <summary>What is generated depends on what a contract says, not on the order of keys that have none, nor on where it is generated.</summary>
public sealed partial class SameOutputTests
{
    // Behind these keys stand things of the author's own naming: their order is that of parameters, members, files.
    private static readonly string[] Ordered =
        ["credentials", "servers", "statuses", "types", "endpoints", "callbacks", "fields", "path", "query", "header", "headers", "body", "let", "expect", "values", "enum", "title", "summary", "meaning", "params"];

    // JSON as it stands on the wire.
    private const string Raw = "examples";

    public static TheoryData<string> Names => [.. MutatedContractTests.Contracts.Select(contract => contract.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Keys_may_stand_in_any_order(string name)
    {
        var contract = Contract(name);
        var expected = Everything(contract);
        for (var seed = 0; seed < 3; seed++)
        {
            Assert.Equal(expected, Everything(Shuffled(contract, new Random(seed))));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Any_culture_will_do(string name)
    {
        var contract = Contract(name);
        var expected = Everything(contract);
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            foreach (var culture in new[] { "tr-TR", "ar-SA", "th-TH" })
            {
                CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
                Assert.Equal(expected, Everything(contract));
            }
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    private static string Contract(string name) => MutatedContractTests.Contracts.Single(contract => contract.Name == name).Text;

    private static string Shuffled(string contract, Random random)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(contract));
        Shuffle(stream.Documents[0].RootNode, key: "", random, []);
        var text = new StringWriter { NewLine = "\n" };
        stream.Save(text, assignAnchors: false);
        return text.ToString();
    }

    private static void Shuffle(YamlNode node, string key, Random random, HashSet<YamlNode> done)
    {
        if (key == Raw || !done.Add(node))
        {
            return;
        }

        if (node is YamlSequenceNode sequence)
        {
            foreach (var item in sequence)
            {
                Shuffle(item, "", random, done);
            }
        }

        if (node is not YamlMappingNode mapping)
        {
            return;
        }

        var entries = mapping.ToArray();
        if (!Ordered.Contains(key))
        {
            random.Shuffle(entries);
        }

        mapping.Children.Clear();
        foreach (var entry in entries)
        {
            mapping.Children.Add(entry);
            Shuffle(entry.Value, Ordered.Contains(key) ? "" : ((YamlScalarNode)entry.Key).Value!, random, done);
        }
    }

    // The fingerprint is of the contract's letters.
    private static string Everything(string contract)
    {
        var run = new GeneratorRun(("same.contract.yaml", contract));
        Assert.DoesNotContain(run.Result.Diagnostics, diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
        return Fingerprint().Replace(string.Concat(run.HintNames.Select(name => $"// {name}\n{run.Source(name)}")), "");
    }

    [GeneratedRegex("\"[0-9a-f]{64}\"", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Fingerprint();
}
