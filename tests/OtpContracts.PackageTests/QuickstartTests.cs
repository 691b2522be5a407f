using System.Text.RegularExpressions;

namespace OtpContracts.PackageTests;

/// <summary>The first command of the README, in a process of its own.</summary>
public sealed partial class QuickstartTests
{
    [Fact]
    public async Task It_shows_the_signed_request_the_typed_reply_and_the_typed_refusal()
    {
        var artifacts = Directory.CreateTempSubdirectory("otpcontracts-quickstart-").FullName;
        try
        {
            var cache = Path.Combine(artifacts, "cache");
            var (exitCode, output) = await DotnetCommand.RunAsync(PackageFeed.Repository, cache, "run", "--project", "src/Quickstart", "--artifacts-path", artifacts);

            Assert.True(exitCode == 0, output);
            await Verify(Moving().Replace(output.ReplaceLineEndings("\n").Trim(), "${name}: (moves with the clock)"));
        }
        finally
        {
            Directory.Delete(artifacts, recursive: true);
        }
    }

    [GeneratedRegex("^(?<name>Timestamp|Sign): .*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Moving();
}
