namespace OtpContracts.PackageTests;

/// <summary>The README's three ways in, as somebody goes them who has nothing but the packages: its files and its commands, letter by letter.</summary>
[Collection(PackageFeed.Shared)]
public sealed class StrangerTests(PackageFeed feed)
{
    [Fact]
    public async Task The_ready_made_client_is_added_and_calls()
    {
        var folder = feed.NewFolder("Caller");
        await PackageFeed.SucceedAsync(folder, feed.Environment, "new", "console", "--no-restore");
        await PackageFeed.SucceedAsync(folder, feed.Environment, "add", "package", "OtpContracts.Itnio");
        await File.WriteAllTextAsync(
            Path.Combine(folder, "Program.cs"),
            MarkdownFile.FirstBlock("src/OtpContracts.Itnio/PACKAGE.md", "csharp").Replace(
                "using OtpContracts.Itnio;\n",
                """
                using OtpContracts.Itnio;

                var httpClient = new HttpClient { BaseAddress = new Uri(args[0]) };
                var (apiKey, apiSecret, phone, code) = (args[1], args[2], args[3], "0000");

                """,
                StringComparison.Ordinal));
        using var mock = DotnetCommand.Start(
            feed.Tool, feed.NewFolder("Mock"), feed.Environment, "mock", Path.Combine(PackageFeed.Repository, "spec", "itnio-otp.contract.yaml"), "--port", "0", "--credential", "apiKey=k", "--credential", "apiSecret=s");
        try
        {
            var address = (await mock.StandardOutput.ReadLineAsync())!["listening on ".Length..];

            Assert.StartsWith("not right: ", await PackageFeed.SucceedAsync(folder, feed.Environment, "run", "--", address, "k", "s", "91856321412"), StringComparison.Ordinal);
        }
        finally
        {
            mock.Kill();
            await mock.WaitForExitAsync();
        }
    }

    [Fact]
    public async Task A_contract_of_ones_own_makes_a_client_and_its_tests()
    {
        var folder = feed.NewFolder("Example");
        var blocks = MarkdownFile.NamedBlocks("README.md");
        Directory.CreateDirectory(Path.Combine(folder, "Shop"));
        await WriteAsync("Shop/acme.contract.yaml", "Shop/Shop.csproj", "Shop/SignUp.cs");
        foreach (var command in blocks["commands"].Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            await PackageFeed.SucceedAsync(folder, feed.Environment, command.Split(' ')[1..]);
        }

        await WriteAsync("Shop.Tests/SignUpTests.cs");

        var output = await PackageFeed.SucceedAsync(folder, feed.Environment, "test", "Shop.Tests");

        Assert.Contains("Passed!  - Failed:     0", output, StringComparison.Ordinal);
        Assert.DoesNotContain("warning", output, StringComparison.Ordinal);

        async Task WriteAsync(params string[] files)
        {
            foreach (var file in files)
            {
                await File.WriteAllTextAsync(Path.Combine(folder, file), blocks[file]);
            }
        }
    }
}
