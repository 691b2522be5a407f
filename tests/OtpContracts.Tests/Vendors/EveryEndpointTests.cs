using OtpContracts.Spec;
using OtpContracts.Tests.AliyunSms;
using OtpContracts.Tests.ItnioSms;
using OtpContracts.Tests.TencentSms;
using OtpContracts.Tests.TwilioVerify;
using OtpContracts.Tests.VonageVerify;

namespace OtpContracts.Tests;

/// <summary>Every endpoint of every contract under spec/ makes a call that the sandbox judges and accepts.</summary>
public sealed class EveryEndpointTests
{
    private const string OtherSecret = "another-secret";

    internal static readonly Dictionary<string, IVendorAccount> Accounts = new()
    {
        ["ItnioOtp"] = ItnioOtpCalls.Account,
        ["ItnioSms"] = ItnioSmsTests.Account,
        ["TencentSms"] = TencentSmsTests.Account,
        ["AliyunSms"] = AliyunSmsTests.Account,
        ["TwilioVerify"] = TwilioVerifyTests.Account,
        ["VonageVerify"] = VonageVerifyTests.Account,
    };

    // From the files themselves, so that a contract or an endpoint without a call fails.
    public static TheoryData<string, string> Endpoints
    {
        get
        {
            var endpoints = new TheoryData<string, string>();
            foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "spec")).Order(StringComparer.Ordinal))
            {
                var contract = ContractReader.Read(file, File.ReadAllText(file)).Contract!;
                foreach (var endpoint in contract.Endpoints)
                {
                    endpoints.Add(contract.Name, endpoint.Name);
                }
            }

            return endpoints;
        }
    }

    [Theory]
    [MemberData(nameof(Endpoints))]
    public async Task An_endpoint_makes_a_call_that_is_accepted(string contract, string endpoint)
    {
        Assert.True(Accounts.TryGetValue(contract, out var account), $"{contract} has no account among those above.");

        var (reply, transcript) = await account.CallAsync(endpoint);

        Assert.True(reply.IsSuccess, transcript);
        Assert.Equal((contract, endpoint), (reply.Endpoint.Contract, reply.Endpoint.Name));
        Assert.All(account.Hidden, hidden => Assert.DoesNotContain(hidden, transcript, StringComparison.Ordinal));
        await Verify(transcript).UseParameters(contract, endpoint);
    }

    [Theory]
    [InlineData("ItnioOtp", "sendVerification", "-1", 200)]
    [InlineData("ItnioSms", "getBalance", "-1", 200)]
    [InlineData("TencentSms", "sendSms", "AuthFailure.SignatureFailure", 200)]
    [InlineData("AliyunSms", "sendSms", "SignatureDoesNotMatch", 200)]
    [InlineData("TwilioVerify", "startVerification", "20003", 401)]
    [InlineData("VonageVerify", "startVerification", "4", 200)]
    public async Task A_wrong_secret_is_refused_with_the_vendors_own_status(string contract, string endpoint, string status, int httpStatus)
    {
        var (reply, transcript) = await Accounts[contract].CallAsync(endpoint, secret: OtherSecret);

        Assert.Equal((status, StatusKind.Authentication, httpStatus), (reply.RawStatus, reply.Kind, (int)reply.HttpStatusCode));
        Assert.Contains("signature: refused", transcript, StringComparison.Ordinal);
        Assert.DoesNotContain(OtherSecret, transcript, StringComparison.Ordinal);
    }
}
