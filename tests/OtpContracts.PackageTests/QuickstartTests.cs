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
            var output = await PackageFeed.SucceedAsync(PackageFeed.Repository, PackageFeed.OwnEnvironment, "run", "--project", "src/Quickstart", "--artifacts-path", artifacts);

            await Verify(Moving().Replace(output.Trim(), "${name}: (moves with the clock)"));
        }
        finally
        {
            Directory.Delete(artifacts, recursive: true);
        }
    }

    [GeneratedRegex("^(?<name>Timestamp|Sign): .*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Moving();
}
