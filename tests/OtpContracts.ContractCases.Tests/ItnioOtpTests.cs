using OtpContracts.Testing;

namespace OtpContracts.ContractCases.Tests;

/// <summary>What a team adds to its own tests, as the guide has it.</summary>
public sealed class ItnioOtpTests
{
    private static readonly Testing.ContractCases Contract = Testing.ContractCases.For(ItnioOtpContract.Text);

    public static IEnumerable<object[]> Names => Contract.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task It_keeps_the_contract(string name) => Contract[name].RunAsync(ItnioOtpDispatch.Over);
}
