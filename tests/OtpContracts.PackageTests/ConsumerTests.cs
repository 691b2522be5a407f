namespace OtpContracts.PackageTests;

/// <summary>The packages as a stranger meets them: restored from a folder with an empty cache, built by the real SDK.</summary>
[Collection(PackageFeed.Collection)]
public sealed class ConsumerTests(PackageFeed feed)
{
    private const string Program =
        """
        using Acme;
        using OtpContracts.Testing;

        await using var vendor = await SandboxVendor.StartAsync(ItnioOtpContract.Text, options =>
        {
            options.Credentials["apiKey"] = "bDqJFiq9";
            options.Credentials["apiSecret"] = "7bz1lzh9";
        });
        using var http = vendor.CreateHttpClient();
        IItnioOtpClient client = new ItnioOtpClient(http, new ItnioOtpCredentials("bDqJFiq9", "7bz1lzh9"));
        Console.WriteLine(await client.ResendVerificationAsync("22206051443051000003", Channel.Sms));
        Console.WriteLine(Refit.RestService.For<IItnioOtpApi>(http).GetType().FullName);
        """;

    [Fact]
    public async Task A_console_project_with_two_package_references_and_one_contract_builds_and_calls_the_sandbox()
    {
        var consumer = feed.NewConsumer("Acme");
        consumer.WriteProgram(Program);

        var (exitCode, output) = await consumer.RunAsync();

        Assert.True(exitCode == 0, output);
        Assert.Equal(
            "Verification { VerificationId = 22206051443051000003, To = ***, Channel = channel, SnaUrl =  }\nAcme.ItnioOtpApi",
            output.Trim().ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Changing_the_contract_changes_the_client_at_the_next_build()
    {
        var consumer = feed.NewConsumer("Changing");
        consumer.WriteProgram("Console.WriteLine(Changing.Channel.Fax);");
        var before = await consumer.BuildAsync();

        consumer.WriteContract("enum: [sms, call, sna]", "enum: [sms, call, sna, fax]");
        var after = await consumer.BuildAsync();

        Assert.Equal("Program.cs(1,36): error CS0117: 'Channel' does not contain a definition for 'Fax'", Assert.Single(before.Findings));
        Assert.Empty(after.Findings);
        Assert.Equal(0, after.ExitCode);
    }

    [Theory]
    [InlineData("MisspelledKey", "effect: once", "efect: once")]
    [InlineData("DuplicateStatus", "  -28: {", "  -27: {")]
    [InlineData("BadSigning", "hex(md5(apiKey + apiSecret + timestamp))", "hex(md5(apiKey + apiSecret + timestam))")]
    public async Task A_slip_fails_the_build_at_its_place_and_nothing_follows_from_it(string name, string written, string slip)
    {
        var consumer = feed.NewConsumer(name);
        consumer.WriteProgram(Program.Replace("using Acme;", $"using {name};", StringComparison.Ordinal));
        consumer.WriteContract(written, slip);

        var build = await consumer.BuildAsync();

        Assert.NotEqual(0, build.ExitCode);
        await Verify(string.Join('\n', build.Findings)).UseParameters(name);
    }

    [Fact]
    public async Task Generated_code_has_no_warning_with_every_analyzer_on()
    {
        var consumer = feed.NewConsumer("Strict", "<AnalysisLevel>latest-all</AnalysisLevel><EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild><GenerateDocumentationFile>true</GenerateDocumentationFile>");
        consumer.WriteProgram("return;");

        var build = await consumer.BuildAsync();

        Assert.Empty(build.Findings);
        Assert.Equal(0, build.ExitCode);
    }
}
