using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OtpContracts.TrimmedClient;
using Refit;

// As an application has it: options from configuration, the client from the container. The server's address is the one argument.
var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
{
    ["Itnio:ApiKey"] = "bDqJFiq9",
    ["Itnio:ApiSecret"] = "7bz1lzh9",
    ["Itnio:BaseAddress"] = args[0],
}).Build();
await using var provider = new ServiceCollection().AddItnioOtp(configuration.GetSection("Itnio")).Services.BuildServiceProvider();
var client = provider.GetRequiredService<IItnioOtpClient>();

var reply = await client.TryResendVerificationAsync("22206051443051000003", Channel.Sms);
Console.WriteLine($"{reply.Status} after {reply.Attempts} attempt(s): {reply.Data}");
try
{
    await client.GetAppAsync("mRELxtHc");
}
catch (ItnioOtpException refusal)
{
    Console.WriteLine(refusal.Message);
}

// The wire for callers who want Refit's interface. It corrects no clock: the vendor says so.
using var http = new HttpClient(new ItnioOtpSigningHandler(new ItnioOtpCredentials("bDqJFiq9", "7bz1lzh9")) { InnerHandler = new HttpClientHandler() }) { BaseAddress = new Uri(args[0]) };
Console.WriteLine((await RestService.ForGenerated<IItnioOtpApi>(http).ResendVerificationAsync(new ResendVerificationRequest { VerificationId = "22206051443051000003" })).Status);
