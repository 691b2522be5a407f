using OtpContracts.Testing;

namespace OtpContracts.ContractCases.Tests;

/// <summary>The cases of every contract, of which none is known to the harness.</summary>
public sealed class EveryContractTests
{
    public static TheoryData<string> Contracts => [.. Clients.Keys];

    private static readonly Dictionary<string, (string Text, ClientConnection Connect)> Clients = new(StringComparer.Ordinal)
    {
        ["itnio-sms"] = (ItnioSms.ItnioSmsContract.Text, ItnioSms.ItnioSmsDispatch.Over),
        ["tencent-sms"] = (TencentSms.TencentSmsContract.Text, TencentSms.TencentSmsDispatch.Over),
        ["aliyun-sms"] = (AliyunSms.AliyunSmsContract.Text, AliyunSms.AliyunSmsDispatch.Over),
        ["twilio-verify"] = (TwilioVerify.TwilioVerifyContract.Text, TwilioVerify.TwilioVerifyDispatch.Over),
        ["vonage-verify"] = (VonageVerify.VonageVerifyContract.Text, VonageVerify.VonageVerifyDispatch.Over),
    };

    [Theory]
    [MemberData(nameof(Contracts))]
    public async Task Its_generated_client_passes_every_case(string contract)
    {
        var (text, connect) = Clients[contract];
        await using var cases = Testing.ContractCases.For(text);
        var failures = new List<string>();
        foreach (var single in cases)
        {
            try
            {
                await single.RunAsync(connect);
            }
            catch (ContractCaseException failure)
            {
                failures.Add($"{single.Name}\n  {failure.Problem}");
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of {cases.Count}:\n{string.Join("\n", failures)}");
    }
}
