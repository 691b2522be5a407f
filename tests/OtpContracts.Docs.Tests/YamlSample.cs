using System.Text.RegularExpressions;
using OtpContracts.Spec;
using OtpContracts.Spec.Comparison.Waivers;
using YamlDotNet.RepresentationModel;

namespace OtpContracts.Docs.Tests;

/// <summary>YAML of a page: a contract, a part of one, waivers, or a workflow of a CI server.</summary>
internal static partial class YamlSample
{
    public static void Check(FencedBlock block)
    {
        if (IsWorkflow().IsMatch(block.Text))
        {
            new YamlStream().Load(new StringReader(block.Text));
            foreach (Match line in Command().Matches(block.Text))
            {
                ShellSample.CheckLine(line.Groups["command"].Value);
            }

            return;
        }

        if (block.Text.StartsWith("waivers:", StringComparison.Ordinal))
        {
            Assert.Empty(WaiverReader.Read(block.Page, block.Text).Diagnostics);
            return;
        }

        var reading = ContractReader.Read(block.Page, Complete(block));
        Assert.True(!reading.HasErrors, $"{block}:\n{string.Join('\n', reading.Diagnostics)}");
    }

    // A part is read together with the first whole contract of its page, or of the language reference.
    private static string Complete(FencedBlock block)
    {
        if (block.Text.Contains("contract: 1", StringComparison.Ordinal))
        {
            return block.Text;
        }

        var whole = DocPage.Blocks.First(other => other.Language == "yaml" && other.Text.Contains("contract: 1", StringComparison.Ordinal) && (other.Page == block.Page || other.Page == "spec/README.md")).Text;
        return ContractFragment.Complete(block.Text, whole);
    }

    [GeneratedRegex("^(jobs|  script):", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex IsWorkflow();

    [GeneratedRegex(@"^[ -]*(run: *)?(?<command>(otpc|dotnet) [^|>\n]*)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Command();
}
