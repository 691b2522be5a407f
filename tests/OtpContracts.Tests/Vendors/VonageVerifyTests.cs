namespace OtpContracts.Tests.VonageVerify;

/// <summary>Vonage Verify: the status is a member of the data, and its meaning depends on what was asked.</summary>
public sealed class VonageVerifyTests
{
    private const string RequestId = "abcdef0123456789abcdef0123456789";
    private const string Number = "447700900000";

    internal static VendorAccount<VonageVerifyClient> Account { get; } = new(
        VonageVerifyContract.Text, ("signatureSecret", "signature_secret"), new() { ["apiKey"] = "abcd1234" },
        (http, secret, time, policy) => new VonageVerifyClient(http, new VonageVerifyCredentials("abcd1234", secret), time, policy))
    {
        Personal = [Number, "5863"],
        Calls = new()
        {
            ["startVerification"] = async client => await client.TryStartVerificationAsync(Number, "Acme & Söhne=Inc", codeLength: CodeLength.Six, pinExpiry: 600),
            ["checkCode"] = async client => await client.TryCheckCodeAsync(RequestId, "5863"),
            ["searchVerification"] = async client => await client.TrySearchVerificationAsync(RequestId),
            ["controlVerification"] = async client => await client.TryControlVerificationAsync(RequestId, Command.Cancel),
        },
    };

    [Theory]
    [InlineData("0", true)]
    [InlineData("16", false)]
    [InlineData("17", false)]
    public async Task A_wrong_code_is_an_answer_and_not_a_yes(string status, bool isSuccess)
    {
        await using var vonage = await Account.StartAsync();
        vonage.Vendor.On("checkCode").Reply(status);

        var reply = await vonage.Client.TryCheckCodeAsync(RequestId, "5863");
        var outcome = await vonage.Client.CheckCodeAsync(RequestId, "5863");

        Assert.Equal((isSuccess, status, true), (outcome.IsSuccess, outcome.Kind.Value, outcome.Kind.IsDocumented));
        Assert.Equal((status, status), (reply.RawStatus, reply.Data!.Status));
    }

    [Theory]
    [InlineData("SUCCESS", true)]
    [InlineData("IN PROGRESS", false)]
    [InlineData("FAILED", false)]
    [InlineData("EXPIRED", false)]
    public async Task Where_a_verification_stands_is_no_yes_either(string status, bool isSuccess)
    {
        await using var vonage = await Account.StartAsync();
        vonage.Vendor.On("searchVerification").Reply(status);

        var outcome = await vonage.Client.SearchVerificationAsync(RequestId);

        Assert.Equal((isSuccess, status, true, status), (outcome.IsSuccess, outcome.Kind.Value, outcome.Kind.IsDocumented, outcome.Data.Status));
    }

    [Theory]
    [InlineData("startVerification", "9", "QuotaExceeded", StatusKind.Balance)]
    [InlineData("startVerification", "10", "ConcurrentVerification", StatusKind.RateLimit)]
    [InlineData("checkCode", "2", "MissingParameter", StatusKind.Request)]
    [InlineData("searchVerification", "101", "NoResponseFound", StatusKind.Request)]
    [InlineData("controlVerification", "19", "ControlRefused", StatusKind.Request)]
    public async Task A_refusal_arrives_typed(string endpoint, string code, string name, StatusKind kind)
    {
        await using var vonage = await Account.StartAsync();
        vonage.Vendor.On(endpoint).Reply(code);

        var reply = (VonageVerifyReply)await Account.Calls[endpoint](vonage.Client);
        var refusal = Assert.Throws<VonageVerifyException>(reply.EnsureSuccess);

        Assert.Equal((new VonageVerifyStatus(code), name, kind), (refusal.Status, refusal.Status.Name(), refusal.Kind));
    }

    [Fact]
    public async Task Not_being_able_to_process_says_nothing_about_what_was_sent()
    {
        await using var vonage = await Account.StartAsync();
        vonage.Vendor.On("startVerification").Reply("6");

        var unknown = await Assert.ThrowsAsync<DeliveryUnknownException>(() => vonage.Client.StartVerificationAsync(Number, "Acme Inc"));

        Assert.Equal(VonageVerifyStatus.NotProcessed, Assert.IsType<VonageVerifyException>(unknown.InnerException).Status);
    }
}
