using OtpContracts.Spec.Comparison;
using OtpContracts.Spec.Comparison.Catalogue;

namespace OtpContracts.Spec.Tests.Comparison;

/// <summary>Each rule of the catalogue on a change of its own.</summary>
public sealed class RuleTests
{
    public static TheoryData<string, int> Pairs
    {
        get
        {
            var data = new TheoryData<string, int>();
            for (var i = 0; i < ChangePair.All.Count; i++)
            {
                data.Add(ChangePair.All[i].Rule, i);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_rule_tells_of_its_change_and_no_other_does(string rule, int index)
    {
        var pair = ChangePair.All[index];

        var changes = ContractComparison.Of(ChangePair.Read(pair.Before), ChangePair.Read(pair.After)).Changes;

        var told = string.Join("\n", changes.Select(change => $"{change.Rule.Id} {change.Place} {change.Severity} {change.Message}"));
        Assert.Equal([rule, .. pair.Others], changes.OrderBy(change => change.Rule.Id == rule ? 0 : 1).ThenBy(change => change.Rule.Id, StringComparer.Ordinal).Select(change => change.Rule.Id));
        Assert.True(changes.Any(change => change.Rule.Id == rule && change.Place == pair.Place && change.Severity.ToString().Equals(pair.Severity, StringComparison.OrdinalIgnoreCase)), told);
    }

    [Fact]
    public void Every_rule_has_a_pair() =>
        Assert.Empty(ChangeRules.All.Select(rule => rule.Id).Except(ChangePair.All.Select(pair => pair.Rule), StringComparer.Ordinal));

    [Fact]
    public void Ids_are_told_once() =>
        Assert.Equal(ChangeRules.All.Count, ChangeRules.All.Select(rule => rule.Id).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public async Task The_catalogue() => await Verify(string.Join('\n', ChangeRules.All.Select(rule => $"{rule.Id,-42} {rule.Severity,-9} {rule.Impact} {rule.Title}")));
}
