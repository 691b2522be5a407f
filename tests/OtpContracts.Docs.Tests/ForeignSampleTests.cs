using Xunit.Abstractions;

namespace OtpContracts.Docs.Tests;

/// <summary>Calls in other languages run as the pages show them, and the sandbox judges them.</summary>
public sealed class ForeignSampleTests(ITestOutputHelper output)
{
    public static TheoryData<string> Blocks => [.. ForeignSample.Blocks.Select(block => block.ToString())];

    [Theory]
    [MemberData(nameof(Blocks))]
    public async Task A_call_is_accepted_and_with_a_wrong_secret_refused(string place)
    {
        var block = ForeignSample.Blocks.Single(block => block.ToString() == place);
        var sample = ForeignSample.Of(block);
        if (sample.Programs.FirstOrDefault(program => !OtherLanguage.IsInstalled(program)) is { } missing)
        {
            output.WriteLine($"{missing} is not installed: {place} was read by FencedBlockTests, and not run.");
            return;
        }

        await using var mock = await MockProcess.StartAsync(DocPage.InRepository("spec"));

        Assert.StartsWith("{\"status\":\"0\",", await sample.CallAsync(block.Text, mock.Address, "bDqJFiq9", "7bz1lzh9"), StringComparison.Ordinal);
        Assert.StartsWith("{\"status\":\"-1\",", await sample.CallAsync(block.Text, mock.Address, "bDqJFiq9", "another"), StringComparison.Ordinal);
    }
}
