using System.CommandLine;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using OtpContracts.Cli.Arguments;
using OtpContracts.Cli.Commands;
using OtpContracts.Testing;

namespace OtpContracts.Cli.Managed;

/// <summary><c>otpc mock</c>: the sandbox vendor as a server for clients in any language.</summary>
internal static class MockCommand
{
    /// <summary>The command.</summary>
    /// <returns>The command, to be added to the root.</returns>
    public static Command Create()
    {
        var contract = new Argument<FileInfo>("contract") { Description = "The contract file." };
        var port = new Option<int>("--port") { Description = "The port of 127.0.0.1; 0 for a free one." };
        var credentials = new Option<string[]>("--credential") { Description = "A credential of the account. May be repeated.", HelpName = "name=value" };
        var replies = new Option<string[]>("--reply") { Description = "What an endpoint answers. May be repeated.", HelpName = "endpoint=status" };
        var faults = new Option<string[]>("--fault") { Description = "What goes wrong with an endpoint's replies. May be repeated.", HelpName = "endpoint=fault" };
        var remembered = new Option<string[]>("--remember") { Description = "Remembers the codes that are sent; the endpoint that checks them, and the outcome or status that it answers a wrong one with.", HelpName = "check=answer" };
        var now = new Option<string?>("--now") { Description = $"A clock that stands still: {GivenTime.Form}.", HelpName = "time" };
        var https = new Option<bool>("--https") { Description = "Speaks HTTPS, with a certificate made for this run." };
        var command = new Command("mock", "Plays the vendor for clients in any language, until ended.\n\nExample: otpc mock itnio-otp.contract.yaml --port 5080 --credential apiKey=k --credential apiSecret=s") { contract, port, credentials, replies, faults, remembered, now, https };
        command.Runs(async (parsed, cancellation) =>
        {
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(port) is < 0 or > IPEndPoint.MaxPort)
            {
                throw new CommandFailure($"otpc: error: --port takes a number from 0 to {IPEndPoint.MaxPort}.");
            }

            var account = NamedValues.Read("--credential", "name=value", parsed.GetValue(credentials));
            var clock = GivenTime.Read(parsed.GetValue(now)) is { } moment ? new StandingClock(moment) : TimeProvider.System;
            using var certificate = parsed.GetValue(https) ? MakeCertificate() : null;
            var vendor = await SandboxVendor.StartAsync(await File.ReadAllTextAsync(parsed.GetRequiredValue(contract).FullName, cancellation).ConfigureAwait(false), options =>
            {
                (options.Port, options.Certificate, options.TimeProvider, options.HasControl) = (parsed.GetValue(port), certificate, clock, true);
                options.Log = exchange => output.WriteLine(exchange + "\n");
                foreach (var (name, value) in account)
                {
                    options.Credentials[name] = value;
                }
            }).ConfigureAwait(false);
            await using var running = vendor.ConfigureAwait(false);
            foreach (var (endpoint, status) in NamedValues.Read("--reply", "endpoint=status", parsed.GetValue(replies)))
            {
                vendor.On(endpoint).Reply(status);
            }

            foreach (var (endpoint, fault) in NamedValues.Read("--fault", "endpoint=fault", parsed.GetValue(faults)))
            {
                vendor.On(endpoint).Fault(SandboxFaults.Parse(fault));
            }

            foreach (var (check, wrong) in NamedValues.Read("--remember", "check=answer", parsed.GetValue(remembered)))
            {
                vendor.Remember(check, wrong);
            }

            await output.WriteLineAsync($"listening on {vendor.BaseAddress.AbsoluteUri}{(certificate is null ? "" : $"\ncertificate {certificate.GetCertHashString(HashAlgorithmName.SHA256)} (SHA-256)")}").ConfigureAwait(false);
            await Task.Delay(Timeout.Infinite, cancellation).ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).ConfigureAwait(false);
            await output.WriteLineAsync("stopped").ConfigureAwait(false);
            return ExitCodes.Success;
        });
        return command;
    }

    private static X509Certificate2 MakeCertificate()
    {
        // RSA: WireMock.Net stumbles over the key of any other certificate.
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var today = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(today.AddDays(-1), today.AddDays(30));

        // Kestrel wants the key within the certificate on every platform.
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), password: null);
    }

    private sealed class StandingClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
