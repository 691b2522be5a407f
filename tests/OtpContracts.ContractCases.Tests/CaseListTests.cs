using OtpContracts.Testing;

namespace OtpContracts.ContractCases.Tests;

/// <summary>Which cases a contract gives, and that each is found again by its name.</summary>
public sealed class CaseListTests
{
    private static readonly Testing.ContractCases Cases = Testing.ContractCases.For(ItnioOtpContract.Text);

    [Fact]
    public void One_line_gives_hundreds_of_cases_with_a_name_each()
    {
        Assert.InRange(Cases.Count, 250, 5_000);
        Assert.Equal(Cases.Count, Cases.Select(single => single.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Cases.Select(single => single.Name), Testing.ContractCases.For(ItnioOtpContract.Text).Select(single => single.Name));
    }

    [Fact]
    public async Task The_names_say_what_each_case_is_about() =>
        await Verify(string.Join("\n", Cases.Where(single => single.Endpoint == "verifyCode").Select(single => single.Name)));

    [Fact]
    public void A_name_that_is_none_is_told_with_a_suggestion() => Assert.StartsWith(
        "The contract has no case \"verifyCode: status -16 (TimestampExpire) is told\". Did you mean \"verifyCode: status -16 (TimestampExpired) is told\"?",
        Assert.Throws<ArgumentException>(() => Cases["verifyCode: status -16 (TimestampExpire) is told"]).Message,
        StringComparison.Ordinal);

    [Fact]
    public async Task A_case_that_fails_says_what_was_expected_and_shows_the_exchange()
    {
        var failure = await Assert.ThrowsAsync<ContractCaseException>(() => Cases["verifyCode: example documented is accepted"].RunAsync((http, credentials, time) =>
            ItnioOtpDispatch.Over(http, new Dictionary<string, string>(credentials, StringComparer.Ordinal) { ["apiSecret"] = "another" }, time)));

        await Verify(failure.Message);
    }
}
