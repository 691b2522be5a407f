using System.CommandLine;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using OtpContracts.Testing;

namespace OtpContracts.Cli.Commands;

/// <summary><c>otpc mock</c>: the sandbox vendor as a server for clients in any language.</summary>
internal static class MockCommand
{
    /// <summary>The command.</summary>
    /// <returns>The command, to be added to the root.</returns>
    public static Command Create()
    {
        var contract = new Argument<FileInfo>("contract") { Description = "The contract file." };
        var port = new Option<int>("--port") { Description = "The port of 127.0.0.1; 0 for a free one." };
        var credentials = new Option<string[]>("--credential") { Description = "A credential of the account, as name=value." };
        var replies = new Option<string[]>("--reply") { Description = "What an endpoint answers, as endpoint=status." };
        var faults = new Option<string[]>("--fault") { Description = "What goes wrong with an endpoint's replies, as endpoint=fault." };
        var now = new Option<string?>("--now") { Description = "A clock that stands still: seconds since 1970, or a moment such as 2026-01-31T10:15:30Z." };
        var https = new Option<bool>("--https") { Description = "Speaks HTTPS, with a certificate made for this run." };
        var command = new Command("mock", "Plays the vendor for clients in any language, until ended.\n\nExample: otpc mock itnio-otp.contract.yaml --port 5080 --credential apiKey=k --credential apiSecret=s") { contract, port, credentials, replies, faults, now, https };
        command.SetAction(async (parsed, cancellation) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var file = parsed.GetRequiredValue(contract);
            try
            {
                using var certificate = parsed.GetValue(https) ? MakeCertificate() : null;
                var vendor = await SandboxVendor.StartAsync(await File.ReadAllTextAsync(file.FullName, cancellation).ConfigureAwait(false), options =>
                {
                    options.Port = parsed.GetValue(port);
                    options.Certificate = certificate;
                    options.HasControl = true;
                    options.TimeProvider = Clock(parsed.GetValue(now));
                    options.Log = exchange => output.WriteLine(exchange + "\n");
                    foreach (var (name, value) in Pairs("--credential", parsed.GetValue(credentials)))
                    {
                        options.Credentials[name] = value;
                    }
                }).ConfigureAwait(false);
                await using var running = vendor.ConfigureAwait(false);
                foreach (var (endpoint, status) in Pairs("--reply", parsed.GetValue(replies)))
                {
                    vendor.On(endpoint).Reply(status);
                }

                foreach (var (endpoint, fault) in Pairs("--fault", parsed.GetValue(faults)))
                {
                    vendor.On(endpoint).Fault(SandboxFaults.Parse(fault));
                }

                await output.WriteLineAsync($"listening on {vendor.BaseAddress.AbsoluteUri}{(certificate is null ? "" : $"\ncertificate {certificate.GetCertHashString(HashAlgorithmName.SHA256)} (SHA-256)")}").ConfigureAwait(false);
                await Task.Delay(Timeout.Infinite, cancellation).ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).ConfigureAwait(false);
                await output.WriteLineAsync("stopped").ConfigureAwait(false);
                return ExitCodes.Success;
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ContractFormatException or ArgumentException or FormatException)
            {
                await error.WriteLineAsync($"otpc mock: error: {Message(failure)}").ConfigureAwait(false);
                return ExitCodes.Failed;
            }
        });
        return command;
    }

    // Of an argument, .NET appends the name of a parameter that no user of a command line knows.
    private static string Message(Exception failure) => failure is ArgumentException { ParamName: { } name } ? failure.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal) : failure.Message;

    private static IEnumerable<(string Name, string Value)> Pairs(string option, string[]? pairs) => (pairs ?? []).Select(pair => pair.Split('=', 2)).Select(parts => parts.Length == 2
        ? (parts[0], parts[1])
        : throw new FormatException($"{option} {parts[0]}: needs the form name=value."));

    private static TimeProvider Clock(string? now) =>
        now is null ? TimeProvider.System
        : long.TryParse(now, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds) ? new StandingClock(DateTimeOffset.FromUnixTimeSeconds(seconds))
        : DateTimeOffset.TryParse(now, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? new StandingClock(moment)
        : throw new FormatException($"--now {now}: is neither seconds since 1970 nor a moment such as 2026-01-31T10:15:30Z.");

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
