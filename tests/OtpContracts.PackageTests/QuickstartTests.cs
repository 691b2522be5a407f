using System.Text.RegularExpressions;

namespace OtpContracts.PackageTests;

/// <summary>The first command of the README, in a process of its own.</summary>
public sealed partial class QuickstartTests
{
    [Fact]
    public async Task It_shows_the_signed_request_the_typed_reply_and_the_typed_refusal()
    {
        var output = await PackageFeed.SucceedAsync(
            PackageFeed.Repository, PackageFeed.OwnEnvironment, "run", "--project", "src/Quickstart", "--no-build", "--configuration", PackageFeed.Configuration);

        await Verify(Moving().Replace(output.Trim(), "${name}: (moves with the clock)"));
    }

    [GeneratedRegex("^(?<name>Timestamp|Sign): .*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Moving();
}
