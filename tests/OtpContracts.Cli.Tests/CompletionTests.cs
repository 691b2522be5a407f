using System.Globalization;

namespace OtpContracts.Cli.Tests;

/// <summary>What shells get from <c>otpc</c> by <c>dotnet-suggest</c>, which asks it as these tests do.</summary>
public sealed class CompletionTests
{
    [Theory]
    [InlineData("di", "diff")]
    [InlineData("verify itnio-otp.contract.yaml --t", "--transcript")]
    [InlineData("diff old.yaml new.yaml --format m", "html markdown")]
    [InlineData("export itnio-otp.contract.yaml --to ", "html http json-schema openapi wiremock")]
    public async Task Commands_options_and_their_values_are_suggested(string line, string expected)
    {
        var run = await OtpcProcess.RunAsync(AppContext.BaseDirectory, string.Create(CultureInfo.InvariantCulture, $"[suggest:{line.Length}]"), line);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(expected.Split(' '), run.Output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
    }
}
