using OtpContracts.Spec.Model;

namespace OtpContracts.Spec.Tests;

/// <summary>How a call may be tried again after a status: what its kind brings along, and what its row says.</summary>
public sealed class RetryRuleTests
{
    private static readonly Dictionary<StatusKind, RetryRule> Defaults = new()
    {
        [StatusKind.Success] = RetryRule.Never,
        [StatusKind.Authentication] = RetryRule.Never,
        [StatusKind.Permission] = RetryRule.Never,
        [StatusKind.Balance] = RetryRule.Never,
        [StatusKind.Clock] = RetryRule.Resign,
        [StatusKind.Request] = RetryRule.Never,
        [StatusKind.Quota] = RetryRule.Never,
        [StatusKind.RateLimit] = RetryRule.Never,
        [StatusKind.Content] = RetryRule.Never,
        [StatusKind.Server] = RetryRule.Backoff,
    };

    // From the kinds themselves, so that a new one without a decision here fails.
    public static TheoryData<StatusKind> Kinds => [.. Enum.GetValues<StatusKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_kind_brings_its_rule_along_and_the_row_may_say_another(StatusKind kind)
    {
        Assert.Equal(Defaults[kind], Read(kind, written: null));
        Assert.All(Enum.GetValues<RetryRule>(), rule => Assert.Equal(rule, Read(kind, Word(rule))));
    }

    private static RetryRule Read(StatusKind kind, string? written)
    {
        var row = $"-1: {{ name: Told, kind: {Word(kind)}{(written is null ? "" : ", retry: " + written)} }}";
        var text = ContractReaderTests.Minimal()
            .Replace("-1: { name: Denied, kind: permission }", row, StringComparison.Ordinal)
            .Replace("success: 0 }", kind == StatusKind.Success ? "success: [0, -1] }" : "success: 0 }", StringComparison.Ordinal);
        var reading = ContractReader.Read("contract.yaml", text);
        Assert.Empty(reading.Diagnostics);
        return reading.Contract!.FindStatus("-1")!.Retry;
    }

    // Words of the contract language start in lower case.
    private static string Word<T>(T value)
        where T : struct, Enum => char.ToLowerInvariant($"{value}"[0]) + $"{value}"[1..];
}
