using OtpContracts.Testing;
using Quickstart;

// The sandbox plays the vendor on loopback: it checks the signature, the time and the body of each request.
await using var vendor = await SandboxVendor.StartAsync(ItnioOtpContract.Text, options =>
{
    options.Credentials["apiKey"] = "bDqJFiq9";
    options.Credentials["apiSecret"] = "7bz1lzh9";
});

// The client was generated from spec/itnio-otp.contract.yaml when this project was built.
using var http = vendor.CreateHttpClient();
var client = new ItnioOtpClient(http, new ItnioOtpCredentials("bDqJFiq9", "7bz1lzh9"));

var verification = await client.ResendVerificationAsync("22206051443051000003", Channel.Sms);
Console.WriteLine("The signed request, what the sandbox thought of it, and its reply:");
Console.WriteLine();
Console.WriteLine(vendor.Transcript);
Console.WriteLine();
Console.WriteLine($"The typed reply: {verification}");

vendor.On("resendVerification").Reply(status: -27);
try
{
    await client.ResendVerificationAsync("22206051443051000003");
    return 1;
}
catch (ItnioOtpException refusal) when (refusal.Status == ItnioOtpStatus.TotalSendLimit)
{
    Console.WriteLine($"The typed refusal: {refusal.GetType().Name}, status {refusal.Status}, kind {refusal.Kind}: {refusal.Message}");
    return 0;
}
