using Microsoft.CodeAnalysis;

namespace OtpContracts.Analyzers.Tests;

public sealed class HelpTests
{
    [Fact]
    public void Each_rule_has_its_section_in_the_guide()
    {
        var guide = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "analyzers.md"));
        var rules = new[] { UsageRules.UnreadReply, UsageRules.UnreadOutcome, UsageRules.SecretInSource };

        Assert.All(rules, rule => Assert.Contains($"## {rule.Id}: {rule.Title}", guide, StringComparison.Ordinal));
        Assert.All(rules, rule => Assert.Equal(DiagnosticSeverity.Warning, rule.DefaultSeverity));
    }
}
