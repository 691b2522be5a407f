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
Console.WriteLine($"Sent: {verification}");

vendor.On("resendVerification").Reply(status: -27);
try
{
    await client.ResendVerificationAsync("22206051443051000003");
    return 1;
}
catch (ItnioOtpException refusal) when (refusal.Status == ItnioOtpStatus.TotalSendLimit)
{
    Console.WriteLine($"Refused: {refusal.Status} ({refusal.Kind}): {refusal.Message}");
}

Console.WriteLine();
Console.WriteLine("What went over the wire, and what the sandbox thought of it:");
Console.WriteLine();
Console.WriteLine(vendor.Transcript);
return 0;
