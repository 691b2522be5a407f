using OtpContracts.Testing;

namespace OtpContracts.Itnio.Tests;

/// <summary>The packed clients are the contracts' own: a sample of all their cases. All of them run beside the generator.</summary>
public sealed class ContractCasesTests
{
    private const int OneOf = 25;

    private static readonly ContractCases Otp = ContractCases.For(ItnioOtpContract.Text);
    private static readonly ContractCases Sms = ContractCases.For(ItnioSmsContract.Text);

    public static IEnumerable<object[]> OtpNames => Otp.Names.Where((_, index) => index % OneOf == 0);

    public static IEnumerable<object[]> SmsNames => Sms.Names.Where((_, index) => index % OneOf == 0);

    [Theory]
    [MemberData(nameof(OtpNames))]
    public Task One_time_passwords_keep_the_contract(string name) => Otp[name].RunAsync(ItnioOtpDispatch.Over);

    [Theory]
    [MemberData(nameof(SmsNames))]
    public Task Text_messages_keep_the_contract(string name) => Sms[name].RunAsync(ItnioSmsDispatch.Over);
}
