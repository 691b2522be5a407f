namespace OtpContracts.Cli.Tests;

/// <summary><c>otpc verify</c> over files, as CI runs it.</summary>
public sealed class VerifyTests
{
    [Theory]
    [InlineData("sms", 0, "1 exchanges, all as documented.\n")]
    [InlineData("fax", 1, "resendVerification\n      1 × data.channel: \"fax\" is not documented\n1 exchanges, 1 ways in which they differ from the contract.\n")]
    public async Task A_transcript_is_held_against_the_contract(string channel, int exitCode, string report)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory().FullName, "transcript.txt");
        await File.WriteAllTextAsync(file, $$$"""
            === 1: resendVerification ===
            POST /otp/verification/resend

              endpoint: ok

            HTTP 200
            {"status":"0","data":{"verificationId":"1","to":"***","channel":"{{{channel}}}"}}
            """);

        Assert.Equal(new OtpcRun(exitCode, report, ""), await PublishedContracts.RunAsync("verify", "itnio-otp.contract.yaml", "--transcript", file));
    }

    [Fact]
    public async Task An_archive_is_held_against_the_contract()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory().FullName, "recorded.har");
        await File.WriteAllTextAsync(file, """
            {"log":{"entries":[{"request":{"method":"POST","url":"https://api.itniotech.com/otp/verification/resend","headers":[]},
            "response":{"status":200,"headers":[{"name":"date","value":"x"}],"content":{"text":"{\"status\":\"-99\"}"}}}]}}
            """);

        Assert.Equal(
            new OtpcRun(1, "resendVerification\n      1 × status: \"-99\" is not in the table\n1 exchanges, 1 ways in which they differ from the contract.\n", ""),
            await PublishedContracts.RunAsync("verify", "itnio-otp.contract.yaml", "--har", file));
    }

    [Fact]
    public async Task What_can_not_be_read_ends_with_2()
    {
        Assert.Equal(new OtpcRun(2, "", "otpc: error: missing.har: There is no such file.\n"), await PublishedContracts.RunAsync("verify", "itnio-otp.contract.yaml", "--har", "missing.har"));
        Assert.Equal(
            new OtpcRun(2, "", "otpc: error: This is no HTTP archive (HAR): it must have log.entries, each with a request (method, url) and a response (status).\n"),
            await PublishedContracts.RunAsync("verify", "itnio-otp.contract.yaml", "--har", "contract.schema.json"));
        Assert.Equal(new OtpcRun(2, "", "otpc: error: Say what was recorded: either --har <file> or --transcript <file>.\n"), await PublishedContracts.RunAsync("verify", "itnio-otp.contract.yaml"));
    }
}
